import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../../shared/domain/clock.ts';
import { stateMachineArn } from './arns.ts';
import { loadStateMachine, type Machine, type StateMachine } from './definition.ts';
import { type ExecutionStore, STATUSES } from './execution-store.ts';
import { createExecutor, type Pause } from './executor.ts';
import { createExpressions } from './expressions.ts';
import type { Invoke } from './function-call.ts';
import type { Timer } from './model.ts';
import { createOperations } from './operations.ts';
import { startServer } from './server.ts';

export { type StateMachine, UnsupportedFeatureError } from './definition.ts';
export type { ExecutionStore } from './execution-store.ts';
export type { Invoke } from './function-call.ts';
export type { Timer } from './model.ts';

export type Runner = {
  /** Address for `@aws-sdk/client-sfn`. */
  endpoint: string;
  stateMachineArn(name: string): string;
  /** Timers on the domain clock, earliest first. */
  timers(): Timer[];
  /** Fires all timers that are due at `clock.now()`; what they set going may still be under way. */
  fireDueTimers(): Promise<void>;
  /** Resolves when every execution waits for a timer or a token, or has ended. Retries count as under way. */
  idle(): Promise<void>;
  /** How many executions there are by status, of those that there are. */
  counts(): Promise<Record<string, number>>;
  /** Begins nothing new, waits a little for functions that are running, closes the server. */
  stop(): Promise<void>;
};

export type RunnerOptions = {
  machines: StateMachine[];
  invoke: Invoke;
  /** Waits, token timeouts and execution timeouts follow it; retries and function timeouts do not. */
  clock: Clock;
  store: ExecutionStore;
  port?: number;
  /** How often due timers are looked for, in real milliseconds; 0 leaves it to `fireDueTimers`. */
  tickMilliseconds?: number;
  onUnexpected?: (error: unknown) => void;
  /** How a retry's back-off is waited for; real time unless told. */
  pause?: Pause;
};

const STOP_GRACE_MILLISECONDS = 5_000;

// Node's timers hold 31 bits of milliseconds, about 24 days.
const realPause: Pause = (milliseconds, signal) =>
  sleep(Math.min(milliseconds, 2 ** 31 - 1), undefined, { signal }).catch(() => undefined);

/**
 * Starts the local Step Functions: loads the machines, takes up every execution that the store holds,
 * and serves the API. Functions may be called before this answers, by executions that are resumed.
 * Throws UnsupportedFeatureError or InvalidDefinitionError before anything runs.
 */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const {
    clock,
    store,
    invoke,
    tickMilliseconds = 250,
    onUnexpected = console.error,
    pause = realPause,
  } = options;
  const machines = new Map(options.machines.map((machine) => [machine.name, loadStateMachine(machine)]));
  for (const { hash, definition } of machines.values()) await store.keepDefinition(hash, definition);

  const executor = createExecutor({
    store,
    clock,
    invoke,
    pause,
    onUnexpected,
    expressions: createExpressions(clock),
  });
  const loadOld = createDefinitionLoader(store, [...machines.values()]);
  for (const execution of await store.running()) {
    executor.adopt(await loadOld(execution.machineName, execution.definitionHash), execution);
  }
  await executor.fireDueTimers();

  const server = await startServer(
    createOperations({ machines, executor, store }),
    options.port ?? 0,
    onUnexpected,
  );
  const stopTicking = tick(tickMilliseconds, () => executor.fireDueTimers().catch(onUnexpected));

  return {
    endpoint: server.endpoint,
    stateMachineArn,
    timers: executor.timers,
    fireDueTimers: executor.fireDueTimers,
    idle: executor.idle,
    async counts() {
      const lists = await Promise.all(
        STATUSES.map(async (status) => [status, (await store.list(status)).length] as const),
      );
      return Object.fromEntries(lists.filter(([, count]) => count > 0));
    },
    async stop() {
      stopTicking();
      executor.stopActing();
      await server.close();
      await withinGrace(executor.idle());
    },
  };
}

/** Executions go on with the definition that they were started with, as on AWS. */
function createDefinitionLoader(store: ExecutionStore, current: Machine[]) {
  const known = new Map(current.map((machine) => [`${machine.name}:${machine.hash}`, machine]));
  return async (name: string, hash: string): Promise<Machine> => {
    const key = `${name}:${hash}`;
    const machine = known.get(key) ?? loadStateMachine({ name, definition: await store.definition(hash) });
    known.set(key, machine);
    return machine;
  };
}

/** Calls `work` again and again, never twice at the same time; answers how to stop. */
function tick(milliseconds: number, work: () => Promise<void>): () => void {
  if (milliseconds <= 0) return () => undefined;
  let stopped = false;
  let timer = setTimeout(once, milliseconds);
  async function once() {
    await work();
    if (!stopped) timer = setTimeout(once, milliseconds);
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** A function that hangs must not keep the program from ending; its task is run again after the next start. */
async function withinGrace(work: Promise<void>): Promise<void> {
  const grace = new AbortController();
  await Promise.race([work, realPause(STOP_GRACE_MILLISECONDS, grace.signal)]);
  grace.abort();
}
