import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startDynamoDbLocal } from '../../infra/local/database/dynamodb-local.ts';
import { freePort } from '../../infra/local/machine/ports.ts';
import { waitUntilGone } from '../../infra/local/machine/processes.ts';
import { StartError } from '../../infra/local/machine/start-error.ts';
import { awsClientConfig } from '../../shared/config/aws-client.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { localModule, run, scratchFolder } from './local-support.ts';

function connect(endpoint: string): DynamoDBClient {
  const client = new DynamoDBClient(awsClientConfig(endpoint));
  onTestFinished(() => client.destroy());
  return client;
}

async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: 'kept',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
}

test('data on disk is there after a stop and a start', async () => {
  const folder = scratchFolder();
  const first = await startDynamoDbLocal({ folder }, { port: await freePort(0) });
  await createTable(connect(first.endpoint));
  await connect(first.endpoint).send(new PutItemCommand({ TableName: 'kept', Item: { pk: { S: 'a' } } }));
  await first.stop();

  const second = await startDynamoDbLocal({ folder }, { port: await freePort(0) });
  onTestFinished(second.stop);
  const { Item } = await connect(second.endpoint).send(
    new GetItemCommand({ TableName: 'kept', Key: { pk: { S: 'a' } } }),
  );

  expect(Item).toEqual({ pk: { S: 'a' } });
}, 30_000);

test('two in memory do not see each other', async () => {
  const [one, other] = await Promise.all([
    freePort(0).then((port) => startDynamoDbLocal({ inMemory: true }, { port })),
    freePort(0).then((port) => startDynamoDbLocal({ inMemory: true }, { port })),
  ]);
  onTestFinished(async () => {
    await Promise.all([one.stop(), other.stop()]);
  });
  await createTable(connect(one.endpoint));

  const { TableNames } = await connect(other.endpoint).send(new ListTablesCommand({}));

  expect(TableNames).toEqual([]);
}, 30_000);

const startAndWait = (folder: string, pidFile: string, then = '') => `
  const { startDynamoDbLocal } = await import('${localModule('database/dynamodb-local.ts')}');
  const { freePort } = await import('${localModule('machine/ports.ts')}');
  const { endpoint } = await startDynamoDbLocal({ folder: '${folder}' }, { port: await freePort(0), pidFile: '${pidFile}' });
  console.log('ready at ' + endpoint + '.');
  ${then}`;

test('two that share one do not see each other, and each finds what it made', async () => {
  const [one, other] = [sharedDatabase(), sharedDatabase()];
  await createTable(connect(one.endpoint));

  const [seenByOne, seenByOther] = await Promise.all(
    [one, other].map(({ endpoint }) => connect(endpoint).send(new ListTablesCommand({}))),
  );

  expect(seenByOne?.TableNames).toEqual(['kept']);
  expect(seenByOther?.TableNames).toEqual([]);
});

test('the JVM of a parent that was killed is ended by the next start, with all data kept', async () => {
  const folder = scratchFolder();
  const pidFile = join(folder, 'jvm.json');
  const crashed = run(process.execPath, ['--input-type=module', '-e', startAndWait(folder, pidFile)]);
  await crashed.says('ready at');
  const endpoint = /ready at (\S+)\./.exec(crashed.output())?.[1] ?? '';
  await createTable(connect(endpoint));
  process.kill(Number(crashed.process.pid), 'SIGKILL');
  const { pid } = JSON.parse(readFileSync(pidFile, 'utf8'));

  const next = await startDynamoDbLocal({ folder }, { port: await freePort(0), pidFile });
  onTestFinished(next.stop);

  expect(await waitUntilGone(pid, 0)).toBe(true);
  expect((await connect(next.endpoint).send(new ListTablesCommand({}))).TableNames).toEqual(['kept']);
}, 30_000);

test('the JVM goes when its parent leaves without stopping it', async () => {
  const folder = scratchFolder();
  const pidFile = join(folder, 'jvm.json');
  const parent = run(process.execPath, [
    '--input-type=module',
    '-e',
    startAndWait(folder, pidFile, 'process.exit(0);'),
  ]);
  await parent.exited;
  const { pid } = JSON.parse(readFileSync(pidFile, 'utf8'));

  expect(await waitUntilGone(pid, 10_000)).toBe(true);
}, 30_000);

test('a note of a process that is something else now ends nobody', async () => {
  const folder = scratchFolder();
  const pidFile = join(folder, 'jvm.json');
  const innocent = run(process.execPath, ['-e', 'console.log("here"); setInterval(() => {}, 1000);']);
  await innocent.says('here');
  writeFileSync(pidFile, JSON.stringify({ pid: innocent.process.pid }));

  const local = await startDynamoDbLocal({ folder }, { port: await freePort(0), pidFile });
  await local.stop();

  expect(innocent.process.exitCode).toBeNull();
  expect(innocent.process.signalCode).toBeNull();
  expect(existsSync(pidFile)).toBe(false);
}, 30_000);

test('a taken port and a missing Java are said in one sentence', async () => {
  const taken = createServer();
  const port = await freePort(0);
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());

  await expect(startDynamoDbLocal({ inMemory: true }, { port })).rejects.toThrow(
    new StartError(`DynamoDB Local cannot start: port ${port} is taken.`),
  );
  vi.stubEnv('PATH', scratchFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(startDynamoDbLocal({ inMemory: true }, { port: await freePort(0) })).rejects.toThrow(
    /^DynamoDB Local did not start: spawn java ENOENT$/,
  );
}, 30_000);

test('freePort keeps to the preferred port unless anyone listens there, on IPv6 too', async () => {
  const port = await freePort(0);
  expect(await freePort(port)).toBe(port);

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '::1', resolve));
  onTestFinished(() => void server.close());

  expect(await freePort(port)).not.toBe(port);
});
