import * as z from 'zod';
import type { DecisionCommand } from '../../../shared/domain/decision.ts';
import type { DomainErrorName } from '../../../shared/domain/errors.ts';
import { amountSchema } from '../../../shared/domain/money.ts';
import { looksLikePersonalNumber } from '../../../shared/domain/personal-number.ts';
import { optionalParagraph } from '../../../shared/domain/text.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** What was typed, kept as it was so that it can be shown again. */
export type Typed = Record<string, string>;

const longestText = 4000;
/** Free text of a decision: no personal number is ever stored (DOMAIN §7). */
const writtenText = optionalParagraph({ max: longestText }).refine(
  (text) => text === undefined || !looksLikePersonalNumber(text),
  'apply.problem.personalNumber',
);
const version = z.coerce.number<string>().int().min(1);

/** Any other field is refused: nobody sets a status or a decider through a form (SECURITY 22). */
const DecisionFormSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('approved'),
    version,
    amount: amountSchema,
    fundingPartId: z.string().min(1, 'decide.fundingPart.required'),
    costObject: z.string().min(1, 'decide.costObject.required'),
    conditions: writtenText,
    motivation: writtenText,
  }),
  z.strictObject({
    outcome: z.literal('rejected'),
    version,
    rejectMotivation: writtenText,
  }),
]);

export type ReadDecision =
  | { ok: true; seenVersion: number; command: DecisionCommand }
  | { ok: false; errors: FieldError[] };

/** Reads the form, or says by the field what is wrong with it. */
export function readDecision(body: Record<string, unknown>, t: Translate): ReadDecision {
  const result = DecisionFormSchema.safeParse(body);
  if (!result.success) return { ok: false, errors: result.error.issues.map((issue) => fieldError(issue, t)) };
  const { version: seenVersion, ...form } = result.data;
  if (form.outcome === 'approved') return { ok: true, seenVersion, command: form };
  return { ok: true, seenVersion, command: { outcome: 'rejected', motivation: form.rejectMotivation } };
}

function fieldError(issue: z.core.$ZodIssue, t: Translate): FieldError {
  const field = issue.path[0];
  if (typeof field !== 'string' || !isTextKey(issue.message)) return { message: t('decide.form.unreadable') };
  return { field, message: t(issue.message) };
}

/** The field that a refusal of the rules belongs to; without one it is about the whole decision. */
export const fieldOf: Partial<Record<DomainErrorName, string>> = {
  AmountAboveApplied: 'amount',
  AmountNotAllowed: 'amount',
  CostObjectNotInProgramme: 'costObject',
  DelegationLimitExceeded: 'amount',
  EarmarkedForOtherPurpose: 'fundingPartId',
  FundingPartExceeded: 'amount',
  FundingPartNotInProgramme: 'fundingPartId',
};
