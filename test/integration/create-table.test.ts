import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureTable } from '../../infra/local/database/create-table.ts';
import { aPerson } from '../builders/person.ts';
import { type TestDatabase, withTable } from './table.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
afterAll(() => database.stop());

test('the table is active, streams new images, and has its indexes and its time to live', async () => {
  const { table, streamArn } = database;
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.name }));
  const { TimeToLiveDescription } = await table.client.send(
    new DescribeTimeToLiveCommand({ TableName: table.name }),
  );

  expect(Table).toMatchObject({
    TableStatus: 'ACTIVE',
    LatestStreamArn: streamArn,
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  });
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).toSorted()).toEqual([
    'lists',
    'owners',
    'unrelayed',
  ]);
  expect(TimeToLiveDescription).toMatchObject({
    TimeToLiveStatus: 'ENABLED',
    AttributeName: 'expiresAtSeconds',
  });
});

test('making the table again, also twice at once, keeps it and what is in it', async () => {
  const { endpoint, table, store, streamArn } = database;
  await store.directory.save(aPerson());
  const again = () => ensureTable({ endpoint, name: table.name });

  expect(await Promise.all([again(), again()])).toEqual([{ streamArn }, { streamArn }]);
  expect(await store.directory.find('ortopedi@example.org')).toEqual(aPerson());
});
