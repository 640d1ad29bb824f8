import { atHour, type LocalDate, startOfDay } from '../../shared/domain/stockholm-time.ts';

type Moved = { moveClock(to: string): Promise<unknown> };

const minutesFrom = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** Moves a stage's clock to where days begin and end in Stockholm. */
export const createCalendar = (stage: () => Moved) => ({
  /** Eight o'clock. */
  morningOf: (date: LocalDate) => stage().moveClock(atHour(date, 8)),
  /** Two minutes into the day: a look is planned in whole seconds, and a wait lasts a minute at least. */
  startsTo: (date: LocalDate) => stage().moveClock(minutesFrom(startOfDay(date), 2)),
  /** The last minute before the day. */
  endsFrom: (date: LocalDate) => stage().moveClock(minutesFrom(startOfDay(date), -1)),
});
