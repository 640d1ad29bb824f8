import * as z from 'zod';

/**
 * A question that waits for a person: here always "how do you decide?". One link per question; the token of the
 * state machine lives here and nowhere else. It outlives rounds of the execution and is open until a decision answers it.
 */
export const QuestionSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  programmeId: z.string(),
  kind: z.enum(['decision']),
  /** The first question about an application is 1. */
  sequence: z.int().min(1),
  status: z.enum(['open', 'answered']),
  askedOf: z.string(),
  askedAt: z.string(),
  remindAt: z.string(),
  /** Which issue of the link is the valid one; a new issue makes a new link from the same key. */
  linkIssue: z.int().min(1),
  linkHash: z.string(),
  taskToken: z.string().optional(),
  answeredAt: z.string().optional(),
  outcome: z.enum(['approved', 'rejected']).optional(),
});
export type Question = z.infer<typeof QuestionSchema>;

/** The question's name. It is no secret: a link carries an HMAC of it. */
export const questionId = (applicationId: string, kind: Question['kind'], sequence: number): string =>
  `${applicationId}-${kind}-${sequence}`;
