import {
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/database/dynamodb-local.ts';
import { type StreamPollerOptions, startStreamPoller } from '../../infra/local/database/stream-poller.ts';
import { freePort } from '../../infra/local/machine/ports.ts';

let local: DynamoDbLocal;
let client: DynamoDBClient;
let tableName: string;
let tables = 0;

beforeAll(async () => {
  local = await startDynamoDbLocal({ inMemory: true }, { port: await freePort(0) });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: local.endpoint, region: 'eu-north-1', credentials });
}, 30_000);

afterAll(async () => {
  client.destroy();
  await local.stop();
});

beforeEach(async () => {
  tables += 1;
  tableName = `stream-${tables}`;
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
});

async function put(pk: string, kind = 'outbox'): Promise<void> {
  const Item = { pk: { S: pk }, kind: { S: kind }, bytes: { B: new Uint8Array([1, 2, 3]) } };
  await client.send(new PutItemCommand({ TableName: tableName, Item }));
}

async function poll(options: Partial<StreamPollerOptions> = {}) {
  const events: DynamoDBStreamEvent[] = [];
  const poller = await startStreamPoller({
    dynamoDbEndpoint: local.endpoint,
    tableName,
    matches: (image) => image.kind?.S === 'outbox',
    deliver: async (event) => {
      events.push(event);
    },
    ...options,
  });
  onTestFinished(poller.stop);
  return { poller, events, keys: () => keysOf(events) };
}

function keysOf(events: DynamoDBStreamEvent[]): (string | undefined)[] {
  return events.flatMap(({ Records }) => Records.map((record) => record.dynamodb?.Keys?.pk?.S));
}

test('only new rows that match are delivered, in order and as Lambda would get them', async () => {
  await put('before the start');
  const { poller, events, keys } = await poll();

  await put('a');
  await put('b', 'something else');
  await put('a', 'outbox');
  await client.send(new DeleteItemCommand({ TableName: tableName, Key: { pk: { S: 'a' } } }));
  await put('c');
  await poller.idle();

  expect(keys()).toEqual(['a', 'c']);
  expect(events[0]?.Records[0]).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: { pk: { S: 'a' } },
      NewImage: { kind: { S: 'outbox' }, bytes: { B: 'AQID' } },
      ApproximateCreationDateTime: expect.any(Number),
    },
  });
});

test('idle waits for all that was written before, in batches of ten at most', async () => {
  const { poller, events, keys } = await poll();
  await poller.idle();
  expect(keys()).toEqual([]);

  await Promise.all(Array.from({ length: 45 }, (_, index) => put(`row ${index}`)));
  await poller.idle();

  expect(keys()).toHaveLength(45);
  expect(Math.max(...events.map(({ Records }) => Records.length))).toBeLessThanOrEqual(10);
});

test('idle waits for the delivery itself', async () => {
  let finish = () => {};
  const delivered = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let begun = () => {};
  const deliveryBegan = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let done = false;
  const { poller } = await poll({
    deliver: async () => {
      begun();
      await delivered;
      done = true;
    },
  });
  await put('slow');
  await deliveryBegan;

  const idle = poller.idle().then(() => done);
  finish();

  expect(await idle).toBe(true);
});

test('a failed delivery is tried again, three times in all, and then given up by name', async () => {
  const tried: (string | undefined)[] = [];
  const failures: DynamoDBStreamEvent[] = [];
  const { poller } = await poll({
    deliver: async (event) => {
      const [key] = keysOf([event]);
      tried.push(key);
      if (key === 'always' || (key === 'once' && tried.filter((it) => it === key).length === 1)) {
        throw new Error('not now');
      }
    },
    onFailure: (event, error) => {
      expect(error).toEqual(new Error('not now'));
      failures.push(event);
    },
  });

  await put('once');
  await poller.idle();
  await put('always');
  await poller.idle();
  await put('after');
  await poller.idle();

  expect(tried).toEqual(['once', 'once', 'always', 'always', 'always', 'after']);
  expect(keysOf(failures)).toEqual(['always']);
});

test('after stop nothing more is delivered, and idle does not hang', async () => {
  const { poller, keys } = await poll();
  await poller.stop();

  await put('late');
  await poller.idle();

  expect(keys()).toEqual([]);
});

test('a table without a stream is named', async () => {
  await client.send(
    new CreateTableCommand({
      TableName: 'streamless',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );

  await expect(poll({ tableName: 'streamless' })).rejects.toThrow('The table streamless has no stream.');
});
