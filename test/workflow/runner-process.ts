import { createDynamoDbExecutionStore } from '../../infra/local/step-functions/dynamodb-execution-store.ts';
import { startRunner } from '../../infra/local/step-functions/runner.ts';

/**
 * A runner in a process of its own, to be killed. Started with a job as its only argument:
 * `{ dynamoDb, machine, now }`. It tells its address, and every call of a function, in a line of JSON each.
 * The function `hang` never answers, `throttled` always fails, all others answer at once.
 */
const job = JSON.parse(process.argv[2] ?? '');
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const runner = await startRunner({
  machines: [job.machine],
  clock: { now: () => job.now },
  store: await createDynamoDbExecutionStore({ endpoint: job.dynamoDb, tableName: job.tableName }),
  tickMilliseconds: 0,
  async invoke(functionName, payload) {
    tell({ functionName, payload });
    if (functionName === 'hang') return new Promise(() => undefined);
    if (functionName === 'throttled') throw Object.assign(new Error('too fast'), { name: 'Throttled' });
    return null;
  },
});

tell({ endpoint: runner.endpoint });
