import { randomUUID } from 'node:crypto';
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
  proceed,
  start,
  taskFailed,
  taskSubmitted,
  taskSucceeded,
  waitEnded,
} from './interpreter.ts';
import { LIMITS } from './limits.ts';
import type { Execution, Json, Timer } from './model.ts';
import { copyOf, type Progress } from './progress.ts';
import type { Failure } from './states/task-events.ts';
import { byDueTime, timersOf } from './timers.ts';
import { after } from './timestamp.ts';
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

/** A running execution in memory: its last stored state, and the queue that keeps its steps serial. */
type Live = { machine: Machine; execution: Execution; queue: Promise<unknown> };

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

  async function step(live: Live, change: (progress: Progress) => void | Promise<void>): Promise<void> {
    const execution = copyOf(live.execution);
    await change({ machine: live.machine, execution, expressions, now: clock.now() });
    await store.save(execution, takePage(execution));
    live.execution = execution;
    if (execution.status === 'RUNNING') act(live);
    else lives.delete(keyOf(execution));
  }

  /** Begins what the stored phase asks for. Waits and tokens need nothing: timers and callers come by themselves. */
  function act(live: Live): void {
    if (stopping.signal.aborted) return;
    const { phase } = live.execution;
    if (phase.kind === 'entered') track(goOn(live, phase));
    if (phase.kind === 'calling') track(call(live, phase));
    if (phase.kind === 'backing-off') track(backOff(live, phase));
  }

  /** Takes a step unless the execution has moved on since `phase`, for instance because it was stopped. */
  const stepFrom = (
    live: Live,
    phase: Execution['phase'],
    change: (progress: Progress) => void | Promise<void>,
  ) => inTurn(live, () => persistently(async () => live.execution.phase === phase && step(live, change)));

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

  const goOn = (live: Live, phase: Execution['phase']) => stepFrom(live, phase, proceed);

  async function call(live: Live, phase: Execution['phase'] & { kind: 'calling' }): Promise<void> {
    const result = await callFunction(invoke, phase.call, phase.seconds);
    await stepFrom(live, phase, (progress) => {
      if (!result.ok) return taskFailed(progress, result.failure);
      return phase.token ? taskSubmitted(progress, result.answer) : functionAnswered(progress, result.answer);
    });
  }

  async function backOff(live: Live, phase: Execution['phase'] & { kind: 'backing-off' }): Promise<void> {
    await pause(Math.max(0, Date.parse(phase.retryAt) - Date.now()), stopping.signal);
    if (!stopping.signal.aborted) await stepFrom(live, phase, proceed);
  }

  /** Starts an execution; `false` when its name is taken. It is stored when this answers. */
  async function begin(machine: Machine, name: string, input: string): Promise<Execution | false> {
    const execution = newExecution(machine, name, input, clock);
    await start({ machine, execution, expressions, now: execution.startedAt });
    const created = await store.create(execution, takePage(execution));
    // The name may be taken by this very execution, when the client repeated a write whose answer was lost.
    if (!created && (await store.load(machine.name, name))?.secret !== execution.secret) return false;
    if (execution.status === 'RUNNING') adopt(machine, execution);
    return execution;
  }

  /** Takes over a stored execution and goes on with whatever it was doing. */
  function adopt(machine: Machine, execution: Execution): void {
    const live = { machine, execution, queue: Promise.resolve() };
    lives.set(keyOf(execution), live);
    act(live);
  }

  /** The execution as it was last stored. */
  const find = async (machineName: string, name: string): Promise<Execution | undefined> =>
    lives.get(keyOf({ machineName, name }))?.execution ?? store.load(machineName, name);

  /** Ends the task that a token stands for. Throws InvalidToken, TaskTimedOut. */
  async function answerToken(token: string, answer: { result: Json } | { failure: Failure }): Promise<void> {
    const content = readToken(token);
    const known = content && (await find(content.machineName, content.name));
    if (!content || !known || !isGenuine(content, known)) throw new ApiError('InvalidToken', 'Invalid token');
    const live = lives.get(keyOf(known));
    const isOpen = ({ phase }: Execution) =>
      phase.kind === 'awaiting-token' || phase.kind === 'calling'
        ? phase.scheduledEventId === content.eventId
        : false;
    const gone = () =>
      new ApiError('TaskTimedOut', 'Task Timed Out: the task is closed, or its execution has ended');
    if (!live) throw gone();
    await inTurn(live, async () => {
      if (!isOpen(live.execution)) throw gone();
      await step(live, (progress) =>
        'result' in answer ? taskSucceeded(progress, answer.result) : taskFailed(progress, answer.failure),
      );
    });
  }

  /** Aborts a running execution; one that has ended stays as it is. */
  async function abort(machineName: string, name: string, error?: string, cause?: string): Promise<void> {
    const live = lives.get(keyOf({ machineName, name }));
    if (!live) return;
    await inTurn(live, async () => {
      if (live.execution.status !== 'RUNNING') return;
      await step(live, (progress) => end(progress, 'ABORTED', { error, cause }));
    });
  }

  async function fire(live: Live, kind: Timer['kind']): Promise<void> {
    await step(live, (progress) => {
      if (kind === 'execution-timeout') return end(progress, 'TIMED_OUT');
      if (kind === 'wait') return waitEnded(progress);
      return taskFailed(progress, { error: 'States.Timeout', cause: undefined, timedOut: true });
    });
  }

  /** Fires every domain timer that is due now, each execution's own in their order. */
  async function fireDueTimers(): Promise<void> {
    const due = (live: Live) => timersOf(live.execution).find(({ dueAt }) => dueAt <= clock.now());
    const fireAll = (live: Live) =>
      inTurn(live, async () => {
        for (let timer = due(live); timer; timer = due(live)) await fire(live, timer.kind);
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
    answerToken,
    abort,
    fireDueTimers,
    idle,
    timers: (): Timer[] =>
      [...lives.values()].flatMap(({ execution }) => timersOf(execution)).sort(byDueTime),
    /** Begins nothing new; what is under way can still be waited for with `idle`. */
    stopActing: () => stopping.abort(),
  };
}

const keyOf = ({ machineName, name }: { machineName: string; name: string }): string =>
  `${machineName}:${name}`;

function newExecution(machine: Machine, name: string, input: string, clock: Clock): Execution {
  const startedAt = clock.now();
  const year = LIMITS.executionDays * 86_400;
  return {
    machineName: machine.name,
    definitionHash: machine.hash,
    name,
    secret: randomUUID(),
    status: 'RUNNING',
    startedAt,
    timeoutAt: after(startedAt, Math.min(machine.timeoutSeconds ?? year, year)),
    input,
    variables: {},
    state: {
      name: machine.startAt,
      input: null,
      enteredAt: startedAt,
      enteredEventId: 0,
      retryCount: 0,
      retriesBy: {},
    },
    phase: { kind: 'entered' },
    eventCount: 0,
    recentEvents: [],
    pageCount: 0,
  };
}
