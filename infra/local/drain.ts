import type { OutboxStore } from '../../shared/use-cases/ports.ts';
import type { StreamPoller } from './database/stream-poller.ts';
import type { MailEvents } from './mail-events.ts';
import type { Runner } from './step-functions/runner.ts';

export type DrainDeps = {
  poller: StreamPoller;
  runner: Runner;
  mailEvents: MailEvents;
  outbox: OutboxStore;
  sweep(): Promise<unknown>;
};

const quietRounds = 2;
const mostRounds = 200;
const manyRows = 100;

/**
 * Waits until nothing is under way: the stream is read, executions wait or have ended, every mail has been
 * told of, and the outbox is empty. What the
 * stream has not brought home is swept. Gives up after many rounds, when a row fails again and again; a row that this
 * version cannot read is not waited for.
 */
export function createDrain({ poller, runner, mailEvents, outbox, sweep }: DrainDeps) {
  return async (): Promise<void> => {
    let quiet = 0;
    for (let round = 0; quiet < quietRounds && round < mostRounds; round += 1) {
      await poller.idle();
      await runner.idle();
      const wasTold = await mailEvents.idle();
      const pending = (await outbox.listPending(manyRows)).filter(({ row }) => row);
      quiet = pending.length === 0 && !wasTold ? quiet + 1 : 0;
      if (pending.length > 0) await sweep();
    }
  };
}
