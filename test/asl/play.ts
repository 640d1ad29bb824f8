import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createMemoryExecutionStore } from '../../infra/local/step-functions/memory-execution-store.ts';
import { type Invoke, type Runner, startRunner } from '../../infra/local/step-functions/runner.ts';
import { findToken, swapQueueForFunction } from './callbacks.ts';
import type { Mock, Vector } from './vector.ts';

export type Played = { execution: DescribeExecutionOutput; history: HistoryEvent[] };

const MAX_TURNS = 1_000;
const OVERSIZED = 'å'.repeat(140_000);

/**
 * Plays a recording on a runner of its own, over HTTP with AWS's SDK. The clock jumps to the next timer
 * whenever nothing else is left to happen, and retries do not wait.
 * Throws UnsupportedFeatureError when the runner refuses the machine.
 */
export async function play(vector: Vector): Promise<Played> {
  const clock = createJumpingClock();
  const answers = createAnswers(vector.mocks);
  const runner = await startRunner({
    machines: [{ name: 'recorded', definition: swapQueueForFunction(vector.definition) }],
    invoke: answers.invoke,
    clock,
    store: createMemoryExecutionStore(),
    tickMilliseconds: 0,
    pause: async () => undefined,
  });
  const client = new SFNClient({
    endpoint: runner.endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    return await playOn(runner, client, clock, answers, vector);
  } finally {
    client.destroy();
    await runner.stop();
  }
}

async function playOn(
  runner: Runner,
  client: SFNClient,
  clock: JumpingClock,
  answers: Answers,
  vector: Vector,
): Promise<Played> {
  const { executionArn } = await client.send(
    new StartExecutionCommand({
      stateMachineArn: runner.stateMachineArn('recorded'),
      input: JSON.stringify(vector.input),
    }),
  );
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    await runner.idle();
    const execution = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (execution.status !== 'RUNNING') {
      const history = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
      return { execution, history: history.events ?? [] };
    }
    const callback = answers.takeCallback();
    if (callback) await answerToken(client, callback, heartbeatsOf(vector));
    else if (vector.apiCalls.some(({ op }) => op === 'stop_execution')) {
      await client.send(new StopExecutionCommand({ executionArn }));
    } else {
      clock.jumpTo(runner.timers()[0]?.dueAt);
      await runner.fireDueTimers();
    }
  }
  throw new Error(`the execution did not end in ${MAX_TURNS} turns`);
}

/** How many signs of life the recording test sent before its first answer. */
function heartbeatsOf({ apiCalls }: Vector): number {
  const firstAnswer = apiCalls.findIndex(
    ({ op }) => op === 'send_task_success' || op === 'send_task_failure',
  );
  return apiCalls.slice(0, Math.max(0, firstAnswer)).filter(({ op }) => op === 'send_task_heartbeat').length;
}

async function answerToken(
  client: SFNClient,
  { taskToken, mock }: Callback,
  heartbeats: number,
): Promise<void> {
  for (let sent = 0; sent < heartbeats; sent += 1) {
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
  }
  const { output, error, cause } = mock;
  if (mock.ended === 'TaskSucceeded') {
    await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
  } else {
    await client.send(new SendTaskFailureCommand({ taskToken, error, cause }));
  }
}

type Callback = { taskToken: string; mock: Mock };
type Answers = { invoke: Invoke; takeCallback(): Callback | undefined };

/** Answers calls as recorded. No recording calls from two branches at once: the order of calls is that of the rows. */
function createAnswers(mocks: Mock[]): Answers {
  const rows = [...mocks];
  const callbacks: Callback[] = [];
  return {
    async invoke(functionName, payload) {
      const mock = rows.shift();
      if (!mock) throw new Error(`the recording has no further answer, asked of ${functionName}`);
      if (mock.submitted) {
        const taskToken = findToken(payload);
        if (taskToken && mock.ended !== 'TaskTimedOut') callbacks.push({ taskToken, mock });
        return mock.submitted;
      }
      return answer(mock);
    },
    takeCallback: () => callbacks.shift(),
  };
}

function answer(mock: Mock): unknown {
  // The runner itself has to find that an answer is too large.
  if (mock.error === 'States.DataLimitExceeded') return OVERSIZED;
  if (mock.ended.endsWith('TimedOut')) return new Promise(() => undefined);
  if (!mock.ended.endsWith('Succeeded')) {
    throw Object.assign(new Error(mock.error, { cause: mock.cause ?? '' }), { name: mock.error ?? 'Error' });
  }
  const { output } = mock;
  const isEnvelope = mock.scheduled === 'TaskScheduled' && typeof output === 'object' && output !== null;
  return isEnvelope && 'Payload' in output ? output.Payload : output;
}

type JumpingClock = ReturnType<typeof createJumpingClock>;

function createJumpingClock() {
  let now = '2019-01-14T08:00:00.000Z';
  return {
    now: () => now,
    jumpTo(moment: string | undefined) {
      if (!moment) throw new Error('the execution waits, but for no timer');
      if (moment > now) now = moment;
    },
  };
}
