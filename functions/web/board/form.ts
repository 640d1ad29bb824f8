import * as z from 'zod';
import { type LocalDate, localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { optionalLine } from '../../../shared/domain/text.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import type { Period } from '../../../shared/use-cases/board-decisions.ts';
import { readFreeText } from '../frame/free-text.ts';
import { isOrderId } from '../orders/access.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** What the list is narrowed to, as it was typed. */
export type BoardFilter = { from: string; through: string; show: 'unreported' | 'all' };
export type ReadFilter = { filter: BoardFilter; period?: Period; errors: FieldError[] };

/** Reads the filter of the address. Anything else than `all` shows what is not reported. */
export function readFilter(
  asked: { from: string; through: string; show?: string | undefined },
  t: Translate,
): ReadFilter {
  const show = asked.show === 'all' ? ('all' as const) : ('unreported' as const);
  const filter = {
    from: asked.from.slice(0, 100),
    through: asked.through.slice(0, 100),
    show,
  };
  const [from, through] = [dayOf(filter.from, t), dayOf(filter.through, t)];
  const errors = [
    ...('fault' in from ? [{ field: 'from', message: from.fault }] : []),
    ...('fault' in through ? [{ field: 'through', message: through.fault }] : []),
  ];
  if ('fault' in from || 'fault' in through) return { filter, errors };
  if (from.day > through.day) {
    const message = t('error.DatesReversed', { from: from.day });
    return { filter, errors: [{ field: 'through', message }] };
  }
  return { filter, period: { from: from.day, through: through.day }, errors: [] };
}

/** Any other field is refused: nobody names a decision or an amount through the form (SECURITY 22). */
const MarkFormSchema = z.strictObject({
  id: z.string().refine(isOrderId),
  from: z.iso.date(),
  through: z.iso.date(),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  meetingOn: z.string().max(100).default(''),
  minutes: z.string().max(1000).default(''),
});
export type TypedMark = z.infer<typeof MarkFormSchema>;
export type ReadMark = { typed: TypedMark } & (
  | { ok: true; meetingOn: LocalDate; minutes: string | undefined }
  | { ok: false; errors: FieldError[] }
);

const longestMinutes = 60;

/** Reads the form that marks a list, or says what is wrong by field; undefined when it is not a form of ours. */
export function readMark(body: unknown, t: Translate): ReadMark | undefined {
  const typed = MarkFormSchema.safeParse(body).data;
  if (!typed) return undefined;
  const meeting = dayOf(typed.meetingOn, t);
  const minutes = readFreeText(optionalLine, typed.minutes, t, {
    max: longestMinutes,
    otherwise: 'text.line-break',
  });
  const errors = [
    ...('fault' in meeting ? [{ field: 'meetingOn', message: meeting.fault }] : []),
    ...(minutes.ok ? [] : [{ field: 'minutes', message: minutes.fault }]),
  ];
  if ('fault' in meeting || !minutes.ok) return { ok: false, typed, errors };
  return { ok: true, typed, meetingOn: meeting.day, minutes: minutes.text };
}

function dayOf(text: string, t: Translate): { day: LocalDate } | { fault: string } {
  const read = localDateSchema.safeParse(text);
  if (read.success) return { day: read.data };
  const key = read.error.issues[0]?.message ?? '';
  return { fault: t(isTextKey(key) ? key : 'date.invalid') };
}
