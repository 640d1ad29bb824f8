import type { CaseFile } from '../domain/case-file.ts';
import type { Decision } from '../domain/decision.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Payout } from '../domain/payout.ts';
import type { Programme } from '../domain/programme.ts';
import type { ProgrammeNews } from '../domain/programme-news.ts';
import type { Question } from '../domain/question.ts';
import type { ReportVersion } from '../domain/report.ts';
import type { Language, LocalDate, Quarter } from '../domain/stockholm-time.ts';
import type { Asking } from './ask-official.ts';
import type { Letter } from './letter.ts';
import type { ProgrammeBooks } from './ports.ts';

/** Whom a letter goes to, and in which language it is written. */
export type Recipient = { email: string; language: Language };

/** The facts that a letter is written from. */
export type LetterFacts = { file: CaseFile; books: ProgrammeBooks; to: Recipient };

/** Writes the letters, each in the language of the one who gets it; the words are the mail module's. */
export type Letters = {
  received(facts: LetterFacts): Letter;
  /**
   * The question to the one who decides, as it stands: about the application or a change of it, put for the first time or
   * handed over (`question.why`, `question.insteadOf`). `token` is the secret part of the one link; `reminder` 0 is the
   * question itself; `limit` in kronor is the decider's own, when the amount is above it.
   */
  decisionWanted(facts: LetterFacts, ask: Asking): Letter;
  /** The same for the attest of a payout: what is asked for, awarded, paid, and left after. */
  attestWanted(facts: LetterFacts, payout: Payout, ask: Asking): Letter;
  /** To the provider: a quarter's money can be asked for, until the question's last day. */
  payoutWanted(
    facts: LetterFacts,
    ask: { question: Question; quarter: Quarter; isReminder: boolean },
  ): Letter;
  /** To the provider: attested, returned with the reason and the last day to mend it, or lapsed. */
  payoutAnswered(facts: LetterFacts, payout: Payout): Letter;
  /**
   * To the unit or provider: the account of its activity is due on `dueOn`, and why it is asked for now. `lastWorkingDay` is
   * the one before, where `dueOn` is none itself.
   */
  followUpWanted(
    facts: LetterFacts,
    ask: {
      question: Question;
      why: 'first' | 'soon' | 'no-working-day' | 'late' | 'asked';
      dueOn: LocalDate;
      lastWorkingDay?: LocalDate | undefined;
    },
  ): Letter;
  /** To a coordinator: an account has come in, with its outcome, its deviation, and whether it came in time. */
  reviewWanted(
    facts: LetterFacts,
    ask: { question: Question; followUp: FollowUp; isReminder: boolean },
  ): Letter;
  /** To the unit: accepted, with what is used, released and asked back; or returned, with the reason and the last day. */
  followUpReviewed(facts: LetterFacts, followUp: FollowUp): Letter;
  /** To a provider: the statement of what it is to pay back, with both diary numbers (DOMAIN fact 41). */
  repaymentWanted(
    facts: LetterFacts,
    ask: { question: Question; followUp: FollowUp; isReminder: boolean },
  ): Letter;
  /** To a coordinator: what the dates of a programme's year end ask for, and whose accounts have not come. */
  programmeDates(to: Recipient, facts: { programme: Programme; news: ProgrammeNews[] }): Letter;
  /** To whoever may approve a locked report: that it waits for them. */
  approvalWanted(to: Recipient, facts: { programme: Programme; version: ReportVersion }): Letter;
  /** To a provider's contact: a programme that they may apply in. */
  invitation(to: Recipient, invitation: { programme: Programme; message?: string | undefined }): Letter;
  /** To the one who has the question: somebody else, who was signed in, opened the link (SECURITY 9). */
  openedByOther(facts: LetterFacts, opening: { question: Question; by: string; at: string }): Letter;
  /** To the applicant: the last day for the completion comes near. `until` is that day, Stockholm's. */
  completionReminder(facts: LetterFacts, wait: { until: string; missing: string }): Letter;
  /** The decision, whatever its outcome; of a return with the way to complete, of a deferral with the date. */
  decided(facts: LetterFacts, decision: Decision): Letter;
  /** To the applicant: the application, or the change that was asked for, is taken back. */
  withdrawn(facts: LetterFacts): Letter;
};
