import { beforeAll, expect, test } from 'vitest';
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

const called = async (activity: string) =>
  (await stage.system.store.applications.ofUnit('ortopedi')).filter(
    ({ content }) => content.activity === activity,
  );

/** The form of an amount, which the costs come to when they are written in the same way. */
const costing = (amount: string): Values => ({ ...typedForm(), amount, 'cost-staff': amount });

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
    [`${encoded(typedForm())}&${many(() => 'purposes')}`, 400],
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
