import type { Application } from '../domain/application.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { AuditFact, AuditRow } from '../domain/audit.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { MailLog } from '../domain/correspondence.ts';
import type { Decision } from '../domain/decision.ts';
import type { Balance, LedgerEntry } from '../domain/ledger.ts';
import type { Status } from '../domain/lifecycle.ts';
import type { OutboxRow, PendingOutboxRow } from '../domain/outbox.ts';
import type { Person, Role } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import type { Question } from '../domain/question.ts';
import type { Letter } from './letter.ts';

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
  assessment?: { assessedAt: string; round: string; assessment: Assessment };
  /** A question put for the first time, with its link. */
  asked?: Question;
  /** An open question that this act answers. */
  answered?: Question;
  decision?: Decision;
  ledger?: LedgerEntry;
  /** Only imported history may overdraw a funding part. */
  mayOverdraw?: boolean;
  outbox?: OutboxRow;
};

export type ProgrammeBooks = { programme: Programme; balances: Balance[] };

/** Decisions are numbered within the diary number, so that no two programmes can share one. `by` is who has it. */
export class DiaryNumberTaken extends Error {
  readonly programme: Programme;
  readonly by: string;

  constructor(programme: Programme, by: string) {
    super(`${programme.diaryNumber} belongs to ${by}`);
    this.name = 'DiaryNumberTaken';
    this.programme = programme;
    this.by = by;
  }
}

export type ProgrammeStore = {
  /** The programme with its parts and totals, read consistently. */
  find(id: string): Promise<ProgrammeBooks | undefined>;
  /** All programmes, newest year first. */
  list(): Promise<Programme[]>;
  /**
   * Adds a programme with its allocations. False when it was there already, unchanged.
   * @throws DiaryNumberTaken, LostRace
   */
  add(programme: Programme, allocations: LedgerEntry[]): Promise<boolean>;
  /** The highest running decision number given so far; 0 before the first. */
  lastRunning(programmeId: string): Promise<number>;
  ledger(programmeId: string, fundingPartId: string): Promise<LedgerEntry[]>;
};

/** All that a reconciliation looks at. `unreadable` has the keys of rows that are not what they should be. */
export type WholeTable = {
  programmes: Programme[];
  balances: Balance[];
  entries: LedgerEntry[];
  applications: Application[];
  audit: AuditRow[];
  unreadable: string[];
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

export type QuestionStore = {
  find(applicationId: string, sequence: number): Promise<Question | undefined>;
  findByLinkHash(hash: string): Promise<Question | undefined>;
  waitingFor(email: string): Promise<Question[]>;
  /** Stores the token while the question is open; false when it is answered already. */
  keepToken(question: Question, taskToken: string): Promise<boolean>;
  /** Stores the token of an answered question together with the outbox row that completes it. */
  keepLateToken(question: Question, taskToken: string, row: OutboxRow): Promise<void>;
};

export type OutboxStore = {
  /** Undefined when the row is relayed already, or gone. */
  findPending(id: string): Promise<PendingOutboxRow | undefined>;
  listPending(limit: number): Promise<PendingOutboxRow[]>;
  markRelayed(id: string, at: string): Promise<void>;
  markFailed(id: string, error: string): Promise<void>;
};

export type MailStore = {
  find(applicationId: string, id: string): Promise<MailLog | undefined>;
  /** Says that a mail is about to leave, before it leaves. */
  start(log: MailLog): Promise<void>;
  finish(log: MailLog, sent: { messageId: string; sentAt: string }): Promise<void>;
  /** Notes that the mail service will never take it. */
  refuse(log: MailLog, reason: string): Promise<void>;
};

export type Directory = {
  /** Read consistently at each request, so that a revocation holds at once. */
  find(email: string): Promise<Person | undefined>;
  withRole(role: Role): Promise<Person[]>;
  save(person: Person): Promise<void>;
  /** Binds the issuer's id at the first sign-in. False when the person is bound to another. */
  bindSubject(email: string, subject: string): Promise<boolean>;
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
