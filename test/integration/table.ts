import { randomUUID } from 'node:crypto';
import { ensureTable } from '../../infra/local/database/create-table.ts';
import { createTable, type Table } from '../../shared/store/client.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { sharedDatabase } from '../setup/shared-database.ts';

export type TestTable = { endpoint: string; table: Table; store: Store; streamArn: string };

export type TestDatabase = TestTable & {
  /** One more, empty table beside the first: cheap, for a test that wants a table of its own. */
  freshTable(): Promise<TestTable>;
  /** Ends the clients. */
  stop(): Promise<void>;
};

/**
 * Makes the one table, under a fresh name, in a new database of the run's DynamoDB Local. For `beforeAll` with `stop` in `afterAll`.
 * To lose answers or throttle, add a middleware to `table.client.middlewareStack`.
 */
export async function withTable(): Promise<TestDatabase> {
  const { endpoint } = sharedDatabase();
  const made: Table[] = [];
  const freshTable = async (): Promise<TestTable> => {
    const name = `bidragsled-${randomUUID()}`;
    const table = createTable({ name, endpoint });
    made.push(table);
    const { streamArn } = await ensureTable({ endpoint, name });
    return { endpoint, table, store: createStore(table), streamArn };
  };
  const stop = async () => {
    for (const { client } of made) client.destroy();
  };
  try {
    return { ...(await freshTable()), freshTable, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
