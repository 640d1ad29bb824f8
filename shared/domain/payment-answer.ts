import type { LocalDate, Quarter } from './stockholm-time.ts';

/** Limits of one answer (SECURITY 29). */
export const answerLimits = { bytes: 1024 * 1024, lines: 10_000 } as const;

/** Why no line of an answer can be read. */
export const answerFaults = [
  'too-large',
  'too-many-lines',
  'not-text',
  'empty',
  'no-reference-column',
  'no-date-column',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** Why one line leads to nothing. */
export const lineProblems = [
  'quotes',
  'columns',
  'reference-unreadable',
  'date-unreadable',
  'amount-unreadable',
  'reference-unknown',
  'not-ordered',
  'date-unlikely',
  'paid-other-day',
  'named-twice',
  'amount-differs',
] as const;
export type LineProblem = (typeof lineProblems)[number];

/** A line that could be read. `reference` is as it stood; `amount` in kronor, when the answer has such a column. */
export type AnswerLine = {
  line: number;
  reference: string;
  payout: { applicationId: string; quarter: Quarter; revision: number };
  on: LocalDate;
  amount?: number;
};

export type UnmatchedLine = { line: number; reference: string; problem: LineProblem };

/** The finance system's answer as it was read. */
export type ReadAnswer =
  | { ok: true; lines: AnswerLine[]; unreadable: UnmatchedLine[] }
  | { ok: false; fault: AnswerFault };
