import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { payoutReference } from '../../shared/domain/payout.ts';
import { orderFiles } from '../../shared/orders/order-files.ts';
import { createMakeOrderFiles, rowsOf } from '../../shared/use-cases/make-order-files.ts';
import type { FileStore } from '../../shared/use-cases/ports.ts';
import { aPerson } from '../builders/person.ts';
import {
  addProvider,
  anAttestedPayout,
  aPlusgiroAccount,
  clock,
  controller,
  orderCommand,
  orderMaking,
  putPayouts,
} from './order-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addProgramme, rowsOf as everyRow } from './world.ts';

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

describe('A payment order', () => {
  test('takes the attested payouts of its choice, freezes them, and asks for its files in the write that closes it', async () => {
    const [one, two] = [anAttestedPayout(), anAttestedPayout({ amount: 50_000 })];
    const other = anAttestedPayout({ quarter: '2019Q2' });
    const asked = anAttestedPayout({ status: 'requested', attest: undefined });
    await putPayouts(world, one, two, other, asked);

    const { order, held } = await orderMaking(world).make(orderCommand({ quarter: '2019Q1' }));

    expect(held).toEqual([]);
    expect(order).toMatchObject({ status: 'closed', count: 2, sum: 150_000, chunks: 1, payOn: '2019-04-15' });
    const rows = await rowsOf(world.store.orders, order);
    expect(rows.map(({ reference }) => reference).sort()).toEqual([one, two].map(payoutReference).sort());
    expect(rows[0]).toMatchObject({
      programmeName: expect.any(String),
      decisionNumber: 'RS/100/2019-1',
      costObject: '9902',
      payee: { name: 'Vårdbolaget vardbolaget', account: { kind: 'bankgiro' } },
      attestedBy: 'Attestant',
    });
    expect(await statusesOf(one.applicationId, two.applicationId, asked.applicationId)).toEqual([
      'ordered',
      'ordered',
      'requested',
    ]);
    expect((await world.store.payouts.find(other.applicationId, '2019Q2', 1))?.status).toBe('attested');
    const [pending] = await world.store.outbox.listPending(10);
    expect(pending?.row).toMatchObject({ kind: 'start-errand', errand: 'order', subject: order.id });
  });

  test('is cut into pieces of what one transaction takes, and has each payout once', async () => {
    const many = Array.from({ length: 205 }, (_, index) => anAttestedPayout({ amount: 1000 + index }));
    await putPayouts(world, ...many);
    const { order } = await orderMaking(world).make(orderCommand());
    expect(order).toMatchObject({ count: 205, chunks: 3 });
    const rows = await rowsOf(world.store.orders, order);
    expect(new Set(rows.map(({ payoutId }) => payoutId)).size).toBe(205);
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(order.sum);
  });

  test('SECURITY-43: a payout whose provider has a new account that nobody else has attested is held back and told of', async () => {
    await addProvider(world, 'andrat', {
      accountChange: { account: aPlusgiroAccount, by: 'admin@example.org', at: clock.now() },
    });
    const [held, ready] = [anAttestedPayout({ unitId: 'andrat' }), anAttestedPayout()];
    await putPayouts(world, held, ready);
    const made = await orderMaking(world).make(orderCommand());
    expect(made.order.count).toBe(1);
    expect(made.held).toMatchObject([{ payout: { id: held.id }, why: 'account-change' }]);
    expect(await statusesOf(held.applicationId)).toEqual(['attested']);

    await expect(orderMaking(world).make(orderCommand())).rejects.toMatchObject({
      name: 'NothingToOrder',
      facts: { held: '1' },
    });
    // Attested by a second person: now it goes.
    await addProvider(world, 'andrat', { account: aPlusgiroAccount });
    const later = await orderMaking(world).make(orderCommand());
    const [row] = await rowsOf(world.store.orders, later.order);
    expect(row?.payee.account).toEqual(aPlusgiroAccount);
  });

  test('takes payouts of many providers in pieces that one transaction has room for', async () => {
    const units = Array.from({ length: 60 }, (_, index) => `bolag-${index}`);
    for (const id of units) await addProvider(world, id);
    await putPayouts(world, ...units.map((unitId) => anAttestedPayout({ unitId })));
    const { order } = await orderMaking(world).make(orderCommand());
    expect(order).toMatchObject({ status: 'closed', count: 60, chunks: 2 });
  });

  test('holds back what is owed to a unit that the directory has no account of', async () => {
    await putPayouts(world, anAttestedPayout({ unitId: 'okand' }), anAttestedPayout());
    const { held } = await orderMaking(world).make(orderCommand());
    expect(held).toMatchObject([{ why: 'no-provider' }]);
  });

  test('is one order however often its form is sent, also at the same moment', async () => {
    await putPayouts(world, ...Array.from({ length: 30 }, () => anAttestedPayout()));
    const command = orderCommand();
    const [one, two] = await Promise.all([
      orderMaking(world).make(command),
      orderMaking(world).make(command),
    ]);
    const again = await orderMaking(world).make(command);
    expect([one.order.id, two.order.id, again.order.id]).toEqual(Array(3).fill(command.id));
    expect(again.order).toMatchObject({ count: 30, chunks: 1 });
    expect((await world.store.orders.list(10)).map(({ id }) => id)).toEqual([command.id]);
  });

  test('SECURITY-35: two persons who order the same payouts at once order each of them once', async () => {
    const many = Array.from({ length: 250 }, () => anAttestedPayout());
    await putPayouts(world, ...many);
    const other = aPerson({ ...controller, email: 'controller-2@example.org' });
    const made = await Promise.allSettled([
      orderMaking(world).make(orderCommand()),
      orderMaking(world).make(orderCommand({ by: other })),
    ]);
    const orders = made.flatMap((it) => (it.status === 'fulfilled' ? [it.value.order] : []));
    expect(orders.length).toBeGreaterThan(0);
    const rows = (await Promise.all(orders.map((it) => rowsOf(world.store.orders, it)))).flat();
    expect(rows).toHaveLength(250);
    expect(new Set(rows.map(({ payoutId }) => payoutId)).size).toBe(250);
  });

  test('SECURITY-38: an order that was broken off between two pieces goes on where it was, and counts nothing twice', async () => {
    const many = Array.from({ length: 120 }, () => anAttestedPayout());
    await putPayouts(world, ...many);
    const { orders } = world.store;
    const dies = {
      ...world,
      store: {
        ...world.store,
        orders: {
          ...orders,
          claim: (...args: Parameters<typeof orders.claim>) =>
            args[0].chunks === 0 ? orders.claim(...args) : Promise.reject(new Error('the process died')),
        },
      },
    };
    await expect(orderMaking(dies).make(orderCommand())).rejects.toThrow('the process died');
    expect(await orders.list(5)).toMatchObject([{ status: 'gathering', count: 97 }]);

    // The same person presses again, on a form of its own.
    const { order } = await orderMaking(world).make(orderCommand());
    expect(order).toMatchObject({ status: 'closed', count: 120, sum: 12_000_000, chunks: 2 });
    const rows = await rowsOf(orders, order);
    expect(new Set(rows.map(({ payoutId }) => payoutId)).size).toBe(120);
    // Somebody else may go on with it too; it is closed already, and stays as it is.
    const other = aPerson({ ...controller, email: 'controller-2@example.org' });
    expect((await orderMaking(world).resume(order.id, other)).order).toEqual(order);
  });

  test('is for controllers and administrators, on a day that banks pay, and nobody takes another’s', async () => {
    await putPayouts(world, anAttestedPayout());
    const auditor = aPerson({ email: 'revisor@example.org', roles: ['auditor', 'director', 'provider'] });
    const before = await everyRow(world);
    const { make } = orderMaking(world);
    await expect(make(orderCommand({ by: auditor }))).rejects.toThrow('NotAllowed');
    for (const payOn of ['2019-04-02', '2019-04-06', '2021-01-01']) {
      await expect(make({ ...orderCommand(), payOn })).rejects.toThrow('DateNotAllowed');
    }
    await expect(make(orderCommand({ quarter: '2019Q3' }))).rejects.toThrow('NothingToOrder');
    expect(await everyRow(world)).toEqual(before);
    const command = orderCommand();
    await make(command);
    const other = aPerson({ ...controller, email: 'controller-2@example.org' });
    await expect(make({ ...command, by: other })).rejects.toThrow('NotAllowed');
  });
});

