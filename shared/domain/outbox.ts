import * as z from 'zod';
import { phases } from './round.ts';

/**
 * `programme` watches over the dates of a programme's year end; `report`, `case` and `invitation`, `order` make files or mails.
 */
export const errands = ['invitation', 'order', 'programme', 'report', 'case'] as const;
export type Errand = (typeof errands)[number];

/**
 * A note to the relay, written in the same transaction as what it tells of. It holds no token:
 * the relay reads the question, consistently, when it acts.
 */
export const OutboxRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start-execution'),
    id: z.string(),
    applicationId: z.string(),
    phase: z.enum(phases),
    round: z.string(),
    createdAt: z.string(),
  }),
  /**
   * An errand for the state machine, since the pages may only write the table: the mails of an invitation, or the files of
   * a payment order; `subject` is its id.
   */
  z.object({
    kind: z.literal('start-errand'),
    id: z.string(),
    errand: z.enum(errands),
    subject: z.string(),
    round: z.string(),
    createdAt: z.string(),
  }),
  z.object({
    kind: z.literal('answer-question'),
    id: z.string(),
    applicationId: z.string(),
    questionSequence: z.int().min(1),
    createdAt: z.string(),
  }),
  /** Something about one open question has changed: the state machine puts it again, to whom it should have now. */
  z.object({
    kind: z.literal('ask-again'),
    id: z.string(),
    applicationId: z.string(),
    questionSequence: z.int().min(1),
    createdAt: z.string(),
  }),
  /** Who may decide has changed: every open question is put again. */
  z.object({ kind: z.literal('directory-changed'), id: z.string(), createdAt: z.string() }),
]);
export type OutboxRow = z.infer<typeof OutboxRowSchema>;

/** An outbox row with what has been tried so far. Without `row` it cannot be read: another version wrote it, or it is broken. */
export type PendingOutboxRow = {
  id: string;
  row?: OutboxRow | undefined;
  attempts: number;
  lastError?: string | undefined;
};

/** What has failed this often waits for a person on the stuck page, and alarms (DESIGN §3). It is still retried. */
export const stuckAfterAttempts = 10;

/** The same start twice is one execution, because its name is the same (DESIGN §3). */
export const executionName = (start: { applicationId: string; phase: string; round: string }): string =>
  `${start.applicationId}-${start.phase}-${start.round}`;

/** The same errand twice is one execution. */
export const errandName = (start: { subject: string; errand: Errand; round: string }): string =>
  `${start.subject}-${start.errand}-${start.round}`;
