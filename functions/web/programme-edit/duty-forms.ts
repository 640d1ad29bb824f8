import * as z from 'zod';
import { amountSchema } from '../../../shared/domain/money.ts';
import { requisitionStatuses } from '../../../shared/domain/requisition.ts';
import { localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { optional, version } from '../directory/form.ts';
import { textLine } from './form.ts';

const condition = { for: z.enum(['department', 'provider']), text: z.string().max(20_000) };

export const TickFormSchema = z.strictObject({ ...condition, metOn: localDateSchema });
export const UntickFormSchema = z.strictObject(condition);

export const RequisitionFormSchema = z.strictObject({
  version,
  status: z.enum(requisitionStatuses, 'duties.requisition.status.needed'),
  /** Not `on`: the agreement's form stands on the same page. */
  notedOn: localDateSchema,
  amount: amountSchema,
});

const duty = { text: textLine, dueOn: localDateSchema, contactRole: textLine };
/** `id` is made when the page is opened: a double click is one obligation. */
export const AddFormSchema = z.strictObject({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  ...duty,
});
export const ChangeFormSchema = z.strictObject({ version, ...duty });
export const AnswerFormSchema = z.strictObject({
  answer: z.enum(['done', 'reopened']),
});
export const WaiveFormSchema = z.strictObject({
  reason: optional(textLine)
    .refine((reason) => reason !== undefined, 'duties.obligation.reason.needed')
    .transform((reason) => reason ?? ''),
});
