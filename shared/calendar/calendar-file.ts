import ical from 'ical-generator';
import type { CalendarEntry } from '../domain/calendar-entries.ts';
import type { Instant } from '../domain/clock.ts';
import type { Programme } from '../domain/programme.ts';
import { formatDate, type Language, startOfDay } from '../domain/stockholm-time.ts';
import { entryText } from '../text/calendar-text.ts';
import type { Translate } from '../text/translate.ts';

export type CalendarFileFacts = {
  entries: readonly CalendarEntry[];
  programmes: readonly Programme[];
  /** The site's own address. */
  origin: string;
  t: Translate;
  language: Language;
};

/**
 * An iCalendar file (RFC 5545) of days, the same for the same days: each day has a name of its own that never changes, and
 * its time stamp is that of the programme's last change. Whole days, and nobody's name.
 */
export function calendarFile({ entries, programmes, origin, t, language }: CalendarFileFacts): string {
  const { host } = new URL(origin);
  const stamps = new Map(programmes.map((programme) => [programme.id, stampOf(programme)]));
  const calendar = ical({
    name: t('calendar.feed.name'),
    prodId: { company: 'Bidragsled', product: 'Bidragsled', language: language.toUpperCase() },
  });
  for (const entry of entries) {
    const { programmeId, programme, key, on } = entry;
    calendar.createEvent({
      id: `${programmeId}-${key}@${host}`,
      stamp: stamps.get(programmeId) ?? startOfDay(on),
      start: on,
      allDay: true,
      summary: `${entryText(t, entry)}, ${programme}`,
      description: descriptionOf(t, language, entry),
      url: `${origin}/programmes/${programmeId}`,
    });
  }
  return calendar.toString();
}

/** One that no page has changed has stood so since it opened. */
const stampOf = ({ changedAt, assumed }: Programme): Instant => changedAt ?? startOfDay(assumed.opens);

function descriptionOf(t: Translate, language: Language, { lastWorkingDay }: CalendarEntry): string | null {
  if (lastWorkingDay === undefined) return null;
  return t('calendar.noWorkingDay', { day: formatDate(lastWorkingDay, language) });
}
