import type { Definition, Mock } from './vector.ts';

const QUEUE = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
const FUNCTION = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

/**
 * The recordings hand their tokens to a queue. Our machines hand them to a function, which is the same
 * to Step Functions: so the queue is swapped for a function, and the message becomes its payload.
 */
export function swapQueueForFunction(definition: Definition): Definition {
  const swapped = structuredClone(definition);
  swapIn(swapped.States);
  return swapped;
}

function swapIn(states: Definition['States']): void {
  for (const state of Object.values(states)) {
    const { ItemProcessor, Branches = [] } = state;
    for (const branch of ItemProcessor ? [ItemProcessor] : Branches) swapIn(branch.States);
    if (state.Resource !== QUEUE) continue;
    state.Resource = FUNCTION;
    state.Arguments = { FunctionName: 'send-message', Payload: state.Arguments };
  }
}

/** Whether a row was recorded with the queue, so that its parameters are now the payload. */
export const isQueueRow = (mock: Mock): boolean => mock.scheduled === 'TaskScheduled' && !!mock.submitted;

/** The token somewhere in what a function was handed. */
export function findToken(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  if ('TaskToken' in payload && typeof payload.TaskToken === 'string') return payload.TaskToken;
  return Object.values(payload).map(findToken).find(Boolean);
}
