import { isProviders, matterOf } from '../domain/application.ts';
import { type CaseFile, waitingQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { isToBeSent } from '../domain/correspondence.ts';
import type { Decision } from '../domain/decision.ts';
import { followUpOpensAt } from '../domain/follow-up-dates.ts';
import { nextLookAtWait, secondsUntil } from '../domain/next-look.ts';
import type { Programme } from '../domain/programme.ts';
import type { Question } from '../domain/question.ts';
import { isCurrent } from '../domain/round.ts';
import { hasExpired, type LocalDate } from '../domain/stockholm-time.ts';
import { untoldDecisions, untoldWithdrawals, withdrawalId } from '../domain/untold.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { createBeginFollowUp, mayBeginFollowUp } from './begin-follow-up.ts';
import { createBeginPayouts } from './begin-payouts.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { createNoteTold } from './note-told.ts';
import type { Directory } from './ports.ts';
import { createRemindApplicant } from './remind-applicant.ts';
import type { SendOnce } from './send-once.ts';
import { createStartWatch } from './watch-programme.ts';

export type TellDeps = LoadCaseDeps & {
  directory: Pick<Directory, 'find'>;
  letters: Letters;
  sendOnce: SendOnce;
  clock: Clock;
  holidays: readonly LocalDate[];
};

/** What comes next: the question is put (again), a wait for a completion or a date, news for the applicant, or nothing. */
export type Follows = { follows: 'ask' | 'wait' | 'tell' | 'end'; waitSeconds: number };

/**
 * Mails the applicant every decision, and a withdrawal, that they have not been told of, and what somebody wants sent
 * again; each once, and notes it. An execution that another round has taken over from tells nothing and is at its end:
 * the other one tells.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createTellApplicant(deps: TellDeps) {
  const remindApplicant = createRemindApplicant(deps);
  const noteTold = createNoteTold(deps);
  const beginPayouts = createBeginPayouts(deps);
  const beginFollowUp = createBeginFollowUp(deps);
  const startWatch = createStartWatch(deps);
  return async (request: PhaseRequest): Promise<Follows> => {
    const { applicationId } = request;
    const { file, books } = await loadCase(deps, applicationId);
    if (!isCurrent(file.application, request)) return { follows: 'end', waitSeconds: 1 };
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
    const reminded = reminderWanted(file);
    if (reminded) await remindApplicant(reminded, file, books);
    return followsNow(request);
  };

  async function followsNow(request: PhaseRequest): Promise<Follows> {
    const { file, books } = await loadCase(deps, request.applicationId);
    if (!isCurrent(file.application, request)) return { follows: 'end', waitSeconds: 1 };
    // The last task of the phase brings about the next one (DESIGN §3).
    if (isProviders(file.application)) await beginPayouts(request.applicationId);
    if (mayBeginFollowUp(file.application)) await prepareFollowUp(request.applicationId, books.programme);
    return followsOf(file, deps.clock.now());
  }

  /** The programme's watch begins the follow-up on its day; what is approved after that day begins at once. */
  async function prepareFollowUp(applicationId: string, programme: Programme): Promise<void> {
    await startWatch(programme.id);
    if (hasExpired(followUpOpensAt(programme, deps.holidays), deps.clock.now()))
      await beginFollowUp(applicationId);
  }
}

const mailIdOf = ({ running }: Decision): string => `decided-${running}`;

/** The receipts of withdrawals that the applicant has not been told of, and any that somebody wants sent again. */
function withdrawalsToMail(file: CaseFile): string[] {
  const untold = untoldWithdrawals(file).map(withdrawalId);
  const again = file.mails.filter((mail) => mail.kind === 'withdrawn' && isToBeSent(mail));
  return [...new Set([...untold, ...again.map(({ id }) => id)])];
}

/** Those not told of, and those whose mail somebody wants sent again, or did not leave then. */
function decisionsToMail(file: CaseFile): Decision[] {
  const again = new Set(file.mails.filter(isToBeSent).map(({ id }) => id));
  const untold = new Set(untoldDecisions(file));
  return file.decisions.filter((decision) => untold.has(decision) || again.has(mailIdOf(decision)));
}

/** The wait for a completion whose reminder somebody wants sent again, or did not leave. */
function reminderWanted(file: CaseFile): Question | undefined {
  const waits = waitingQuestion(file);
  const wanted = file.mails.some(
    (mail) =>
      mail.kind === 'completion-reminder' && mail.questionSequence === waits?.sequence && isToBeSent(mail),
  );
  return wanted ? waits : undefined;
}

const isAnythingToTell = (file: CaseFile): boolean =>
  decisionsToMail(file).length > 0 ||
  withdrawalsToMail(file).length > 0 ||
  reminderWanted(file) !== undefined;

/** What the state machine does next, by what stands in the table. */
export function followsOf(file: CaseFile, now: string): Follows {
  const { status } = matterOf(file.application);
  const waits = waitingQuestion(file);
  if (isAnythingToTell(file)) return { follows: 'tell', waitSeconds: 1 };
  if (status === 'submitted') return { follows: 'ask', waitSeconds: 1 };
  if (waits && (status === 'returned' || status === 'deferred')) {
    return { follows: 'wait', waitSeconds: secondsUntil(nextLookAtWait(waits, now).at, now) };
  }
  return { follows: 'end', waitSeconds: 1 };
}
