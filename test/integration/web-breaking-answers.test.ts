import { beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import { pathOf, substitute } from './directory-support.ts';
import { type EveryPost, startEveryPost } from './every-post.ts';
import { anApproval, aRejection, director, faultsOf, orto, programme, typedForm } from './web-support.ts';

let every: EveryPost;

beforeAll(async () => {
  every = await startEveryPost();
  return every.stop;
}, 120_000);

const decide = (values: Values) =>
  every.browsers.director.post(`/applications/${every.ids.open}/decide`, values);
const returned = (overrides: Values = {}): Values => ({
  outcome: 'returned',
  version: '1',
  returnMotivation: 'Vem tar över?',
  returnUntil: '2019-02-15',
  ...overrides,
});
const deferred = (overrides: Values = {}): Values => ({
  outcome: 'deferred',
  version: '1',
  deferMotivation: 'Avtalet dröjer.',
  deferUntil: '2019-02-15',
  ...overrides,
});

const noDays = [
  '',
  '2019-02-30',
  '2019-02-29',
  '9999-12-31',
  '0000-00-00',
  '14/2 2019',
  '2019-13-01',
  '2019-1-1',
  '２０１９-03-01',
  '2019-03-01T00:00',
  '2019-03-01\u200b',
  '1899-12-31',
  'NaN',
  '2019-01-13',
  '2001-01-01',
];

describe('SECURITY-30: days', () => {
  test('SECURITY-30: that do not exist, are past or are not written by the rule are refused by their field', async () => {
    await every.expectNothingWritten(async () => {
      for (const day of noDays) {
        for (const [field, values] of [
          ['returnUntil', returned({ returnUntil: day })],
          ['deferUntil', deferred({ deferUntil: day })],
          ...(day === '' ? [] : [['newDecisionOn', anApproval({ newDecisionOn: day })] as const]),
        ] as const) {
          const answer = await decide(values);
          expect([field, day, answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([
            field,
            day,
            422,
            [field],
          ]);
        }
      }
    });
  });

  test('SECURITY-30: of the agreement are refused when they have not come or do not exist', async () => {
    await every.expectNothingWritten(async () => {
      for (const day of [
        '',
        '2019-02-30',
        '9999-12-31',
        '2019-01-15',
        '2199-12-31',
        '1899-01-01',
        '\u202e2019-01-01',
      ]) {
        const values = { signed: 'yes', on: day };
        const answer = await every.browsers.coordinator.post(`/programmes/${programme.id}/agreement`, values);
        expect([day, answer.status]).toEqual([day, 422]);
      }
    });
  });
});

const noWords = [
  'a\u202eb',
  'a\u200bb',
  'a\u0000b',
  'a\u0085b\u0007',
  'a\ufeffb',
  '19640823-3234',
  'å'.repeat(4001),
];

test('SECURITY-30: reasons with signs that are not seen, with personal numbers or too long are refused by their field, and stay', async () => {
  await every.expectNothingWritten(async () => {
    for (const words of noWords) {
      for (const [field, values] of [
        ['returnMotivation', returned({ returnMotivation: words })],
        ['deferMotivation', deferred({ deferMotivation: words })],
        ['rejectMotivation', aRejection({ rejectMotivation: words })],
        ['conditions', anApproval({ conditions: words })],
      ] as const) {
        const answer = await decide(values);
        expect([field, words, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([field, words, 422, field]);
      }
    }
  });
});

const noSums = [
  '0',
  '-1',
  '−5',
  '1e9',
  'NaN',
  'Infinity',
  '0x10',
  '9007199254740993',
  '1.000',
  '1 0',
  '10²',
  '٣',
  '1,5',
  'en',
  ' ',
];

test('SECURITY-31: sums that break the written rule are refused by their field in a delegation, a decision and a change', async () => {
  const path = `${pathOf(substitute.email)}/delegations`;
  const version = await every.versionOf(substitute.email);
  const delegation = { version, point: '4.1.9', delegationFrom: '2019-01-01', delegationThrough: '' };
  await every.expectNothingWritten(async () => {
    for (const sum of noSums) {
      const approved = await decide(anApproval({ amount: sum }));
      expect([sum, approved.status, faultsOf(approved)[0]?.[0]]).toEqual([sum, 422, 'amount']);
      if (sum.trim() === '') continue;
      const limited = await every.browsers.administrator.post(path, { ...delegation, limit: sum });
      expect([sum, limited.status, faultsOf(limited)[0]?.[0]]).toEqual([sum, 422, 'limit']);
      const changed = await every.browsers.orto.post(`/applications/${every.ids.granted}/change`, {
        ...typedForm(),
        amount: sum,
        version: '2',
        remark: 'Blev dyrare.',
      });
      expect([sum, changed.status >= 400]).toEqual([sum, true]);
    }
  });
});

test('SECURITY-18: a reason of several lines is kept as lines, and no line of it gets into a mail’s head', async () => {
  const id = await every.apply({ activity: 'Rad för rad' });
  const motivation = 'Hej\r\nBcc: alla@example.org\r\n\r\n<b>Brev</b>\u2028Subject: x';
  const answer = await every.browsers.director.post(
    `/applications/${id}/decide`,
    returned({ returnMotivation: motivation }),
  );
  expect(answer.status).toBe(303);
  await every.system.drain();
  const mail = (await every.mailsOf(id)).findLast(({ to }) => to.includes(orto.email));
  expect(mail?.to).toEqual([orto.email]);
  expect(mail?.subject).not.toMatch(/Bcc|Brev|[\r\n\u2028]/);
  expect(mail?.html).not.toContain('<b>Brev');
});

test('SECURITY-28: what is put off for as long as it may be waits, and can be taken up; one day more is refused', async () => {
  const id = await every.apply({ activity: 'Mycket senare' });
  const path = `/applications/${id}`;
  const asDirector = every.browsers.director;
  const late = await asDirector.post(`${path}/decide`, deferred({ deferUntil: '2021-01-14' }));
  expect([late.status, faultsOf(late)[0]?.[0]]).toEqual([422, 'deferUntil']);
  const last = await asDirector.post(`${path}/decide`, deferred({ deferUntil: '2021-01-13' }));
  expect(last.status).toBe(303);
  await every.system.drain();
  expect((await asDirector.get(path)).status).toBe(200);
  expect((await asDirector.post(`${path}/take-up`, { version: '2' })).status).toBe(303);
  await every.system.drain();
  expect((await asDirector.get(`${path}/decide`)).status).toBe(200);
});

test('SECURITY-10: a question is handed neither to its applicant nor to oneself nor to whoever may not decide', async () => {
  const question = { applicationId: every.ids.open, sequence: '1' };
  const blocked = await every.found(substitute.email);
  await every.expectNothingWritten(async () => {
    for (const to of [
      orto.email,
      every.cast.coordinator.email,
      'ingen@example.org',
      '',
      'auditor@example.org',
    ]) {
      const answer = await every.browsers.coordinator.post('/stuck/questions/hand', { ...question, to });
      expect([to, [403, 422].includes(answer.status) || answer.status]).toEqual([to, true]);
    }
  });
  await every.directory.save({ ...blocked, blocked: true });
  await every.expectNothingWritten(async () => {
    const values = { ...question, to: substitute.email };
    expect((await every.browsers.coordinator.post('/stuck/questions/hand', values)).status).toBe(403);
  });
  expect((await every.own.fileOf(every.ids.open)).questions.at(-1)?.askedOf).toBe(director.email);
});
