import type { CaseFile } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import type { ApplicationStore, ProgrammeBooks, ProgrammeStore } from './ports.ts';

export type LoadCaseDeps = { programmes: ProgrammeStore; applications: ApplicationStore };

export type LoadedCase = { file: CaseFile; books: ProgrammeBooks };

/** @throws DomainError ApplicationNotFound, ProgrammeNotFound */
export async function loadCase(
  { programmes, applications }: LoadCaseDeps,
  applicationId: string,
): Promise<LoadedCase> {
  const file = await applications.caseFile(applicationId);
  if (!file) throw new DomainError('ApplicationNotFound');
  const books = await programmes.find(file.application.programmeId);
  if (!books) throw new DomainError('ProgrammeNotFound');
  return { file, books };
}
