import type { Clock } from '../../../shared/domain/clock.ts';
import type { Machine } from './definition.ts';
import { ApiError } from './errors.ts';
import type { ExecutionStore } from './execution-store.ts';
import type { Expressions } from './expressions.ts';
import { callFunction, type Invoke } from './function-call.ts';
import { takePage } from './history.ts';
import {
  end,
  functionAnswered,
  heartbeat,
  proceed,
  start,
  taskFailed,
  taskSubmitted,
  taskSucceeded,
  waitEnded,
} from './interpreter.ts';
import { type Execution, type Json, MAIN_THREAD, type Phase, type Thread, type Timer } from './model.ts';
import { newExecution } from './new-execution.ts';
import { copyOf, type Progress } from './progress.ts';
import type { Failure } from './states/task-events.ts';
import { hasRoom, mainThread, threadOf } from './threads.ts';
import { byDueTime, type ThreadTimer, timersOf } from './timers.ts';
import { isGenuine, readToken } from './tokens.ts';

/** Waits real milliseconds; ends early, without an error, when the signal is raised. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export type ExecutorDeps = {
  store: ExecutionStore;
  clock: Clock;
  expressions: Expressions;
  invoke: Invoke;
  pause: Pause;
  onUnexpected: (error: unknown) => void;
};

/** What the holder of a token says: the task's end, or that it goes on. */
export type TokenMessage = { result: Json } | { failure: Failure } | 'heartbeat';

/** A running execution in memory: its last stored state, and the queue that keeps its steps serial. */
type Live = {
  machine: Machine;
  execution: Execution;
  queue: Promise<unknown>;
  /** Ends a back-off when its branch is given up. */
  backOffs: Map<Phase, AbortController>;
};

type Change = (progress: Progress) => void | Promise<void>;

const WRITE_ATTEMPTS = 5;

export type Executor = ReturnType<typeof createExecutor>;

/**
 * Drives executions. Each step is taken on a copy, stored, and only then acted on; so whatever a crash
 * leaves behind can be taken up again by looking at the stored phase.
 */
