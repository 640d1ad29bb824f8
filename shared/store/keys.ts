import type { Application } from '../domain/application.ts';
import type { CaseExport } from '../domain/case-export.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { PaymentOrder } from '../domain/payment-order.ts';
import type { Payout, PayoutStatus } from '../domain/payout.ts';
import type { Question } from '../domain/question.ts';
import type { ReportVersion } from '../domain/report.ts';

export type Key = { pk: string; sk: string };

const padded = (n: number): string => String(n).padStart(8, '0');

/** Every primary key of the table in one place; what is listed together sorts together. */
export const keys = {
  programme: (id: string): Key => ({ pk: `PROGRAMME#${id}`, sk: 'PROGRAMME' }),
  balance: (programmeId: string, partId: string): Key => ({
    pk: `PROGRAMME#${programmeId}`,
    sk: `PART#${partId}`,
  }),
  /** Notes about the state's agreement; the last of them counts. */
  agreementNote: (programmeId: string, at: string): Key => ({
    pk: `PROGRAMME#${programmeId}`,
    sk: `AGREEMENT#${at}`,
  }),
  /** The note that the next one must follow, so that two cannot be made of the same state. */
  latestAgreementNote: (programmeId: string): Key => ({ pk: `PROGRAMME#${programmeId}`, sk: 'AGREEMENT' }),
  /** The watch over the programme's year end. */
  watch: (programmeId: string): Key => ({ pk: `PROGRAMME#${programmeId}`, sk: 'WATCH' }),
  /** What is noted beside the programme: conditions met, the requisition, obligations. */
  checklist: (programmeId: string): Key => ({ pk: `PROGRAMME#${programmeId}`, sk: 'CHECKLIST' }),
  /** The programme's history: in a partition of its own, since the programme is read at every page. */
  programmeChange: (programmeId: string, at: string, changeId: string): Key => ({
    pk: `PROGRAMMECHANGES#${programmeId}`,
    sk: `${at}#${changeId}`,
  }),
  /** A secret address of a person's calendar, by its hash. */
  calendarFeed: (hash: string): Key => ({ pk: `CALENDAR#${hash}`, sk: 'CALENDAR' }),
  /** Which of them is the person's now. */
  ownCalendarFeed: (email: string): Key => ({ pk: `PERSON#${email}`, sk: 'CALENDAR' }),
  /** Which programme has a diary number: decisions are numbered within it. */
  diaryNumber: (diaryNumber: string): Key => ({ pk: `DIARY#${diaryNumber}`, sk: 'DIARY' }),
  decisionCounter: (programmeId: string): Key => ({ pk: `COUNTER#${programmeId}`, sk: 'DECISION' }),
  ledgerEntry: (programmeId: string, partId: string, at: string, id: string): Key => ({
    pk: `LEDGER#${programmeId}#${partId}`,
    sk: `${at}#${id}`,
  }),
  application: (id: string): Key => ({ pk: `APPLICATION#${id}`, sk: 'APPLICATION' }),
  /** What a provider asks for: one for each quarter and revision. */
  payout: (id: string, quarter: string, revision: number): Key => ({
    pk: `APPLICATION#${id}`,
    sk: `PAYOUT#${quarter}#${String(revision).padStart(2, '0')}`,
  }),
  /** What a unit accounts for at year end: one for each time it is sent in. */
  followUp: (id: string, revision: number): Key => ({
    pk: `APPLICATION#${id}`,
    sk: `FOLLOWUP#${String(revision).padStart(2, '0')}`,
  }),
  assessment: (id: string): Key => ({ pk: `APPLICATION#${id}`, sk: 'ASSESSMENT' }),
  question: (id: string, sequence: number): Key => ({
    pk: `APPLICATION#${id}`,
    sk: `QUESTION#${padded(sequence)}`,
  }),
  contentVersion: (id: string, number: number): Key => ({
    pk: `APPLICATION#${id}`,
    sk: `VERSION#${padded(number)}`,
  }),
  decision: (id: string, running: number): Key => ({
    pk: `APPLICATION#${id}`,
    sk: `DECISION#${padded(running)}`,
  }),
  auditRow: (id: string, sequence: number): Key => ({
    pk: `APPLICATION#${id}`,
    sk: `AUDIT#${padded(sequence)}`,
  }),
  /** Also of an invitation, by its id: it is the mail's owner then. */
  mail: (id: string, mailId: string): Key => ({ pk: `APPLICATION#${id}`, sk: `MAIL#${mailId}` }),
  /** The mail that the mail service knows by this name. */
  message: (messageId: string): Key => ({ pk: `MESSAGE#${messageId}`, sk: 'MESSAGE' }),
  submission: (person: string, key: string): Key => ({ pk: `SUBMISSION#${person}#${key}`, sk: 'SUBMISSION' }),
  content: (unitId: string, hash: string): Key => ({ pk: `CONTENT#${unitId}#${hash}`, sk: 'CONTENT' }),
  draft: (email: string, key: string): Key => ({ pk: `DRAFTS#${email}`, sk: `DRAFT#${key}` }),
  link: (hash: string): Key => ({ pk: `LINK#${hash}`, sk: 'LINK' }),
  outbox: (id: string): Key => ({ pk: `OUTBOX#${id}`, sk: 'OUTBOX' }),
  person: (email: string): Key => ({ pk: `PERSON#${email}`, sk: 'PERSON' }),
  /** Who may have a role, all in one place to be read consistently. */
  personRole: (role: string, email: string): Key => ({ pk: `ROLE#${role}`, sk: email }),
  /** Where a role was kept before: beside the person, and found by the index alone. */
  earlierPersonRole: (email: string, role: string): Key => ({ pk: `PERSON#${email}`, sk: `ROLE#${role}` }),
  unit: (id: string): Key => ({ pk: `UNIT#${id}`, sk: 'UNIT' }),
  /** Which unit answers to a name, by the id that `unitId` makes of it: two never share one. */
  unitName: (nameId: string): Key => ({ pk: `UNITNAME#${nameId}`, sk: 'UNITNAME' }),
  /** Which provider has an organisation number: two never have the same. */
  organisationNumber: (number: string): Key => ({ pk: `ORGANISATION#${number}`, sk: 'ORGANISATION' }),
  /** The history of a person or a unit, beside what stands now; never deleted. */
  directoryChange: (kind: 'person' | 'unit', id: string, at: string, changeId: string): Key => ({
    pk: `${kind === 'person' ? 'PERSON' : 'UNIT'}#${id}`,
    sk: `CHANGE#${at}#${changeId}`,
  }),
  /** There once the first administrator has been named. */
  bootstrap: { pk: 'BOOTSTRAP', sk: 'BOOTSTRAP' } satisfies Key,
  order: (id: string): Key => ({ pk: `ORDER#${id}`, sk: 'ORDER' }),
  /** A piece of an order's rows, numbered from 1. */
  orderRows: (id: string, chunk: number): Key => ({ pk: `ORDER#${id}`, sk: `CHUNK#${padded(chunk)}` }),
  /** A locked version of a programme's report. */
  report: (programmeId: string, version: number): Key => ({
    pk: `REPORT#${programmeId}`,
    sk: `VERSION#${padded(version)}`,
  }),
  /** A piece of what a version says, by its hash: two that are locked at once never mix. */
  reportPiece: (programmeId: string, hash: string, piece: number): Key => ({
    pk: `REPORT#${programmeId}`,
    sk: `PIECE#${hash}#${padded(piece)}`,
  }),
  leadershipText: (programmeId: string): Key => ({ pk: `REPORT#${programmeId}`, sk: 'LEADERSHIP' }),
  /** A list of decisions reported to the board, by its number: the next one is taken once. */
  boardList: (number: number): Key => ({ pk: 'BOARDLISTS', sk: `LIST#${padded(number)}` }),
  /** A piece of a list's frozen rows, by the hash of what they say: two that are made at once never mix. */
  boardRows: (hash: string, piece: number): Key => ({
    pk: `BOARDROWS#${hash}`,
    sk: `PIECE#${padded(piece)}`,
  }),
  /** Somebody has asked for the whole case of an application. */
  caseExport: (id: string): Key => ({ pk: `CASE-EXPORT#${id}`, sk: 'CASE-EXPORT' }),
  invitation: (id: string): Key => ({ pk: `INVITATION#${id}`, sk: 'INVITATION' }),
  session: (hash: string): Key => ({ pk: `SESSION#${hash}`, sk: 'SESSION' }),
} as const;

