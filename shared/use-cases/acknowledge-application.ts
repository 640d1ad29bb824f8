import type { CaseFile } from '../domain/case-file.ts';
import { isCurrent, type PhaseRound } from '../domain/round.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import type { Directory } from './ports.ts';
import type { SendOnce } from './send-once.ts';

export type AcknowledgeDeps = LoadCaseDeps & {
  directory: Pick<Directory, 'find'>;
  letters: Letters;
  sendOnce: SendOnce;
};

export type PhaseRequest = { applicationId: string } & PhaseRound;

/**
 * Tells the applicant that the application, or the change asked for, has arrived. False when the table is in another phase or round: the execution
 * that asks is then an old one, and leaves.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createAcknowledgeApplication(deps: AcknowledgeDeps) {
  return async ({ applicationId, ...request }: PhaseRequest): Promise<boolean> => {
    const { file, books } = await loadCase(deps, applicationId);
    if (!isCurrent(file.application, request)) return false;
    const to = await recipient(deps.directory, file.application.applicant.email);
    await deps.sendOnce(applicationId, receiptOf(file), deps.letters.received({ file, books, to }));
    return true;
  };
}

/** One receipt for the application, and one for each change that is asked for. */
function receiptOf({ application, versions }: CaseFile): string {
  const asked = versions.findLast(({ kind }) => kind === 'change-requested');
  return application.change && asked ? `received-change-${asked.number}` : 'received';
}
