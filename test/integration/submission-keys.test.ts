import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSubmitApplication, type Submission } from '../../shared/use-cases/submit-application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aPerson } from '../builders/person.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addProgramme, rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
let submit: (submission: Submission) => Promise<string>;
let made = 0;
const newId = () => {
  made += 1;
  return `a${made}`;
};
const clock = { now: () => '2019-01-14T08:00:00.000Z' };
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
  await addProgramme(world, 'prov-2019');
  made = 0;
  submit = createSubmitApplication({ ...world.store, clock, newId });
});
afterAll(() => database.stop());

/** Submits that go on only when so many of them have seen that the same content was not sent before. */
function submitsThatMeet(count: number): (submission: Submission) => Promise<string> {
  const { promise: allHaveLooked, resolve } = Promise.withResolvers<void>();
  let looked = 0;
  const applications = {
    ...world.store.applications,
    findSameContent: async (unitId: string, hash: string) => {
      const found = await world.store.applications.findSameContent(unitId, hash);
      looked += 1;
      if (looked === count) resolve();
      await allHaveLooked;
      return found;
    },
  };
  return createSubmitApplication({ ...world.store, applications, clock, newId });
}

const sent = (overrides: Partial<Submission> = {}): Submission => ({
  person: aPerson(),
  programmeId: 'prov-2019',
  content: anApplicationContent(),
  key: 'key-1',
  ...overrides,
});
const applicationIds = async () =>
  (await world.store.applications.ofUnit('ortopedi')).map(({ id }) => id).toSorted();
const refused = { name: 'SameContentSentBefore', facts: { applicationId: 'a1' } };
const other = anApplicationContent({ activity: 'Mobilt närvårdsteam' });

describe('the same key', () => {
  test('SECURITY-25: sent twice is one application, and the second answer is the first', async () => {
    const first = await submit(sent());
    const before = await rowsOf(world);
    expect(await submit(sent())).toBe(first);
    expect(await rowsOf(world)).toEqual(before);
  });

  test('SECURITY-25: sent five times at once is one application, and all are told which', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(sent())));
    expect(await applicationIds()).toEqual([answers[0]]);
    expect(new Set(answers).size).toBe(1);
    expect(await world.store.outbox.listPending(10)).toHaveLength(1);
  });

  test('SECURITY-25: is one application also when it is wanted again', async () => {
    const wanted = sent({ sendAgain: true });
    const answers = await Promise.all([submit(wanted), submit(wanted)]);
    expect(await applicationIds()).toEqual([answers[0]]);
    expect(answers[1]).toBe(answers[0]);
  });

  test('of another person is another application', async () => {
    const colleague = aPerson({ email: 'kollega@example.org' });
    await submit(sent());
    await submit(sent({ person: colleague, content: other }));
    expect(await applicationIds()).toEqual(['a1', 'a2']);
  });
});

describe('the same content with another key', () => {
  test('SECURITY-25: is refused with the application that it made, and nothing is written', async () => {
    await submit(sent());
    const before = await rowsOf(world);
    await expect(submit(sent({ key: 'key-2' }))).rejects.toMatchObject(refused);
    expect(await rowsOf(world)).toEqual(before);
  });

  test('SECURITY-25: is taken when the person has seen the warning and sends again', async () => {
    await submit(sent());
    await submit(sent({ key: 'key-2', sendAgain: true }));
    expect(await applicationIds()).toEqual(['a1', 'a2']);
  });

  test('SECURITY-25: is warned about once more after it was sent again', async () => {
    await submit(sent());
    await submit(sent({ key: 'key-2', sendAgain: true }));
    await expect(submit(sent({ key: 'key-3' }))).rejects.toMatchObject({ name: 'SameContentSentBefore' });
  });

  test('SECURITY-25: sent at the same moment is one application, and the other is warned', async () => {
    const together = submitsThatMeet(2);
    const answers = await Promise.allSettled(['1', '2'].map((key) => together(sent({ key }))));
    const refusals = answers.filter((answer) => answer.status === 'rejected');
    expect(refusals).toMatchObject([{ reason: { name: 'SameContentSentBefore' } }]);
    expect(await applicationIds()).toHaveLength(1);
  });

  test('is not held against another unit, another programme or a changed content', async () => {
    await addProgramme(world, 'annan-2019');
    const neighbour = aPerson({ email: 'hospa@example.org', unitId: 'hospa', unitName: 'HOSPA' });
    await submit(sent());
    await submit(sent({ key: 'key-2', content: other }));
    await submit(sent({ key: 'key-3', programmeId: 'annan-2019' }));
    await submit(sent({ key: 'key-4', person: neighbour }));
    expect(await applicationIds()).toHaveLength(3);
    expect(await world.store.applications.ofUnit('hospa')).toHaveLength(1);
  });
});

describe('what cannot be sent writes nothing', () => {
  const { unitId: _, unitName: __, ...unitless } = aPerson();
  test.each([
    ['to no programme', { programmeId: 'ingen-2019' }, 'ProgrammeNotFound'],
    ['by somebody without a unit', { person: unitless }, 'NotAllowed'],
    [
      'with a foreign cost object',
      { content: anApplicationContent({ costObject: '1' }) },
      'CostObjectNotInProgramme',
    ],
  ] as const)('%s', async (_, overrides, name) => {
    const before = await rowsOf(world);
    await expect(submit(sent(overrides))).rejects.toMatchObject({ name });
    expect(await rowsOf(world)).toEqual(before);
  });

  test.each([
    ['a millisecond before it opens in Stockholm', '2019-01-06T22:59:59.999Z', false],
    ['when it opens in Stockholm', '2019-01-06T23:00:00.000Z', true],
    ['in the last millisecond of its last day', '2019-12-15T22:59:59.999Z', true],
    ['when its last day is over', '2019-12-15T23:00:00.000Z', false],
  ])('%s the programme is open: %s', async (_, now, open) => {
    const at = createSubmitApplication({ ...world.store, clock: { now: () => now }, newId: () => 'a1' });
    if (open) return expect(await at(sent())).toBe('a1');
    await expect(at(sent())).rejects.toMatchObject({
      name: 'ProgrammeClosed',
      facts: { opens: '2019-01-07', closes: '2019-12-15' },
    });
  });
});
