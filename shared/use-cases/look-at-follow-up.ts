import { followUpQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { dueOnOf, reminderDue } from '../domain/follow-up-dates.ts';
import { type FollowUpFollows, type FollowUpNeed, followUpFollows } from '../domain/follow-up-follows.ts';
import { reviewReminderAt, secondsUntil } from '../domain/next-look.ts';
import { isCurrent } from '../domain/round.ts';
import type { LocalDate } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { type LoadCaseDeps, type LoadedCase, loadCase } from './load-case.ts';

/** `current`: false when another round has taken over. `waitSeconds`: until the state machine looks again, unless it is answered. */
export type FollowUpLook = { current: boolean; need: FollowUpNeed; waitSeconds: number };

export type FollowUpDeps = LoadCaseDeps & { clock: Clock; holidays: readonly LocalDate[] };

/**
 * Says what the year-end account of an activity needs now, by the table, and how long that can wait.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createLookAtFollowUp(deps: FollowUpDeps) {
  return async ({ applicationId, ...request }: PhaseRequest): Promise<FollowUpLook> => {
    const loaded = await loadCase(deps, applicationId);
    const { file, books } = loaded;
    if (!isCurrent(file.application, request)) return { current: false, need: 'end', waitSeconds: 1 };
    const now = deps.clock.now();
    const { holidays } = deps;
    const follows = followUpFollows(file, books.programme, { holidays, now });
    return {
      current: true,
      need: follows.need,
      waitSeconds: waitSeconds(loaded, follows, { holidays, now }),
    };
  };
}

type Moment = { holidays: readonly LocalDate[]; now: string };

function waitSeconds(
  { file, books }: LoadedCase,
  follows: FollowUpFollows,
  { holidays, now }: Moment,
): number {
  const { need, until } = follows;
  const { followUp } = file.application;
  const pace = { holidays, everyDays: books.programme.assumed.remindAfterDays };
  const next = (kind: 'follow-up' | 'repayment', dueOn: LocalDate): number => {
    const question = followUpQuestion(file, kind);
    const askedAt = question?.status === 'open' ? question.askedAt : now;
    return secondsUntil(reminderDue(dueOn, pace, { askedAt, now }).nextAt, now);
  };
  if (need === 'wait' && until !== undefined) return secondsUntil(until, now);
  if (need === 'ask-unit' && followUp) return next('follow-up', dueOnOf(followUp, books.programme, holidays));
  if (need === 'ask-back' && followUp?.repayment) return next('repayment', followUp.repayment.payBy);
  if (need === 'ask-coordinator') {
    const question = followUpQuestion(file, 'review');
    const askedAt = question?.status === 'open' ? question.askedAt : now;
    return secondsUntil(reviewReminderAt(askedAt, pace.everyDays, now), now);
  }
  return 1;
}