describe('The files of an order', () => {
  /** A store of files that remembers in which order things were done. */
  function rememberingFiles(): FileStore & { done: string[]; content: Map<string, Uint8Array> } {
    const done: string[] = [];
    const content = new Map<string, Uint8Array>();
    return {
      done,
      content,
      write: async (key, bytes) => {
        done.push(`write ${key}`);
        content.set(key, bytes);
      },
      keep: async (from, to) => {
        done.push(`keep ${to}`);
        content.set(to, content.get(from) ?? new Uint8Array());
      },
      address: async (key) => key,
    };
  }

  test('SECURITY-39: a half-written file is never seen: the order names its files when all four are whole', async () => {
    await putPayouts(world, anAttestedPayout());
    const { order } = await orderMaking(world).make(orderCommand());
    const { orders } = world.store;
    const files = rememberingFiles();
    let writes = 0;
    const failing: FileStore = {
      ...files,
      keep: async (from, to) => {
        writes += 1;
        if (writes === 3) throw new Error('the process died');
        await files.keep(from, to);
      },
    };
    await expect(createMakeOrderFiles({ orders, orderFiles, files: failing })(order.id)).rejects.toThrow(
      'died',
    );
    expect((await orders.find(order.id))?.files).toBeUndefined();

    await createMakeOrderFiles({ orders, orderFiles, files })(order.id);
    const published = (await orders.find(order.id))?.files ?? [];
    expect(published.map(({ kind }) => kind)).toEqual(['payment', 'accounting', 'sheet', 'csv']);
    for (const { key, bytes } of published) expect(files.content.get(key)).toHaveLength(bytes);
  });

  test('SECURITY-39: made twice, an order’s files are the same bytes under the same keys and names', async () => {
    await putPayouts(world, anAttestedPayout(), anAttestedPayout());
    const { order } = await orderMaking(world).make(orderCommand());
    const { orders } = world.store;
    const [once, again] = [rememberingFiles(), rememberingFiles()];
    const unpublished = { ...orders, publish: async () => {} };
    await createMakeOrderFiles({ orders: unpublished, orderFiles, files: once })(order.id);
    // What a provider is called, and where it is paid, may have changed since.
    await addProvider(world, 'vardbolaget', { account: aPlusgiroAccount });
    await createMakeOrderFiles({ orders, orderFiles, files: again })(order.id);
    expect(again.done).toEqual(once.done);
    expect([...again.content]).toEqual([...once.content]);

    const published = await orders.find(order.id);
    await createMakeOrderFiles({ orders, orderFiles, files: once })(order.id);
    expect(await orders.find(order.id)).toEqual(published);
  });

  test('are made of a closed order only', async () => {
    const make = createMakeOrderFiles({ orders: world.store.orders, orderFiles, files: rememberingFiles() });
    await expect(make('01D7V3S4M0AAAAAAAAAAAAAAAA')).rejects.toThrow('OrderNotFound');
  });
});
