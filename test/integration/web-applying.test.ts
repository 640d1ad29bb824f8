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
  encoded,
  faultsOf,
  formType,
  orto,
  rawRequest,
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

/** The form of an amount, which the costs come to when they are written in the same way. */
const costing = (amount: string): Values => ({ ...typedForm(), amount, 'cost-staff': amount });

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
      for (const path of [`${applyPath}/check`, `${applyPath}/change`, applyPath])
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
    const back = await asOrto.post(`${applyPath}/change`, form);
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

const mebibyte = 1024 * 1024;
const padded = (size: number): string => {
  const form = encoded(typedForm()).toString();
  return `${form}&purposeText=${'x'.repeat(size - form.length - '&purposeText='.length)}`;
};

test('SECURITY-29: a body over 1 MiB is 413, whether or not it says its length, and one of 1 MiB is read', async () => {
  const headers = { 'Content-Type': formType, Origin: stage.site, Host: new URL(stage.site).host };
  const asNobody = stage.browser();
  await stage.expectNothingWritten(async () => {
    for (const cookie of [{ Cookie: `__Host-session=${session}` }, {}]) {
      const post = (path: string, body: string | Buffer[]) =>
        rawRequest(stage.site, { method: 'POST', path, headers: { ...headers, ...cookie }, body });
      const large = padded(mebibyte + 1);
      const chunks = Buffer.from(large);
      const inChunks = [chunks.subarray(0, 500_000), chunks.subarray(500_000)];
      for (const path of [
        applyPath,
        `${applyPath}/check`,
        '/applications/x/decide',
        '/language',
        '/sign-out',
        '/nothing',
      ]) {
        const answers = [
          await post(path, inChunks),
          await post(path, [...inChunks, Buffer.alloc(mebibyte, 'x')]),
        ];
        expect([path, ...answers.map(({ status }) => status)]).toEqual([path, 413, 413]);
      }
    }
    const said = await asOrto.send('POST', applyPath, { body: padded(mebibyte + 1), headers });
    expect(said.status).toBe(413);
    expect((await asNobody.send('POST', applyPath, { body: padded(mebibyte + 1), headers })).status).toBe(
      413,
    );
    expect((await asOrto.send('POST', applyPath, { body: padded(mebibyte), headers })).status).toBe(400);
  });
});

test('SECURITY-29: JSON, files and other formats are 415, and no format at all is 400', async () => {
  const types = [
    'application/json',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencodedx',
    `${formType}, text/plain`,
    'application/octet-stream',
    ' ',
  ];
  await stage.expectNothingWritten(async () => {
    for (const type of types) {
      for (const path of [
        applyPath,
        `${applyPath}/check`,
        '/applications/x/decide',
        '/language',
        '/sign-out',
      ]) {
        const headers = { 'Content-Type': type, Origin: stage.site };
        const answer = await asOrto.send('POST', path, { body: JSON.stringify({ ...typedForm() }), headers });
        expect([type, path, answer.status]).toEqual([type, path, 415]);
      }
    }
    const unsaid = await asOrto.send('POST', applyPath, {
      body: Buffer.from(encoded(typedForm()).toString()),
      headers: { Origin: stage.site },
    });
    expect(unsaid.status).toBe(400);
  });
});

test('SECURITY-29: ten thousand fields, deep names and NUL bytes are refused, and nothing is written', async () => {
  const many = (name: (n: number) => string) =>
    Array.from({ length: 10_000 }, (_, n) => `${name(n)}=1`).join('&');
  const bodies: [body: string, status: number][] = [
    [many((n) => `field${n}`), 400],
    [many(() => 'activity'), 400],
    [`${encoded(typedForm())}&${many(() => 'purposes')}`, 422],
    [`${encoded(typedForm())}&a${'[b]'.repeat(5000)}=1`, 400],
    [`${encoded(typedForm())}&a${'.b'.repeat(5000)}=1`, 400],
    [`${encoded(typedForm())}&activity%00=1`, 400],
    [`${encoded({ ...typedForm(), activity: 'Noll\u0000tecken' })}`, 422],
    [`${encoded({ ...typedForm(), activity: '' })}&%ff%fe=%ff`, 400],
    ['&'.repeat(100_000), 400],
    ['%', 400],
    ['', 400],
  ];
  const headers = { 'Content-Type': formType, Origin: stage.site };
  await stage.expectNothingWritten(async () => {
    for (const [body, status] of bodies)
      for (const path of [applyPath, `${applyPath}/check`])
        expect([body.slice(-40), (await asOrto.send('POST', path, { body, headers })).status]).toEqual([
          body.slice(-40),
          status,
        ]);
  });
});

