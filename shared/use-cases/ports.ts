import type { Application } from '../domain/application.ts';
import type { KeptAssessment } from '../domain/assessment.ts';
import type { AuditFact, AuditRow } from '../domain/audit.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { ContentVersion } from '../domain/content-version.ts';
import type { MailLog } from '../domain/correspondence.ts';
import type { Decision } from '../domain/decision.ts';
import type { Difference } from '../domain/difference.ts';
import type { Draft } from '../domain/draft.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { Balance, LedgerEntry } from '../domain/ledger.ts';
import type { Status } from '../domain/lifecycle.ts';
import type { OutboxRow, PendingOutboxRow } from '../domain/outbox.ts';
import type { Payout, PayoutStatus } from '../domain/payout.ts';
import type { Person, Role } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import type { Question } from '../domain/question.ts';
import type { Language, Quarter } from '../domain/stockholm-time.ts';
import type { Unit } from '../domain/unit.ts';
import type { Letter } from './letter.ts';

export * from './board-ports.ts';
/** The ports of whole cases, payment orders and reports stand in files of their own. */
export * from './case-export-ports.ts';
export * from './order-ports.ts';
/** And so do those of the programmes. */
export * from './programme-ports.ts';
export * from './report-file-ports.ts';
export * from './report-ports.ts';

/**
 * One act on one application: everything that becomes true together, written as one transaction.
 * The application's `auditCount` and `auditHead` are moved by the store, from `facts`.
 */
export type Act = {
  /** The application as it was read; undefined for a new one. The write fails if it has moved since. */
  before: Application | undefined;
  after: Application;
  facts: AuditFact[];
  /** A key makes one application, and so does a content, but when it is wanted `again`. */
  submission?: { key: string; contentHash: string; again: boolean };
  /** What the applicant says now. */
  said?: ContentVersion;
  assessment?: KeptAssessment;
  /** A question put for the first time, with its link if it has one. */
  asked?: Question | undefined;
  /** An open question that goes on being open: handed over, with a new link, or with a note on it. */
  changed?: { before: Question; after: Question };
  /** An open question that this act answers. */
  answered?: Question | undefined;
  decision?: Decision;
  /** A new request, or one that is answered: `before` is the payout as it was read, and missing for a new one. */
  payout?: { before?: Payout | undefined; after: Payout } | undefined;
  /** A new account, or one that is reviewed: `before` is the account as it was read, and missing for a new one. */
  followUp?: { before?: FollowUp | undefined; after: FollowUp } | undefined;
  /** At most one entry per funding part, but for a closing: these may be two, and move one balance each. */
  ledger?: LedgerEntry[];
  /** Only imported history may overdraw a funding part. */
  mayOverdraw?: boolean;
  outbox?: OutboxRow[];
};

/** All that a reconciliation looks at. `unreadable` has the keys of rows that are not what they should be. */
export type WholeTable = {
  programmes: Programme[];
  balances: Balance[];
  entries: LedgerEntry[];
  applications: Application[];
  audit: AuditRow[];
  payouts: Payout[];
  followUps: FollowUp[];
  unreadable: string[];
};

/** Year-end accounts are written by `ApplicationStore.commit`; here they are read. */
export type FollowUpStore = {
  /** All of a programme, by application and revision. A list: what was written a moment ago may be missing. */
  ofProgramme(programmeId: string): Promise<FollowUp[]>;
  /** The last account of each of these, by primary key and consistently; of those that have sent in none, nothing. */
  standing(applications: readonly Pick<Application, 'id' | 'followUp'>[]): Promise<FollowUp[]>;
};

export type ApplicationStore = {
  find(id: string): Promise<Application | undefined>;
  caseFile(id: string): Promise<CaseFile | undefined>;
  ofProgramme(programmeId: string, status?: Status): Promise<Application[]>;
  ofUnit(unitId: string): Promise<Application[]>;
  /** The application that this key made, if it did. */
  findSubmission(person: string, key: string): Promise<string | undefined>;
  /** An application of the unit with the very same content, if there is one. */
  findSameContent(unitId: string, contentHash: string): Promise<string | undefined>;
  /** @throws LostRace when any part of what was read has moved */
  commit(act: Act): Promise<void>;
};

