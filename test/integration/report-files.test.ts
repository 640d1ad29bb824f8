import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadFonts } from '../../functions/tasks/fonts.ts';
import { createReportFilesTask } from '../../functions/tasks/report-files.ts';
import { createFolderFileStore } from '../../infra/local/files/folder-file-store.ts';
import { lambdaContext } from '../../infra/local/machine/lambda-context.ts';
import { createMemoryLog } from '../../infra/local/machine/local-log.ts';
import { reportFileKinds } from '../../shared/domain/report.ts';
import { createReportFiles } from '../../shared/reports/report-files.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { errandRow } from '../../shared/use-cases/outbox-rows.ts';
import type { FileStore } from '../../shared/use-cases/ports.ts';
import { aReport, aReportVersion, manyActivities } from '../builders/frozen-report.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';

let database: TestDatabase;
let world: TestTable;
let folder: string;
let files: FileStore;
beforeAll(async () => {
  database = await withTable();
  folder = mkdtempSync(join(tmpdir(), 'bidragsled-report-files-'));
  const address = 'http://localhost:1';
  files = createFolderFileStore({ folder, address, secret: 'of the test', now: () => 1 }).store;
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  world = await database.freshTable();
});

const report = aReport(manyActivities(30));
const { pieces: _pieces, ...version } = aReportVersion(report);
const { programmeId } = version;
const at = version.locked.at;

const lock = (overrides: Partial<typeof version> = {}) =>
  world.store.reports.lock({ ...version, ...overrides }, report, errandRow('report', programmeId, at, '1'));

const run = (store: FileStore = files) =>
  createReportFilesTask({
    log: createMemoryLog(),
    reports: world.store.reports,
    reportFiles: createReportFiles(loadFonts),
    files: store,
  })({ v: 1, phase: 'report', subject: programmeId, round: '1' }, lambdaContext('report-files'));

test('the errand makes the four files of a locked version, and its JSON has the hash that was locked', async () => {
  await lock();
  expect(await run()).toEqual({ v: 1 });

  const found = await world.store.reports.find(programmeId, 1);
  expect(found?.files?.map(({ kind }) => kind)).toEqual([...reportFileKinds]);
  for (const file of found?.files ?? []) {
    const content = readFileSync(join(folder, file.key));
    expect([content.length, sha256(content)]).toEqual([file.bytes, file.sha256]);
    expect(file.key).toMatch(
      new RegExp(`^reports/${programmeId}/[0-9a-f]{16}/${programmeId}-v1\\.${file.kind}$`),
    );
  }
  expect(found?.files?.find(({ kind }) => kind === 'json')?.sha256).toBe(version.hash);
});

test('SECURITY-39: nothing is published until all four are whole, and what is published stands', async () => {
  await lock();
  let kept = 0;
  const breaking: FileStore = {
    ...files,
    keep: async (from, to) => {
      kept += 1;
      if (kept === 3) throw new Error('the bucket is away');
      await files.keep(from, to);
    },
  };
  await expect(run(breaking)).rejects.toThrow('Transient');
  expect((await world.store.reports.find(programmeId, 1))?.files).toBeUndefined();

  await run();
  const first = await world.store.reports.find(programmeId, 1);
  await run();
  expect(await world.store.reports.find(programmeId, 1)).toEqual(first);
});

test('of a frozen report that is not what was locked nothing is published', async () => {
  await lock({ hash: sha256('another report') });
  await expect(run()).rejects.toThrow('Transient');
  expect((await world.store.reports.find(programmeId, 1))?.files).toBeUndefined();
});

test('an errand about a version that is not there is refused by name', async () => {
  await expect(run()).rejects.toThrow('ReportNotFound');
});