const texts = [
  'activity',
  'purposeText',
  'continuationText',
  'decisionBasis',
  'earlierFunding',
  'continuedNeedText',
  'newHiresMotivation',
  'existingResources',
  'contact',
  'manager',
  'sharedWith',
];

test('SECURITY-30: bidirectional, zero-width and control signs are refused by their field, and everything typed is kept', async () => {
  const signs = [
    '\u202e',
    '\u2067',
    '\u200e',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u{e0041}',
    '\u0000',
    '\u0007',
    '\u001b',
    '\u009b',
    '\u0085',
  ];
  await stage.expectNothingWritten(async () => {
    for (const sign of signs) {
      const form = {
        ...typedForm(),
        ...Object.fromEntries(texts.map((field) => [field, `${field}${sign}`])),
      };
      const answer = await check(form);
      expect([answer.status, faultsOf(answer).map(([field]) => field)]).toEqual([
        422,
        expect.arrayContaining(texts),
      ]);
      if (sign === '\u202e')
        expect(answer.document.querySelector('#purposeText')?.textContent).toContain(`purposeText${sign}`);
    }
  });
});

test('SECURITY-30: NFD is stored as NFC, and the same text in either form is the same content', async () => {
  const written = 'Åtgärd för äldre på Öland';
  const nfd = Object.fromEntries(texts.map((field) => [field, `${written} ${field}`.normalize('NFD')]));
  expect((await send({ ...typedForm(), ...nfd, newHires: 'yes', continuedNeed: 'partly' })).status).toBe(303);
  const [made] = await called(`${written} activity`.normalize('NFC'));
  const stored = JSON.stringify(made?.content);
  expect(stored).toBe(stored.normalize('NFC'));
  for (const field of texts) expect(stored).toContain(`${written} ${field}`.normalize('NFC'));
  const nfc = Object.fromEntries(Object.entries(nfd).map(([field, text]) => [field, text.normalize('NFC')]));
  expect((await send({ ...typedForm(), ...nfc, newHires: 'yes', continuedNeed: 'partly' })).status).toBe(409);
});

test('SECURITY-31: an amount that breaks the written rule is refused by its field, as it was typed', async () => {
  const wrong = [
    '',
    '0',
    '-5',
    '−5',
    '－５',
    '1e9',
    '1E9',
    'NaN',
    'Infinity',
    '0x1F',
    '9007199254740992',
    '10 000 000 001',
    '1.5 mkr',
    '1.000',
    '10,5',
    '1 00',
    '5²',
    'tusen',
    '1,5 mdr',
  ];
  await stage.expectNothingWritten(async () => {
    for (const amount of wrong) {
      const answer = await send(costing(amount));
      expect([amount, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([amount, 422, 'amount']);
      expect(answer.document.querySelector('#amount')?.getAttribute('value') ?? '').toBe(amount);
    }
    for (const field of ['cost-staff', 'continuedNeedAmount', 'investmentAmount']) {
      const answer = await send({
        ...typedForm(),
        investment: 'yes',
        inServiceOn: '2019-03-01',
        usefulLifeYears: '5',
        [field]: '−7',
      });
      expect([field, answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([
        field,
        422,
        expect.arrayContaining([field]),
      ]);
    }
  });
});

test('SECURITY-31: 1,5 mkr, full-width digits and a sum in groups are read as what they say', async () => {
  const right: [typed: string, kronor: number][] = [
    ['1,5 mkr', 1_500_000],
    ['２５０　０００', 250_000],
    ['2 500 001 kr', 2_500_001],
    ['kr41 197', 41_197],
    ['591 tkr', 591_000],
    ['10 000 000 000', 10_000_000_000],
  ];
  for (const [typed, kronor] of right) {
    const activity = `Läst som ${kronor}`;
    expect([typed, (await send({ ...costing(typed), activity })).status]).toEqual([typed, 303]);
    expect((await called(activity)).map(({ content }) => content.amount)).toEqual([kronor]);
  }
});
