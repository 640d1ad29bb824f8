import { startDynamoDbLocal } from '../local/database/dynamodb-local.ts';
import { freePort } from '../local/machine/ports.ts';
import { createDynamoDbExecutionStore } from '../local/step-functions/dynamodb-execution-store.ts';
import { createMemoryExecutionStore } from '../local/step-functions/memory-execution-store.ts';
import { type ExecutionStore, startRunner } from '../local/step-functions/runner.ts';
import type { Measure } from './bench-tools.ts';

const steps = 20;
const executions = 50;

/** Steps of the Step Functions runner with its executions in DynamoDB Local (in memory), against in its own memory. */
export async function compareRunnerStores(): Promise<Measure> {
  const database = await startDynamoDbLocal({ inMemory: true }, { port: await freePort(0) });
  try {
    const inDynamoDb = await createDynamoDbExecutionStore({ endpoint: database.endpoint });
    return {
      what: 'A step of the state machine: kept in DynamoDB Local against kept in memory',
      measured: await microsecondsPerStep(inDynamoDb),
      against: await microsecondsPerStep(createMemoryExecutionStore()),
    };
  } finally {
    await database.stop();
  }
}

async function microsecondsPerStep(store: ExecutionStore): Promise<number> {
  const runner = await startRunner({
    machines: [{ name: 'bench', definition: aMachine() }],
    invoke: async () => null,
    clock: { now: () => '2019-01-14T08:00:00.000Z' },
    store,
    tickMilliseconds: 0,
  });
  try {
    await runExecutions(runner, 'warm-up', 5);
    const startedAt = performance.now();
    await runExecutions(runner, 'measured', executions);
    return ((performance.now() - startedAt) * 1000) / (executions * steps);
  } finally {
    await runner.stop();
  }
}

function aMachine(): object {
  const names = Array.from({ length: steps }, (_, index) => `Step ${index + 1}`);
  const states = names.map((name, index) => {
    const next = names[index + 1];
    return [name, { Type: 'Pass', ...(next ? { Next: next } : { End: true }) }] as const;
  });
  return { QueryLanguage: 'JSONata', StartAt: 'Step 1', States: Object.fromEntries(states) };
}

type Started = { endpoint: string; stateMachineArn(name: string): string; idle(): Promise<void> };

/** Over the API, one after the other, as the relay starts them. */
async function runExecutions(runner: Started, prefix: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const answer = await fetch(runner.endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-amz-json-1.0',
        'X-Amz-Target': 'AWSStepFunctions.StartExecution',
      },
      body: JSON.stringify({
        stateMachineArn: runner.stateMachineArn('bench'),
        name: `${prefix}-${index}`,
        input: '{}',
      }),
    });
    if (!answer.ok) throw new Error(`StartExecution answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
    await runner.idle();
  }
}
