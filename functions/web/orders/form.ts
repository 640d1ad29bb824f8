import * as z from 'zod';
import { payDayProblem, payDays } from '../../../shared/domain/pay-day.ts';
import type { OrderChoice } from '../../../shared/domain/payment-order.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { type LocalDate, localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import type { ListChoices } from '../payouts/list-filter.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { isOrderId } from './access.ts';

/** Any other field is refused: nobody sets an amount, an account or a name through the form (SECURITY 22). */
const OrderFormSchema = z.strictObject({
  id: z.string().refine(isOrderId),
  programme: z.string().max(100).default(''),
  quarter: z.string().max(10).default(''),
  provider: z.string().max(100).default(''),
  payOn: z.string().max(100).default(''),
});
export type TypedOrder = z.infer<typeof OrderFormSchema>;
export type OrderChoices = ListChoices & { programmes: readonly Pick<Programme, 'id' | 'name' | 'year'>[] };

export type ReadOrder =
  | { ok: true; id: string; choice: OrderChoice; payOn: LocalDate }
  | { ok: false; typed: TypedOrder; errors: FieldError[] };

/** Reads the form of a new order, or says what is wrong by field; undefined when it is not a form of ours. */
export function readOrder(
  body: unknown,
  { t, today, choices }: { t: Translate; today: LocalDate; choices: OrderChoices },
): ReadOrder | undefined {
  const typed = OrderFormSchema.safeParse(body).data;
  if (!typed) return undefined;
  const { programme, quarter, provider } = typed;
  const [programmeId, inQuarter, unitId] = [
    choices.programmes.find(({ id }) => id === programme)?.id,
    choices.quarters.find((it) => it === quarter),
    choices.providers.find(({ id }) => id === provider)?.id,
  ];
  const day = dayOf(typed.payOn, t, today);
  const unknown = (field: string, text: string, found: unknown): FieldError[] =>
    text !== '' && found === undefined ? [{ field, message: t('orders.choice.unknown') }] : [];
  const errors = [
    ...unknown('programme', programme, programmeId),
    ...unknown('quarter', quarter, inQuarter),
    ...unknown('provider', provider, unitId),
    ...('message' in day ? [{ field: 'payOn', message: day.message }] : []),
  ];
  if (errors.length > 0 || 'message' in day) return { ok: false, typed, errors };
  const choice = {
    ...(programmeId && { programmeId }),
    ...(inQuarter && { quarter: inQuarter }),
    ...(unitId && { unitId }),
  };
  return { ok: true, id: typed.id, choice, payOn: day.date };
}

/** `payOn` is there when another day had to be chosen. */
const ResumeFormSchema = z.strictObject({ payOn: z.string().max(100).optional() });

export type ReadResume =
  | { ok: true; payOn?: LocalDate }
  | { ok: false; typedDay: string; errors: FieldError[] };

/** Reads the form that goes on with an order; undefined when it is not a form of ours. */
export function readResume(
  body: unknown,
  { t, today, dayPassed }: { t: Translate; today: LocalDate; dayPassed: boolean },
): ReadResume | undefined {
  const form = ResumeFormSchema.safeParse(body).data;
  if (!form || !dayPassed) return form && { ok: true };
  const { payOn: typedDay = '' } = form;
  const day = dayOf(typedDay, t, today);
  if ('date' in day) return { ok: true, payOn: day.date };
  return { ok: false, typedDay, errors: [{ field: 'payOn', message: day.message }] };
}

function dayOf(text: string, t: Translate, today: LocalDate): { date: LocalDate } | { message: string } {
  const read = localDateSchema.safeParse(text);
  if (!read.success) {
    const key = read.error.issues[0]?.message ?? '';
    return { message: t(isTextKey(key) ? key : 'date.invalid') };
  }
  const problem = payDayProblem(read.data, today);
  return problem
    ? { message: t(`orders.day.${problem}`, { earliest: payDays(today).earliest }) }
    : { date: read.data };
}
