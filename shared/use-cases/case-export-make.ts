import { DomainError } from '../domain/errors.ts';
import { keepFile } from './keep-file.ts';
import { loadCase } from './load-case.ts';
import type { ApplicationStore, CaseExportStore, CaseFiles, FileStore, ProgrammeStore } from './ports.ts';

type MakeCaseDeps = {
  applications: ApplicationStore;
  programmes: ProgrammeStore;
  caseExports: Pick<CaseExportStore, 'find' | 'publish'>;
  caseFiles: CaseFiles;
  files: FileStore;
};

/**
 * Makes the file of a case that somebody has asked for, of what the case holds now. It is found by people only when the
 * request's row names it; what is published already is left.
 * @throws DomainError ApplicationNotFound, also when there is no such request; ProgrammeNotFound
 */
export function createMakeCaseExport(deps: MakeCaseDeps) {
  const { caseExports, caseFiles, files } = deps;
  return async (id: string): Promise<void> => {
    const request = await caseExports.find(id);
    if (!request) throw new DomainError('ApplicationNotFound');
    if (request.file) return;
    const { file, books } = await loadCase(deps, request.applicationId);
    const { programme, agreement } = books;
    const made = await caseFiles.make({ request, file, programme, agreement });
    await caseExports.publish(id, await keepFile(files, `cases/${request.applicationId}/${id}`, made));
  };
}
