import { ulid } from 'ulid';
import { beforeAll, expect, test } from 'vitest';
import { anApplicationContent } from '../builders/application-content.ts';
import { signIn } from '../simulation/people.ts';
import { typedApplication } from '../simulation/typed-application.ts';
import type { Values } from '../simulation/visitor.ts';
import {
  type Answer,
  applyPath,
  type Browser,
  faultsOf,
  orto,
  startWebStage,
  typedForm,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let session: string;
let asOrto: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  session = await stage.openSession(orto);
  asOrto = stage.browser(session);
  return stage.stop;
});

const check = (form: Values): Promise<Answer> => asOrto.post(`${applyPath}/check`, form);
const send = (form: Values): Promise<Answer> => asOrto.post(applyPath, form);
const madeBy = ({ headers }: Answer): string => headers.get('Location')?.replace('/applications/', '') ?? '';
const called = async (activity: string) =>
  (await stage.system.store.applications.ofUnit('ortopedi')).filter(
    ({ content }) => content.activity === activity,
  );

const foreign = [
  'status',
  'decidedBy',
  'decision',
  'unitId',
  'unitName',
  'applicant',
  'programmeId',
  'version',
  'id',
  'submittedAt',
  'source',
  'purposes[]',
  'amount.sv',
  '__proto__',
  'constructor',
];

test('SECURITY-22: fields that do not belong to an application are refused, and nothing is written', async () => {
  await stage.expectNothingWritten(async () => {
    for (const name of foreign) {
      const form = { ...typedForm(), ...Object.defineProperty({}, name, { value: 'x', enumerable: true }) };
      for (const path of [`${applyPath}/check`, `${applyPath}/edit`, applyPath])
        expect([name, path, (await asOrto.post(path, form)).status]).toEqual([name, path, 400]);
    }
    for (const name of ['key', 'activity', 'amount', 'fundingPart', 'costObject', 'contact'])
      expect([name, (await send({ ...typedForm(), [name]: ['1', '1'] })).status]).toEqual([name, 400]);
    for (const values of [{ sendAgain: 'no' }, { key: '' }, { key: 'x'.repeat(26) }, { key: `${ulid()}1` }])
      expect([values, (await send({ ...typedForm(), ...values })).status]).toEqual([values, 400]);
    expect((await check({ ...typedForm(), sendAgain: 'yes' })).status).toBe(400);
  });
});

test('SECURITY-22: values that the form does not offer are refused by their field', async () => {
  await stage.expectNothingWritten(async () => {
    const fields = [
      'nature',
      'purposes',
      'withinPurpose',
      'decisionExists',
      'amountStatus',
      'investment',
      'fundingPart',
      'costObject',
      'continuedNeed',
      'newHires',
    ];
    for (const field of fields) {
      const answer = await send({ ...typedForm(), [field]: 'approved' });
      expect([field, answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([
        field,
        422,
        expect.arrayContaining([field]),
      ]);
    }
  });
});

test('SECURITY-25: a form sent by a double click, from several tabs, by reload and by going back is one application', async () => {
  const form = typedForm({ activity: 'Skickad många gånger' });
  const answers = await Promise.all(Array.from({ length: 6 }, () => send(form)));
  await stage.system.drain();
  await stage.expectNothingWritten(async () => {
    answers.push(await send(form), await send({ ...form, sendAgain: 'yes' }));
    const back = await asOrto.post(`${applyPath}/edit`, form);
    expect(back.document.querySelector('[name=key]')?.getAttribute('value')).toBe(form.key);
  });
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
  expect(new Set(answers.map(madeBy)).size).toBe(1);
  const made = await called('Skickad många gånger');
  expect(made.map(({ id }) => id)).toEqual([madeBy(answers[0] as Answer)]);
  const audit = (await stage.system.store.applications.caseFile(made[0]?.id ?? ''))?.audit ?? [];
  expect(audit.filter(({ action }) => action === 'submitted')).toHaveLength(1);
});

test('SECURITY-25: the same content from another opening of the form is warned about, and can be sent all the same', async () => {
  const content = { activity: 'Samma innehåll' };
  const first = await send(typedForm(content));
  await stage.system.drain();
  const { visitor } = await signIn(stage.site, orto.email);
  const blank = await visitor.get(`${stage.site}${applyPath}`);
  const checked = await visitor.submit(
    blank,
    'form[action$="/check"]',
    typedApplication(anApplicationContent(content)),
  );
  await stage.expectNothingWritten(async () => {
    const warned = await visitor.submit(checked, 'form[action$="/apply"]');
    expect(warned.status).toBe(409);
    expect(warned.document.querySelector(`main a[href="/applications/${madeBy(first)}"]`)).not.toBeNull();
    expect(warned.document.querySelector('[name=sendAgain]')?.hasAttribute('checked')).toBe(false);
    expect((await visitor.submit(warned, 'form[action$="/apply"]')).status).toBe(409);
  });
  const warned = await visitor.submit(checked, 'form[action$="/apply"]');
  const sent = await visitor.submit(warned, 'form[action$="/apply"]', { sendAgain: 'yes' });
  expect(sent.status).toBe(200);
  await visitor.submit(warned, 'form[action$="/apply"]', { sendAgain: 'yes' });
  expect(await called('Samma innehåll')).toHaveLength(2);
});

test('SECURITY-25: the same content sent at the same moment from two openings of the form is one, and the other is warned', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => send(typedForm({ activity: 'Samtidiga flikar' }))));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  expect(await called('Samtidiga flikar')).toHaveLength(1);
});

test('SECURITY-25: a form sent again with changed answers is not taken for the first, and says so', async () => {
  const form = typedForm({ activity: 'Ändrad efteråt' });
  await send(form);
  await stage.system.drain();
  await stage.expectNothingWritten(async () => {
    const changed = await send({ ...form, purposeText: 'Något helt annat.' });
    expect(changed.status).toBe(409);
    expect(changed.document.querySelector('[name=purposeText]')?.getAttribute('value')).toBe(
      'Något helt annat.',
    );
    expect(changed.document.querySelector('form.bl-form [name=key]')?.getAttribute('value')).not.toBe(
      form.key,
    );
  });
});