/** A task token, and the round of the execution that waits with it. */
export type RoundToken = { taskToken: string; round: string };
/** `answered`: the question was faster. `superseded`: the execution of a later round waits for the answer. */
export type KeptToken = 'kept' | 'answered' | 'superseded';

export type QuestionStore = {
  find(applicationId: string, sequence: number): Promise<Question | undefined>;
  /** The question that a link leads to, and which issue of its link it is: an old one explains itself. */
  findByLinkHash(hash: string): Promise<{ question: Question; issue: number } | undefined>;
  waitingFor(email: string): Promise<Question[]>;
  /** All open questions, the one that is first to be reminded of first. */
  open(): Promise<Question[]>;
  /** Stores the token of a round's execution while the question is open, unless a later round's is there. */
  keepToken(question: Question, token: RoundToken): Promise<KeptToken>;
  /**
   * Stores the token of an answered question together with the outbox row that completes it.
   * @throws LostRace when it is open, or a later round's token is there
   */
  keepLateToken(question: Question, token: RoundToken, row: OutboxRow): Promise<void>;
};

/** Which payouts a list is about: of one status, and of a programme, a quarter and a provider where they are named. */
export type PayoutFilter = {
  status: PayoutStatus;
  programmeId?: string | undefined;
  quarter?: Quarter | undefined;
  unitId?: string | undefined;
};

/** Payouts are written by `ApplicationStore.commit` and by orders; here they are read. */
export type PayoutStore = {
  find(applicationId: string, quarter: Quarter, revision: number): Promise<Payout | undefined>;
  /** By quarter and provider, at most `limit`. A list: what was written a moment ago may be missing. */
  list(filter: PayoutFilter, limit: number): Promise<Payout[]>;
  /** All of a provider, by quarter. A list. */
  ofUnit(unitId: string): Promise<Payout[]>;
};

export type DraftStore = {
  find(email: string, key: string): Promise<Draft | undefined>;
  /** Of a person, the latest saved first. */
  ofPerson(email: string): Promise<Draft[]>;
  /**
   * Writes the draft whole; what was saved last counts.
   * @throws LostRace when the key has become an application, or when DynamoDB is contended
   */
  save(draft: Draft): Promise<void>;
  /** Sent in, or thrown away: it is found no more. */
  remove(email: string, key: string): Promise<void>;
};

export type OutboxStore = {
  /** Undefined when the row is relayed already, or gone. */
  findPending(id: string): Promise<PendingOutboxRow | undefined>;
  listPending(limit: number): Promise<PendingOutboxRow[]>;
  /** Writes a row by itself. A row of the same id that is there already is left. */
  add(row: OutboxRow): Promise<void>;
  markRelayed(id: string, at: string): Promise<void>;
  markFailed(id: string, error: string): Promise<void>;
};

/** Invitations to apply: written once, each with the row that has its mails sent. */
export type InvitationStore = {
  find(id: string): Promise<Invitation | undefined>;
  /** False when there is one of the same id already. @throws LostRace when DynamoDB is contended */
  add(invitation: Invitation, outbox: OutboxRow): Promise<boolean>;
  /** The latest first, at most `limit`. A list: what was written a moment ago may be missing. */
  ofProgramme(programmeId: string, limit: number): Promise<Invitation[]>;
};

/** A mail's owner is an application, or for an invitation to apply that invitation. */
export type MailStore = {
  find(ownerId: string, id: string): Promise<MailLog | undefined>;
  /** All of an owner, by id. */
  ofOwner(ownerId: string): Promise<MailLog[]>;
  /** Says that a mail is about to leave, before it leaves. */
  start(log: MailLog): Promise<void>;
  /** Notes that the mail service has taken it, and under which name of its own. */
  finish(log: MailLog, sent: { messageId: string; sentAt: string }): Promise<void>;
  /** Notes that the mail service will never take it. */
  refuse(log: MailLog, reason: string): Promise<void>;
  /** Undefined when no mail is known by the name; `messageId` is of the latest sending, also when an earlier one is asked for. */
  findByMessage(messageId: string): Promise<MailLog | undefined>;
  /** Notes that the mail has arrived. @throws LostRace when it has been sent again, or was noted otherwise, meanwhile */
  noteDelivered(log: MailLog, at: string): Promise<void>;
  /** Notes that the mail did not arrive, in one write with what follows from it. @throws LostRace as `noteDelivered` */
  noteUndelivered(log: MailLog, fault: { at: string; why: string }, outbox?: OutboxRow): Promise<void>;
  /** Mails that did not arrive and that have not been sent again, the latest first. */
  undelivered(limit: number): Promise<MailLog[]>;
  /**
   * The same mails are to leave once more: `sendOnce` sends each at its next chance, which the row brings about. Without a
   * row they stay among the undelivered until they have left. @throws LostRace when one of them is not among them
   */
  wantAgain(logs: MailLog[], outbox?: OutboxRow): Promise<void>;
};

