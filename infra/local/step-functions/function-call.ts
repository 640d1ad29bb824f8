import type { Call, Json } from './model.ts';
import type { Failure } from './states/task-events.ts';

/**
 * Calls a function by its bare name. What it throws fails the task: the error's `name` is the ASL error
 * name. An error whose `cause` is a text passes that on word for word, as a Lambda runtime's own report.
 */
export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

export type CallResult = { ok: true; answer: Json } | { ok: false; failure: Failure };

/** Makes one call, in real time; `seconds` is the task's TimeoutSeconds. Never throws. */
export async function callFunction(
  invoke: Invoke,
  call: Call,
  seconds: number | undefined,
): Promise<CallResult> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<CallResult>((resolve) => {
    const failure = { error: 'States.Timeout', cause: undefined, timedOut: true };
    // Node's timers hold 31 bits of milliseconds; nobody waits 24 days for a function.
    const milliseconds = Math.min((seconds ?? Number.POSITIVE_INFINITY) * 1000, 2 ** 31 - 1);
    timer = setTimeout(() => resolve({ ok: false, failure }), milliseconds);
  });
  try {
    return await Promise.race([attempt(invoke, call), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

async function attempt(invoke: Invoke, { functionName, payload }: Call): Promise<CallResult> {
  try {
    const answer = await invoke(functionName, structuredClone(payload));
    return { ok: true, answer: answer === undefined ? null : JSON.parse(JSON.stringify(answer)) };
  } catch (error) {
    return { ok: false, failure: { ...describe(error), timedOut: false } };
  }
}

/** The error as Lambda's Node runtime reports it to Step Functions. */
function describe(error: unknown): { error: string; cause: string } {
  if (!(error instanceof Error))
    return { error: 'Error', cause: JSON.stringify({ errorMessage: String(error) }) };
  if (typeof error.cause === 'string') return { error: error.name, cause: error.cause };
  const trace = (error.stack ?? '').split('\n');
  return {
    error: error.name,
    cause: JSON.stringify({ errorType: error.name, errorMessage: error.message, trace }),
  };
}
