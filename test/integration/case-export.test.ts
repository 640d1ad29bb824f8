import { unzipSync } from 'fflate';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFonts } from '../../functions/tasks/fonts.ts';
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
let others: Browser;
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
  own = stage.browser(await stage.openSession(orto));
  others = stage.browser(await stage.openSession(kirurgi));
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
    requestedBy: { email: orto.email, name: orto.name },
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

test('those who read everything get it as well, and see who has asked before', async () => {
  for (const browser of [reader, stage.browser(await stage.openSession(coordinator))]) {
    const id = await asked(browser);
    await making()(id);
    expect((await browser.get(`${page()}/${id}/file`)).status).toBe(303);
  }
  expect(said(await reader.get(page()))).toContain(orto.name);
});

test('SECURITY-42: to whoever may not read the application neither the page, the request nor the file exists', async () => {
  const id = await asked(own);
  await making()(id);
  const missing = '/applications/01D7V3S4M0NQSVCHXXXXXXXXXX/export';
  await stage.expectNothingWritten(async () => {
    for (const path of [page(), `${page()}/${id}`, `${page()}/${id}/file`, missing]) {
      expect([path, (await others.get(path)).status]).toEqual([path, 404]);
    }
    expect((await others.post(page(), { id: ulid() })).status).toBe(404);
  });
  // Nor under an application of one's own, which the request is not about.
  const foreign = await stage.apply({ by: kirurgi });
  for (const path of [`/applications/${foreign}/export/${id}`, `/applications/${foreign}/export/${id}/file`])
    expect((await others.get(path)).status).toBe(404);
  expect((await others.post(`/applications/${foreign}/export`, { id })).status).toBe(404);
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
