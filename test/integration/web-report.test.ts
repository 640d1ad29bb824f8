import { beforeAll, expect, test } from 'vitest';
import { reportJson } from '../../shared/domain/report-json.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import {
  acceptOf,
  anAccount,
  type FollowUpStage,
  pathsOf,
  returnOf,
  startFollowUpStage,
  yearProgramme,
} from './follow-up-stage.ts';
import { locationOf } from './own-cases.ts';
import { typedOnPage } from './typed-on-page.ts';
import { type Browser, director, faultsOf, said } from './web-support.ts';

const path = `/programmes/${yearProgramme.id}/report`;
let stage: FollowUpStage;
let deciding: Browser;
let accepted: string;
let waiting: string;
let late: string;
let returned: string;

/** Four activities on 2 March 2020: one closed with 50 000 kr left, one to review, one that is late, one sent back. */
beforeAll(async () => {
  stage = await startFollowUpStage();
  deciding = await stage.browserOf(director);
  accepted = await stage.granted('Klar i tid');
  waiting = await stage.granted('Väntar på granskning');
  late = await stage.granted('Sen', { by: stage.as.kirurgi });
  returned = await stage.granted('Återsänd');
  await stage.opened();
  const cheaper = anAccount({ 'cost-staff': '200 000', deviationComment: 'Tjänsten tillsattes i mars.' });
  await stage.sent(accepted, cheaper);
  await stage.as.coordinator.post(pathsOf(accepted).review, acceptOf());
  await stage.sent(waiting);
  await stage.sent(returned);
  await stage.as.coordinator.post(pathsOf(returned).review, returnOf());
  await stage.system.drain();
  await stage.system.moveClock('2020-03-02T09:00:00.000Z');
  await stage.system.drain();
  return stage.stop;
}, 120_000);

/** Locks the draft as it stands on the page. */
const lock = async (values: Record<string, string>) =>
  stage.as.coordinator.post(`${path}/lock`, {
    ...typedOnPage(await stage.as.coordinator.get(path), '#lock-form'),
    ...values,
  });
const latest = async () => {
  const version = await stage.system.store.reports.latest(yearProgramme.id);
  if (!version) throw new Error('nothing is locked');
  return version;
};

test('the report says first what is missing, and then the sums of the ledger, the effects and what is left', async () => {
  const page = await stage.as.coordinator.get(path);
  expect(page.status).toBe(200);
  const rows = page.document.querySelectorAll('#missing-table tbody tr');
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual(
    expect.arrayContaining(['Väntar på granskning', 'Sen', 'Återsänd']),
  );
  expect(said(page)).toContain('1 av 4 beviljade aktiviteter har en godkänd uppföljning');
  const totals = page.document.querySelectorAll('#by-unit-table tfoot td').map((it) => it.textContent);
  expect(totals.map((text) => Number(text.replace(/\s/g, '')))).toEqual([
    4, 1_000_000, 1_000_000, 200_000, 0, 50_000, 0,
  ]);
  expect(said(page)).toContain('med årets avskrivning. Kronor.');
  expect(said(page)).toContain('Tjänsten tillsattes i mars.');
  expect(said(page)).toMatch(/diarienummer: RS\/103\/2019\. Överenskommelsens diarienummer: S2019\/00123/);
  expect(page.document.querySelector(`a[href="${pathsOf(waiting).review}"]`)).not.toBeNull();
});

test('the programme’s page leads to the report for those who read it', async () => {
  const link = `a[href="${path}"]`;
  const programmePath = `/programmes/${yearProgramme.id}`;
  expect((await deciding.get(programmePath)).document.querySelector(link)).not.toBeNull();
  expect((await stage.as.orto.get(programmePath)).document.querySelector(link)).toBeNull();
});

test('one click reminds one unit, another all who are late, and nobody who has answered', async () => {
  const mailsBefore = async (id: string) => (await stage.mailsOf(id)).length;
  const [one, other] = [await mailsBefore(late), await mailsBefore(returned)];
  const single = await stage.as.coordinator.post(`${path}/remind`, { application: late });
  expect([single.status, locationOf(single)]).toEqual([303, `${path}?reminded=1`]);
  await stage.system.drain();
  expect(await mailsBefore(late)).toBe(one + 1);
  const all = await stage.as.coordinator.post(`${path}/remind`, { all: 'late' });
  // The one that was reminded today already is not reminded twice.
  expect(locationOf(all)).toBe(`${path}?reminded=1`);
  await stage.system.drain();
  expect([await mailsBefore(late), await mailsBefore(returned)]).toEqual([one + 1, other + 1]);
  expect(said(await stage.as.coordinator.get(locationOf(all)))).toContain(
    'Ett mejl med påminnelse är på väg',
  );
  await stage.expectNothingWritten(async () => {
    const none = await stage.as.coordinator.post(`${path}/remind`, { application: accepted });
    expect(locationOf(none)).toBe(`${path}?reminded=0`);
  });
});

