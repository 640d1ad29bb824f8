import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionNumber } from '../../shared/domain/decision.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { anApproval } from '../builders/decision.ts';
import { aDirector } from '../builders/person.ts';
import { type TestDatabase, withTable } from './table.ts';
import { addAsked, rowsOf } from './world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
afterAll(() => database.stop());

test('SECURITY-06: only the very same click is answered with the decision recorded; any other comes too late', async () => {
  const { application, programme } = await addAsked(database, 'a1');
  const decide = createDecideApplication({
    ...database.store,
    clock: { now: () => '2019-02-01T09:00:00.000Z' },
    newId: () => 'entry-1',
  });
  const click = (command: Parameters<typeof decide>[0]['command']) =>
    decide({ person: aDirector(), applicationId: 'a1', seenVersion: application.version, command });
  const clicked = anApproval({ amount: 200_000, motivation: 'Räcker.', conditions: 'Rapportera i juni.' });

  const { decision, recordedBefore } = await click(clicked);
  expect(recordedBefore).toBe(false);
  const before = await rowsOf(database);

  expect(await click(clicked)).toEqual({ decision, recordedBefore: true });
  for (const other of [
    { ...clicked, amount: 199_999 },
    { ...clicked, fundingPartId: 'earmarked' },
    { ...clicked, costObject: '9917' },
    { ...clicked, conditions: undefined },
    { ...clicked, motivation: 'Något annat.' },
    { outcome: 'rejected' as const, motivation: 'Räcker.' },
  ])
    await expect(click(other)).rejects.toMatchObject({
      name: 'AlreadyDecided',
      facts: {
        number: decisionNumber(programme, 1),
        outcome: 'approved',
        decidedBy: 'HoS-direktör',
        decidedAt: '2019-02-01T09:00:00.000Z',
      },
    });
  expect(await rowsOf(database)).toEqual(before);
});
