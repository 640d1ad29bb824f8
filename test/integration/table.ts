import { randomUUID } from 'node:crypto';
import { ensureTable } from '../../infra/local/database/create-table.ts';
import { startDynamoDbLocal } from '../../infra/local/database/dynamodb-local.ts';
import { freePort } from '../../infra/local/machine/ports.ts';
import { createTable, type Table } from '../../shared/store/client.ts';
import { createStore, type Store } from '../../shared/store/store.ts';

export type TestTable = { endpoint: string; table: Table; store: Store; streamArn: string };

export type TestDatabase = TestTable & {
  /** One more, empty table in the same DynamoDB Local: cheap, for a test that wants a table of its own. */
  freshTable(): Promise<TestTable>;
  /** Ends DynamoDB Local and the clients. */
  stop(): Promise<void>;
};

/**
 * Starts DynamoDB Local in memory and makes the one table in it, under a fresh name. For `beforeAll` with `stop` in
 * `afterAll`: one JVM per test file. To lose answers or throttle, add a middleware to `table.client.middlewareStack`.
 */
export async function withTable(): Promise<TestDatabase> {
  const database = await startDynamoDbLocal({ inMemory: true }, { port: await freePort(0) });
  const made: Table[] = [];
  const freshTable = async (): Promise<TestTable> => {
    const { endpoint } = database;
    const name = `bidragsled-${randomUUID()}`;
    const { streamArn } = await ensureTable({ endpoint, name });
    const table = createTable({ name, endpoint });
    made.push(table);
    return { endpoint, table, store: createStore(table), streamArn };
  };
  const stop = async () => {
    for (const { client } of made) client.destroy();
    await database.stop();
  };
  try {
    return { ...(await freshTable()), freshTable, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
