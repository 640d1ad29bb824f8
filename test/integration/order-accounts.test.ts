import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PaymentOrder } from '../../shared/domain/payment-order.ts';
import { rowsOf } from '../../shared/use-cases/make-order-files.ts';
import { createWaitingPayouts } from '../../shared/use-cases/waiting-payouts.ts';
import { aBankgiro } from '../builders/order.ts';
import {
  addProvider,
  anAttestedPayout,
  aPlusgiroAccount,
  clock,
  controller,
  later,
  orderCommand,
  orderMaking,
  putPayouts,
} from './order-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addProgramme } from './world.ts';

let database: TestDatabase;
let world: TestTable;
beforeAll(async () => {
  database = await withTable();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await database.freshTable();
  await addProgramme(world, 'provsatsning-2019');
  await addProvider(world, 'vardbolaget');
});

const statusesOf = async (...ids: string[]) =>
  Promise.all(ids.map(async (id) => (await world.store.payouts.find(id, '2019Q1', 1))?.status));

/** Somebody writes a new account just before the order's claim with this number, counted from 1. */
const changedBefore = (claimNumber: number): TestTable => {
  const { orders } = world.store;
  let claims = 0;
  const claim = async (...args: Parameters<typeof orders.claim>) => {
    claims += 1;
    if (claims === claimNumber) await addProvider(world, 'vardbolaget', { accountChange });
    return orders.claim(...args);
  };
  return { ...world, store: { ...world.store, orders: { ...orders, claim } } };
};
const accountChange = { account: aPlusgiroAccount, by: 'admin@example.org', at: clock.now() };
const accountsIn = async (order: PaymentOrder) =>
  new Set((await rowsOf(world.store.orders, order)).map(({ payee }) => payee.account.number));

test('SECURITY-43: an account that is written between the look and the claim holds its payouts back', async () => {
  await addProvider(world, 'annat');
  const [held, ready] = [anAttestedPayout(), anAttestedPayout({ unitId: 'annat' })];
  await putPayouts(world, held, ready);
  const made = await orderMaking(changedBefore(1)).make(orderCommand());
  expect(made).toMatchObject({
    order: { count: 1 },
    held: [{ payout: { id: held.id }, why: 'account-change' }],
  });
  expect(await statusesOf(held.applicationId, ready.applicationId)).toEqual(['attested', 'ordered']);
});

test('SECURITY-43: an order stays open while a new account of its rows waits, and then pays to the one attested', async () => {
  await putPayouts(world, ...Array.from({ length: 120 }, () => anAttestedPayout()));
  const command = orderCommand();
  const refused = orderMaking(changedBefore(2)).make(command);
  await expect(refused).rejects.toMatchObject({
    name: 'OrderAccountsWait',
    facts: { order: command.id, providers: 'Vårdbolaget vardbolaget' },
  });
  await expect(orderMaking(world).resume(command.id, controller)).rejects.toThrow('OrderAccountsWait');
  const open = await world.store.orders.find(command.id);
  expect(open).toMatchObject({ status: 'gathering', count: 97 });

  await addProvider(world, 'vardbolaget', { account: aPlusgiroAccount });
  const { order } = await orderMaking(world).resume(command.id, controller);
  expect(order).toMatchObject({ status: 'closed', count: 120, sum: 12_000_000, chunks: 2 });
  expect(await accountsIn(order)).toEqual(new Set([aPlusgiroAccount.number]));
});

test('SECURITY-43: an order whose new account was refused is paid to the old one', async () => {
  await putPayouts(world, ...Array.from({ length: 120 }, () => anAttestedPayout()));
  const command = orderCommand();
  await expect(orderMaking(changedBefore(2)).make(command)).rejects.toThrow('OrderAccountsWait');
  await addProvider(world, 'vardbolaget');
  const { order } = await orderMaking(world).make(command);
  expect(order).toMatchObject({ status: 'closed', count: 120 });
  expect(await accountsIn(order)).toEqual(new Set([aBankgiro.number]));
});

test('SECURITY-43: an account that is written between the last look and the close keeps the order open', async () => {
  await putPayouts(world, anAttestedPayout());
  const { orders } = world.store;
  const close = async (...args: Parameters<typeof orders.close>) => {
    await addProvider(world, 'vardbolaget', { accountChange });
    return orders.close(...args);
  };
  const late = { ...world, store: { ...world.store, orders: { ...orders, close } } };
  await expect(orderMaking(late).make(orderCommand())).rejects.toThrow('OrderAccountsWait');
  expect((await world.store.outbox.listPending(10)).length).toBe(0);
});

test('an order whose payment day has passed before it was whole is gone on with for another day only', async () => {
  await putPayouts(world, ...Array.from({ length: 120 }, () => anAttestedPayout()));
  const command = orderCommand();
  await expect(orderMaking(changedBefore(2)).make(command)).rejects.toThrow('OrderAccountsWait');
  await addProvider(world, 'vardbolaget');
  const making = orderMaking(world, later);
  for (const payOn of [undefined, '2019-04-15', '2019-05-04']) {
    await expect(making.resume(command.id, controller, payOn)).rejects.toThrow('DateNotAllowed');
  }
  await expect(making.make(command)).rejects.toThrow('DateNotAllowed');
  const { order } = await making.resume(command.id, controller, '2019-05-02');
  expect(order).toMatchObject({ status: 'closed', payOn: '2019-05-02', count: 120 });
  expect(await world.store.orders.find(command.id)).toEqual(order);
});

test('a look finds what can be ordered behind what is held back, and behind other programmes', async () => {
  await addProvider(world, 'andrat', { accountChange });
  const of = (unitId: string, programmeId = 'provsatsning-2019') => anAttestedPayout({ unitId, programmeId });
  await putPayouts(
    world,
    of('andrat'),
    of('andrat'),
    of('andrat'),
    of('vardbolaget'),
    of('vardbolaget', 'annan'),
  );
  const waiting = createWaitingPayouts(world.store, 2);
  const { ready, held } = await waiting({ programmeId: 'provsatsning-2019' });
  expect([ready.length, held.length]).toEqual([1, 3]);
  expect((await waiting({ programmeId: 'annan' })).ready).toHaveLength(1);
});