test('SECURITY-22: extra fields in the report’s forms are refused, and nothing is written', async () => {
  const hash = 'a'.repeat(64);
  const sums = '1_2_3_4_5_6_7_8';
  const forms: [form: string, values: Record<string, string>][] = [
    ['remind', { application: late, email: 'x@example.org' }],
    ['remind', { all: 'everybody' }],
    ['remind', { all: 'late', after: '2020-02-14_<script>' }],
    ['remind', { application: late, all: 'late' }],
    ['begin', { programmeId: 'annan' }],
    ['leadership', { text: 'x', version: '0', savedBy: 'x' }],
    ['leadership', { text: 'x', version: '0x1' }],
    ['lock', { because: 'x' }],
    ['lock', { because: 'x', hash, sums: '1_2' }],
    ['lock', { because: 'x', hash, sums, complete: 'true' }],
  ];
  await stage.expectNothingWritten(async () => {
    for (const [form, values] of forms) {
      const answer = await stage.as.coordinator.post(`${path}/${form}`, values);
      expect(answer.status, `${form} ${JSON.stringify(values)}`).toBe(400);
    }
  });
});

test('SECURITY-21: applicants and providers see no report, and only those who may write, decide or note do so', async () => {
  const posts = ['remind', 'begin', 'leadership', 'lock'];
  await stage.expectNothingWritten(async () => {
    for (const person of [stage.as.orto, stage.as.contact]) {
      for (const page of ['', '/missing', '/purposes/1', '/versions/1', '/versions/1/files/pdf']) {
        expect((await person.get(`${path}${page}`)).status, page).toBe(403);
      }
      for (const form of posts) expect((await person.post(`${path}/${form}`)).status, form).toBe(403);
    }
    for (const person of [deciding, stage.as.auditor, stage.as.controller]) {
      expect((await person.get(path)).status).toBe(200);
      for (const form of posts) expect((await person.post(`${path}/${form}`)).status, form).toBe(403);
      expect((await person.get(path)).document.querySelector('#lock-form')).toBeNull();
    }
  });
});

test('SECURITY-42: programmes, versions, purposes and files that are not there are one and the same 404', async () => {
  const guessed = [
    '/programmes/finns-inte/report',
    '/programmes/..%2f/report',
    `${path}/versions/99`,
    `${path}/versions/0`,
    `${path}/versions/1e0`,
    `${path}/versions/99/files/pdf`,
    `${path}/purposes/okant`,
    `${path}/purposes/__proto__`,
  ];
  const texts = await Promise.all(
    guessed.map(async (address) => {
      const answer = await stage.as.coordinator.get(address);
      expect(answer.status, address).toBe(404);
      return said(answer);
    }),
  );
  expect(new Set(texts).size).toBe(1);
});

test('the leadership’s text is kept when it is refused, and two who write see both texts', async () => {
  const form = `${path}/leadership`;
  const personal = { text: 'Ring 19800101-1234.', version: '0' };
  const refused = await stage.as.coordinator.post(form, personal);
  expect([refused.status, faultsOf(refused)[0]?.[0]]).toEqual([422, 'text']);
  expect(refused.document.querySelector('#text')?.textContent.trim()).toBe(personal.text);

  const saved = await stage.as.coordinator.post(form, { text: 'Ledningen följer arbetet.', version: '0' });
  expect([saved.status, locationOf(saved)]).toEqual([303, `${path}?saved=1`]);
  const clash = await stage.as.secondCoordinator.post(form, { text: 'En annan text.', version: '0' });
  expect(clash.status).toBe(409);
  expect(said(clash)).toContain('Ledningen följer arbetet.');
  expect(clash.document.querySelector('#text')?.textContent.trim()).toBe('En annan text.');
  expect(clash.document.querySelector('#leadership-form input[name=version]')?.getAttribute('value')).toBe(
    '1',
  );
});

test('an incomplete report asks why it is locked, and then shows the version with its hash', async () => {
  await stage.expectNothingWritten(async () => {
    const asked = await lock({ because: '  ' });
    expect([asked.status, faultsOf(asked)[0]?.[0]]).toEqual([422, 'because']);
    expect(faultsOf(asked)[0]?.[1]).toContain('saknas för 3 av de beviljade aktiviteterna');
  });
  const locked = await lock({ because: 'En enhet är nedlagd.' });
  expect([locked.status, locationOf(locked)]).toEqual([303, `${path}/versions/1?done=locked`]);
  const page = await stage.as.coordinator.get(locationOf(locked));
  const version = await latest();
  expect(said(page)).toContain(version.hash);
  expect(said(page)).toContain('En enhet är nedlagd.');
  expect(sha256(reportJson(await stage.system.store.reports.frozen(version)))).toBe(version.hash);
  const again = await lock({ because: 'En enhet är nedlagd.' });
  expect(locationOf(again)).toBe(`${path}/versions/1?done=unchanged`);
});

