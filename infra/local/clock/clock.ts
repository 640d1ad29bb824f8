import { readFileSync } from 'node:fs';
import type { Clock, Instant } from '../../../shared/domain/clock.ts';
import { writeAtomically } from '../machine/atomic-file.ts';
import { StartError } from '../machine/start-error.ts';

export type LocalClock = Clock & {
  /** Where the clock stood when this run began: the given start, or the moment that the last run got to. */
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

const KEEP_EVERY_MS = 2000;

/**
 * The domain's clock on a laptop. It ticks with real time and can be moved forward. With a file, a restart
 * goes on from the last kept moment, never earlier: kept at each move, at stop, and every two seconds.
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
  const keep = () => {
    if (file !== undefined) writeAtomically(file, `${toInstant(read())}\n`);
  };
  keep();
  const timer = file === undefined ? undefined : setInterval(keep, KEEP_EVERY_MS).unref();
  return {
    startedAt: toInstant(startsAt),
    now: () => toInstant(read()),
    moveTo: async (instant) => {
      const wanted = Date.parse(instant);
      if (Number.isNaN(wanted)) throw new RangeError(`Not a moment: ${instant}`);
      if (wanted < read()) throw new ClockCannotGoBack(instant, toInstant(read()));
      base = { moment: wanted, at: performance.now() };
      keep();
    },
    stop: async () => {
      clearInterval(timer);
      keep();
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
