import type { Instant } from '../../../shared/domain/clock.ts';
import type { Runner } from '../step-functions/runner.ts';
import type { LocalClock } from './clock.ts';

export type MoveDeps = { clock: LocalClock; runner: Runner; drain(): Promise<void> };

export type Step = { at: Instant; timers: number };

/**
 * Moves the clock forward as time would pass: to the next timer that is due, everything that it sets going, and so on
 * until the wanted moment. One move at a time. Answers with how many timers fired.
 * @throws ClockCannotGoBack
 */
export function createMoveClock({ clock, runner, drain }: MoveDeps) {
  let under: Promise<unknown> = Promise.resolve();
  return (to: Instant, onStep: (step: Step) => void = () => undefined): Promise<number> => {
    const move = under.then(() => moveTo(to, onStep));
    under = move.catch(() => undefined);
    return move;
  };

  async function moveTo(to: Instant, onStep: (step: Step) => void): Promise<number> {
    let fired = 0;
    await drain();
    for (let due = nextDue(to); due !== undefined; due = nextDue(to)) {
      if (due > clock.now()) await clock.moveTo(due);
      const timers = runner.timers().filter((timer) => timer.dueAt <= clock.now()).length;
      await runner.fireDueTimers();
      await drain();
      fired += timers;
      onStep({ at: due, timers });
    }
    await clock.moveTo(to);
    return fired;
  }

  function nextDue(to: Instant): Instant | undefined {
    const due = runner.timers()[0]?.dueAt;
    return due !== undefined && due <= to ? due : undefined;
  }
}

export type MoveClock = ReturnType<typeof createMoveClock>;
