import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Payout } from '../../shared/domain/payout.ts';
import { anOrder, anOrderRow } from '../builders/order.ts';
import { aPerson } from '../builders/person.ts';
import { addProvider, anAttestedPayout, aPlusgiroAccount, controller, putPayouts } from './order-support.ts';
import { type Browser, faultsOf, programme, said, startWebStage, type WebStage } from './web-support.ts';

let stage: WebStage;
let browser: Browser;
const auditor = aPerson({
  email: 'revisor@example.org',
  name: 'Revisor',
  roles: ['auditor'],
  unitId: undefined,
  unitName: undefined,
});

beforeAll(async () => {
  stage = await startWebStage();
  for (const person of [controller, auditor]) await stage.system.store.directory.save(person);
  browser = stage.browser(await stage.openSession(controller));
});
afterAll(() => stage?.stop());

const attested = (overrides: Parameters<typeof anAttestedPayout>[0] = {}) =>
  anAttestedPayout({ programmeId: programme.id, ...overrides });

/** An order as it is when it was broken off after its first claim, past the form that begins one. */
async function brokenOff(id: string, payout: Payout, overrides: Parameters<typeof anOrder>[1] = {}) {
  const { orders } = stage.system.store;
  const now = stage.system.clock.now();
  await addProvider(stage.system, payout.unitId);
  await putPayouts(stage.system, payout);
  const begun = anOrder([], { id, status: 'gathering', choice: {}, chunks: 0, ...overrides });
  await orders.begin(begun);
  const payee = { ...anOrderRow().payee, unitId: payout.unitId };
  return orders.claim(begun, [payout], [anOrderRow({ payee })], now);
}

test('SECURITY-43: a broken-off order asks for a new day, says whose account waits, and pays to the one attested', async () => {
  const { system } = stage;
  const path = '/orders/01D7V3S4M0BRADEPA000000000';
  const choice = { unitId: 'avbrott' };
  const payout = attested(choice);
  await brokenOff(path.replace('/orders/', ''), payout, { choice, payOn: '2019-01-11' });
  await stage.expectNothingWritten(async () => {
    const shown = await browser.get(path);
    expect(said(shown)).toContain('Betalningsdagen har varit. Välj en ny.');
    expect(shown.document.querySelector('#resume-form input[name=payOn]')).not.toBeNull();
    for (const values of [{}, { payOn: '2019-01-12' }]) {
      const refused = await browser.post(`${path}/resume`, values);
      expect([refused.status, faultsOf(refused)[0]?.[0]]).toEqual([422, 'payOn']);
    }
    expect((await browser.post(`${path}/resume`, { sum: '1' })).status).toBe(400);
  });

  const accountChange = { account: aPlusgiroAccount, by: 'admin@example.org', at: system.clock.now() };
  await addProvider(system, 'avbrott', { accountChange });
  await stage.expectNothingWritten(async () => {
    const refused = await browser.post(`${path}/resume`, { payOn: '2019-01-21' });
    expect(refused.status).toBe(409);
    expect(said(refused)).toContain('attesterar det: Vårdbolaget avbrott.');
    expect(refused.document.querySelector('input[name=payOn]')?.getAttribute('value')).toBe('2019-01-21');
  });
  await addProvider(system, 'avbrott', { account: aPlusgiroAccount });
  const closed = await browser.post(`${path}/resume`, { payOn: '2019-01-21' });
  expect([closed.status, closed.headers.get('Location')]).toEqual([303, path]);
  expect(said(await browser.get(path))).toContain('plusgiro 1-8');
  await system.drain();
});

test('the files of an order are made again, when they are late, by those who may order', async () => {
  const { system } = stage;
  const now = system.clock.now();
  const id = '01D7V3S4M0SENAFXER00000000';
  const path = `/orders/${id}`;
  const createdAt = new Date(Date.parse(now) - 11 * 60_000).toISOString();
  const order = await brokenOff(id, attested(), { createdAt });
  // An order whose errand has failed for good has nothing under way.
  await system.store.orders.close(order, { kind: 'directory-changed', id: 'no-errand', createdAt: now }, []);
  await system.drain();
  const late = await browser.get(path);
  expect(late.document.querySelector('#files-form')).not.toBeNull();
  const reading = stage.browser(await stage.openSession(auditor));
  expect((await reading.get(path)).document.querySelector('#files-form')).toBeNull();
  await stage.expectNothingWritten(async () => {
    expect((await reading.post(`${path}/files`)).status).toBe(403);
  });
  const asked = await browser.post(`${path}/files`);
  expect([asked.status, asked.headers.get('Location')]).toEqual([303, `${path}?again=1`]);
  expect(said(await browser.get(`${path}?again=1`))).toContain('Filerna görs igen.');
  await system.drain();
  expect((await system.store.orders.find(id))?.files).toHaveLength(4);
  await stage.expectNothingWritten(async () => {
    expect((await browser.post(`${path}/files`)).status).toBe(303);
  });
});
