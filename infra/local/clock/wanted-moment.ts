import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../../shared/domain/clock.ts';
import { formatDateTime, type Language, parseLocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { TextFacts, TextKey } from '../../../shared/text/translate.ts';

export type WantedProblem = {
  field: 'date' | 'time';
  key: TextKey;
  facts: (language: Language) => TextFacts;
};
export type Wanted = { ok: true; at: Instant } | { ok: false; problem: WantedProblem };

const zone = 'Europe/Stockholm';
/** A year has two hundred reminders for each question that nobody answers: longer moves take several steps. */
const mostYears = 2;

const toInstant = (time: Temporal.ZonedDateTime): Instant =>
  time.toInstant().toString({ fractionalSecondDigits: 3 });

/** The same time of day in Stockholm so much later; a month is a calendar month, and at most its last day. */
export const later = (now: Instant, by: { days: number } | { weeks: number } | { months: number }): Instant =>
  toInstant(Temporal.Instant.from(now).toZonedDateTimeISO(zone).add(by));

/** `2019-02-01` and `14.30`, `14:30` or `9` by the clocks of Stockholm: a moment that the clock can be moved to. */
export function wantedMoment(date: string, time: string, now: Instant): Wanted {
  const day = parseLocalDate(date);
  if (!day.ok) return refused('date', `date.${day.problem}`);
  const [, hour, minute = '0'] = /^\s*(\d{1,2})(?:[.:](\d\d))?\s*$/.exec(time) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59)
    return refused('time', 'clock.problem.time');
  const plainTime = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
  const at = Temporal.PlainDate.from(day.date).toZonedDateTime({ timeZone: zone, plainTime });
  return checkedMoment(toInstant(at), now);
}

/** The clock goes forward only, and not too far at once. */
export function checkedMoment(at: Instant, now: Instant): Wanted {
  const latest = later(now, { months: 12 * mostYears });
  if (at < now) {
    return refused('date', 'clock.problem.past', (language) => ({ now: formatDateTime(now, language) }));
  }
  if (at > latest) {
    return refused('date', 'clock.problem.tooFar', (language) => ({
      latest: formatDateTime(latest, language),
    }));
  }
  return { ok: true, at };
}

function refused(
  field: WantedProblem['field'],
  key: TextKey,
  facts: WantedProblem['facts'] = () => ({}),
): Wanted {
  return { ok: false, problem: { field, key, facts } };
}
