import { matterOf } from '../domain/application.ts';
import { type CaseFile, waitingQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import type { Decision } from '../domain/decision.ts';
import { nextLookAtWait, secondsUntil } from '../domain/next-look.ts';
import { untoldDecisions, untoldWithdrawal, withdrawalId } from '../domain/untold.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { Directory } from './ports.ts';
import type { SendOnce } from './send-once.ts';

export type TellDeps = LoadCaseDeps & {
  directory: Pick<Directory, 'find'>;
  letters: Letters;
  sendOnce: SendOnce;
  clock: Clock;
};

/** What comes next: the question is put (again), a wait for a completion or a date, news for the applicant, or nothing. */
export type Follows = { follows: 'ask' | 'wait' | 'tell' | 'end'; waitSeconds: number };

/**
 * Mails the applicant every decision, and a withdrawal, that they have not been told of; each once, and notes it.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createTellApplicant(deps: TellDeps) {
  return async (applicationId: string): Promise<Follows> => {
    const { file, books } = await loadCase(deps, applicationId);
    const to = await recipient(deps.directory, file.application.applicant.email);
    for (const decision of decisionsToMail(file)) {
      const letter = deps.letters.decided({ file, books, to }, decision);
      await deps.sendOnce(applicationId, mailIdOf(decision), letter);
      await noteTold(applicationId, decision.number);
    }
    for (const id of withdrawalsToMail(file)) {
      await deps.sendOnce(applicationId, id, deps.letters.withdrawn({ file, books, to }));
      await noteTold(applicationId, id);
    }
    return followsNow(applicationId);
  };

  async function followsNow(applicationId: string): Promise<Follows> {
    const { file } = await loadCase(deps, applicationId);
    return followsOf(file, deps.clock.now());
  }

  function noteTold(applicationId: string, number: string): Promise<void> {
    return optimistically(async () => {
      const { file } = await loadCase(deps, applicationId);
      if (file.audit.some((row) => row.action === 'told' && row.details.number === number)) return;
      await deps.applications.commit({
        before: file.application,
        after: file.application,
        facts: [{ action: 'told', at: deps.clock.now(), by: 'system', details: { number } }],
      });
    });
  }
}

const mailIdOf = ({ running }: Decision): string => `decided-${running}`;

/** The receipt of a withdrawal that the applicant has not been told of, and any that somebody wants sent again. */
function withdrawalsToMail(file: CaseFile): string[] {
  const untold = untoldWithdrawal(file);
  const again = file.mails.filter(({ kind, resend }) => kind === 'withdrawn' && resend);
  return [...new Set([...(untold ? [withdrawalId(untold)] : []), ...again.map(({ id }) => id)])];
}

/** Those not told of, and those whose mail somebody wants sent again. */
function decisionsToMail(file: CaseFile): Decision[] {
  const again = new Set(file.mails.filter(({ resend }) => resend).map(({ id }) => id));
  const untold = new Set(untoldDecisions(file));
  return file.decisions.filter((decision) => untold.has(decision) || again.has(mailIdOf(decision)));
}

/** What the state machine does next, by what stands in the table. */
export function followsOf(file: CaseFile, now: string): Follows {
  const { status } = matterOf(file.application);
  const waits = waitingQuestion(file);
  if (untoldDecisions(file).length > 0 || untoldWithdrawal(file)) return { follows: 'tell', waitSeconds: 1 };
  if (status === 'submitted') return { follows: 'ask', waitSeconds: 1 };
  if (waits && (status === 'returned' || status === 'deferred')) {
    return { follows: 'wait', waitSeconds: secondsUntil(nextLookAtWait(waits, now).at, now) };
  }
  return { follows: 'end', waitSeconds: 1 };
}
