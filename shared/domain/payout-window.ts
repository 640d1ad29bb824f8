import * as z from 'zod';
import type { Instant } from './clock.ts';
import {
  addDaysToDate,
  type LocalDate,
  localDateOf,
  type Quarter,
  quarterInterval,
  startOfDay,
} from './stockholm-time.ts';

/** What programmes.json says in words, and what these mean (marked as assumed there). */
const inWords = {
  opens: "first day of the quarter's last month",
  closes: "15 days after the quarter; the fourth quarter's closes 31 December",
} as const;

const days = z.int().min(0).max(90);

const WindowRulesSchema = z
  .strictObject({
    /** The month of the quarter on whose first day a request may be made: 1, 2 or 3. */
    opensMonth: z.int().min(1).max(3),
    /** The last day is so many days after the quarter's last one. */
    closesAfterDays: days,
    /** The fourth quarter's last day for a request, month and day: the grant ends with the year. */
    lastCloses: z.string().refine((day) => z.iso.date().safeParse(`2019-${day}`).success, 'date.no-such-day'),
    /** The provider is reminded so many days before the last day. */
    remindBeforeDays: days,
    /** So long a returned request may be made again, also when the window has closed. */
    mendDays: days,
  })
  .refine(isInOrder, 'import.file.payoutWindowOrder');

/** Each window closes after it opens, and before the next one does: the quarters are asked for one after the other. */
function isInOrder(rules: { opensMonth: number; closesAfterDays: number; lastCloses: string }): boolean {
  const opens = firstDayOfMonth('2019Q4', rules.opensMonth);
  const nextOpens = firstDayOfMonth('2019Q2', rules.opensMonth);
  return (
    `2019-${rules.lastCloses}` >= opens && addDaysToDate('2019-03-31', rules.closesAfterDays) < nextOpens
  );
}

/** When a quarter's money may be asked for: data per programme (DOMAIN fact 28; the figures are assumed). */
export const defaultPayoutWindow = {
  opensMonth: 3,
  closesAfterDays: 15,
  lastCloses: '12-31',
  remindBeforeDays: 5,
  mendDays: 14,
} as const satisfies z.infer<typeof WindowRulesSchema>;

export const PayoutWindowSchema = z.union(
  [
    WindowRulesSchema,
    z
      .strictObject({ opens: z.literal(inWords.opens), closes: z.literal(inWords.closes) })
      .transform(() => ({ ...defaultPayoutWindow })),
  ],
  'import.file.payoutWindow',
);
export type PayoutWindow = z.infer<typeof WindowRulesSchema>;

/** Days in Stockholm, both included; the instants are half-open, so that what closes exactly now has closed. */
export type Window = {
  quarter: Quarter;
  opensOn: LocalDate;
  lastDay: LocalDate;
  opensAt: Instant;
  closesAt: Instant;
  /** The provider is reminded then, unless it is before the window opens. */
  remindAt: Instant;
};

export function windowOf(rules: PayoutWindow, quarter: Quarter): Window {
  const opensOn = firstDayOfMonth(quarter, rules.opensMonth);
  const lastDay = lastDayOf(rules, quarter);
  return {
    quarter,
    opensOn,
    lastDay,
    opensAt: startOfDay(opensOn),
    closesAt: startOfDay(addDaysToDate(lastDay, 1)),
    remindAt: startOfDay(addDaysToDate(lastDay, -rules.remindBeforeDays)),
  };
}

/** The first and the last day of a quarter. */
export function daysOf(quarter: Quarter): { from: LocalDate; through: LocalDate } {
  const { start, end } = quarterInterval(quarter);
  return { from: localDateOf(start), through: addDaysToDate(localDateOf(end), -1) };
}

/** The four quarters of a year, the first first. */
export const quartersOf = (year: number): Quarter[] =>
  ([1, 2, 3, 4] as const).map((number): Quarter => `${year}Q${number}`);

function firstDayOfMonth(quarter: Quarter, month: number): LocalDate {
  const first = (Number(quarter[5]) - 1) * 3 + month;
  return `${quarter.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

function lastDayOf({ closesAfterDays, lastCloses }: PayoutWindow, quarter: Quarter): LocalDate {
  if (quarter.endsWith('Q4')) return `${quarter.slice(0, 4)}-${lastCloses}`;
  return addDaysToDate(daysOf(quarter).through, closesAfterDays);
}
