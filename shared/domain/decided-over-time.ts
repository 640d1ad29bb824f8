import type { LedgerMove } from './ledger.ts';
import type { Kronor } from './money.ts';
import { type LocalDate, localDateOf } from './stockholm-time.ts';

/** The sum decided at the end of a day in Stockholm on which it moved. */
export type DecidedStep = { day: LocalDate; decided: Kronor };
/** One month (1–12): what it added, or took back if negative, and the sum at its end or today. */
export type DecidedMonth = { month: number; change: Kronor; decided: Kronor };

/** How the sum decided in one funding part (committed − released) moved over a programme's year. */
export type DecidedOverTime = {
  year: number;
  /** The last day that is told of: today, or the last day of the year when that is past. */
  until: LocalDate;
  /** Decided before the year began. */
  before: Kronor;
  /** Only days on which the sum moved, in order. */
  steps: DecidedStep[];
  /** The months that have begun, in order. */
  months: DecidedMonth[];
  /** At the end of `until`. */
  decided: Kronor;
  /** Moved after the year ended: in no step and no month, but in what is left today. */
  after: Kronor;
  /** Comes from imported history, which does not say when it was decided: its days are the import's. */
  undated: Kronor;
};

/**
 * Folds the ledger of one funding part by the days of Stockholm (DOMAIN §7). Entries of other types than commit and
 * release move nothing that was decided. `today` before the year gives no months and no steps.
 */
export function decidedOverTime(
  entries: readonly LedgerMove[],
  year: number,
  today: LocalDate,
): DecidedOverTime {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const until = today < last ? today : last;
  const moves = movesOf(entries);
  const before = sumOf(moves.filter(({ day }) => day < first));
  const steps = stepsOf(
    moves.filter(({ day }) => day >= first && day <= until),
    before,
  );
  return {
    year,
    until,
    before,
    steps,
    months: until < first ? [] : monthsOf(steps, before, Number(until.slice(5, 7))),
    decided: steps.at(-1)?.decided ?? before,
    after: sumOf(moves.filter(({ day }) => day > last)),
    undated: sumOf(moves.filter(({ imported }) => imported)),
  };
}

type Move = { day: LocalDate; change: Kronor; imported: boolean };

function movesOf(entries: readonly LedgerMove[]): Move[] {
  const dayOf = rememberedDays();
  return entries
    .filter(({ type }) => type === 'commit' || type === 'release')
    .map(({ type, amount, at, basis }) => ({
      day: dayOf(at),
      change: type === 'commit' ? amount : -amount,
      imported: basis.kind === 'import',
    }))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** Stockholm is whole hours from UTC, so that all moments of an hour are of one day: it is looked up once. */
function rememberedDays(): (at: string) => LocalDate {
  const days = new Map<string, LocalDate>();
  return (at) => {
    const hour = at.slice(0, 13);
    const day = days.get(hour) ?? localDateOf(at);
    days.set(hour, day);
    return day;
  };
}

const sumOf = (moves: readonly Move[]): Kronor => moves.reduce((sum, { change }) => sum + change, 0);

function stepsOf(moves: readonly Move[], before: Kronor): DecidedStep[] {
  const byDay = new Map<LocalDate, Kronor>();
  let decided = before;
  for (const { day, change } of moves) {
    decided += change;
    byDay.set(day, decided);
  }
  return [...byDay].map(([day, sum]) => ({ day, decided: sum }));
}

function monthsOf(steps: readonly DecidedStep[], before: Kronor, count: number): DecidedMonth[] {
  let decided = before;
  return Array.from({ length: count }, (_, index) => {
    const month = index + 1;
    const atEnd = steps.findLast(({ day }) => Number(day.slice(5, 7)) <= month)?.decided ?? before;
    const change = atEnd - decided;
    decided = atEnd;
    return { month, change, decided };
  });
}
