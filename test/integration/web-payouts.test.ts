import { beforeAll, expect, test } from 'vitest';
import { typedIn } from './own-cases.ts';
import {
  aReturn,
  attestPathOf,
  controller,
  kr,
  otherContact,
  otherProvider,
  type PayoutStage,
  provider,
  requestOf,
  requestPathOf,
  startPayoutStage,
  typedRequest,
} from './payout-stage.ts';
import { director, faultsOf, orto, said } from './web-support.ts';

let stage: PayoutStage;

beforeAll(async () => {
  stage = await startPayoutStage();
  return stage.stop;
});

test('a provider asks for a quarter, a controller attests it, and everybody sees it where they look', async () => {
  const { as } = stage;
  const id = await stage.granted('Hela vägen');
  expect(said(await as.contact.get('/'))).toContain('Kvartal 1 2019 kan äskas till och med 15 april 2019.');
  const form = await as.contact.get(requestPathOf(id));
  expect(form.status).toBe(200);
  for (const text of ['Äska medel för kvartal 1 2019', '1 januari 2019 – 31 mars 2019', kr(200_000)])
    expect(said(form)).toContain(text);
  const sent = await as.contact.post(requestPathOf(id), typedRequest());
  expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${requestPathOf(id)}?sent=1`]);
  expect(said(await as.contact.get(`${requestPathOf(id)}?sent=1`))).toContain('Äskandet är skickat');
  await stage.system.drain();

  expect(said(await as.controller.get('/'))).toContain('Ett äskande väntar på din attest.');
  const led = await as.controller.get(await stage.attestLink(id));
  expect([led.status, led.headers.get('Location')]).toEqual([303, attestPathOf(id)]);
  const page = said(await as.controller.get(attestPathOf(id)));
  const facts = [
    'Exempelvården AB äskar',
    kr(80_000),
    kr(120_000),
    'RS/101/2019-1',
    'Primärvård',
    'Faktura 17',
    'Mätutrustning',
    'inte har ersatts tidigare',
  ];
  for (const fact of facts) expect(page).toContain(fact);

  const done = await stage.answer(id);
  expect([done.status, done.headers.get('Location')]).toEqual([303, `${attestPathOf(id)}?done=1`]);
  await stage.system.drain();
  const after = said(await as.controller.get(`${attestPathOf(id)}?done=1`));
  expect(after).toContain('Attesten är sparad');
  expect(after).toContain('Attesterat av Controller Ett den 11 mars 2019');
  expect(await stage.paidIn(id)).toEqual([80_000]);
  for (const browser of [as.contact, as.auditor])
    expect(said(await browser.get(`/applications/${id}`))).toContain(
      `Utbetalt eller attesterat ${kr(80_000)}`,
    );
  expect(said(await as.contact.get('/payouts'))).toContain(
    'Kvartal 2 2019Kommer Kan äskas från 1 juni 2019.',
  );
});

test('what was sent back opens with the reason and the earlier facts, and is asked for again', async () => {
  const { as } = stage;
  const id = await stage.asked('Kom tillbaka');
  const sentBack = await stage.answer(
    id,
    aReturn({ award: (await stage.fileOf(id)).application.decision?.number ?? '' }),
  );
  expect(sentBack.status).toBe(303);
  await stage.system.drain();
  expect(said(await as.contact.get('/payouts'))).toContain('Rätta och äska igen');

  const form = await as.contact.get(requestPathOf(id));
  expect(said(form)).toContain('Kvitto saknas för mätutrustningen.');
  const typed = typedIn(form);
  expect(typed).toMatchObject({ areaId: 'primarvard', amount: '80\u00a0000', reference: 'Faktura 17' });
  const values = form.document.querySelectorAll('[name=costAmount]').map((it) => it.getAttribute('value'));
  expect(values).toEqual(['60\u00a0000', '20\u00a0000', undefined]);
  // The statement is made anew.
  expect(typed.notReimbursed).toBeUndefined();
  expect((await stage.ask(id, requestOf('60 000'))).status).toBe(303);
  const page = await as.controller.get(attestPathOf(id));
  expect(said(page)).toContain('Äskande nummer 2 för kvartalet.');
  expect((await stage.answer(id, { revision: '2' })).status).toBe(303);
  expect((await stage.fileOf(id)).payouts.map(({ status, amount }) => [status, amount])).toEqual([
    ['returned', 80_000],
    ['attested', 60_000],
  ]);
  expect(await stage.paidIn(id)).toEqual([60_000]);
});

test('one more line is had without a script, with the sum so far, and sends nothing', async () => {
  const id = await stage.granted('Många rader');
  await stage.expectNothingWritten(async () => {
    const values = typedRequest({ notReimbursed: '' });
    const page = await stage.as.contact.post(`${requestPathOf(id)}/line`, values);
    expect(page.status).toBe(200);
    expect(page.document.querySelectorAll('[name=costText]')).toHaveLength(4);
    expect(said(page)).toContain(`Summa av kostnaderna: ${kr(80_000)}`);
    expect(page.document.querySelector('#costText-2')?.getAttribute('value')).toBe('Mätutrustning');
    expect(faultsOf(page)).toEqual([]);
    // Enter in a field presses the first button of the form: it must be the harmless one.
    const first = page.document.querySelector('#payout-form button[type=submit]');
    expect(first?.getAttribute('formaction')).toBe(`${requestPathOf(id)}/line#costType-5`);
  });
});

