import { beforeAll, expect, test } from 'vitest';
import { formatDate } from '../../shared/domain/stockholm-time.ts';
import {
  type Answer,
  anApproval,
  aRejection,
  type Browser,
  director,
  faultsOf,
  kirurgi,
  orto,
  programme,
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

const caseFile = async (id: string) => {
  const file = await stage.system.store.applications.caseFile(id);
  if (!file) throw new Error(`${id} is gone`);
  return file;
};
const thousand = {
  amount: 1000,
  costLines: [{ type: 'staff' as const, amount: 1000, recurrence: 'running' as const }],
};
const decide = (id: string, values = anApproval({ amount: '1000' }), browser = asDirector): Promise<Answer> =>
  browser.post(`/applications/${id}/decide`, values);

async function reserved(id: string): Promise<number[]> {
  const entries = await stage.system.store.programmes.ledger(programme.id, 'stimulus');
  return entries.filter(({ applicationId }) => applicationId === id).map(({ amount }) => amount);
}

async function expectOneApproval(id: string): Promise<void> {
  const file = await caseFile(id);
  expect(file.application.status).toBe('approved');
  expect(file.decisions).toHaveLength(1);
  expect(file.audit.filter(({ action }) => action === 'approved')).toHaveLength(1);
  expect(await reserved(id)).toEqual([1000]);
}

test('SECURITY-06: a replayed decision answers with the one recorded, and leaves one audit row', async () => {
  const id = await stage.apply({ activity: 'Upprepat beslut', ...thousand });
  expect((await decide(id)).headers.get('Location')).toBe(`/applications/${id}`);
  await stage.system.drain();
  await stage.expectNothingWritten(async () => {
    for (let n = 0; n < 3; n += 1) {
      const again = await decide(id);
      expect([again.status, again.headers.get('Location')]).toEqual([303, `/applications/${id}`]);
    }
  });
  await expectOneApproval(id);
});

test('SECURITY-07: a double click is one decision, and another tab shows it', async () => {
  const id = await stage.apply({ activity: 'Dubbelklick', ...thousand });
  const [one, two] = await Promise.all([decide(id), decide(id)]);
  expect([one.status, two.status]).toEqual([303, 303]);
  await stage.system.drain();
  await expectOneApproval(id);
  const otherTab = await asDirector.get(`/applications/${id}/decide`);
  expect([otherTab.status, otherTab.headers.get('Location')]).toEqual([303, `/applications/${id}`]);
  expect(said(await asDirector.get(`/applications/${id}`))).toContain(
    (await caseFile(id)).decisions[0]?.number,
  );
});

test('SECURITY-08: of an approval and a rejection at the same time one wins, and the other learns who decided what and when', async () => {
  for (let round = 1; round <= 4; round += 1) {
    const id = await stage.apply({ activity: `Samtidigt ${round}`, ...thousand });
    const answers = await Promise.all([decide(id), decide(id, aRejection())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { application, decisions, audit } = await caseFile(id);
    const [decision] = decisions;
    expect(decisions).toHaveLength(1);
    expect(application.status).toBe(answers[0]?.status === 303 ? 'approved' : 'rejected');
    expect(audit.filter(({ action }) => action === 'approved' || action === 'rejected')).toHaveLength(1);
    expect(await reserved(id)).toEqual(application.status === 'approved' ? [1000] : []);
    const refused = answers.find(({ status }) => status === 409);
    const words = refused ? said(refused) : '';
    for (const fact of [director.name, decision?.number, formatDate(decision?.decidedAt ?? '', 'sv')])
      expect(words).toContain(fact);
  }
});

test('SECURITY-22: fields that do not belong to a decision are refused, and nothing is written', async () => {
  const id = await stage.apply({ activity: 'För många fält', ...thousand });
  await stage.expectNothingWritten(async () => {
    const ours = ['status', 'decidedBy', 'number', 'applicationId', 'taskToken', 'delegation', 'decidedAt'];
    const others = ['rejectMotivation', 'amount[]', '__proto__', 'constructor', 'toString'];
    for (const name of [...ours, ...others]) {
      const more = Object.defineProperty({}, name, { value: 'approved', enumerable: true });
      const answer = await decide(id, { ...anApproval({ amount: '1000' }), ...more });
      expect([name, answer.status]).toEqual([name, 422]);
    }
    for (const name of ['amount', 'costObject', 'fundingPartId', 'conditions', 'status'])
      expect([name, (await decide(id, aRejection({ [name]: '1' }))).status]).toEqual([name, 422]);
    for (const name of ['version', 'outcome', 'amount', 'costObject', 'fundingPartId', 'motivation']) {
      const twice = { ...anApproval({ amount: '1000' }), [name]: ['1', '1'] };
      expect([name, (await decide(id, twice)).status]).toEqual([name, 422]);
    }
  });
});

test('SECURITY-22: a programme’s other cost objects and parts, and another version, cannot be smuggled in', async () => {
  const id = await stage.apply({ activity: 'Fel värden', ...thousand });
  await stage.expectNothingWritten(async () => {
    const wrong = [
      [{ costObject: '1234' }, 422, 'costObject'],
      [{ fundingPartId: 'nothing' }, 422, 'fundingPartId'],
      [{ fundingPartId: 'earmarked' }, 422, 'fundingPartId'],
      [{ version: '2' }, 409, undefined],
      [{ version: '0' }, 422, undefined],
      [{ version: 'NaN' }, 422, undefined],
      [{ outcome: 'returned' }, 422, 'returnUntil'],
      [{ outcome: 'withdrawn' }, 422, undefined],
    ] as const;
    for (const [values, status, field] of wrong) {
      const answer = await decide(id, anApproval({ amount: '1000', ...values }));
      expect([values, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([values, status, field]);
    }
  });
});

test('SECURITY-31: an amount to award is read by the written rule or refused by its field, as it was typed', async () => {
  const id = await stage.apply({ activity: 'Konstiga belopp' });
  await stage.expectNothingWritten(async () => {
    const refused = [
      '',
      '0',
      '0,00',
      '-1',
      '−1',
      '–1',
      '1e9',
      '1E9',
      'NaN',
      'Infinity',
      '0x10',
      '9007199254740992',
      '1.5',
      '10,50',
      '1 2 3',
      '250 001',
      '1,5 mkr',
      '99999999999999999999999',
      '10²',
      '1;2',
    ];
    for (const amount of refused) {
      const answer = await decide(id, anApproval({ amount, motivation: 'Räcker.' }));
      expect([amount, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([amount, 422, 'amount']);
      expect(answer.document.querySelector('#amount')?.getAttribute('value')).toBe(amount || undefined);
      expect(answer.document.querySelector('#motivation')?.textContent.trim()).toBe('Räcker.');
    }
  });
});

test.each([
  ['0,2 mkr', 200_000],
  ['２００\u00a0０００', 200_000],
  ['199 tkr', 199_000],
  ['kr 1 000', 1000],
])('SECURITY-31: %j is an amount to award of %d kr', async (amount, kronor) => {
  const id = await stage.apply({ activity: `Läsbart belopp ${amount}` });
  expect((await decide(id, aRejection({ rejectMotivation: '' }))).status).toBe(422);
  expect((await decide(id, anApproval({ amount, motivation: 'Lägre behov.' }))).status).toBe(303);
  expect((await caseFile(id)).decisions.map(({ amount: awarded }) => awarded)).toEqual([kronor]);
});

test('SECURITY-30: what cannot be seen is refused by its field in a decision, and NFD is kept as NFC', async () => {
  const id = await stage.apply({ activity: 'Osynliga tecken', ...thousand });
  await stage.expectNothingWritten(async () => {
    for (const field of ['motivation', 'conditions', 'rejectMotivation']) {
      for (const sign of [
        '\u202e',
        '\u2066',
        '\u200b',
        '\u200d',
        '\ufeff',
        '\u0000',
        '\u001b',
        '\u009b',
        '\u0085',
      ]) {
        const text = { [field]: `Bra${sign}jobbat` };
        const answer = await decide(
          id,
          field === 'rejectMotivation' ? aRejection(text) : anApproval({ amount: '1000', ...text }),
        );
        expect([field, sign, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([field, sign, 422, field]);
      }
    }
  });
  const motivation = 'Året räcker.';
  expect(
    (await decide(id, anApproval({ amount: '1000', motivation: motivation.normalize('NFD') }))).status,
  ).toBe(303);
  expect((await caseFile(id)).decisions[0]?.motivation).toBe(motivation.normalize('NFC'));
});

test('another unit’s application is the same 404 as one that does not exist, however it is asked for', async () => {
  const id = await stage.apply({ activity: 'Bara vår', ...thousand });
  const unknown = `${id.slice(0, -4)}ZZZZ`;
  const asKirurgi = stage.browser(await stage.openSession(kirurgi));
  await stage.expectNothingWritten(async () => {
    const asked: ((id: string) => Promise<Answer>)[] = [
      (it) => asKirurgi.get(`/applications/${it}`),
      (it) => asKirurgi.get(`/applications/${it}/decide`),
      (it) => decide(it, anApproval(), asKirurgi),
      (it) => decide(it, anApproval({ amount: 'x' }), asKirurgi),
      (it) => decide(it, aRejection(), asKirurgi),
    ];
    for (const ask of asked) {
      const [theirs, none] = [await ask(id), await ask(unknown)];
      expect([theirs.status, none.status]).toEqual([404, 404]);
      expect(theirs.text.replaceAll(id, unknown)).toBe(none.text);
    }
    const own = stage.browser(await stage.openSession(orto));
    expect((await own.get(`/applications/${id}`)).status).toBe(200);
    expect((await own.get(`/applications/${id}/decide`)).status).toBe(403);
    expect((await decide(id, anApproval({ amount: '1000' }), own)).status).toBe(403);
  });
});

/** DynamoDB refuses a partition key of more than 2 048 bytes (AWS documentation); DynamoDB Local takes it. */
function refuseLongKeys({ client }: WebStage['system']['table']): void {
  client.middlewareStack.add(
    (next) => (args) => {
      const keys = JSON.stringify(args.input).match(/"(?:PROGRAMME|APPLICATION)#[^"]*"/g) ?? [];
      if (keys.some((key) => Buffer.byteLength(key) > 2048))
        throw new RangeError('ValidationException: the key is too long');
      return next(args);
    },
    { step: 'initialize', name: 'refuseLongKeys' },
  );
}

test('names that no key can hold are pages that do not exist, not faults', async () => {
  refuseLongKeys(stage.system.table);
  for (const name of ['x'.repeat(3000), '%00', '..%2f..', '%E0%A4%A', 'å'.repeat(200), '%0D%0A', "'--"]) {
    for (const path of [
      `/applications/${name}`,
      `/applications/${name}/decide`,
      `/programmes/${name}`,
      `/programmes/${name}/apply`,
    ]) {
      const browser = path.endsWith('apply') ? stage.browser(await stage.openSession(orto)) : asDirector;
      expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
    }
  }
  expect(JSON.stringify(stage.system.log)).not.toContain('PAGE_FAILED');
});

test('a director whose role, delegation or row is taken away loses the decision at the next request', async () => {
  const id = await stage.apply({ activity: 'Indragen rätt', ...thousand });
  const { directory } = stage.system.store;
  const kept = await directory.find(director.email);
  if (!kept) throw new Error('the director is gone');
  try {
    await directory.save({
      ...kept,
      delegations: [{ id: 'd', point: '4.1', from: '2018-01-01', through: '2019-01-13' }],
    });
    expect((await decide(id)).status).toBe(403);
    await directory.save({ ...kept, roles: ['auditor'] });
    expect([(await decide(id)).status, (await asDirector.get(`/applications/${id}/decide`)).status]).toEqual([
      403, 403,
    ]);
    await directory.save({ ...kept, roles: [] });
    expect([(await decide(id)).status, (await asDirector.get(`/applications/${id}`)).status]).toEqual([
      404, 404,
    ]);
  } finally {
    await directory.save(kept);
  }
  expect((await caseFile(id)).application.status).toBe('submitted');
  expect((await decide(id)).status).toBe(303);
});
