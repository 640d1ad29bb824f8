import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { approversOf } from './approvers-of.ts';
import { sha256 } from './hash.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import type { Directory, ProgrammeStore, ReportStore } from './ports.ts';
import type { SendOnce } from './send-once.ts';

export type TellApproversDeps = {
  programmes: Pick<ProgrammeStore, 'find'>;
  reports: Pick<ReportStore, 'latest'>;
  directory: Pick<Directory, 'find' | 'withRole'>;
  letters: Pick<Letters, 'approvalWanted'>;
  sendOnce: SendOnce;
  clock: Clock;
};

/**
 * Mails everybody who may approve a locked version that it waits for them, each once however often this is repeated. A
 * version that is approved, or that a later one has replaced, is told of no more; of one that nobody may approve, its page
 * says so.
 * @throws DomainError ReportNotFound, ProgrammeNotFound
 */
export function createTellApprovers(deps: TellApproversDeps) {
  const { programmes, reports, directory, letters, sendOnce, clock } = deps;
  return async (programmeId: string, number: number): Promise<void> => {
    const latest = await reports.latest(programmeId);
    if (!latest || latest.version < number) throw new DomainError('ReportNotFound');
    if (latest.version > number || latest.approved) return;
    const books = await programmes.find(programmeId);
    if (!books) throw new DomainError('ProgrammeNotFound');
    for (const { email } of await approversOf(directory, latest, localDateOf(clock.now()))) {
      const letter = letters.approvalWanted(await recipient(directory, email), {
        programme: books.programme,
        version: latest,
      });
      await sendOnce(programmeId, `approval-wanted-${number}-${sha256(email).slice(0, 8)}`, letter);
    }
  };
}