/** Keys of the index `lists`. */
export const lists = {
  programmes: 'PROGRAMMES',
  programmeYear: (year: number, id: string) => `${year}#${id}`,
  applications: (programmeId: string) => `APPLICATIONS#${programmeId}`,
  applicationByStatus: ({ status, submittedAt, id }: Application) => `${status}#${submittedAt}#${id}`,
  /** Of rows by `keys.earlierPersonRole`. */
  personsBefore: (role: string) => `ROLE#${role}`,
  orders: 'ORDERS',
  orderByTime: ({ createdAt, id }: PaymentOrder) => `${createdAt}#${id}`,
  caseExports: (applicationId: string) => `CASE-EXPORTS#${applicationId}`,
  caseExportByTime: ({ at, id }: CaseExport) => `${at}#${id}`,
  invitations: (programmeId: string) => `INVITATIONS#${programmeId}`,
  invitationByTime: ({ at, id }: Invitation) => `${at}#${id}`,
  everybody: 'PERSONS',
  units: 'UNITS',
  payouts: (status: PayoutStatus) => `PAYOUTS#${status}`,
  payoutByQuarter: ({ quarter, unitId, id }: Payout) => `${quarter}#${unitId}#${id}`,
  followUps: (programmeId: string) => `FOLLOW-UPS#${programmeId}`,
  followUpByRevision: ({ applicationId, revision }: FollowUp) =>
    `${applicationId}#${String(revision).padStart(2, '0')}`,
  /** Locked versions that wait for approval. */
  reportsToApprove: 'REPORTS-TO-APPROVE',
  reportByLock: ({ programmeId, locked }: Pick<ReportVersion, 'programmeId' | 'locked'>) =>
    `${locked.at}#${programmeId}`,
  openQuestions: 'OPEN-QUESTIONS',
  undelivered: 'UNDELIVERED-MAILS',
} as const;

/** Keys of the index `owners`. */
export const owners = {
  unit: (unitId: string) => `UNIT#${unitId}`,
  waitingFor: (email: string) => `WAITING#${email}`,
  questionByTime: ({ askedAt, id }: Question) => `${askedAt}#${id}`,
  decisions: (programmeId: string) => `DECISIONS#${programmeId}`,
  decisionByNumber: padded,
  payoutsOf: (unitId: string) => `PAYOUTS-OF#${unitId}`,
  payoutByTime: ({ quarter, id }: Payout) => `${quarter}#${id}`,
} as const;

/** The id that the key of an outbox row is made of. */
export const outboxIdOf = ({ pk }: { pk?: unknown }): string => String(pk).replace(/^OUTBOX#/, '');

export const unrelayed = 'UNRELAYED';
