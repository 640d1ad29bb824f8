import { unzipSync } from 'fflate';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFonts } from '../../functions/tasks/fonts.ts';
import { daysOfCases } from '../../shared/domain/case-export.ts';
import { addDays } from '../../shared/domain/stockholm-time.ts';
import { createCaseFiles } from '../../shared/reports/case-files.ts';
import { createMakeCaseExport } from '../../shared/use-cases/case-export-make.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { aPerson } from '../builders/person.ts';
import {
  type Answer,
  type Browser,
  coordinator,
  kirurgi,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let own: Browser;
let others: Promise<Browser>[];
let reader: Browser;
let applicationId: string;
const auditor = aPerson({
  email: 'revisor@example.org',
  name: 'Revisor',
  roles: ['auditor'],
  unitId: undefined,
  unitName: undefined,
});

beforeAll(async () => {
  stage = await startWebStage();
  await stage.system.store.directory.save(auditor);
  applicationId = await stage.apply({ activity: 'Stöd åt nyanställda' });
  own = stage.browser(await stage.openSession(coordinator));
  others = [orto, kirurgi].map(async (person) => stage.browser(await stage.openSession(person)));
  reader = stage.browser(await stage.openSession(auditor));
});
afterAll(() => stage?.stop());

const page = () => `/applications/${applicationId}/export`;
const idIn = (answer: Answer): string =>
  answer.document.querySelector('#export-form input[name=id]')?.getAttribute('value') ?? '';

/** Makes the file as the task does; what the errand has made already stands. */
const making = () => {
  const { store, web } = stage.system;
  const caseFiles = createCaseFiles({ organisation: 'Region Prov', fontsOf: loadFonts, hash: sha256 });
  return createMakeCaseExport({ ...store, caseFiles, files: web.files });
};

async function asked(browser: Browser): Promise<string> {
  const id = idIn(await browser.get(`/applications/${applicationId}`));
  const answer = await browser.post(page(), { id });
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${page()}/${id}`]);
  return id;
}

test('one click on the page of the application gives the whole case as a zip, by an address that lasts a minute', async () => {
  const id = await asked(own);
  expect(await stage.system.store.caseExports.find(id)).toMatchObject({
    applicationId,
    requestedBy: { email: coordinator.email, name: coordinator.name },
  });
  await making()(id);
  await stage.system.drain();

  const shown = await own.get(`${page()}/${id}`);
  expect(said(shown)).toContain('Filen är klar.');
  const link = await own.get(`${page()}/${id}/file`);
  expect(link.status).toBe(303);
  const fetched = await fetch(link.headers.get('Location') ?? '');
  expect(fetched.headers.get('Content-Disposition')).toContain(`arende-${applicationId}.zip`);
  const files = unzipSync(new Uint8Array(await fetched.arrayBuffer()));
  const json = JSON.parse(new TextDecoder().decode(files['arende.json']));
  expect(json.application.content.activity).toBe('Stöd åt nyanställda');
  expect(json.programme.id).toBe(programme.id);
  expect(json.mails.length).toBeGreaterThan(0);
  expect(JSON.stringify(json)).not.toMatch(/taskToken|linkHash/);
  expect(said(await own.get(page()))).toContain('Hämta filen från');
});

test('everybody who reads everything gets it, and sees who has asked before', async () => {
  const id = await asked(reader);
  await making()(id);
  expect((await reader.get(`${page()}/${id}/file`)).status).toBe(303);
  expect(said(await reader.get(page()))).toContain(coordinator.name);
});

test('SECURITY-42: to those who do not read everything, of the unit itself too, neither the page, the request nor the file exists', async () => {
  const id = await asked(own);
  await making()(id);
  const missing = '/applications/01D7V3S4M0NQSVCHXXXXXXXXXX/export';
  const browsers = await Promise.all(others);
  expect(
    (await browsers[0]?.get(`/applications/${applicationId}`))?.document.querySelector('#export'),
  ).toBeNull();
  await stage.expectNothingWritten(async () => {
    for (const browser of browsers) {
      for (const path of [page(), `${page()}/${id}`, `${page()}/${id}/file`, missing])
        expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
      expect((await browser.post(page(), { id: ulid() })).status).toBe(404);
    }
  });
  // Nor under another application, which the request is not about.
  const foreign = await stage.apply({ by: kirurgi });
  for (const path of [`/applications/${foreign}/export/${id}`, `/applications/${foreign}/export/${id}/file`])
    expect((await own.get(path)).status).toBe(404);
  expect((await own.post(`/applications/${foreign}/export`, { id })).status).toBe(404);
});

test('SECURITY-22: a form with a field too many, or with an id that is none, asks for nothing', async () => {
  await stage.expectNothingWritten(async () => {
    for (const values of [{}, { id: 'x' }, { id: ulid(), requestedBy: 'x' }])
      expect((await own.post(page(), values)).status).toBe(400);
  });
});

test('SECURITY-07: a form sent twice asks once', async () => {
  const id = ulid();
  const answers = await Promise.all([own.post(page(), { id }), own.post(page(), { id })]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const all = await stage.system.store.caseExports.ofApplication(applicationId, 50);
  expect(all.filter((it) => it.id === id)).toHaveLength(1);
});

test('SECURITY-39: what was published first stands, also when two make it at once', async () => {
  const id = ulid();
  await own.post(page(), { id });
  await Promise.all([making()(id), making()(id)]);
  const first = await stage.system.store.caseExports.find(id);
  await making()(id);
  expect(await stage.system.store.caseExports.find(id)).toEqual(first);
});

test('a file is offered for as long as it is kept, and after that one makes it anew', async () => {
  const id = await asked(own);
  await making()(id);
  const { at } = (await stage.system.store.caseExports.find(id)) ?? expect.unreachable();
  await stage.system.moveClock(addDays(at, daysOfCases - 1));
  const browser = stage.browser(await stage.openSession(coordinator));
  expect((await browser.get(`${page()}/${id}/file`)).status).toBe(303);
  await stage.system.moveClock(addDays(at, daysOfCases));
  const later = stage.browser(await stage.openSession(coordinator));
  for (const path of [`${page()}/${id}`, `${page()}/${id}/file`]) {
    const gone = await later.get(path);
    expect([gone.status, said(gone)]).toEqual([200, expect.stringContaining('Filen är borttagen')]);
    expect(idIn(gone)).not.toBe('');
  }
  expect(said(await later.get(page()))).toContain('Borttagen efter 30 dagar');
});