test('nothing typed is lost on an error, nor when the session has ended', async () => {
  const id = await stage.granted('Inget försvinner');
  const values = typedRequest({
    areaId: '',
    notReimbursed: '',
    costType: ['staff', '', ''],
    amount: 'mycket',
  });
  await stage.expectNothingWritten(async () => {
    const answer = await stage.as.contact.post(requestPathOf(id), values);
    expect(answer.status).toBe(422);
    expect(faultsOf(answer).map(([field]) => field)).toEqual([
      'areaId',
      'costType-2',
      'amount',
      'notReimbursed',
    ]);
    for (const [field] of faultsOf(answer)) expect(answer.document.querySelector(`#${field}`)).not.toBeNull();
    expect(typedIn(answer)).toMatchObject({ amount: 'mycket', reference: 'Faktura 17' });
    expect(answer.document.querySelector('#costText-1')?.getAttribute('value')).toBe(
      'Sjuksköterska, halvtid',
    );
    const ended = await stage.browser().post(requestPathOf(id), typedRequest());
    expect(ended.status).toBe(401);
    const kept = ended.document
      .querySelectorAll('form input[type=hidden]')
      .map((it) => it.getAttribute('value'));
    for (const typed of ['Mätutrustning', '20 000', 'Faktura 17']) expect(kept).toContain(typed);
  });
});

test('the same request sent twice is one', async () => {
  const id = await stage.granted('Dubbelklick på skicka');
  const [one, two] = await Promise.all([
    stage.as.contact.post(requestPathOf(id), typedRequest()),
    stage.as.contact.post(requestPathOf(id), typedRequest()),
  ]);
  expect([one.status, two.status]).toEqual([303, 303]);
  const { payouts, audit } = await stage.fileOf(id);
  expect(payouts).toHaveLength(1);
  expect(audit.filter(({ action }) => action === 'payout-requested')).toHaveLength(1);
  // A colleague who asks for the same quarter learns what stands there.
  const other = await stage.as.secondContact.post(requestPathOf(id), requestOf('10 000'));
  expect(other.status).toBe(409);
  expect(said(other)).toContain(`Ni har redan äskat ${kr(80_000)} för kvartal 1 2019`);
});

test('the controller’s list is narrowed by status, quarter and provider, and sums what is shown', async () => {
  const id = await stage.granted('Dalklinikens', { by: otherContact });
  const asOther = stage.as.otherContact;
  expect((await asOther.post(requestPathOf(id), requestOf('70 001', { areaId: 'area-1' }))).status).toBe(303);
  const list = async (query: string) => {
    const { document } = await stage.as.controller.get(`/payouts?${query}`);
    const table = document.querySelector('#payouts-table');
    return (table?.textContent ?? '').replace(/\s+/g, ' ');
  };
  const narrowed = await list(`status=requested&quarter=2019Q1&unit=${otherProvider.id}`);
  expect(narrowed).toContain('Äskanden i urvalet: 1');
  expect(narrowed).toContain(`Summa ”Äskad” (1)${kr(70_001)}`);
  expect(await list(`status=paid&unit=${otherProvider.id}`)).toContain('Inget äskande passar urvalet.');
  expect(await list('quarter=2019Q2')).toContain('Inget äskande passar urvalet.');
  expect(await list(`unit=${provider.id}`)).not.toContain('Dalklinikens');
  // What is no choice narrows nothing.
  expect(await list('status=%27--&quarter=2019Q9&unit=nobody')).toContain('Dalklinikens');
});

test('payouts stand in the menu of those whom they concern, and do not exist for departments', async () => {
  const menuOf = async (browser: typeof stage.as.contact) =>
    (await browser.get('/')).document.querySelectorAll('nav a').map((it) => it.getAttribute('href'));
  for (const browser of [stage.as.contact, stage.as.controller, stage.as.auditor])
    expect(await menuOf(browser)).toContain('/payouts');
  const asOrto = await stage.browserOf(orto);
  expect(await menuOf(asOrto)).not.toContain('/payouts');
  expect((await asOrto.get('/payouts')).status).toBe(404);
  const asDirector = await stage.browserOf(director);
  expect((await asDirector.get('/payouts')).status).toBe(200);
  expect(said(await asDirector.get('/payouts'))).not.toContain('Väntar på din attest');
});

test('after an attest the page leads to the next that waits', async () => {
  const first = await stage.asked('Först i kön');
  const second = await stage.asked('Sedan i kön');
  await stage.answer(first);
  const page = await stage.as.controller.get(`${attestPathOf(first)}?done=1`);
  const hrefs = page.document.querySelectorAll('main a').map((it) => it.getAttribute('href'));
  expect(hrefs.some((href) => href?.endsWith('/attest'))).toBe(true);
  expect((await stage.as.controller.get(attestPathOf(second))).status).toBe(200);
  expect((await stage.fileOf(second)).questions.at(-1)?.askedOf).toBe(controller.email);
});

test('the page of an account that waits says that the money is held', async () => {
  const id = await stage.asked('Nytt konto');
  const unit = await stage.directory.findUnit(provider.id);
  if (!unit?.provider) throw new Error('the provider is gone');
  const change = { id: 'unit-2', at: '2019-03-11T09:00:00.000Z', by: 'admin', differences: [] };
  const accountChange = {
    account: provider.provider.account,
    by: 'admin@example.org',
    at: '2019-03-10T09:00:00.000Z',
  };
  await stage.directory.saveUnit({ ...unit, provider: { ...unit.provider, accountChange } }, { change });
  const page = said(await stage.as.controller.get(attestPathOf(id)));
  expect(page).toContain('Utbetalningen hålls');
  expect(page).toContain('admin@example.org den 10 mars 2019');
  const now = await stage.directory.findUnit(provider.id);
  if (now)
    await stage.directory.saveUnit(
      { ...now, provider: unit.provider },
      { change: { ...change, id: 'unit-3' } },
    );
});
