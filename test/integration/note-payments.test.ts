import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Payout, payoutReference } from '../../shared/domain/payout.ts';
import { aPerson } from '../builders/person.ts';
import {
  addProvider,
  anAttestedPayout,
  controller,
  later,
  orderCommand,
  orderMaking,
  paymentNoting,
  putPayouts,
} from './order-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addProgramme, rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
let one: Payout;
let two: Payout;
beforeAll(async () => {
  database = await withTable();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await database.freshTable();
  await addProgramme(world, 'provsatsning-2019');
  await addProvider(world, 'vardbolaget');
  [one, two] = [anAttestedPayout(), anAttestedPayout({ amount: 50_000 })];
  await putPayouts(world, one, two);
  await orderMaking(world).make(orderCommand());
});

const found = ({ applicationId }: Payout) => world.store.payouts.find(applicationId, '2019Q1', 1);
const answer = (...lines: string[]) => Buffer.from(['Referens;Datum;Belopp', ...lines].join('\r\n'));
const lineOf = (payout: Payout, day: string, amount = '') => `${payoutReference(payout)};${day};${amount}`;

test('the finance system’s answer marks payouts as paid, with its day and who noted it', async () => {
  const result = await paymentNoting(world)(
    answer(lineOf(one, '2019-04-15', '100 000,00'), lineOf(two, '20190416')),
    controller,
  );
  expect(result).toMatchObject({ ok: true, before: 0, unmatched: [] });
  expect(result.ok && result.noted.map(({ payout }) => payout.id).sort()).toEqual([one.id, two.id].sort());
  expect(await found(one)).toMatchObject({
    status: 'paid',
    paid: { on: '2019-04-15', notedAt: later.now(), notedBy: controller.email },
    order: { id: expect.any(String) },
  });
  expect((await found(two))?.paid?.on).toBe('2019-04-16');
});

test('an answer sent twice changes nothing the second time', async () => {
  const sent = answer(lineOf(one, '2019-04-15'), lineOf(two, '2019-04-15'));
  expect(await paymentNoting(world)(sent, controller)).toMatchObject({ before: 0, unmatched: [] });
  const before = await rowsOf(world);
  expect(await paymentNoting(world)(sent, controller)).toMatchObject({ noted: [], before: 2, unmatched: [] });
  expect(await rowsOf(world)).toEqual(before);
});

test('lines that match nothing are told by number and reason, and the others are noted', async () => {
  const waiting = anAttestedPayout();
  await putPayouts(world, waiting);
  const result = await paymentNoting(world)(
    answer(
      lineOf(one, '2019-04-15'),
      lineOf(one, '2019-04-16'),
      lineOf(two, '2019-04-15', '49 999'),
      lineOf(waiting, '2019-04-15'),
      lineOf(anAttestedPayout(), '2019-04-15'),
      'skräp;2019-04-15;',
      lineOf(two, 'i går'),
    ),
    controller,
  );
  expect(result.ok && result.unmatched.map(({ line, problem }) => [line, problem])).toEqual([
    [3, 'named-twice'],
    [4, 'amount-differs'],
    [5, 'not-ordered'],
    [6, 'reference-unknown'],
    [7, 'reference-unreadable'],
    [8, 'date-unreadable'],
  ]);
  expect((await found(one))?.paid?.on).toBe('2019-04-15');
  expect((await found(two))?.status).toBe('ordered');
  expect((await found(waiting))?.status).toBe('attested');
});

test('a reference that stands twice in one answer is told of, also when both lines say the same', async () => {
  const sent = answer(lineOf(one, '2019-04-15'), lineOf(two, '2019-04-15'), lineOf(one, '2019-04-15'));
  const told = {
    before: 0,
    noted: [{ line: 2 }, { line: 3 }],
    unmatched: [{ line: 4, problem: 'named-twice' }],
  };
  expect(await paymentNoting(world)(sent, controller)).toMatchObject(told);
  const again = { before: 2, noted: [], unmatched: [{ line: 4, problem: 'named-twice' }] };
  expect(await paymentNoting(world)(sent, controller)).toMatchObject(again);
});

test('a day before the order, or after today, is no day on which the bank has paid', async () => {
  const noting = paymentNoting(world);
  for (const day of ['2019-04-02', '2019-05-01', '2029-04-15']) {
    expect(await noting(answer(lineOf(one, day)), controller)).toMatchObject({
      noted: [],
      unmatched: [{ line: 2, problem: 'date-unlikely' }],
    });
  }
  expect((await found(one))?.status).toBe('ordered');
  const possible = answer(lineOf(one, '2019-04-03'), lineOf(two, '2019-04-30'));
  expect(await noting(possible, controller)).toMatchObject({ noted: [{ line: 2 }, { line: 3 }] });
});

test('a payout that is paid is not paid on another day by a later answer', async () => {
  await paymentNoting(world)(answer(lineOf(one, '2019-04-15')), controller);
  const later = await paymentNoting(world)(answer(lineOf(one, '2019-04-17')), controller);
  expect(later).toMatchObject({ noted: [], unmatched: [{ line: 2, problem: 'paid-other-day' }] });
  expect((await found(one))?.paid?.on).toBe('2019-04-15');
});

test('two answers at the same moment note each payout once, on one day', async () => {
  const results = await Promise.all([
    paymentNoting(world)(answer(lineOf(one, '2019-04-15')), controller),
    paymentNoting(world)(answer(lineOf(one, '2019-04-16')), controller),
  ]);
  const problems = results.flatMap((it) => (it.ok ? it.unmatched : []));
  expect(problems).toMatchObject([{ problem: 'paid-other-day' }]);
});

test('SECURITY-29: what cannot be an answer is refused whole, and only those who order may send one', async () => {
  const before = await rowsOf(world);
  expect(await paymentNoting(world)(Buffer.alloc(1024 * 1024 + 1, 65), controller)).toEqual({
    ok: false,
    fault: 'too-large',
  });
  const auditor = aPerson({ email: 'revisor@example.org', roles: ['auditor'] });
  await expect(paymentNoting(world)(answer(lineOf(one, '2019-04-15')), auditor)).rejects.toThrow(
    'NotAllowed',
  );
  expect(await rowsOf(world)).toEqual(before);
});