export function createExecutor({ store, clock, expressions, invoke, pause, onUnexpected }: ExecutorDeps) {
  const lives = new Map<string, Live>();
  const underWay = new Set<Promise<unknown>>();
  const stopping = new AbortController();

  function track(work: Promise<unknown>): void {
    const tracked = work.catch(onUnexpected).finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }

  /** One after the other within an execution; a failed job does not stop those behind it. */
  function inTurn<T>(live: Live, job: () => Promise<T>): Promise<T> {
    const turn = live.queue.then(job);
    live.queue = turn.catch(() => undefined);
    track(live.queue);
    return turn;
  }

  async function step(live: Live, threadId: number, change: Change): Promise<void> {
    const before = live.execution;
    const execution = copyOf(before);
    const thread = threadOf(execution, threadId);
    await change({
      machine: live.machine,
      execution,
      thread,
      expressions,
      now: clock.now(),
      eventsBefore: before.eventCount,
    });
    await store.save(execution, takePage(execution));
    live.execution = execution;
    for (const [phase, controller] of live.backOffs) if (!isIn(live, phase)) controller.abort();
    if (execution.status !== 'RUNNING') lives.delete(keyOf(execution));
    else act(live, (one) => before.threads[one.id]?.phase !== one.phase);
  }

  const isIn = ({ execution }: Live, phase: Phase): boolean =>
    Object.values(execution.threads).some((thread) => thread.phase === phase);

  /** Begins what the stored phases ask for. Waits and tokens need nothing: timers and callers come by themselves. */
  function act(live: Live, isNew: (thread: Thread) => boolean = () => true): void {
    if (stopping.signal.aborted) return;
    for (const thread of Object.values(live.execution.threads).filter(isNew)) {
      const { id, phase } = thread;
      if (phase.kind === 'entered') track(stepFrom(live, id, phase, proceed));
      if (phase.kind === 'calling') track(call(live, id, phase));
      if (phase.kind === 'backing-off') track(backOff(live, id, phase));
      if (phase.kind === 'branching' && hasRoom(phase)) track(stepFrom(live, id, phase, proceed));
    }
  }

  /** Takes a step unless the thread has moved on since `phase`, for instance because it was given up. */
  const stepFrom = (live: Live, threadId: number, phase: Phase, change: Change) =>
    inTurn(live, () =>
      persistently(
        async () => live.execution.threads[threadId]?.phase === phase && step(live, threadId, change),
      ),
    );

  /** A write that fails is tried again, so that no function's answer is lost over a hiccup of the store. */
  async function persistently(work: () => Promise<unknown>): Promise<void> {
    for (let attempt = 1; attempt < WRITE_ATTEMPTS && !stopping.signal.aborted; attempt += 1) {
      try {
        await work();
        return;
      } catch (error) {
        onUnexpected(error);
        await pause(attempt * 1000, stopping.signal);
      }
    }
    await work();
  }

  async function call(live: Live, threadId: number, phase: Phase & { kind: 'calling' }): Promise<void> {
    const result = await callFunction(invoke, phase.call, phase.seconds);
    await stepFrom(live, threadId, phase, (progress) => {
      if (!result.ok) return taskFailed(progress, result.failure);
      return phase.token ? taskSubmitted(progress, result.answer) : functionAnswered(progress, result.answer);
    });
  }

  async function backOff(
    live: Live,
    threadId: number,
    phase: Phase & { kind: 'backing-off' },
  ): Promise<void> {
    const givenUp = new AbortController();
    live.backOffs.set(phase, givenUp);
    const rest = Math.max(0, Date.parse(phase.retryAt) - Date.now());
    await pause(rest, AbortSignal.any([stopping.signal, givenUp.signal]));
    live.backOffs.delete(phase);
    if (!stopping.signal.aborted) await stepFrom(live, threadId, phase, proceed);
  }

  /** Starts an execution; `false` when its name is taken. It is stored when this answers. */
  async function begin(machine: Machine, name: string, input: string): Promise<Execution | false> {
    const now = clock.now();
    const execution = newExecution(machine, name, input, now);
    const thread = mainThread(execution);
    await start({ machine, execution, thread, expressions, now, eventsBefore: 0 });
    const created = await store.create(execution, takePage(execution));
    // The name may be taken by this very execution, when the client repeated a write whose answer was lost.
    if (!created && (await store.load(machine.name, name))?.secret !== execution.secret) return false;
    if (execution.status === 'RUNNING') adopt(machine, execution);
    return execution;
  }

  /** Takes over a stored execution and goes on with whatever it was doing. */
  function adopt(machine: Machine, execution: Execution): void {
    const live: Live = { machine, execution, queue: Promise.resolve(), backOffs: new Map() };
    lives.set(keyOf(execution), live);
    act(live);
  }

  /** The execution as it was last stored. */
  const find = async (machineName: string, name: string): Promise<Execution | undefined> =>
    lives.get(keyOf({ machineName, name }))?.execution ?? store.load(machineName, name);

  /** Hands on what a token's holder says of its task. Throws InvalidToken, TaskTimedOut. */
  async function tell(token: string, message: TokenMessage): Promise<void> {
    const content = readToken(token);
    const known = content && (await find(content.machineName, content.name));
    if (!content || !known || !isGenuine(content, known)) throw new ApiError('InvalidToken', 'Invalid token');
    const gone = new ApiError(
      'TaskTimedOut',
      'Task Timed Out: the task is closed, or its execution has ended',
    );
    const live = lives.get(keyOf(known));
    if (!live) throw gone;
    await inTurn(live, async () => {
      const thread = waitingFor(live.execution, content.eventId);
      if (!thread) throw gone;
      await step(live, thread.id, (progress) => {
        if (message === 'heartbeat') return heartbeat(progress);
        return 'result' in message
          ? taskSucceeded(progress, message.result)
          : taskFailed(progress, message.failure);
      });
    });
  }

  /** Aborts a running execution; one that has ended stays as it is. */
  async function abort(machineName: string, name: string, error?: string, cause?: string): Promise<void> {
    const live = lives.get(keyOf({ machineName, name }));
    if (!live) return;
    await inTurn(live, async () => {
      if (live.execution.status !== 'RUNNING') return;
      await step(live, MAIN_THREAD, (progress) => end(progress, 'ABORTED', { error, cause }));
    });
  }

  const fire = (live: Live, { kind, thread }: ThreadTimer): Promise<void> =>
    step(live, thread, (progress) => {
      if (kind === 'execution-timeout') return end(progress, 'TIMED_OUT');
      return kind === 'wait' ? waitEnded(progress) : taskFailed(progress, timeUp(kind));
    });

  /** Fires every domain timer that is due now, each execution's own in their order. */
  async function fireDueTimers(): Promise<void> {
    const due = (live: Live) => timersOf(live.execution).find(({ dueAt }) => dueAt <= clock.now());
    const fireAll = (live: Live) =>
      inTurn(live, async () => {
        for (let timer = due(live); timer; timer = due(live)) await fire(live, timer);
      });
    await Promise.all([...lives.values()].filter(due).map(fireAll));
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    begin,
    adopt,
    find,
    tell,
    abort,
    fireDueTimers,
    idle,
    timers: (): Timer[] =>
      [...lives.values()]
        .flatMap(({ execution }) => timersOf(execution))
        .sort(byDueTime)
        .map(({ dueAt, executionName, stateName, kind }) => ({ dueAt, executionName, stateName, kind })),
    /** Begins nothing new; what is under way can still be waited for with `idle`. */
    stopActing: () => stopping.abort(),
  };
}

const keyOf = ({ machineName, name }: { machineName: string; name: string }): string =>
  `${machineName}:${name}`;

/** The thread whose task waits for the token of the event that scheduled it. */
const waitingFor = ({ threads }: Execution, eventId: number): Thread | undefined =>
  Object.values(threads).find(
    ({ phase }) =>
      (phase.kind === 'awaiting-token' || phase.kind === 'calling') && phase.scheduledEventId === eventId,
  );

/** Silence ends a task under the same name as slowness (recorded on AWS), but handlers can tell them apart. */
const timeUp = (kind: 'task-timeout' | 'heartbeat-timeout'): Failure => ({
  error: 'States.Timeout',
  cause: undefined,
  timedOut: true,
  ...(kind === 'heartbeat-timeout' ? { alsoCalled: 'States.HeartbeatTimeout' } : {}),
});
