import type { Application } from '../../../shared/domain/application.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';

/** A question together with the application that it is about. */
export type WaitingItem = { question: Question; application: Application; overdue: boolean };

/**
 * What waits for a person, the longest wait first. Lists are read from an index that may lag behind: what is decided
 * already is left out.
 */
export function waitingItems(
  pairs: readonly { question: Question; application: Application | undefined }[],
  now: Instant,
): WaitingItem[] {
  return pairs
    .flatMap(({ question, application }) =>
      application?.status === 'submitted' && question.status === 'open'
        ? [{ question, application, overdue: hasExpired(question.remindAt, now) }]
        : [],
    )
    .sort((one, other) => Date.parse(one.question.askedAt) - Date.parse(other.question.askedAt));
}

/** What a unit has sent, the newest first. */
export const newestFirst = (applications: readonly Application[]): Application[] =>
  applications.toSorted((one, other) =>
    `${one.submittedAt}#${one.id}` < `${other.submittedAt}#${other.id}` ? 1 : -1,
  );
