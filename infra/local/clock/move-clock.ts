import type { Instant } from '../../../shared/domain/clock.ts';
import type { Runner, Timer } from '../step-functions/runner.ts';
import type { LocalClock } from './clock.ts';

export type MoveDeps = { clock: LocalClock; runner: Runner; drain(): Promise<void> };

export type Step = { at: Instant; timers: number };

export type MoveWatch = {
  /** Before the clock gets to the next moment: all timers as they stand then. */
  beforeStep?: (at: Instant, timers: Timer[]) => Promise<void>;
  /** Everything that they set going is done. */
  onStep?: (step: Step) => Promise<void>;
};

/**
 * States that wait for the same moment wait whole seconds from when they were entered, and so fall due within this time of
 * each other. They go off together.
 */
const sameMomentMilliseconds = 2000;

/**
 * Moves the clock forward as time would pass: to the next timers that are due, everything that they set going, and so on
 * until the wanted moment; never back, if that has passed. One move at a time. Answers with how many timers fired.
 */
export function createMoveClock({ clock, runner, drain }: MoveDeps) {
  let under: Promise<unknown> = Promise.resolve();
  return (to: Instant, watch: MoveWatch = {}): Promise<number> => {
    const move = under.then(() => moveTo(to, watch));
    under = move.catch(() => undefined);
    return move;
  };

  async function moveTo(to: Instant, { beforeStep, onStep }: MoveWatch): Promise<number> {
    let fired = 0;
    await drain();
    for (let due = nextDue(to); due !== undefined; due = nextDue(to)) {
      await beforeStep?.(due, runner.timers());
      const together = lastWith(due, to);
      if (together > clock.now()) await clock.moveTo(together);
      const timers = runner.timers().filter((timer) => timer.dueAt <= clock.now()).length;
      await runner.fireDueTimers();
      await drain();
      fired += timers;
      await onStep?.({ at: due, timers });
    }
    // What happens on the way takes real time, in which the clock ticks: it may be past the moment already.
    if (to > clock.now()) await clock.moveTo(to);
    return fired;
  }

  function nextDue(to: Instant): Instant | undefined {
    const due = runner.timers()[0]?.dueAt;
    return due !== undefined && due <= to ? due : undefined;
  }

  /** The last timer of the moment that begins with this one, but none after the wanted moment. */
  function lastWith(due: Instant, to: Instant): Instant {
    const end = new Date(Date.parse(due) + sameMomentMilliseconds).toISOString();
    const latest = end < to ? end : to;
    return runner.timers().findLast(({ dueAt }) => dueAt <= latest)?.dueAt ?? due;
  }
}

export type MoveClock = ReturnType<typeof createMoveClock>;
