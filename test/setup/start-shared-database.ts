import type { TestProject } from 'vitest/node';
import { startDynamoDbLocal } from '../../infra/local/database/dynamodb-local.ts';
import { freePort } from '../../infra/local/machine/ports.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sharedDatabase: string;
  }
}

/**
 * One DynamoDB Local in memory for the whole run, started by the first project that asks: a JVM takes more than a
 * second to start, and is slow until it has compiled what it runs. `shared-database.ts` hands it to tests.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // What one project has provided to all is seen here by the next.
  if ('sharedDatabase' in project.getProvidedContext()) return undefined;
  const { endpoint, stop } = await startDynamoDbLocal(
    { inMemory: true },
    { port: await freePort(0), byKey: true },
  );
  project.vitest.provide('sharedDatabase', endpoint);
  return stop;
}
