import type { DynamoDBRecord } from 'aws-lambda';
import { ulid } from 'ulid';
import { composeRelay } from '../../functions/relay/composition.ts';
import { createStreamHandler } from '../../functions/relay/stream.ts';
import { createMoveClock } from '../../infra/local/clock/move-clock.ts';
import { layFoundation } from '../../infra/local/foundation.ts';
import { lambdaContext } from '../../infra/local/machine/lambda-context.ts';
import { createStopList } from '../../infra/local/machine/stop-list.ts';
import { createInvoke, stateMachineName } from '../../infra/local/state-machine.ts';
import { allTaskParts, startWorkflow } from '../../infra/local/workflow.ts';
import { createStore } from '../../shared/store/store.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { createSweepOutbox } from '../../shared/use-cases/relay-outbox.ts';
import { createSubmitApplication } from '../../shared/use-cases/submit-application.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { createActs, setTheScene, startsAt } from './acts.ts';
import { createFaults } from './faults.ts';
import { startUnreliableLine } from './unreliable-line.ts';

/**
 * Table, mail and state machine, and a relay that nothing drives: no stream, no timer. The test sweeps, and hands over
 * the stream's events, when it wants to, over a line to Step Functions that it can cut.
 */
export async function startBareStage() {
  const stops = createStopList();
  try {
    return await startParts(stops);
  } catch (error) {
    await stops.stopAll().catch(() => undefined);
    throw error;
  }
}

async function startParts(stops: ReturnType<typeof createStopList>) {
  const faults = createFaults();
  const foundation = await layFoundation(
    { data: sharedDatabase(), startsAt, onTable: faults.onTable },
    stops,
  );
  const { clock, table, mailbox, settings, surroundings } = foundation;
  const runner = await startWorkflow(foundation, stops);
  const line = await stops.keep('line', startUnreliableLine(runner.endpoint));
  const relay = composeRelay(
    {
      ...settings,
      STATE_MACHINE_ARN: runner.stateMachineArn(stateMachineName),
      STEP_FUNCTIONS_ENDPOINT: line.endpoint,
    },
    surroundings,
  );
  const store = createStore(table);
  const sweep = createSweepOutbox(relay);
  const handle = createStreamHandler(relay);
  const parts = { ...store, clock, newId: () => ulid() };
  const acts = createActs({
    store,
    table,
    mailbox,
    runner,
    submitApplication: createSubmitApplication(parts),
    decideApplication: createDecideApplication(parts),
  });
  stops.add('acts', () => acts.close());
  await setTheScene({ store });

  /** Sweeps until nothing is left to carry and nothing is under way. */
  async function drain(): Promise<void> {
    await runner.idle();
    while ((await store.outbox.listPending(1)).length > 0) {
      await sweep();
      await runner.idle();
    }
  }

  /** Lets time pass without driving the outbox: what was not carried stays so. */
  async function moveClockOnly(to: string): Promise<void> {
    await clock.moveTo(to);
    await runner.fireDueTimers();
    await runner.idle();
  }

  return {
    ...acts,
    store,
    table,
    clock,
    runner,
    mailbox,
    faults,
    line,
    /** What the relay is made of. */
    relay,
    sweep,
    drain,
    moveClockOnly,
    moveClock: createMoveClock({ clock, runner, drain }),
    /** Calls a task as the state machine would. */
    invoke: createInvoke(allTaskParts({ settings, surroundings })),
    /** Hands events of the table's stream to the relay; answers with those that failed. */
    deliver: (...Records: DynamoDBRecord[]) => handle({ Records }, lambdaContext('relay')),
    stop: () => stops.stopAll(),
  };
}

export type BareStage = Awaited<ReturnType<typeof startBareStage>>;
