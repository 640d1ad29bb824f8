import { latestDay } from '../../../shared/domain/decision.ts';
import { addDaysToDate, formatDate } from '../../../shared/domain/stockholm-time.ts';
import { errorFor } from '../ui/error-summary.ts';
import { dateField } from '../ui/field.ts';
import type { Html } from '../ui/html.ts';
import type { DecideView } from './view.ts';

type DayField = {
  outcome: 'approved' | 'returned' | 'deferred';
  name: string;
  label: string;
  value: string | undefined;
};

/** A day ahead, with the first and the last that the rules allow in its hint. */
export function dayField(
  { t, language, today, errors }: DecideView,
  { outcome, name, label, value }: DayField,
): Html {
  const earliest = formatDate(addDaysToDate(today, 1), language);
  const latest = formatDate(latestDay(outcome, today), language);
  return dateField({
    name,
    label,
    hint: t(`decide.day.${outcome}`, { earliest, latest }),
    value,
    error: errorFor(errors, name),
    optional: outcome === 'approved' ? t('frame.optional') : undefined,
  });
}