test('SECURITY-15: an approval of what has been replaced meanwhile is 409 with the latest version and what differs', async () => {
  const seen = await latest();
  const shown = await deciding.get(`${path}/versions/1`);
  expect(shown.document.querySelector('#approve-form input[name=hash]')?.getAttribute('value')).toBe(
    seen.hash,
  );
  await stage.as.coordinator.post(`${path}/leadership`, { text: 'Ny text.', version: '1' });
  await lock({ because: 'En enhet är nedlagd.' });
  await stage.expectNothingWritten(async () => {
    const stale = await deciding.post(`${path}/versions/1/approve`, { hash: seen.hash });
    expect(stale.status).toBe(409);
    expect(said(stale)).toContain('version 2 som gäller');
    expect(stale.document.querySelector('.bl-differences del')?.textContent).toBe(
      'Ledningen följer arbetet.',
    );
    expect(stale.document.querySelector('.bl-differences ins')?.textContent).toBe('Ny text.');
    expect((await deciding.post(`${path}/versions/2/approve`, { hash: seen.hash })).status).toBe(409);
    expect((await deciding.post(`${path}/versions/2/approve`, { hash: 'x' })).status).toBe(400);
    for (const person of [stage.as.coordinator, stage.as.controller]) {
      const { hash } = await latest();
      expect((await person.post(`${path}/versions/2/approve`, { hash })).status).toBe(403);
    }
  });
});

test('the director approves, the coordinator notes that it was sent, and both are once', async () => {
  const { hash } = await latest();
  const versionPath = `${path}/versions/2`;
  const early = await stage.as.coordinator.post(`${versionPath}/sent`, {
    hash,
    on: '2020-03-02',
    reference: '',
  });
  expect(early.status).toBe(409);
  const approved = await deciding.post(`${versionPath}/approve`, { hash });
  expect(locationOf(approved)).toBe(`${versionPath}?done=approved`);
  expect((await deciding.post(`${versionPath}/approve`, { hash })).status).toBe(303);
  const faulty = await stage.as.coordinator.post(`${versionPath}/sent`, {
    hash,
    on: '3 mars',
    reference: 'A 1',
  });
  expect([faulty.status, faultsOf(faulty)[0]?.[0]]).toEqual([422, 'on']);
  expect(faulty.document.querySelector('#reference')?.getAttribute('value')).toBe('A 1');
  const ahead = await stage.as.coordinator.post(`${versionPath}/sent`, {
    hash,
    on: '2020-03-03',
    reference: '',
  });
  expect([ahead.status, faultsOf(ahead)[0]?.[0]]).toEqual([422, 'on']);
  const sent = await stage.as.coordinator.post(`${versionPath}/sent`, {
    hash,
    on: '2020-03-02',
    reference: 'A 1',
  });
  expect(locationOf(sent)).toBe(`${versionPath}?done=sent`);
  const page = await stage.as.auditor.get(versionPath);
  expect(said(page)).toContain('2 mars 2020');
  expect(said(page)).toContain('enligt delegation 4.1');
  expect(page.document.querySelector('form[action$="/approve"], form[action$="/sent"]')).toBeNull();
});

test('what is told of a purpose and what is missing have pages of their own', async () => {
  const purpose = await stage.as.coordinator.get(`${path}/purposes/1`);
  expect(said(purpose)).toContain('Fler har fått behandling inom tre månader.');
  expect(said(purpose)).not.toContain('Återsänd');
  const missing = await stage.as.coordinator.get(`${path}/missing?page=7`);
  expect(missing.document.querySelectorAll('#missing-table tbody tr')).toHaveLength(3);
});

test('the coordinator begins what has no follow-up yet, and the page says how many', async () => {
  const begun = await stage.as.coordinator.post(`${path}/begin`);
  expect([begun.status, locationOf(begun)]).toEqual([303, `${path}?begun=0`]);
});

test('SECURITY-15: a lock of a draft that has changed since it was read is 409 with what differs, and can be done again', async () => {
  const read = typedOnPage(await stage.as.coordinator.get(path), '#lock-form');
  await stage.as.coordinator.post(pathsOf(waiting).review, acceptOf(1, '250000-0-0'));
  await stage.system.drain();
  await stage.expectNothingWritten(async () => {
    const stale = await stage.as.coordinator.post(`${path}/lock`, { ...read, because: 'Mitt skäl.' });
    expect([stale.status, said(stale)]).toEqual([
      409,
      expect.stringContaining('har ändrats sedan du öppnade'),
    ]);
    const changes = stale.document.querySelector('.bl-differences')?.textContent ?? '';
    expect(changes).toContain('Godkända uppföljningar');
    expect(changes.replace(/\s/g, ' ')).toContain('450 000 kr');
    expect(stale.text).toContain('Mitt skäl.');
    expect(typedOnPage(stale, '#lock-form').hash).not.toBe(read.hash);
  });
});
