import type { Letters } from './letters.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import type { SendOnce } from './send-once.ts';

export type AcknowledgeDeps = LoadCaseDeps & { letters: Letters; sendOnce: SendOnce };

export type PhaseRequest = { applicationId: string; phase: string; round: string };

/**
 * Tells the applicant that the application has arrived. False when the table is in another phase or round: the execution
 * that asks is then an old one, and leaves.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createAcknowledgeApplication(deps: AcknowledgeDeps) {
  return async ({ applicationId, phase, round }: PhaseRequest): Promise<boolean> => {
    const { file, books } = await loadCase(deps, applicationId);
    if (file.application.phase !== phase || file.application.round !== round) return false;
    await deps.sendOnce(applicationId, 'received', deps.letters.received({ file, books }));
    return true;
  };
}
