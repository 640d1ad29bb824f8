import { ulid } from 'ulid';
import { beforeAll, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import { createOwnCases, locationOf, type OwnCases, returned, typedIn } from './own-cases.ts';
import { faultsOf, orto, said, startWebStage, type WebStage } from './web-support.ts';

let stage: WebStage;
let own: OwnCases;

beforeAll(async () => {
  stage = await startWebStage();
  own = await createOwnCases(stage);
  return stage.stop;
});

const draftsOf = async () =>
  (await stage.system.store.drafts.ofPerson(orto.email)).map(({ kind, applicationId }) => [
    kind,
    applicationId,
  ]);

test('what was sent back is completed: with what is missing above the form, what differs on the check page, and one click to send', async () => {
  const id = await own.aReturned('Kompletteras');
  const start = await own.asOrto.get('/');
  expect(start.document.querySelector(`#main a[href="/applications/${id}/complete"]`)?.textContent).toContain(
    'Komplettera',
  );
  expect(said(start)).toContain('15 februari 2019');

  const form = await own.open(`/applications/${id}/complete`);
  expect(said(form)).toContain('Vem tar över efter 2019?');
  expect(said(form)).toContain('Komplettera senast den 15 februari 2019');
  const typed = typedIn(form, { continuationText: 'Verksamheten tar över.', remark: 'Se fortsättningen.' });
  expect([typed.activity, typed.version]).toEqual(['Kompletteras', '2']);

  const checked = await own.asOrto.post(`/applications/${id}/complete/check`, typed);
  expect(checked.status).toBe(200);
  const rows = checked.document
    .querySelectorAll('.bl-differences__row dt')
    .map(({ textContent }) => textContent);
  expect(rows).toHaveLength(1);
  expect(said(checked)).toContain('Verksamheten tar över.');
  expect(said(checked)).toContain('Se fortsättningen.');
  expect(await draftsOf()).toEqual([['completion', id]]);
  expect((await own.fileOf(id)).application.status).toBe('returned');

  const hidden = typedIn(checked);
  const sent = await own.asOrto.post(`/applications/${id}/complete`, hidden);
  expect([sent.status, locationOf(sent)]).toEqual([303, `/applications/${id}`]);
  await stage.system.drain();
  const file = await own.fileOf(id);
  expect([file.application.status, file.application.content.continuationText]).toEqual([
    'submitted',
    'Verksamheten tar över.',
  ]);
  expect(file.versions.at(-1)).toMatchObject({
    kind: 'completed',
    reason: 'Se fortsättningen.',
    by: { email: orto.email },
  });
  expect(await draftsOf()).toEqual([]);
  await stage.expectNothingWritten(async () => {
    expect(locationOf(await own.asOrto.post(`/applications/${id}/complete`, hidden))).toBe(
      `/applications/${id}`,
    );
  });
});

test('a completion is begun once: the link from the mail leads back to what is saved', async () => {
  const id = await own.aReturned('Påbörjad komplettering');
  const path = `/applications/${id}/complete`;
  const typed = typedIn(await own.open(path), { contact: 'Någon annan', amount: 'vet ej' });
  const saved = await own.asOrto.post(`${path}/save`, typed);
  expect([saved.status, locationOf(saved)]).toEqual([303, `${path}?draft=${typed.key}`]);
  const again = await own.open(path);
  expect([typedIn(again).key, typedIn(again).contact, typedIn(again).amount]).toEqual([
    typed.key,
    'Någon annan',
    'vet ej',
  ]);
  expect(
    (await own.asOrto.get('/')).document.querySelector(`a[href="${path}?draft=${typed.key}"]`),
  ).not.toBeNull();
  const autosaved = await own.asOrto.post(`${path}/autosave`, { ...typed, contact: 'En tredje' });
  expect(JSON.parse(autosaved.text).said).toMatch(/^Sparat kl\./);
});

test('a completion that neither changes nor says anything is refused by its field', async () => {
  const id = await own.aReturned('Inget nytt');
  const path = `/applications/${id}/complete`;
  const typed = typedIn(await own.open(path));
  for (const step of [`${path}/check`, path]) {
    const answer = await own.asOrto.post(step, typed);
    expect([step, answer.status, faultsOf(answer).map(([field]) => field)]).toEqual([step, 422, ['remark']]);
  }
  expect((await own.asOrto.post(`${path}/check`, { ...typed, remark: 'Ni har fått allt.' })).status).toBe(
    200,
  );
  const tooLong = await own.asOrto.post(`${path}/check`, { ...typed, remark: 'x'.repeat(2001) });
  expect([tooLong.status, faultsOf(tooLong)[0]?.[0]]).toEqual([422, 'remark']);
  const hidden = await own.asOrto.post(`${path}/check`, { ...typed, remark: '19121212-1212' });
  expect([hidden.status, faultsOf(hidden)[0]?.[0]]).toEqual([422, 'remark']);
});

test('SECURITY-25: a completion sent by a double click and from several tabs is said once', async () => {
  const id = await own.aReturned('Skickas många gånger');
  const path = `/applications/${id}/complete`;
  const typed = typedIn(await own.open(path), { remark: 'En gång räcker.' });
  const answers = await Promise.all(Array.from({ length: 4 }, () => own.asOrto.post(path, typed)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  await stage.system.drain();
  const { versions, audit, application } = await own.fileOf(id);
  expect(versions.filter(({ kind }) => kind === 'completed')).toHaveLength(1);
  expect(audit.filter(({ action }) => action === 'completed')).toHaveLength(1);
  expect([application.status, application.version]).toEqual(['submitted', 3]);
});

test('SECURITY-30: signs that nobody sees are refused in the comment too, and NFD becomes NFC', async () => {
  const id = await own.aReturned('Osynliga tecken');
  const path = `/applications/${id}/complete`;
  const typed = typedIn(await own.open(path));
  for (const sign of ['\u202e', '\u200b', '\u0000', '\u001b']) {
    const answer = await own.asOrto.post(path, { ...typed, remark: `Kommentar${sign}` });
    expect([answer.status, faultsOf(answer).map(([field]) => field)]).toEqual([422, ['remark']]);
  }
  expect((await own.asOrto.post(path, { ...typed, remark: 'A\u030angrat' })).status).toBe(303);
  expect((await own.fileOf(id)).versions.at(-1)?.reason).toBe('Ångrat');
});

test('SECURITY-15: a completion of what has changed since is 409 with what differs, and nothing typed is lost', async () => {
  const id = await own.aReturned('Två som kompletterar');
  const path = `/applications/${id}/complete`;
  const late = typedIn(await own.open(path), { contact: 'Jag som var sen', remark: 'Min kommentar' });
  await own.asOrto.post(`${path}/save`, late);
  const first = typedIn(await own.asOrto.get(`${path}?draft=${ulid()}`), { manager: 'Chefen som var först' });
  expect((await own.asOrto.post(path, first)).status).toBe(303);
  await stage.system.drain();

  const closed = await own.asOrto.post(path, late);
  expect([closed.status, typedIn(closed).contact]).toEqual([409, 'Jag som var sen']);
  expect(closed.document.querySelector('main form.bl-form button[type=submit]')).toBeNull();
  expect(said(closed)).toContain('väntar inte på någon komplettering');

  await own.decide(id, { ...returned, motivation: 'Mer' });
  await stage.expectNothingWritten(async () => {
    for (const step of [`${path}/check`, path]) {
      const stale = await own.asOrto.post(step, late);
      const now = typedIn(stale);
      expect([stale.status, now.contact, now.remark, now.version]).toEqual([
        409,
        late.contact,
        late.remark,
        '4',
      ]);
      expect(stale.document.querySelector('.bl-differences')?.textContent).toContain('Chefen som var först');
      expect((await own.asOrto.post(`${path}/check`, now)).status).toBe(200);
    }
  });
});

test('SECURITY-22: fields that do not belong to a completion or a change are refused, and nothing is written', async () => {
  const id = await own.aReturned('Med främmande fält');
  const form = typedIn(await own.open(`/applications/${id}/complete`), { remark: 'Hej' });
  const wrong: Values[] = [
    { status: 'submitted' },
    { sendAgain: 'yes' },
    { reason: 'x' },
    { version: '0' },
    { version: 'två' },
    { version: ['2', '2'] },
    { remark: ['a', 'b'] },
    { applicationId: 'x' },
  ];
  await stage.expectNothingWritten(async () => {
    for (const values of wrong)
      for (const step of ['', '/save', '/autosave', '/check', '/edit'])
        expect([
          values,
          step,
          (await own.asOrto.post(`/applications/${id}/complete${step}`, { ...form, ...values })).status,
        ]).toEqual([values, step, 400]);
  });
});
