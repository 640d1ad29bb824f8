import type { CaseFile } from '../domain/case-file.ts';
import type { Decision } from '../domain/decision.ts';
import type { Question } from '../domain/question.ts';
import type { Language } from '../domain/stockholm-time.ts';
import type { Letter } from './letter.ts';
import type { ProgrammeBooks } from './ports.ts';

/** Whom a letter goes to, and in which language it is written. */
export type Recipient = { email: string; language: Language };

/** The facts that a letter is written from. */
export type LetterFacts = { file: CaseFile; books: ProgrammeBooks; to: Recipient };

/** Writes the letters of the decision phase, each in the language of the one who gets it; the words are the mail module's. */
export type Letters = {
  received(facts: LetterFacts): Letter;
  /**
   * The question to the one who decides, as it stands: about the application or a change of it, put for the first time or
   * handed over (`question.why`, `question.insteadOf`). `token` is the secret part of the one link; `reminder` 0 is the
   * question itself; `limit` in kronor is the decider's own, when the amount is above it.
   */
  decisionWanted(
    facts: LetterFacts,
    ask: { question: Question; token: string; reminder: number; limit?: number | undefined },
  ): Letter;
  /** To the one who has the question: somebody else, who was signed in, opened the link (SECURITY 9). */
  openedByOther(facts: LetterFacts, opening: { by: string; at: string }): Letter;
  /** To the applicant: the last day for the completion comes near. `until` is that day, Stockholm's. */
  completionReminder(facts: LetterFacts, wait: { until: string; missing: string }): Letter;
  /** The decision, whatever its outcome; of a return with the way to complete, of a deferral with the date. */
  decided(facts: LetterFacts, decision: Decision): Letter;
  /** To the applicant: the application, or the change that was asked for, is taken back. */
  withdrawn(facts: LetterFacts): Letter;
};
