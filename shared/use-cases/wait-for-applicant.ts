import { matterOf } from '../domain/application.ts';
import { type CaseFile, waitingQuestion } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import { completionReminderAt } from '../domain/next-look.ts';
import type { Question } from '../domain/question.ts';
import { isCurrent } from '../domain/round.ts';
import { hasExpired } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { createKeepToken } from './keep-token.ts';
import { loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { ProgrammeBooks, QuestionStore } from './ports.ts';
import { createRemindApplicant } from './remind-applicant.ts';
import { resumption } from './resume-application.ts';
import { type Follows, followsOf, type TellDeps } from './tell-applicant.ts';

export type WaitDeps = TellDeps & { questions: QuestionStore };

/**
 * Leaves the task token with the wait for a completion or a date, on condition that it still waits; see keep-token.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NothingWaits when it is over already, or another round's
 */
export function createKeepWaiting(deps: WaitDeps) {
  const keepToken = createKeepToken(deps);
  return async (request: PhaseRequest & { taskToken: string }): Promise<void> => {
    const { file } = await loadCase(deps, request.applicationId);
    const waits = isCurrent(file.application, request) ? heldQuestion(file) : undefined;
    if (!waits) throw new DomainError('NothingWaits');
    await keepToken(waits, request);
  };
}

/**
 * A wait is over, or it is time to look at it: reminds the applicant, takes the matter up again when its day has come, and
 * says what follows.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createEndWait(deps: WaitDeps) {
  const remindApplicant = createRemindApplicant(deps);
  return async (request: PhaseRequest): Promise<Follows & { current: boolean }> => {
    const { applicationId } = request;
    const { file, books } = await loadCase(deps, applicationId);
    const waits = heldQuestion(file);
    if (isCurrent(file.application, request) && waits) await lookAt(waits, file, books);
    const { file: now } = await loadCase(deps, applicationId);
    return { current: isCurrent(now.application, request), ...followsOf(now, deps.clock.now()) };
  };

  async function lookAt(waits: Question, file: CaseFile, books: ProgrammeBooks): Promise<void> {
    const now = deps.clock.now();
    if (waits.dueAt !== undefined && hasExpired(waits.dueAt, now)) return resume(file.application.id);
    const reminder = completionReminderAt(waits);
    if (reminder !== undefined && hasExpired(reminder, now)) await remindApplicant(waits, file, books);
  }

  function resume(applicationId: string): Promise<void> {
    return optimistically(async () => {
      const { file } = await loadCase(deps, applicationId);
      const waits = heldQuestion(file);
      if (!waits) return;
      const { outbox: _nobodyWaits, ...act } = resumption(file, {
        by: 'system',
        why: 'due',
        now: deps.clock.now(),
      });
      await deps.applications.commit(act);
    });
  }
}

/** The open wait for a completion or a date, while the matter is sent back or put off. */
function heldQuestion(file: CaseFile): Question | undefined {
  const { status } = matterOf(file.application);
  const waits = waitingQuestion(file);
  return waits && waits.kind !== 'decision' && (status === 'returned' || status === 'deferred')
    ? waits
    : undefined;
}