/** Why something stands as it does in the directory: who changed what, and when (UTC). */
export type DirectoryChange = { id: string; at: string; by: string; differences: Difference[] };

/**
 * A change as it is written: with its row of the history, and with the note to the relay where questions may move.
 * `witness` is somebody else who must stand as they were read: the administrator who is left.
 */
export type DirectoryWrite = {
  change: DirectoryChange;
  outbox?: OutboxRow | undefined;
  witness?: Person | undefined;
};

export type Directory = {
  /** Read consistently at each request, so that a revocation holds at once. */
  find(email: string): Promise<Person | undefined>;
  /** All who have the role, by e-mail, read consistently. */
  withRole(role: Role): Promise<Person[]>;
  /** Everybody, by name. */
  list(): Promise<Person[]>;
  /**
   * The version counts the changes: a write with one stores the next version, and one without (a first load) leaves it.
   * @throws LostRace when the person, or the witness, has a version other than the one that was read
   */
  save(person: Person, write?: DirectoryWrite): Promise<void>;
  /** Binds the issuer's id at the first sign-in. False when the person is bound to another. */
  bindSubject(email: string, subject: string): Promise<boolean>;
  /** Touches nothing else, so that it disturbs no other change. */
  setLanguage(email: string, language: Language): Promise<void>;
  /** Notes, or with undefined forgets, that mails to the person do not arrive; the relay is told in the same write. */
  setMailFault(email: string, fault: Person['mailFault'], write: DirectoryWrite): Promise<void>;
  findUnit(id: string): Promise<Unit | undefined>;
  /** All units, by name. A list: what was written a moment ago may be missing. */
  units(): Promise<Unit[]>;
  /** The ids of the units that answer to these names (each as `unitId` makes it), read consistently. */
  unitsNamed(nameIds: readonly string[]): Promise<string[]>;
  /** The id of the provider that has the organisation number, read consistently. */
  unitWithNumber(organisationNumber: string): Promise<string | undefined>;
  /** Takes the unit's names and organisation number, and frees those it has no more. @throws LostRace as `save`, and when another unit has one */
  saveUnit(unit: Unit, write: DirectoryWrite): Promise<void>;
  /** What has been changed about a person (by e-mail) or a unit (by id), the latest first. */
  changes(kind: 'person' | 'unit', id: string): Promise<DirectoryChange[]>;
  /**
   * Saves the first administrator and uses up the one right to name them, in one transaction. False when it is used.
   * @throws LostRace as `save`
   */
  takeBootstrap(administrator: Person, write: DirectoryWrite): Promise<boolean>;
};

export type Session = { hash: string; email: string; authTime: string; expiresAt: string };

export type SessionStore = {
  find(hash: string): Promise<Session | undefined>;
  save(session: Session): Promise<void>;
  remove(hash: string): Promise<void>;
};

export type Mailer = {
  /** Hands a letter to SES. Returns the SES message id. @throws MailRefused when SES will never take it */
  send(letter: Letter): Promise<string>;
};

/** The state machine, as the relay knows it. */
export type Workflow = {
  /** The same name twice counts as started. */
  start(name: string, input: unknown): Promise<void>;
  /** A token that has timed out or is unknown counts as answered. */
  answer(taskToken: string, output: unknown): Promise<void>;
};

/** Times of the domain are the clock's; ids are ULIDs. Both are handed in. */
export type NewId = () => string;
