import { DomainError } from '../domain/errors.ts';
import { type Report, type ReportFile, type ReportVersion, reportFileKinds } from '../domain/report.ts';
import { keepFile } from './keep-file.ts';
import type { FileStore, ReportFiles, ReportStore } from './ports.ts';

type ReportFileDeps = {
  reports: Pick<ReportStore, 'find' | 'frozen' | 'publishFiles'>;
  reportFiles: ReportFiles;
  files: FileStore;
};

/** The frozen report does not have the hash that was locked: nothing is made of it. */
class FrozenReportDiffers extends Error {
  constructor({ programmeId, version }: ReportVersion) {
    super(`${programmeId}, version ${version}: what is frozen is not what was locked`);
    this.name = 'FrozenReportDiffers';
  }
}

/**
 * Makes the files of a locked version from what is frozen alone, one after the other: each is written under a temporary key,
 * gets its lasting key when it is whole, and is found by people only when the version's row names all of them. What is
 * published already is left. The JSON's SHA-256 must be the version's hash.
 * @throws DomainError ReportNotFound; FrozenReportDiffers
 */
export function createMakeReportFiles({ reports, reportFiles, files }: ReportFileDeps) {
  return async (programmeId: string, version: number): Promise<void> => {
    const locked = await reports.find(programmeId, version);
    if (!locked) throw new DomainError('ReportNotFound');
    if (locked.files) return;
    const report = await reports.frozen(locked);
    const made: ReportFile[] = [];
    for (const kind of reportFileKinds) made.push(await makeOne(kind, report, locked));
    if (made.find(({ kind }) => kind === 'json')?.sha256 !== locked.hash)
      throw new FrozenReportDiffers(locked);
    await reports.publishFiles(programmeId, version, made);
  };

  async function makeOne(
    kind: ReportFile['kind'],
    report: Report,
    version: ReportVersion,
  ): Promise<ReportFile> {
    const made = await reportFiles.make(kind, report, version);
    return { kind, ...(await keepFile(files, `reports/${version.programmeId}`, made)) };
  }
}
