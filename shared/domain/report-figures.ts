import * as z from 'zod';
import { type FollowUp, outcomeOf } from './follow-up.ts';
import type { AccountFigures } from './follow-up-summary.ts';
import { type Report, type ReportActivity, ReportActivitySchema, ReportSchema } from './report.ts';

const { indicators, outcome, depreciation } = ReportActivitySchema.shape.account.unwrap().shape;

/** What an account adds to a report's figures: all but its texts, which are left out of what is parsed. */
const FiguredAccountSchema = z.object({
  effects: z.array(z.object({ purposeId: z.string() })),
  indicators,
  outcome,
  depreciation,
});
export type FiguredAccount = z.infer<typeof FiguredAccountSchema>;

/** A report without what the units wrote: enough for its page, and every report is one. */
export const ReportFiguresSchema = ReportSchema.extend({
  activities: z.array(ReportActivitySchema.extend({ account: FiguredAccountSchema.optional() })),
});
export type ReportFigures = z.infer<typeof ReportFiguresSchema>;
export type FiguredActivity = ReportFigures['activities'][number];

/** An activity, and a report, with its accounts as `A`. */
export type ActivityWith<A extends FiguredAccount> = Omit<ReportActivity, 'account'> & {
  account?: A | undefined;
};
export type ReportWith<A extends FiguredAccount> = Omit<Report, 'activities'> & {
  activities: ActivityWith<A>[];
};

/** What an application remembers of the account that was sent in for it (kronor). */
export const figuresOf = (account: Pick<FollowUp, 'content' | 'depreciation'>): AccountFigures => ({
  outcome: outcomeOf(account),
  depreciation: account.depreciation,
  purposeIds: account.content.effects.map(({ purposeId }) => purposeId),
  indicators: account.content.indicators,
});

/** The same as a report has it. */
export const figuredAccount = ({ purposeIds, ...figures }: AccountFigures): FiguredAccount => ({
  ...figures,
  effects: purposeIds.map((purposeId) => ({ purposeId })),
});
