import { matterOf } from '../domain/application.ts';
import { type CaseFile, waitingQuestion } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import { completionReminderAt } from '../domain/next-look.ts';
import type { Question } from '../domain/question.ts';
import { addDaysToDate, hasExpired, localDateOf } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { sha256 } from './hash.ts';
import { recipient } from './language-of.ts';
import { loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { ProgrammeBooks, QuestionStore } from './ports.ts';
import { resumption } from './resume-application.ts';
import { type Follows, followsOf, type TellDeps } from './tell-applicant.ts';

export type WaitDeps = TellDeps & { questions: QuestionStore };

/**
 * Leaves the task token with the wait for a completion or a date, on condition that it still waits; see ask-director.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NothingWaits when it is over already
 */
export function createKeepWaiting(deps: WaitDeps) {
  return async ({ applicationId, round, taskToken }: PhaseRequest & { taskToken: string }): Promise<void> => {
    const { file } = await loadCase(deps, applicationId);
    if (file.application.round !== round) return;
    const waits = heldQuestion(file);
    if (!waits) throw new DomainError('NothingWaits');
    if (await deps.questions.keepToken(waits, taskToken)) return;
    await deps.questions.keepLateToken(waits, taskToken, {
      kind: 'answer-question',
      id: `answer-${waits.id}-${sha256(taskToken).slice(0, 16)}`,
      applicationId,
      questionSequence: waits.sequence,
      createdAt: deps.clock.now(),
    });
  };
}

/**
 * A wait is over, or it is time to look at it: reminds the applicant, takes the matter up again when its day has come, and
 * says what follows.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createEndWait(deps: WaitDeps) {
  return async (request: PhaseRequest): Promise<Follows & { current: boolean }> => {
    const { applicationId, phase, round } = request;
    const { file, books } = await loadCase(deps, applicationId);
    const { application } = file;
    const current = application.phase === phase && application.round === round;
    const waits = heldQuestion(file);
    if (current && waits) await lookAt(waits, file, books);
    const { file: now } = await loadCase(deps, applicationId);
    return { current, ...followsOf(now, deps.clock.now()) };
  };

  async function lookAt(waits: Question, file: CaseFile, books: ProgrammeBooks): Promise<void> {
    const now = deps.clock.now();
    if (waits.dueAt !== undefined && hasExpired(waits.dueAt, now)) return resume(file.application.id);
    const reminder = completionReminderAt(waits);
    if (reminder !== undefined && hasExpired(reminder, now)) await remind(waits, file, books);
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

  async function remind(waits: Question, file: CaseFile, books: ProgrammeBooks): Promise<void> {
    const to = await recipient(deps.directory, waits.askedOf);
    const missing = file.decisions.findLast(({ outcome }) => outcome === 'returned')?.motivation ?? '';
    const until = addDaysToDate(localDateOf(waits.dueAt ?? waits.askedAt), -1);
    const letter = deps.letters.completionReminder({ file, books, to }, { until, missing });
    await deps.sendOnce(file.application.id, `completion-reminder-${waits.sequence}`, letter, {
      questionSequence: waits.sequence,
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
