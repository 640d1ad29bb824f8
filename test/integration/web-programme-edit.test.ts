import { beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import { createOwnCases } from './own-cases.ts';
import { typedOnPage } from './typed-on-page.ts';
import {
  type Browser,
  coordinator,
  faultsOf,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

const path = `/programmes/${programme.id}`;
let stage: WebStage;
let asCoordinator: Browser;
beforeAll(async () => {
  stage = await startWebStage();
  asCoordinator = stage.browser(await stage.openSession(coordinator));
  return stage.stop;
});

/** The form as the page shows it, with what the person changes in it. */
const formWith = async (overrides: Values = {}): Promise<Values> => ({
  ...typedOnPage(await asCoordinator.get(`${path}/edit`), '#programme-form'),
  ...overrides,
});
const save = (values: Values) => asCoordinator.post(`${path}/edit`, values);
const saveWith = async (overrides: Values) => save(await formWith(overrides));
const books = async () => (await stage.system.store.programmes.find(programme.id)) ?? expect.unreachable();

test('a programme is changed on its page, and the history says who changed what', async () => {
  const answer = await saveWith({ name: 'Nytt namn', closes: '2019-11-30', costObjects: '9902\n9917\n9930' });
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${path}?saved=1`]);
  const stored = (await books()).programme;
  expect(stored).toMatchObject({ name: 'Nytt namn', version: 2, costObjects: ['9902', '9917', '9930'] });
  const page = said(await asCoordinator.get(`${path}?saved=1`));
  expect(page).toContain('Satsningen är sparad.');
  expect(page).toContain('Namn: Provsatsning → Nytt namn');
  expect(page).toContain('Sista dag att söka: 15 december 2019 → 30 november 2019');
  expect(page).toContain('Samordnare');
});

test('a form that changes nothing writes nothing', async () => {
  await stage.expectNothingWritten(async () => {
    expect((await saveWith({})).status).toBe(303);
  });
});

test('purposes, indicators, conditions and the forecast are added, renamed and taken away', async () => {
  const first = await saveWith({
    'purpose-2': 'Kompetens och bemanning',
    'newParts-2': 'Utbildning\nHandledning',
    newPurposes: 'Patientsäkerhet',
    'newIndicatorName-1': 'Utbildade',
    'newIndicatorUnit-1': 'personer',
    'newIndicatorPurpose-1': '2',
    departmentConditions: 'Nya anställningar ska undvikas',
    'forecastYear-1': '2020',
    'forecastAmount-1': '1,2 mkr',
  });
  expect(first.status).toBe(303);
  const { purposes, indicators, conditions, forecast } = (await books()).programme;
  expect(purposes.map(({ id, name }) => [id, name])).toEqual([
    ['1', 'Arbetsmiljö'],
    ['2', 'Kompetens och bemanning'],
    ['3', 'Patientsäkerhet'],
  ]);
  expect(purposes[1]?.parts).toEqual([
    { id: '2a', name: 'Utbildning' },
    { id: '2b', name: 'Handledning' },
  ]);
  expect(indicators).toEqual([{ id: 'matt-1', purposeId: '2', name: 'Utbildade', unit: 'personer' }]);
  expect(conditions).toEqual([{ for: 'department', text: 'Nya anställningar ska undvikas' }]);
  expect(forecast).toEqual([{ year: 2020, amount: 1_200_000 }]);
  const second = await saveWith({ 'purpose-2b': '', 'purpose-3': '', 'indicatorName-matt-1': '' });
  expect(second.status).toBe(303);
  expect((await books()).programme).toMatchObject({
    purposes: [{ id: '1' }, { id: '2', parts: [{ id: '2a' }] }],
  });
  expect((await books()).programme.indicators).toBeUndefined();
});

describe('money', () => {
  test('is raised with what the raise rests on: ledger, balance and programme together', async () => {
    const missing = await saveWith({ 'partAmount-stimulus': '1 100 000' });
    expect([missing.status, faultsOf(missing).map(([at]) => at)]).toEqual([422, ['raiseReference']]);
    expect(missing.document.querySelector('#partAmount-stimulus')?.getAttribute('value')).toBe('1 100 000');
    const raised = await saveWith({ 'partAmount-stimulus': '1 100 000', raiseReference: 'S2019/1234' });
    expect(raised.status).toBe(303);
    const { balances, programme: stored } = await books();
    expect(stored.fundingParts[0]?.amount).toBe(1_100_000);
    expect(balances[0]).toMatchObject({ allocated: 1_100_000, left: 1_100_000 });
    const ledger = await stage.system.store.programmes.ledger(programme.id, 'stimulus');
    expect(ledger.at(-1)).toMatchObject({
      type: 'allocate',
      amount: 100_000,
      basis: { kind: 'agreement', reference: 'S2019/1234' },
    });
  });

  test('is never lowered on the page, which says why', async () => {
    const { balances } = await books();
    const answer = await saveWith({ 'partAmount-earmarked': '399 999' });
    expect([answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([422, ['partAmount-earmarked']]);
    expect(said(answer)).toContain('kan höjas men inte sänkas här');
    expect((await books()).balances).toEqual(balances);
  });
});

test('SECURITY-15: whoever saves what somebody else has changed meanwhile gets 409 with the differences, and nothing typed is lost', async () => {
  const opened = await formWith({ agreementTitle: 'Mitt tillägg' });
  expect((await saveWith({ name: 'Den andras namn' })).status).toBe(303);
  const answer = await save(opened);
  expect(answer.status).toBe(409);
  expect(said(answer)).toContain('Namn: Nytt namn → Den andras namn');
  expect(answer.document.querySelector('#agreementTitle')?.getAttribute('value')).toBe('Mitt tillägg');
  expect((await books()).programme.name).toBe('Den andras namn');
  const again = { ...typedOnPage(answer, '#programme-form'), name: 'Den andras namn' };
  expect((await save(again)).status).toBe(303);
  expect((await books()).programme).toMatchObject({
    name: 'Den andras namn',
    agreementTitle: 'Mitt tillägg',
  });
});

test('SECURITY-15: of two who save at the same moment one wins', async () => {
  const opened = await formWith();
  const answers = await Promise.all(['Ett', 'Två', 'Tre'].map((name) => save({ ...opened, name })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
});

test('SECURITY-22: a form with a field that the page does not have is refused and writes nothing', async () => {
  const values = await formWith({ name: 'Smuget' });
  await stage.expectNothingWritten(async () => {
    for (const extra of ['id', 'year', 'mergedFrom', 'partAmount-new', 'purpose-9', 'changedAt']) {
      expect([extra, (await save({ ...values, [extra]: '1' })).status]).toEqual([extra, 400]);
    }
  });
});

test('SECURITY-44: a day on a Sunday is noted on the page with the working day before it', async () => {
  expect((await saveWith({ reportDue: '2026-02-15', followUpDue: '2026-02-06' })).status).toBe(303);
  const page = await asCoordinator.get(`${path}/edit`);
  expect(page.document.querySelector('#reportDue-hint')?.textContent).toContain('13 februari 2026');
  const wrong = await saveWith({ reportDue: '2027-02-29' });
  expect([wrong.status, faultsOf(wrong).map(([at]) => at)]).toEqual([422, ['reportDue']]);
});

test('changed days wake the watch over the year end, and other changes do not', async () => {
  const roundOf = async () => (await stage.system.store.programmes.watch(programme.id))?.round ?? 0;
  const before = await roundOf();
  expect((await saveWith({ agreementDiaryNumber: 'S2019/99' })).status).toBe(303);
  expect(await roundOf()).toBe(before);
  expect((await saveWith({ reportDue: '2026-03-31' })).status).toBe(303);
  expect(await roundOf()).toBe(before + 1);
});

test('what an application uses stays, and the diary number can be changed until a decision is numbered', async () => {
  expect((await saveWith({ diaryNumber: 'RS /2459/2019' })).status).toBe(303);
  expect((await books()).programme.diaryNumber).toBe('RS/2459/2019');
  const own = await createOwnCases(stage);
  const costLines = [{ type: 'it' as const, amount: 1000, recurrence: 'one-off' as const }];
  const id = await stage.apply({ purposeIds: ['1'], costObject: '9902', amount: 1000, costLines });
  const used = await saveWith({ costObjects: '9917' });
  expect([used.status, faultsOf(used).map(([at]) => at)]).toEqual([409, ['costObjects']]);
  const purpose = await saveWith({ 'purpose-1': '', 'purpose-1a': '' });
  expect([purpose.status, faultsOf(purpose).map(([at]) => at)]).toEqual([409, ['purpose-1']]);
  await own.decide(id, { outcome: 'approved', amount: 1000, fundingPartId: 'stimulus', costObject: '9902' });
  const values = await formWith({ diaryNumber: 'RS/3/2019' });
  const fixed = await save(values);
  expect([fixed.status, said(fixed).includes('beslut är redan numrerade')]).toEqual([409, true]);
});

test('only those who look after programmes change them', async () => {
  const asUnit = stage.browser(await stage.openSession(orto));
  for (const page of ['edit', 'carry-over']) {
    const statuses = [
      (await asUnit.get(`${path}/${page}`)).status,
      (await asUnit.post(`${path}/${page}`, {})).status,
      (await asUnit.get(`/programmes/finns-inte-2019/${page}`)).status,
      (await asCoordinator.post(`/programmes/finns-inte-2019/${page}`, {})).status,
    ];
    expect(statuses, page).toEqual([403, 403, 404, 404]);
  }
  const page = said(await asUnit.get(path));
  expect(page).not.toContain('Rekvisition');
  expect(page).not.toContain('Prognos: det som inte används');
});
