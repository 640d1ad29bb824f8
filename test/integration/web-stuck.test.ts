import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { keys, unrelayed } from '../../shared/store/keys.ts';
import { coordinator, said, startWebStage, type WebStage } from './web-support.ts';

let stage: WebStage;
beforeAll(async () => {
  stage = await startWebStage();
  return stage.stop;
});

test('SECURITY-37: a row that this version cannot read stands on the stuck page by its id, and holds nobody up', async () => {
  const { client, name } = stage.system.table;
  const key = keys.outbox('of-a-newer-version-1');
  const data = { kind: 'of-a-newer-version', id: 'of-a-newer-version-1' };
  const unrelayedSk = '2019-01-01T08:00:00.000Z#of-a-newer-version-1';
  const row = { ...key, itemType: 'Outbox', unrelayedPk: unrelayed, unrelayedSk, attempts: 10, data };
  await client.send(new PutCommand({ TableName: name, Item: row }));

  // Handing in waits until nothing is under way: an unreadable row is not waited for.
  const id = await stage.apply();
  const [question] = (await stage.system.store.applications.caseFile(id))?.questions ?? [];
  expect(question).toMatchObject({ status: 'open', taskToken: expect.any(String) });

  const answer = await stage.browser(await stage.openSession(coordinator)).get('/stuck');
  expect(answer.status).toBe(200);
  expect(said(answer)).toMatch(/Går inte att läsa i den här versionen\s*of-a-newer-version-1/);
  await client.send(new DeleteCommand({ TableName: name, Key: key }));
});
