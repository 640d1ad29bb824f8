import type { CalendarEntry } from '../domain/calendar-entries.ts';
import { quarterText } from './quarter-text.ts';
import type { Translate } from './translate.ts';

/** What a day of the calendar is about, in words. */
export function entryText(t: Translate, { kind, quarter, text }: CalendarEntry): string {
  switch (kind) {
    case 'obligation':
      return t('calendar.kind.obligation', { text: text ?? '' });
    case 'applications-open':
    case 'applications-close':
    case 'payout-opens':
    case 'payout-closes':
      return t(`calendar.kind.${kind}`, { quarter: quarter ? quarterText(t, quarter) : '' });
    default:
      return t(`deadline.${kind}`);
  }
}
