import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Instant } from './clock.ts';

/** A day in the calendar of Stockholm: `2019-03-31`. Sorts as text. */
export type LocalDate = string;

/** `2019Q2`. */
export type Quarter = `${number}Q${1 | 2 | 3 | 4}`;

/** Half-open: `start` belongs to it, `end` does not. */
export type Interval = { start: Instant; end: Instant };

/** Days that something is valid: from the start of `from` to the end of `through`, or with no end. */
export type ValidDays = { from: LocalDate; through?: LocalDate | undefined };

export const dateProblems = ['empty', 'invalid', 'no-such-day'] as const;
export type DateProblem = (typeof dateProblems)[number];

export type ParsedLocalDate = { ok: true; date: LocalDate } | { ok: false; problem: DateProblem };

// The zone of quarters and due dates (DOMAIN §7), whatever the server's own zone is.
const zone = 'Europe/Stockholm';

const toInstant = (time: Temporal.ZonedDateTime): Instant =>
  time.toInstant().toString({ fractionalSecondDigits: 3 });

const inStockholm = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** The day it is in Stockholm at that moment. */
export function localDateOf(instant: Instant): LocalDate {
  return inStockholm(instant).toPlainDate().toString();
}

/** The first moment of the day in Stockholm. Throws RangeError for a day that does not exist. */
export function startOfDay(date: LocalDate): Instant {
  return toInstant(Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime(zone));
}

/** That hour on that day by the clocks of Stockholm, whichever of the year's two offsets holds. */
export function atHour(date: LocalDate, hour: number): Instant {
  const plainTime = Temporal.PlainTime.from({ hour });
  return toInstant(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime }));
}

/**
 * Reads `2019-02-14`, years 1900–2199, blank ends allowed. `14/2 2019` is refused as `invalid`, since 4/2 means
 * another day to readers of English; 2019-02-30 is refused as `no-such-day`.
 */
export function parseLocalDate(text: string): ParsedLocalDate {
  const plain = text.trim();
  if (plain === '') return { ok: false, problem: 'empty' };
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(plain)) return { ok: false, problem: 'invalid' };
  try {
    return { ok: true, date: Temporal.PlainDate.from(plain, { overflow: 'reject' }).toString() };
  } catch {
    return { ok: false, problem: 'no-such-day' };
  }
}

/** A form's or file's text to a date. Issues carry the message keys `date.empty`, `date.invalid`, `date.no-such-day`. */
export const localDateSchema = z.string({ error: 'date.empty' }).transform((text, context): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed.ok) return parsed.date;
  context.addIssue({ code: 'custom', message: `date.${parsed.problem}` });
  return z.NEVER;
});

/** The same time of day in Stockholm so many calendar days later; a day may have 23 or 25 hours. */
export function addDays(instant: Instant, days: number): Instant {
  return toInstant(inStockholm(instant).add({ days }));
}

/** So many calendar days later (earlier, if negative). */
export function addDaysToDate(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Calendar days from one date to another; below zero when the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The quarter of a date, or of a moment by the day it is in Stockholm. */
export function quarterOf(when: Instant | LocalDate): Quarter {
  const { year, month } = plainDateOf(when);
  return `${year}Q${Math.ceil(month / 3) as 1 | 2 | 3 | 4}`;
}

/** `2019Q2` is from 2019-03-31T22:00Z up to, but not including, 2019-06-30T22:00Z. Throws RangeError for other text. */
export function quarterInterval(quarter: string): Interval {
  const [, year, number] = /^(\d{4})Q([1-4])$/.exec(quarter) ?? [];
  if (!year || !number) throw new RangeError(`Not a quarter: ${quarter}`);
  const first = Temporal.PlainDate.from({ year: Number(year), month: Number(number) * 3 - 2, day: 1 });
  return {
    start: startOfDay(first.toString()),
    end: startOfDay(first.add({ months: 3 }).toString()),
  };
}

/** Is the moment within the half-open interval? */
export function isInInterval(instant: Instant, { start, end }: Interval): boolean {
  return !isBefore(instant, start) && isBefore(instant, end);
}

/** Is the moment on one of the valid days in Stockholm? The whole of `through` is valid, and nothing after it. */
export function isWithin(instant: Instant, { from, through }: ValidDays): boolean {
  if (isBefore(instant, startOfDay(from))) return false;
  return through === undefined || isBefore(instant, startOfDay(addDaysToDate(through, 1)));
}

/** Intervals are half-open: what expires exactly now has expired. */
export function hasExpired(expiresAt: Instant, now: Instant): boolean {
  return !isBefore(now, expiresAt);
}

export type Language = 'sv' | 'en';

// Our own names: what an Intl build calls a month, or puts between the parts, differs between machines.
const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const satisfies Record<Language, string[]>;

/** The twelve months by name, January first: `januari` or `January`. The first three letters are the short form. */
export const monthNames = (language: Language): readonly string[] => months[language];

/** `14 januari 2019` or `14 January 2019`; a moment is shown as the day it is in Stockholm. */
export function formatDate(when: Instant | LocalDate, language: Language): string {
  const { year, month, day } = plainDateOf(when);
  return `${day} ${months[language][month - 1]} ${year}`;
}

/** `14 januari 2019 kl. 09.00` or `14 January 2019 at 09:00`, in Stockholm time. */
export function formatDateTime(instant: Instant, language: Language): string {
  return `${formatDate(instant, language)} ${formatTime(instant, language)}`;
}

/** `kl. 09.00` or `at 09:00`, in Stockholm time. */
export function formatTime(instant: Instant, language: Language): string {
  const { hour, minute } = inStockholm(instant);
  const [hours, minutes] = [hour, minute].map((part) => String(part).padStart(2, '0'));
  return language === 'sv' ? `kl. ${hours}.${minutes}` : `at ${hours}:${minutes}`;
}

function isBefore(one: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

function plainDateOf(when: Instant | LocalDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(when.includes('T') ? localDateOf(when) : when, { overflow: 'reject' });
}
