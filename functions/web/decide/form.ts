import * as z from 'zod';
import type { DecisionCommand } from '../../../shared/domain/decision-command.ts';
import type { DomainErrorName } from '../../../shared/domain/errors.ts';
import { amountSchema } from '../../../shared/domain/money.ts';
import { looksLikePersonalNumber } from '../../../shared/domain/personal-number.ts';
import { localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { optionalParagraph } from '../../../shared/domain/text.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import { wholeNumber } from '../frame/whole-number.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** What was typed, kept as it was so that it can be shown again. */
export type Typed = Record<string, string>;

const longestText = 4000;
/** Free text of a decision: no personal number is ever stored (DOMAIN §7). */
const writtenText = optionalParagraph({ max: longestText }).refine(
  (text) => text === undefined || !looksLikePersonalNumber(text),
  'apply.problem.personalNumber',
);
/** A day that need not be given; a field that was not sent counts as empty. */
const optionalDay = z.union([
  z
    .string()
    .regex(/^\s*$/)
    .transform(() => undefined),
  localDateSchema,
]);

/** Any other field is refused: nobody sets a status or a decider through a form (SECURITY 22). */
const DecisionFormSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('approved'),
    version: wholeNumber,
    amount: amountSchema,
    fundingPartId: z.string().min(1, 'decide.fundingPart.required'),
    costObject: z.string().min(1, 'decide.costObject.required'),
    conditions: writtenText,
    motivation: writtenText,
    newDecisionOn: optionalDay.optional(),
  }),
  z.strictObject({ outcome: z.literal('rejected'), version: wholeNumber, rejectMotivation: writtenText }),
  z.strictObject({
    outcome: z.literal('returned'),
    version: wholeNumber,
    returnMotivation: writtenText,
    returnUntil: localDateSchema,
  }),
  z.strictObject({
    outcome: z.literal('deferred'),
    version: wholeNumber,
    deferMotivation: writtenText,
    deferUntil: localDateSchema,
  }),
]);
type DecisionForm = z.infer<typeof DecisionFormSchema>;

export type ReadDecision =
  | { ok: true; seenVersion: number; command: DecisionCommand }
  | { ok: false; errors: FieldError[] };

/** Reads the form, or says by the field what is wrong with it. */
export function readDecision(body: Record<string, unknown>, t: Translate): ReadDecision {
  const result = DecisionFormSchema.safeParse(body);
  if (!result.success) return { ok: false, errors: result.error.issues.map((issue) => fieldError(issue, t)) };
  return { ok: true, seenVersion: result.data.version, command: commandOf(result.data) };
}

function commandOf(form: DecisionForm): DecisionCommand {
  const { outcome } = form;
  if (outcome === 'rejected') return { outcome, motivation: form.rejectMotivation };
  if (outcome === 'returned') return { outcome, motivation: form.returnMotivation, until: form.returnUntil };
  if (outcome === 'deferred') return { outcome, motivation: form.deferMotivation, until: form.deferUntil };
  const { version: _seen, ...approval } = form;
  return approval;
}

function fieldError(issue: z.core.$ZodIssue, t: Translate): FieldError {
  const field = issue.path[0];
  const message = issue.code === 'invalid_union' ? unionMessage(issue) : issue.message;
  if (typeof field !== 'string' || !isTextKey(message)) return { message: t('decide.form.unreadable') };
  return { field, message: t(message) };
}

/** Of the ways in which a day can be given, the one that reads it says what is wrong. */
const unionMessage = ({ errors }: z.core.$ZodIssueInvalidUnion): string => errors.at(-1)?.[0]?.message ?? '';

/** The field of each form that says why, and the one that says when. */
const motivationFields = {
  approved: 'motivation',
  rejected: 'rejectMotivation',
  returned: 'returnMotivation',
  deferred: 'deferMotivation',
} as const;
const dayFields = {
  approved: 'newDecisionOn',
  rejected: undefined,
  returned: 'returnUntil',
  deferred: 'deferUntil',
} as const;

const amountFaults: Partial<Record<DomainErrorName, string>> = {
  AmountAboveApplied: 'amount',
  AmountNotAllowed: 'amount',
  CostObjectNotInProgramme: 'costObject',
  DelegationLimitExceeded: 'amount',
  EarmarkedForOtherPurpose: 'fundingPartId',
  FundingPartExceeded: 'amount',
  FundingPartNotInProgramme: 'fundingPartId',
};

/** The field that a refusal of the rules belongs to; without one it is about the whole decision. */
export function fieldOf(name: DomainErrorName, outcome: DecisionCommand['outcome']): string | undefined {
  if (name === 'MotivationMissing') return motivationFields[outcome];
  if (name === 'DateNotAllowed') return dayFields[outcome];
  return amountFaults[name];
}
