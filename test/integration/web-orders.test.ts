import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { payoutReference } from '../../shared/domain/payout.ts';
import { aPerson } from '../builders/person.ts';
import { addProvider, anAttestedPayout, aPlusgiroAccount, controller, putPayouts } from './order-support.ts';
import {
  type Answer,
  type Browser,
  director,
  encoded,
  faultsOf,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let browser: Browser;
const auditor = aPerson({
  email: 'revisor@example.org',
  name: 'Revisor',
  roles: ['auditor'],
  unitId: undefined,
  unitName: undefined,
});
const providerContact = aPerson({
  email: 'ekonomi@vardbolaget.example.org',
  name: 'Kontakt',
  roles: ['provider'],
  unitId: 'vardbolaget',
  unitName: 'Vårdbolaget',
});

beforeAll(async () => {
  stage = await startWebStage();
  const { system } = stage;
  for (const person of [controller, auditor, providerContact]) await system.store.directory.save(person);
  await addProvider(system, 'vardbolaget');
  await addProvider(system, 'andrat', {
    accountChange: { account: aPlusgiroAccount, by: 'admin@example.org', at: system.clock.now() },
  });
  browser = stage.browser(await stage.openSession(controller));
});
afterAll(() => stage?.stop());

const attested = (overrides: Parameters<typeof anAttestedPayout>[0] = {}) =>
  anAttestedPayout({ programmeId: programme.id, ...overrides });

/** The id that the page has put into its form. */
const idIn = ({ document }: Answer): string =>
  document.querySelector('#order-form input[name=id]')?.getAttribute('value') ?? '';

async function order(values: Record<string, string> = {}): Promise<Answer> {
  const id = idIn(await browser.get('/orders'));
  return browser.post('/orders', {
    id,
    programme: '',
    quarter: '',
    provider: '',
    payOn: '2019-01-21',
    ...values,
  });
}

describe('The page of payment orders', () => {
  test('SECURITY-43: shows what waits with its sum, and what is held back and why', async () => {
    await putPayouts(
      stage.system,
      attested({ amount: 70_000 }),
      attested({ unitId: 'andrat', unitName: 'Andra bolaget' }),
    );
    const text = said(await browser.get('/orders'));
    expect(text).toContain('70 000 kr'.replaceAll(' ', '\u00a0').slice(0, 2));
    expect(text).toContain('Andra bolaget');
    expect(text).toContain('Ett nytt kontonummer väntar');
  });

  test('makes an order whose four files are fetched by an address that its page gives', async () => {
    const answer = await order();
    expect(answer.status).toBe(303);
    const path = answer.headers.get('Location') ?? '';
    expect(path).toMatch(/^\/orders\/[0-9A-Z]{26}$/);
    await stage.system.drain();

    const shown = await browser.get(path);
    const links = shown.document.querySelectorAll('#files + ul a, section[aria-labelledby=files] a');
    expect(links.map((it) => it.getAttribute('href'))).toEqual(
      ['payment', 'accounting', 'sheet', 'csv'].map((kind) => `${path}/files/${kind}`),
    );
    for (const [kind, begins] of [
      ['payment', '<?xml version="1.0" encoding="UTF-8"?>'],
      ['accounting', '#FLAGGA 0\r\n'],
      ['sheet', 'PK'],
      ['csv', '\ufeff"Referens"'],
    ] as const) {
      const sent = await browser.get(`${path}/files/${kind}`);
      expect(sent.status).toBe(303);
      const file = await fetch(sent.headers.get('Location') ?? '');
      expect(file.headers.get('Content-Disposition')).toMatch(
        /^attachment; filename="BL-[0-9A-Z]{26}\.\w+"$/,
      );
      const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
      expect(text.startsWith(begins)).toBe(true);
    }
    expect(said(await browser.get('/orders'))).toContain('Filerna finns');
  });

  test('SECURITY-07: the same form sent twice is one order', async () => {
    await putPayouts(stage.system, attested());
    const id = idIn(await browser.get('/orders'));
    const values = {
      id,
      programme: programme.id,
      quarter: '2019Q1',
      provider: 'vardbolaget',
      payOn: '2019-01-21',
    };
    const answers = await Promise.all([browser.post('/orders', values), browser.post('/orders', values)]);
    const again = await browser.post('/orders', values);
    for (const answer of [...answers, again]) {
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/orders/${id}`]);
    }
    const made = await stage.system.store.orders.find(id);
    expect(made).toMatchObject({ count: 1, status: 'closed' });
    await stage.system.drain();
  });

  test.each([
    ['a day that has been', { payOn: '2019-01-11' }, 'payOn', 'har varit'],
    ['a Saturday', { payOn: '2019-01-19' }, 'payOn', 'lördag'],
    ['no day', { payOn: '' }, 'payOn', 'datum'],
    ['a provider that is none', { provider: 'orto' }, 'provider', 'Välj'],
    ['a quarter that is none', { quarter: '2019Q5' }, 'quarter', 'Välj'],
  ])('says by the field what is wrong with %s, and writes nothing', async (_what, values, field, text) => {
    await stage.expectNothingWritten(async () => {
      const answer = await order(values);
      expect(answer.status).toBe(422);
      expect(faultsOf(answer)).toEqual([[field, expect.stringContaining(text)]]);
    });
  });

  test('SECURITY-43: says how many are held back when there is nothing else to order', async () => {
    const answer = await order();
    expect(answer.status).toBe(409);
    expect(faultsOf(answer)[0]?.[1]).toContain('Antal attesterade äskanden som hålls tillbaka: 1.');
  });

  test('SECURITY-22: fields that are not the form’s are refused', async () => {
    await stage.expectNothingWritten(async () => {
      expect((await order({ sum: '1' })).status).toBe(400);
      expect((await order({ id: '../../etc' })).status).toBe(400);
    });
  });

  test('SECURITY-21: does not exist for those it is not for, and auditors change nothing', async () => {
    await putPayouts(stage.system, attested());
    const [made] = await stage.system.store.orders.list(1);
    for (const person of [director, orto, providerContact]) {
      const other = stage.browser(await stage.openSession(person));
      for (const path of [
        '/orders',
        `/orders/${made?.id}`,
        `/orders/${made?.id}/files/payment`,
        '/orders/payments',
      ]) {
        expect([path, (await other.get(path)).status]).toEqual([path, 404]);
      }
    }
    const reading = stage.browser(await stage.openSession(auditor));
    const shown = await reading.get('/orders');
    expect(shown.status).toBe(200);
    expect(shown.document.querySelector('form#order-form')).toBeNull();
    expect((await reading.get(`/orders/${made?.id}/files/csv`)).status).toBe(303);
    await stage.expectNothingWritten(async () => {
      expect((await reading.post('/orders', { id: made?.id ?? '', payOn: '2019-01-21' })).status).toBe(403);
      expect((await reading.post('/orders/payments', { text: 'Referens;Datum' })).status).toBe(403);
      expect((await reading.post(`/orders/${made?.id}/resume`)).status).toBe(403);
    });
  });

  test('an order that is not there, or a file of another name, is a page that does not exist', async () => {
    const [made] = await stage.system.store.orders.list(1);
    for (const path of ['/orders/01D7V3S4M0AAAAAAAAAAAAAAAA', '/orders/x', `/orders/${made?.id}/files/zip`]) {
      expect((await browser.get(path)).status).toBe(404);
    }
  });
});

describe('The finance system’s answer', () => {
  const sendFile = (content: string, text = '', site = browser) => {
    const body = new FormData();
    body.append('file', new File([content], 'svar.csv', { type: 'text/csv' }));
    body.append('text', text);
    return site.send('POST', '/orders/payments', { body, headers: { Origin: stage.site } });
  };

  test('marks payouts as paid from a file or from pasted lines, and lists what does not match', async () => {
    const [one, two] = [attested({ amount: 5000 }), attested({ amount: 6000 })];
    await putPayouts(stage.system, one, two);
    await order();
    const first = await sendFile(
      `Referens;Datum;Belopp\r\n${payoutReference(one)};2019-01-14;5 000,00\r\nSKRÄP;2019-01-14;1`,
    );
    expect(first.status).toBe(200);
    expect(said(first)).toMatch(/Nu utbetalda\s*1\s*Redan noterade\s*0\s*Stämmer inte\s*1/);
    expect(said(first)).toContain('Referensen är inte en av våra.');
    const pasted = await browser.post('/orders/payments', {
      text: `Reference,Date\n${payoutReference(two)},20190114`,
    });
    expect(said(pasted)).toMatch(/Nu utbetalda\s*1/);
    expect((await stage.system.store.payouts.find(two.applicationId, '2019Q1', 1))?.paid?.on).toBe(
      '2019-01-14',
    );
  });

  test('keeps pasted lines when something is wrong with them', async () => {
    await stage.expectNothingWritten(async () => {
      const wrong = await browser.post('/orders/payments', { text: 'Datum;Belopp\n2019-01-14;1' });
      expect(wrong.status).toBe(422);
      expect(faultsOf(wrong)).toEqual([['text', 'Rubriken Referens saknas på första raden.']]);
      expect(wrong.document.querySelector('textarea[name=text]')?.text).toContain('2019-01-14;1');
      expect(faultsOf(await browser.post('/orders/payments', { text: ' ' }))).toHaveLength(1);
      expect(faultsOf(await sendFile('a;b', 'Referens;Datum'))).toHaveLength(1);
      expect(faultsOf(await sendFile('PK\0\0'))[0]?.[0]).toBe('file');
    });
  });

  test('SECURITY-29: files are taken on this page alone, and none above 1 MiB', async () => {
    await stage.expectNothingWritten(async () => {
      const body = new FormData();
      body.append('id', 'x');
      const elsewhere = await browser.send('POST', '/orders', { body, headers: { Origin: stage.site } });
      expect(elsewhere.status).toBe(415);
      const long = `Referens;Datum\n${'x;2019-01-14\n'.repeat(90_000)}`;
      expect((await sendFile(long)).status).toBe(413);
      expect((await browser.post('/orders/payments', { text: 'Referens;Datum', amount: '1' })).status).toBe(
        400,
      );
    });
  });

  test('sent without a session, the file’s lines come back in a form that sends them once more', async () => {
    await stage.expectNothingWritten(async () => {
      const answer = await sendFile('Referens;Datum\n"X";2019-01-14', '', stage.browser());
      expect(answer.status).toBe(401);
      const kept = answer.document.querySelector('input[name=file]')?.getAttribute('value');
      expect(kept).toBe('Referens;Datum\n"X";2019-01-14');
      const again = await browser.send('POST', '/orders/payments', {
        body: encoded({ file: kept ?? '', text: '' }),
        headers: { Origin: stage.site },
      });
      expect(said(again)).toContain('Referensen är inte en av våra.');
    });
  });
});
