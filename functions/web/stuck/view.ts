import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { MailLog } from '../../../shared/domain/correspondence.ts';
import type { PendingOutboxRow } from '../../../shared/domain/outbox.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Trouble } from './troubled.ts';

/** An open question that somebody should look at, with those who may have it instead. */
export type TroubledQuestion = {
  question: Question;
  file: CaseFile;
  trouble: Trouble;
  candidates: Person[];
  /** What the one who has it may approve, or attest, at most, in kronor. */
  limit: number | undefined;
};

/** A mail that did not arrive, with the case that it is about. */
export type LostMail = { mail: MailLog; file: CaseFile };

/** The mail of an invitation that did not arrive, with the programme that it is about. */
export type LostInvitation = { mail: MailLog; programmeId: string; programme: string };

/** A mail about a programme as a whole that did not arrive. */
export type LostProgrammeMail = { mail: MailLog; programme: Programme };

/** What a POST did, as the page says it after the redirect. */
export const receipts = ['resent', 'askedAgain', 'handed', 'back', 'nothing'] as const;
export type Receipt = (typeof receipts)[number];

export type StuckView = Words & {
  today: LocalDate;
  receipt: Receipt | undefined;
  errors: readonly FieldError[];
  questions: TroubledQuestion[];
  mails: LostMail[];
  invitations: LostInvitation[];
  programmeMails: LostProgrammeMail[];
  /** Names by e-mail of those who have a question or should have got a mail. */
  names: ReadonlyMap<string, string>;
  rows: PendingOutboxRow[];
  /** Activities by application id, for the rows. */
  activities: ReadonlyMap<string, string>;
  /** How many of each were asked for at most. */
  limits: { questions: number; mails: number; rows: number };
};

export const nameOf = ({ names }: Pick<StuckView, 'names'>, email: string): string =>
  names.get(email) ?? email;
