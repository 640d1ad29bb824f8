import { type Application, matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';

/** A decision that is asked for, together with the application that it is about. */
export type WaitingItem = { question: Question; application: Application; overdue: boolean };

/**
 * What waits for a person's decision, the longest wait first. A question to the applicant is none. Lists are read from an
 * index that may lag behind: what is decided already is left out.
 */
export function waitingItems(
  pairs: readonly { question: Question; application: Application | undefined }[],
  now: Instant,
): WaitingItem[] {
  return pairs
    .flatMap(({ question, application }) =>
      application && isToBeDecided(application, question)
        ? [{ question, application, overdue: hasExpired(question.remindAt, now) }]
        : [],
    )
    .sort((one, other) => Date.parse(one.question.askedAt) - Date.parse(other.question.askedAt));
}

const isToBeDecided = (application: Application, { kind, status }: Question): boolean =>
  kind === 'decision' && status === 'open' && matterOf(application).status === 'submitted';

/** What a unit has sent, the newest first. */
export const newestFirst = (applications: readonly Application[]): Application[] =>
  applications.toSorted((one, other) =>
    `${one.submittedAt}#${one.id}` < `${other.submittedAt}#${other.id}` ? 1 : -1,
  );

/** Something that was sent back to the unit: what is missing, and the last day for it (Stockholm). */
export type ReturnedItem = { application: Application; missing: string; until: string | undefined };

/** What waits for the unit's completion, the first last day first. What the list had too late is left out. */
export const returnedItems = (files: readonly (CaseFile | undefined)[]): ReturnedItem[] =>
  files
    .flatMap((file) => {
      if (!file || matterOf(file.application).status !== 'returned') return [];
      const decision = file.decisions.findLast(({ outcome }) => outcome === 'returned');
      return [{ application: file.application, missing: decision?.motivation ?? '', until: decision?.until }];
    })
    .sort((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1));
