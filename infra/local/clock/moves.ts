import type { Instant } from '../../../shared/domain/clock.ts';
import type { Mail } from '../mailbox/mailbox.ts';
import type { Timer } from '../step-functions/runner.ts';
import type { LocalClock } from './clock.ts';
import type { MoveClock, Step } from './move-clock.ts';
import type { createUpcoming, Described } from './upcoming.ts';

export type JourneyStep = Step & Described & { mails: Mail[] };

/** One move of the clock, from its beginning until it has arrived. `mails` and `events` count the whole way. */
export type Journey = {
  from: Instant;
  to: Instant;
  state: 'moving' | 'arrived' | 'failed';
  steps: JourneyStep[];
  /** The name of what went wrong. */
  problem?: string;
  /** When it ended: what the clock said then. */
  endedAt?: Instant;
  /** How many timers went off. */
  fired: number;
};

export type MovesDeps = {
  clock: LocalClock;
  move: MoveClock;
  describe: ReturnType<typeof createUpcoming>['describe'];
  mails(): Promise<Mail[]>;
};

/**
 * One move at a time, and the story of the latest for whoever wants to follow it. `start` answers with the journey at
 * once, or with undefined while another is under way.
 */
export function createMoves({ clock, move, describe, mails }: MovesDeps) {
  let latest: Journey | undefined;
  let changed = Promise.withResolvers<void>();
  return { latest: () => latest, start, follow };

  function start(to: Instant): Journey | undefined {
    if (latest?.state === 'moving') return undefined;
    const journey: Journey = { from: clock.now(), to, state: 'moving', steps: [], fired: 0 };
    latest = journey;
    void travel(journey).then(
      () => end(journey, { state: 'arrived' }),
      (error: unknown) =>
        end(journey, { state: 'failed', problem: error instanceof Error ? error.message : String(error) }),
    );
    return journey;
  }

  async function travel(journey: Journey): Promise<void> {
    let described: Described = { events: [], more: 0 };
    const isNew = createNews(journey.to);
    let seen = new Set((await mails()).map(({ messageId }) => messageId));
    journey.fired = await move(journey.to, {
      beforeStep: async (at, timers) => {
        described = await describe(timers.filter((timer) => isNew(at, timer)));
      },
      onStep: async (step) => {
        const all = await mails();
        const news = all.filter(({ messageId }) => !seen.has(messageId));
        seen = new Set(all.map(({ messageId }) => messageId));
        journey.steps.push({ ...step, ...described, mails: news });
        tell();
      },
    });
  }

  function end(journey: Journey, how: Pick<Journey, 'state' | 'problem'>): void {
    Object.assign(journey, how, { endedAt: clock.now() });
    tell();
  }

  function tell(): void {
    changed.resolve();
    changed = Promise.withResolvers();
  }

  /** Each step as it happens, those that have happened at once; ends when the journey does. */
  async function* follow(journey: Journey): AsyncGenerator<JourneyStep> {
    let told = 0;
    for (;;) {
      for (; told < journey.steps.length; told += 1) {
        const step = journey.steps[told];
        if (step) yield step;
      }
      if (journey.state !== 'moving') return;
      await changed.promise;
    }
  }
}

const minute = 60_000;

/**
 * Which timers to tell of when the clock gets to a moment: those of the minute that begins there. The clock ticks while
 * things happen, so that more than the first may go off in one step; and an execution that looks again within the minute
 * has been told of.
 */
function createNews(to: Instant) {
  const toldAt = new Map<string, number>();
  return (at: Instant, { executionName, dueAt, kind }: Timer): boolean => {
    const moment = Date.parse(at);
    const isNear = kind !== 'execution-timeout' && dueAt <= to && Date.parse(dueAt) < moment + minute;
    if (!isNear || moment < (toldAt.get(executionName) ?? 0) + 2 * minute) return false;
    toldAt.set(executionName, moment);
    return true;
  };
}

export type Moves = ReturnType<typeof createMoves>;
