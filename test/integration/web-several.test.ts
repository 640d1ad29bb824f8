import { beforeAll, expect, test } from 'vitest';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { putQuestion } from './put-question.ts';
import {
  anApproval,
  type Browser,
  director,
  faultsOf,
  orto,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let asDirector: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  asDirector = stage.browser(await stage.openSession(director));
  return stage.stop;
});

/** A programme of its own with 1 000 000 kr, so that what is left is known. */
async function addProgramme(id: string): Promise<string> {
  await createImportProgrammes(stage.system.store).add(aProgramme({ id, diaryNumber: undefined }));
  return id;
}
const put = (id: string, programmeId: string, amount: number, askedOf = director.email) =>
  putQuestion(stage.system.store, { id, programmeId, amount, askedOf, applicant: orto });
const check = (chosen: string[], browser = asDirector) =>
  browser.post('/decisions/several', { application: chosen });
const confirm = (chosen: string[], browser = asDirector) =>
  browser.post('/decisions/several/confirmed', { application: chosen });
const fileOf = async (id: string) => {
  const file = await stage.system.store.applications.caseFile(id);
  if (!file) throw new Error(`${id} is gone`);
  return file;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('several plain approvals are chosen, confirmed with their sum and what is left, and each is its own decision', async () => {
  const programmeId = await addProgramme('flera-2019');
  for (const [id, amount] of [
    ['S1', 300_000],
    ['S2', 400_000],
    ['S3', 200_000],
  ] as const)
    await put(id, programmeId, amount);
  expect(said(await asDirector.get('/'))).toContain('Bevilja flera');
  const page = await asDirector.get('/decisions/several');
  const boxes = page.document
    .querySelectorAll('input[name=application]')
    .map((it) => it.getAttribute('value'));
  expect(boxes).toEqual(expect.arrayContaining(['S1~1', 'S2~1', 'S3~1']));

  await stage.expectNothingWritten(async () => {
    const confirmed = await check(['S1~1', 'S2~1']);
    expect(confirmed.status).toBe(200);
    const words = plain(said(confirmed));
    for (const fact of ['Bevilja 2 ansökningar?', 'Tillsammans 700 000 kr', 'Kvar efter besluten 300 000 kr'])
      expect(words).toContain(fact);
    const hidden = confirmed.document.querySelectorAll('#confirm-form [name=application]');
    expect(hidden.map((it) => it.getAttribute('value')).sort()).toEqual(['S1~1', 'S2~1']);
  });

  const done = await confirm(['S1~1', 'S2~1']);
  expect(done.status).toBe(200);
  const numbers = ['flera-2019-1', 'flera-2019-2'];
  for (const fact of ['2 av 2 är beviljade', ...numbers]) expect(said(done)).toContain(fact);
  expect((await Promise.all(['S1', 'S2'].map(fileOf))).map(({ decisions }) => decisions[0]?.number)).toEqual(
    numbers,
  );
  await stage.expectNothingWritten(async () => {
    const again = await confirm(['S1~1', 'S2~1']);
    expect([again.status, said(again)]).toEqual([200, said(done)]);
  });
  expect((await fileOf('S3')).decisions).toEqual([]);
});

test('what does not fit together is refused before the click, with the choice kept', async () => {
  const programmeId = await addProgramme('ryms-inte-2019');
  for (const id of ['F1', 'F2']) await put(id, programmeId, 600_000);
  await stage.expectNothingWritten(async () => {
    const answer = await check(['F1~1', 'F2~1']);
    expect([answer.status, faultsOf(answer).map(([field]) => field)]).toEqual([422, ['application']]);
    expect(plain(said(answer))).toContain(
      'Tillsammans är det 1 200 000 kr ur Stimulansmedel, men bara 1 000 000 kr',
    );
    const checked = answer.document.querySelectorAll('input[name=application][checked]');
    expect(checked.map((it) => it.getAttribute('value')).sort()).toEqual(['F1~1', 'F2~1']);
    expect(answer.document.querySelector('#confirm-form')).toBeNull();
    const none = await check([]);
    expect([none.status, faultsOf(none)[0]?.[0]]).toEqual([422, 'application']);
  });
});

test('SECURITY-23: of several that do not fit together those that fit are approved, and the others say why', async () => {
  const programmeId = await addProgramme('sista-2019');
  for (const id of ['L1', 'L2', 'L3']) await put(id, programmeId, 600_000);
  const answers = await Promise.all([confirm(['L1~1', 'L2~1', 'L3~1']), confirm(['L3~1', 'L2~1', 'L1~1'])]);
  for (const answer of answers) expect(answer.status).toBe(200);
  const files = await Promise.all(['L1', 'L2', 'L3'].map(fileOf));
  expect(files.filter(({ application }) => application.status === 'approved')).toHaveLength(1);
  expect(answers.every((answer) => said(answer).includes('Medlen räcker inte'))).toBe(true);
  const books = await stage.system.store.programmes.find(programmeId);
  expect(books?.balances.find(({ fundingPartId }) => fundingPartId === 'stimulus')?.left).toBe(400_000);
});

test('SECURITY-15: one that has changed or is decided meanwhile is refused by name, and the rest are approved', async () => {
  const programmeId = await addProgramme('under-tiden-2019');
  for (const id of ['M1', 'M2', 'M3']) await put(id, programmeId, 1000);
  const rejection = { outcome: 'rejected', version: '1', rejectMotivation: 'Nej.' };
  expect((await asDirector.post('/applications/M1/decide', rejection)).status).toBe(303);
  expect((await check(['M1~1', 'M2~1'])).status).toBe(422);
  const done = await confirm(['M1~1', 'M2~9', 'M3~1']);
  expect(said(done)).toContain('1 av 3 är beviljade');
  expect(said(done)).toContain('redan fattat');
  expect(said(done)).toContain('har ändrats');
  expect((await fileOf('M2')).decisions).toEqual([]);
});

test('SECURITY-22: nothing but the choice is read, and only from those who decide', async () => {
  const programmeId = await addProgramme('falt-2019');
  const other = aDirector({ email: 'annan@example.org', name: 'Annan', roles: ['substitute'] });
  await stage.system.store.directory.save(other);
  await put('X1', programmeId, 1000, other.email);
  const asOrto = stage.browser(await stage.openSession(orto));
  await stage.expectNothingWritten(async () => {
    for (const values of [
      { application: 'X1~1', amount: '1' },
      { application: 'X1' },
      { application: 'X1~1', 'application[]': 'X1~1' },
      { application: Array.from({ length: 1001 }, (_, n) => `X${n}~1`) },
      {},
    ])
      expect((await asDirector.post('/decisions/several/confirmed', values)).status).toBe(400);
    expect([
      (await asOrto.get('/decisions/several')).status,
      (await confirm(['X1~1'], asOrto)).status,
    ]).toEqual([403, 403]);
    expect((await confirm(['X1~1'], stage.browser())).status).toBe(401);
    expect(said(await asDirector.get('/decisions/several'))).not.toContain('Aktivitet X1');
    const theirs = await confirm(['X1~1', 'FINNS-INTE~1']);
    expect([theirs.status, said(theirs).includes('0 av 2')]).toEqual([409, true]);
  });
});

test('twenty approvals are one click, and twenty decisions', async () => {
  const programmeId = await addProgramme('tjugo-2019');
  const ids = Array.from({ length: 20 }, (_, n) => `T${String(n).padStart(2, '0')}`);
  for (const id of ids) await put(id, programmeId, 10_000);
  const done = await confirm(ids.map((id) => `${id}~1`));
  expect(said(done)).toContain('20 av 20 är beviljade');
  const files = await Promise.all(ids.map(fileOf));
  const numbers = files.map(({ decisions }) => decisions[0]?.running).sort((a, b) => Number(a) - Number(b));
  expect(numbers).toEqual(ids.map((_, n) => n + 1));
});

test('more than fifty at a time are refused with how many were chosen, at the choice and at the click', async () => {
  const programmeId = await addProgramme('femtioen-2019');
  const ids = Array.from({ length: 51 }, (_, n) => `V${String(n).padStart(2, '0')}`);
  for (const id of ids) await put(id, programmeId, 1000);
  expect(said(await asDirector.get('/decisions/several'))).toContain('Välj högst 50 åt gången.');
  const chosen = ids.map((id) => `${id}~1`);
  await stage.expectNothingWritten(async () => {
    for (const answer of [await check(chosen), await confirm(chosen)]) {
      expect(answer.status).toBe(422);
      expect(faultsOf(answer)[0]?.[1]).toContain('Du har valt 51. Välj högst 50 åt gången');
      expect(answer.document.querySelectorAll('input[name=application][checked]')).toHaveLength(51);
    }
  });
  expect((await check(chosen.slice(1))).status).toBe(200);
  // What waits is gone through, so that the tests below choose among few.
  const rejection = { outcome: 'rejected', version: '1', rejectMotivation: 'Nej.' };
  for (const id of ids) await asDirector.post(`/applications/${id}/decide`, rejection);
  expect(said(await asDirector.get('/decisions/several'))).not.toContain('Välj högst 50 åt gången.');
});

test('one decided by itself meanwhile with the very same answer counts as approved', async () => {
  const programmeId = await addProgramme('samma-2019');
  await put('Q1', programmeId, 1000);
  await asDirector.post('/applications/Q1/decide', anApproval({ amount: '1000' }));
  expect(said(await confirm(['Q1~1']))).toContain('1 av 1 är beviljade');
});
