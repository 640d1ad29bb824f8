import { beforeAll, expect, test } from 'vitest';
import { mostLines } from '../../functions/web/payouts/request-form.ts';
import {
  attestPathOf,
  type PayoutStage,
  requestOf,
  requestPathOf,
  startPayoutStage,
  typedRequest,
} from './payout-stage.ts';
import { faultsOf, said } from './web-support.ts';

let stage: PayoutStage;
/** An activity with 200 000 kr for which nothing has been asked. */
let untouched: string;

beforeAll(async () => {
  stage = await startPayoutStage();
  untouched = await stage.granted('Orörd');
  return stage.stop;
});

const post = (id: string, values = typedRequest()) => stage.as.contact.post(requestPathOf(id), values);

test('SECURITY-31: an amount is read by the written rule or refused by its field, as it was typed', async () => {
  const refused = [
    '',
    '0',
    '-1',
    '−1',
    '1e9',
    'NaN',
    'Infinity',
    '0x10',
    '9007199254740992',
    '1.5',
    '10,50',
    '1 2 3',
    '1,5555555 mkr',
    '99999999999999999999999',
    '10²',
  ];
  await stage.expectNothingWritten(async () => {
    for (const amount of refused) {
      const answer = await post(untouched, requestOf('1', { amount }));
      expect([amount, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([amount, 422, 'amount']);
      expect(answer.document.querySelector('#amount')?.getAttribute('value')).toBe(amount || undefined);
      const cost = await post(untouched, requestOf('1', { costAmount: amount }));
      expect([amount, cost.status, faultsOf(cost)[0]?.[0]]).toEqual([amount, 422, 'costAmount-1']);
    }
    const huge = await post(untouched, requestOf('1,5 mkr'));
    expect([huge.status, faultsOf(huge)[0]?.[0]]).toEqual([422, 'amount']);
    expect(said(huge)).toContain('är mer än vad som är kvar');
  });
});

test('SECURITY-31: 0,08 mkr and full-width digits are amounts to ask for', async () => {
  const id = await stage.granted('Läsbara belopp');
  const values = typedRequest({ amount: '0,08 mkr', costAmount: ['６０\u00a0０００', '20 tkr', ''] });
  expect((await post(id, values)).status).toBe(303);
  expect((await stage.fileOf(id)).payouts).toMatchObject([
    { amount: 80_000, costLines: [{ amount: 60_000 }, { amount: 20_000 }] },
  ]);
});

test('SECURITY-30: what cannot be seen is refused by its field, and NFD is kept as NFC', async () => {
  await stage.expectNothingWritten(async () => {
    for (const sign of ['\u202e', '\u2066', '\u200b', '\ufeff', '\u0000', '\u001b', '\u0085', '\n', '\r\n']) {
      const text = `Bra${sign}text`;
      const reference = await post(untouched, typedRequest({ reference: text }));
      expect([sign, reference.status, faultsOf(reference)[0]?.[0]]).toEqual([sign, 422, 'reference']);
      const cost = await post(untouched, requestOf('1', { costText: text }));
      expect([sign, cost.status, faultsOf(cost)[0]?.[0]]).toEqual([sign, 422, 'costText-1']);
    }
    const long = await post(untouched, typedRequest({ reference: 'x'.repeat(36) }));
    expect([long.status, faultsOf(long)[0]?.[0]]).toEqual([422, 'reference']);
    const personal = await post(untouched, requestOf('1', { costText: 'Lön till 19121212-1212' }));
    expect([personal.status, faultsOf(personal)[0]?.[0]]).toEqual([422, 'costText-1']);
  });
  const id = await stage.granted('Sammansatta tecken');
  const text = 'Läkarbesök på Åsö';
  const sent = await post(
    id,
    requestOf('100', { costText: text.normalize('NFD'), reference: 'Ö'.repeat(35) }),
  );
  expect(sent.status).toBe(303);
  expect((await stage.fileOf(id)).payouts).toMatchObject([
    { costLines: [{ text: text.normalize('NFC') }], reference: 'Ö'.repeat(35) },
  ]);
});

test('SECURITY-29: too many lines, too large a body and another content type are refused, and nothing is written', async () => {
  const many = (count: number, of = 'x') => Array.from({ length: count }, () => of);
  await stage.expectNothingWritten(async () => {
    const tooMany = {
      costType: many(mostLines + 1),
      costText: many(mostLines + 1),
      costAmount: many(mostLines + 1),
    };
    expect((await post(untouched, typedRequest(tooMany))).status).toBe(400);
    const rows = { costType: many(10_000, ''), costText: many(10_000, ''), costAmount: many(10_000, '') };
    expect((await post(untouched, typedRequest(rows))).status).toBe(400);
    const most = {
      costType: many(mostLines, ''),
      costText: many(mostLines, ''),
      costAmount: many(mostLines, ''),
    };
    const full = await stage.as.contact.post(`${requestPathOf(untouched)}/line`, typedRequest(most));
    expect([full.status, full.document.querySelectorAll('[name=costText]').length]).toEqual([200, mostLines]);
    expect((await post(untouched, typedRequest({ reference: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
    const json = await stage.as.contact.send('POST', requestPathOf(untouched), {
      body: JSON.stringify({ amount: 1 }),
      headers: { 'Content-Type': 'application/json', Origin: stage.site },
    });
    expect(json.status).toBe(415);
  });
});

test('SECURITY-19: HTML in what a provider writes is text on every page and in every mail', async () => {
  const bad = '<img src=x onerror=alert(1)>';
  const id = await stage.granted(`Farlig ${bad}`);
  const values = requestOf('100', { costText: bad, reference: `"'><b>${bad}`.slice(0, 35) });
  expect((await stage.ask(id, values)).status).toBe(303);
  const pages = [
    await stage.as.contact.get(requestPathOf(id)),
    await stage.as.contact.get('/payouts'),
    await stage.as.contact.get('/'),
    await stage.as.controller.get('/'),
    await stage.as.controller.get('/payouts'),
    await stage.as.controller.get(attestPathOf(id)),
    await stage.as.auditor.get(`/applications/${id}`),
  ];
  for (const page of pages) {
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<img');
    expect(page.text).not.toContain('<b>');
  }
  expect(pages[5]?.text).toContain('&lt;img src=x');
  const reason = `${bad}\njavascript:alert(1)`;
  const award = (await stage.fileOf(id)).application.decision?.number ?? '';
  const sentBack = { outcome: 'returned', revision: '1', award, reason };
  expect((await stage.as.controller.post(attestPathOf(id), sentBack)).status).toBe(303);
  await stage.system.drain();
  for (const path of [requestPathOf(id), '/payouts']) {
    const page = await stage.as.contact.get(path);
    expect(page.text).not.toContain('<img');
    expect(page.document.querySelectorAll('a[href^="javascript"]')).toEqual([]);
    expect(said(page)).toContain('javascript:alert(1)');
  }
  for (const mail of await stage.mailsOf(id)) expect(mail.html).not.toContain('<img');
});

test('quarters that no address can name are pages that do not exist', async () => {
  for (const quarter of [
    '2019Q0',
    '2019Q5',
    '2018Q4',
    '2020Q1',
    '2019q1',
    '2019Q1-2',
    '%00',
    'Q1',
    'x'.repeat(3000),
  ])
    for (const page of ['request', 'attest'])
      expect(
        (await stage.as.contact.get(`/applications/${untouched}/payouts/${quarter}/${page}`)).status,
      ).toBe(404);
  expect((await stage.as.contact.post(requestPathOf(untouched, '2018Q4'), typedRequest())).status).toBe(404);
});
