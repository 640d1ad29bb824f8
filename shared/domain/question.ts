import * as z from 'zod';
import type { Application } from './application.ts';
import type { Decision } from './decision.ts';
import { QuarterSchema } from './payout.ts';
import { type AskReason, askReasons } from './routing.ts';
import { addDays, addDaysToDate, atHour, startOfDay } from './stockholm-time.ts';

/**
 * How a question can end. `completed` and `resumed` end the wait for a completion or a date, `requested` and `lapsed` that
 * for a provider's request; `attested` and `returned` answer the controller's. `submitted` ends the wait for a follow-up,
 * `accepted` and `returned` answer its review, and `repaid` ends the wait for money asked back.
 */
export const answers = [
  'approved',
  'rejected',
  'returned',
  'deferred',
  'withdrawn',
  'completed',
  'resumed',
  'requested',
  'attested',
  'lapsed',
  'submitted',
  'accepted',
  'repaid',
] as const;

export const askKinds = [
  'decision',
  'completion',
  'deferral',
  'payout-request',
  'attest',
  'follow-up',
  'review',
  'repayment',
] as const;

/** A question with a link of its own, which goes to somebody else when it must: to a decider or a controller. */
export const isRouted = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'decision' || kind === 'attest';

/**
 * Something that waits: for a decision, for the applicant's completion, for the date until which a decision was put
 * off, for a provider's request for a quarter, for its attest, for a follow-up, for its review, or for money asked back. The token of the state machine lives here and nowhere else. A question outlives rounds of the execution and is
 * open until it is answered. Only a question to a decider or a controller has a link of its own, one at a time: a new issue makes a new
 * link from the same key, and the old one explains itself. Times in UTC.
 */
export const QuestionSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  programmeId: z.string(),
  kind: z.enum(askKinds),
  /** Of the two kinds that are about a payout. */
  quarter: QuarterSchema.optional(),
  /** The first question about an application is 1. */
  sequence: z.int().min(1),
  status: z.enum(['open', 'answered']),
  /** E-mail of the one who has the question now; '' while it has been nobody’s from the start. */
  askedOf: z.string(),
  /** Missing for a question that is not put to a decider. */
  why: z.enum(askReasons).optional(),
  insteadOf: z.object({ email: z.string(), name: z.string() }).optional(),
  /** The absence that a substitution rests on: it ends with that very one, also when another is put in its place. */
  absenceId: z.string().optional(),
  /** E-mail of the one whom somebody has chosen by hand. */
  chosen: z.string().optional(),
  /** When the question was put for the first time; `askedAt` is when it was put to the one who has it now. */
  firstAskedAt: z.string().optional(),
  askedAt: z.string(),
  remindAt: z.string(),
  /** When it goes on to a substitute, unless it is answered. */
  escalateAt: z.string().optional(),
  /** The end of the wait: after the last day for a completion, or when the date of a deferral begins. */
  dueAt: z.string().optional(),
  linkIssue: z.int().min(0),
  linkHash: z.string().optional(),
  linkExpiresAt: z.string().optional(),
  /** Signed-in persons who opened the link that was not theirs, and when (SECURITY 9). */
  openedByOthers: z.array(z.object({ email: z.string(), at: z.string() })).optional(),
  /** How often a coordinator has asked for a reminder by hand. */
  asked: z.int().min(1).optional(),
  /** There is nobody to put it to: those who look after the questions see that. */
  trouble: z.literal('nobody').optional(),
  taskToken: z.string().optional(),
  /** The round whose execution the token is of: an older one’s that comes late does not take its place. */
  tokenRound: z.int().min(1).optional(),
  answeredAt: z.string().optional(),
  outcome: z.enum(answers).optional(),
});
export type Question = z.infer<typeof QuestionSchema>;

/** The question's name. It is no secret: a link carries an HMAC of it. */
export const questionId = (applicationId: string, kind: Question['kind'], sequence: number): string =>
  `${applicationId}-${kind}-${sequence}`;

/** So long a link works; whoever comes later is sent a new one (SECURITY 11). */
export const linkDays = 60;

type Asking = {
  askedOf: string;
  why: AskReason;
  insteadOf?: { email: string; name: string } | undefined;
  absenceId?: string | undefined;
  linkHash: string;
  now: string;
  remindAfterDays: number;
};

/** The question as it is put, or handed over, to somebody: with the next issue of its link. */
export function askedOf<Q extends Omit<Question, 'askedOf' | 'askedAt' | 'remindAt'>>(
  question: Q,
  asking: Asking,
) {
  const { insteadOf, why, linkHash, now, remindAfterDays } = asking;
  return {
    ...question,
    askedOf: asking.askedOf,
    why,
    insteadOf: insteadOf && { email: insteadOf.email, name: insteadOf.name },
    absenceId: asking.absenceId,
    askedAt: now,
    remindAt: addDays(now, remindAfterDays),
    linkIssue: question.linkIssue + 1,
    linkHash,
    linkExpiresAt: addDays(now, linkDays),
    trouble: undefined,
  };
}

/** The question as it is put when nobody may be asked: it waits, without a link, until somebody may. */
export const nobodys = <Q extends Omit<Question, 'askedOf' | 'askedAt' | 'remindAt'>>(
  question: Q,
  { now, remindAfterDays }: { now: string; remindAfterDays: number },
) => ({
  ...question,
  askedOf: '',
  askedAt: now,
  remindAt: addDays(now, remindAfterDays),
  trouble: 'nobody' as const,
});

type Reason = {
  why: AskReason;
  insteadOf?: { email: string; name: string } | undefined;
  absenceId?: string | undefined;
};

/** Is this why the one who has the question has it? */
export const isRoutedSo = (question: Question, { why, insteadOf, absenceId }: Reason): boolean =>
  question.why === why &&
  question.insteadOf?.email === insteadOf?.email &&
  question.absenceId === absenceId &&
  !question.trouble;

/** The same question with the same person, for another reason: what they may answer depends on it (SECURITY 14). */
export const keptBy = (question: Question, { why, insteadOf, absenceId }: Reason): Question => ({
  ...question,
  why,
  absenceId,
  insteadOf: insteadOf && { email: insteadOf.email, name: insteadOf.name },
  trouble: undefined,
});

/** The same question to the same person with the next issue of its link: the time for an answer goes on. */
export const withNewLink = (
  question: Question,
  { linkHash, now }: { linkHash: string; now: string },
): Question => ({
  ...question,
  linkIssue: question.linkIssue + 1,
  linkHash,
  linkExpiresAt: addDays(now, linkDays),
});

/** A deferred decision is taken up again at this hour in Stockholm, when people are at work. */
const resumeHour = 8;

/**
 * The wait that a decision begins: for the applicant's completion until the end of its last day, or for the day until
 * which the decision is put off. Undefined when the decision is final.
 */
export function waitAfter(
  decision: Decision,
  application: Application,
  sequence: number,
): Question | undefined {
  const { outcome, until, decidedAt: askedAt, applicationId, programmeId, decidedBy } = decision;
  if (until === undefined || (outcome !== 'returned' && outcome !== 'deferred')) return undefined;
  const kind = outcome === 'returned' ? 'completion' : 'deferral';
  const dueAt = kind === 'completion' ? startOfDay(addDaysToDate(until, 1)) : atHour(until, resumeHour);
  return {
    id: questionId(applicationId, kind, sequence),
    applicationId,
    programmeId,
    kind,
    sequence,
    status: 'open',
    askedOf: kind === 'completion' ? application.applicant.email : decidedBy.email,
    askedAt,
    remindAt: dueAt,
    dueAt,
    linkIssue: 0,
  };
}
