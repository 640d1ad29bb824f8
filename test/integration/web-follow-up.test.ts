import { beforeAll, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import {
  anAccount,
  type FollowUpStage,
  pathsOf,
  returnOf,
  startFollowUpStage,
  yearProgramme,
} from './follow-up-stage.ts';
import { locationOf, typedIn } from './own-cases.ts';
import { kr } from './payout-stage.ts';
import { typedOnPage } from './typed-on-page.ts';
import { faultsOf, orto, said } from './web-support.ts';

let stage: FollowUpStage;
const ids: Record<string, string> = {};
const investment = { amount: 400_000, inServiceOn: '2019-07-01', usefulLifeYears: 5 };
const idOf = (name: string): string => ids[name] ?? '';

beforeAll(async () => {
  stage = await startFollowUpStage();
  for (const name of ['plain', 'faulty', 'foreign', 'moved', 'reopened', 'draft', 'twice', 'late'])
    ids[name] = await stage.granted(`Aktivitet ${name}`);
  ids.bought = await stage.granted('Ultraljud', { investment, purposeIds: ['1', '2'] });
  await stage.opened();
  return stage.stop;
}, 90_000);

const followUpsOf = async (name: string) => (await stage.fileOf(idOf(name))).followUps;

test('an account is filled in beside the decision, counted, checked and sent once, with a receipt', async () => {
  const id = idOf('plain');
  const { account, page } = pathsOf(id);
  const start = await stage.as.orto.get('/');
  expect(start.document.querySelector(`#main a[href="${account}"]`)?.textContent).toContain('uppföljning');
  expect(said(start)).toContain('14 februari 2020');
  expect(said(await stage.as.orto.get(page))).toContain('Gör uppföljningen');

  const form = await stage.open(id);
  const number = (await stage.fileOf(id)).application.decision?.number ?? '';
  expect(said(form)).toContain(number);
  expect(said(form)).toContain(`Sökt: ${kr(250_000)}`);
  const typed = typedIn(form, anAccount({ 'cost-staff': '200 tkr' }));
  const counted = await stage.as.orto.post(`${account}/count`, typed);
  expect([counted.status, said(counted)]).toEqual([
    200,
    expect.stringContaining(`${kr(50_000)} mindre än beviljat`),
  ]);

  const faulty = await stage.as.orto.post(`${account}/check`, typed);
  expect([faulty.status, faultsOf(faulty).map(([field]) => field)]).toEqual([422, ['deviationComment']]);
  expect(said(faulty)).toContain(`avviker från beslut ${number}`);
  const explained = typedIn(faulty, { deviationComment: 'Tjänsten var vakant.' });
  const checked = await stage.as.orto.post(`${account}/check`, explained);
  expect([checked.status, said(checked)]).toEqual([200, expect.stringContaining('1 240,5 personer')]);
  expect(typedIn(checked)).toMatchObject({
    'cost-staff': '200 tkr',
    deviationComment: 'Tjänsten var vakant.',
  });

  const sent = await stage.as.orto.post(account, typedIn(checked));
  expect([sent.status, locationOf(sent)]).toEqual([303, `${account}?sent=1`]);
  expect(said(await stage.as.orto.get(locationOf(sent)))).toContain('Uppföljningen är inskickad');
  const [followUp, ...more] = await followUpsOf('plain');
  expect(more).toEqual([]);
  expect(followUp).toMatchObject({ status: 'submitted', late: false, award: { number, amount: 250_000 } });
  expect(followUp?.content).toMatchObject({
    outcome: [{ type: 'staff', amount: 200_000 }],
    indicators: [{ id: 'kallade', value: 1240.5 }],
    continuedNeed: { answer: 'partly', amount: 150_000 },
  });
});

test('an investment stands there from the application, and only the year’s depreciation is charged', async () => {
  const form = await stage.open(idOf('bought'));
  expect(typedIn(form)).toMatchObject({ investment: 'yes', inServiceOn: '2019-07-01', usefulLifeYears: '5' });
  expect(said(form)).toContain(`Avskrivning 2019: ${kr(40_000)}`);
  const answers = anAccount({ 'effect-2': 'Fler utbildade chefer i dag.', 'cost-staff': '210 000' });
  await stage.sent(idOf('bought'), { ...answers, investment: 'yes' });
  const [followUp] = await followUpsOf('bought');
  expect([followUp?.depreciation, followUp?.content.investment]).toEqual([40_000, investment]);
});

test('what is missing, too long or contradictory is named by its field, and nothing typed is lost', async () => {
  const id = idOf('faulty');
  const { account } = pathsOf(id);
  const form = typedIn(await stage.open(id), anAccount());
  const wrong: [Values, string[]][] = [
    [{ measures: ' ' }, ['measures']],
    [{ measures: 'x'.repeat(4001) }, ['measures']],
    [{ measures: 'Patienten 19121212-1212' }, ['measures']],
    [{ 'effect-1': '' }, ['effect-1']],
    [{ 'effect-1': 'rtl \u202e' }, ['effect-1']],
    [{ 'effect-2': 'Om ett syfte som aktiviteten inte har' }, ['effect-2']],
    [{ 'measured-kallade': '12.5' }, ['measured-kallade']],
    [{ 'measured-kallade': 'många' }, ['measured-kallade']],
    [{ 'cost-staff': '' }, ['cost-staff']],
    [{ 'cost-staff': '1,5' }, ['cost-staff']],
    [{ 'cost-it': '-5' }, ['cost-it']],
    [{ investment: 'yes' }, ['investmentAmount', 'usefulLifeYears', 'inServiceOn']],
    [{ investmentAmount: '400 000' }, ['investment']],
    [{ 'cost-staff': '249 999' }, ['deviationComment']],
    [{ continuedNeed: '' }, ['continuedNeed']],
    [{ continuedNeed: 'no' }, ['continuedNeedAmount']],
    [{ continuedNeed: 'unknown' }, ['continuedNeedAmount']],
    [{ continuedNeedAmount: '', continuedNeedText: '' }, ['continuedNeedText']],
  ];
  await stage.expectNothingWritten(async () => {
    for (const [values, fields] of wrong)
      for (const step of ['/check', '']) {
        const answer = await stage.as.orto.post(`${account}${step}`, { ...form, ...values });
        const found = faultsOf(answer).map(([field]) => field);
        expect([values, answer.status, found.toSorted()]).toEqual([values, 422, fields.toSorted()]);
        const written = Object.entries({ ...form, ...values }).filter(([, text]) => text !== '');
        expect(typedIn(answer)).toMatchObject(Object.fromEntries(written));
        for (const field of fields) expect(answer.document.querySelector(`#${field}`)).not.toBeNull();
      }
  });
});

test('an account of no cost at all says so with a zero', async () => {
  const checked = await stage.as.orto.post(
    `${pathsOf(idOf('faulty')).account}/check`,
    typedIn(
      await stage.open(idOf('faulty')),
      anAccount({ 'cost-staff': '0', deviationComment: 'Blev inte av.' }),
    ),
  );
  expect([checked.status, said(checked)]).toEqual([200, expect.stringContaining(`${kr(250_000)} mindre`)]);
});

test('SECURITY-22: fields that do not belong to an account are refused at every step, and nothing is written', async () => {
  const id = idOf('foreign');
  const form = typedIn(await stage.open(id), anAccount());
  const wrong: Values[] = [
    { status: 'accepted' },
    { depreciation: '0' },
    { late: 'false' },
    { 'effect-99': ['x', 'y'] },
    { 'measured-<': '1' },
    { 'other-1': '1' },
    { 'cost-staff': ['1', '2'] },
    { key: 'x' },
    { submittedBy: 'x' },
  ];
  await stage.expectNothingWritten(async () => {
    for (const values of wrong)
      for (const step of ['', '/save', '/autosave', '/count', '/check', '/edit']) {
        const { status } = await stage.as.orto.post(`${pathsOf(id).account}${step}`, { ...form, ...values });
        expect([values, step, status]).toEqual([values, step, 400]);
      }
  });
});

test('a purpose or an indicator that is removed while the form is open is shown and dropped, and nothing else is lost', async () => {
  const id = idOf('foreign');
  const form = typedIn(await stage.open(id), anAccount());
  const stale = { ...form, 'measured-borttagen': '77', 'effect-99': 'Färre fick vänta.' };
  for (const step of ['/check', '', '/save']) {
    const answer = await stage.as.orto.post(`${pathsOf(id).account}${step}`, stale);
    expect([step, answer.status, said(answer)]).toEqual([
      step,
      409,
      expect.stringContaining('Färre fick vänta.'),
    ]);
    expect(said(answer)).toContain('Formuläret har ändrats');
    const kept = typedIn(answer);
    expect(kept).toEqual(form);
    expect((await stage.as.orto.post(`${pathsOf(id).account}/check`, kept)).status).toBe(200);
  }
  expect((await stage.as.orto.post(`${pathsOf(id).account}/autosave`, stale)).status).toBe(200);
});

test('SECURITY-15: an account of an award that has moved is 409 with what differs, and goes on against the new one', async () => {
  const id = idOf('moved');
  const { account } = pathsOf(id);
  const stale = typedIn(await stage.open(id), anAccount());
  await stage.changeAward(id, 300_000);
  await stage.expectNothingWritten(async () => {
    for (const step of ['/check', '']) {
      const answer = await stage.as.orto.post(`${account}${step}`, { ...stale, deviationComment: 'Lägre.' });
      expect([answer.status, typedIn(answer).measures]).toEqual([409, stale.measures]);
      const changes = answer.document.querySelector('.bl-differences')?.textContent.replace(/\s/g, ' ') ?? '';
      expect(changes).toContain(kr(250_000));
      expect(changes).toContain(kr(300_000));
      expect(typedIn(answer).award).not.toBe(stale.award);
      expect((await stage.as.orto.post(`${account}/check`, typedIn(answer))).status).toBe(200);
    }
  });
});

test('SECURITY-15: whoever saw the old award is told that it has moved, whatever the account comes to and however often the page was drawn again', async () => {
  const id = idOf('reopened');
  const { account } = pathsOf(id);
  // As much as the old award, so that no comment was asked for.
  const stale = typedIn(await stage.open(id), anAccount());
  const saved = locationOf(await stage.as.orto.post(`${account}/save`, stale));
  await stage.changeAward(id, 300_000);
  const explained = { ...stale, deviationComment: 'Lägre.' };
  const redrawn = [
    typedIn(await stage.as.orto.get(saved)),
    typedIn(await stage.as.orto.post(`${account}/count`, stale)),
    typedIn(await stage.as.orto.post(`${account}/edit`, explained)),
    typedIn(await stage.as.orto.post(`${account}/count`, explained)),
  ];
  await stage.expectNothingWritten(async () => {
    for (const typed of [stale, ...redrawn])
      for (const step of ['/check', '']) {
        expect(typed.award).toBe(stale.award);
        const answer = await stage.as.orto.post(`${account}${step}`, typed);
        expect([answer.status, faultsOf(answer)]).toEqual([409, []]);
        expect(said(answer)).toContain('Beslutet har ändrats');
        expect(answer.document.querySelector('.bl-differences')?.textContent).toContain(stale.award);
      }
  });
});

test('an account is saved as it is written, by hand and by the script, and found again on the start page', async () => {
  const id = idOf('draft');
  const { account } = pathsOf(id);
  const typed = typedIn(await stage.open(id), { measures: 'Halvfärdigt', 'cost-staff': 'ungefär 200' });
  const saved = await stage.as.orto.post(`${account}/save`, typed);
  expect(saved.status).toBe(303);
  expect(typedIn(await stage.as.orto.get(locationOf(saved)))).toMatchObject(typed);
  const automatic = await stage.as.orto.post(`${account}/autosave`, { ...typed, 'cost-staff': '200 tkr' });
  const { said: line, shown } = JSON.parse(automatic.text);
  expect([automatic.status, line]).toEqual([200, expect.stringContaining('Sparat')]);
  expect(shown['sum-outcome'].replace(/\s/g, ' ')).toBe(kr(200_000));
  const start = await stage.as.orto.get('/');
  const draft =
    start.document.querySelector(`#main a[href^="${account}?draft="]`)?.getAttribute('href') ?? '';
  expect(typedIn(await stage.as.orto.get(draft))['cost-staff']).toBe('200 tkr');
  expect(locationOf(await stage.as.orto.get(account))).toBe(draft);
  await stage.sent(id);
  expect(
    (await stage.system.store.drafts.ofPerson(orto.email)).map(({ applicationId }) => applicationId),
  ).not.toContain(id);
  const late = await stage.as.orto.post(`${account}/autosave`, typed);
  expect([late.status, JSON.parse(late.text).said]).toEqual([409, expect.any(String)]);
});

test('SECURITY-07: the same account sent twice is one; another one meanwhile is 409 and keeps what was typed', async () => {
  const id = idOf('twice');
  const { account } = pathsOf(id);
  const typed = typedIn(await stage.open(id), anAccount());
  const both = await Promise.all([stage.as.orto.post(account, typed), stage.as.orto.post(account, typed)]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect(await followUpsOf('twice')).toHaveLength(1);
  const other = await stage.as.orto.post(account, { ...typed, measures: 'Något helt annat.' });
  expect([other.status, said(other)]).toEqual([409, expect.stringContaining('Något helt annat.')]);
  expect(await followUpsOf('twice')).toHaveLength(1);
});

test('the account is its unit’s: others read it by their role or not at all, and nobody without a session loses anything', async () => {
  const { account } = pathsOf(idOf('plain'));
  expect((await stage.as.kirurgi.get(account)).status).toBe(404);
  expect((await stage.as.otherContact.get(account)).status).toBe(404);
  expect((await stage.as.coordinator.get(account)).status).toBe(403);
  expect((await stage.as.kirurgi.post(account, anAccount())).status).toBe(404);
  const signedOut = await stage.browser().post(account, { measures: 'Skrivet utan session' });
  expect([signedOut.status, signedOut.text]).toEqual([401, expect.stringContaining('Skrivet utan session')]);
});

test('SECURITY-27: the whole of the last day is in time, and what comes the moment after is late', async () => {
  const id = await stage.sent(idOf('late'));
  await stage.as.coordinator.post(pathsOf(id).review, returnOf(1, { until: '2020-02-10' }));
  await stage.system.drain();
  await stage.system.moveClock('2020-02-10T22:59:59.000Z');
  expect(said(await stage.open(id))).not.toContain('Försenad');
  await stage.system.moveClock('2020-02-10T23:00:00.000Z');
  expect(said(await stage.open(id))).toContain('Försenad');
  await stage.sent(id, { measures: 'Rättat och sent.' });
  expect((await followUpsOf('late')).map(({ late }) => late)).toEqual([false, true]);
});

test('an activity’s way says the same last day as its account, also when the programme’s has been moved on', async () => {
  const { page } = pathsOf(idOf('faulty'));
  const wayOf = async () =>
    (await stage.as.orto.get(page)).document.querySelector('[aria-labelledby="way"]')?.textContent;
  expect(await wayOf()).toContain('14 februari 2020');
  const edit = `/programmes/${yearProgramme.id}/edit`;
  const shown = typedOnPage(await stage.as.coordinator.get(edit), '#programme-form');
  const moved = await stage.as.coordinator.post(edit, { ...shown, followUpDue: '2020-02-24' });
  expect(moved.status).toBe(303);
  expect(said(await stage.open(idOf('faulty')))).toContain('24 februari 2020');
  expect(await wayOf()).toContain('24 februari 2020');
  expect(await wayOf()).not.toContain('14 februari 2020');
});
