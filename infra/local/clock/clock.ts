import { readFileSync } from 'node:fs';
import type { Clock, Instant } from '../../../shared/domain/clock.ts';
import { writeAtomically } from '../machine/atomic-file.ts';
import { StartError } from '../machine/start-error.ts';

export type LocalClock = Clock & {
  /** Where the clock stood when this run began: the given start, or where the last run left it. */
  startedAt: Instant;
  /** Goes forward to that moment and ticks on from there. @throws ClockCannotGoBack */
  moveTo(instant: Instant): Promise<void>;
  /** Keeps the moment and ends the timer that keeps it. The clock can still be read. */
  stop(): Promise<void>;
};

/** Time went on for what has been decided and sent: it cannot be taken back. */
export class ClockCannotGoBack extends Error {
  override readonly name = 'ClockCannotGoBack';

  constructor(wanted: Instant, now: Instant) {
    super(`The clock only goes forward: it is ${now}, and ${wanted} has passed.`);
  }
}

/** So far ahead of itself the clock is kept, so that a crash cannot take back what somebody has read. */
const KEPT_AHEAD_MS = 2000;

/**
 * The domain's clock on a laptop. It ticks with real time and can be moved forward. With a file, a restart goes on from
 * where the clock was stopped; after a crash from a moment that nobody had read yet, at most two seconds on.
 * @throws StartError when the file holds something else than a moment
 */
export function createLocalClock(options: { startsAt: Instant; file?: string }): LocalClock {
  const { file } = options;
  const kept = file === undefined ? undefined : readMoment(file);
  const startsAt = Math.max(Date.parse(options.startsAt), kept ?? 0);
  if (Number.isNaN(startsAt))
    throw new StartError(`The clock cannot start: ${options.startsAt} is not a moment.`);
  // The monotonic clock: correcting the computer's time moves nobody's deadline.
  let base = { moment: startsAt, at: performance.now() };
  const read = () => base.moment + Math.floor(performance.now() - base.at);
  let keptUntil = file === undefined ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const keep = (until: number) => {
    if (file !== undefined) writeAtomically(file, `${toInstant(until)}\n`);
  };
  const now = () => {
    const moment = read();
    if (moment > keptUntil) {
      keptUntil = moment + KEPT_AHEAD_MS;
      keep(keptUntil);
    }
    return toInstant(moment);
  };
  now();
  // Also when nobody reads it: a restart is not to begin long ago.
  const timer = file === undefined ? undefined : setInterval(now, KEPT_AHEAD_MS).unref();
  return {
    startedAt: toInstant(startsAt),
    now,
    moveTo: async (instant) => {
      const wanted = Date.parse(instant);
      if (Number.isNaN(wanted)) throw new RangeError(`Not a moment: ${instant}`);
      if (wanted < read()) throw new ClockCannotGoBack(instant, toInstant(read()));
      base = { moment: wanted, at: performance.now() };
      now();
    },
    stop: async () => {
      clearInterval(timer);
      keptUntil = Number.POSITIVE_INFINITY;
      keep(read());
    },
  };
}

function readMoment(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new StartError(`The clock cannot start: ${file} holds no moment.`);
  return moment;
}

function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
