import { matterOf, withStatus } from '../domain/application.ts';
import { type CaseFile, waitingQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { applicantsOf } from '../domain/content-version.ts';
import { DomainError } from '../domain/errors.ts';
import { nextStatus } from '../domain/lifecycle.ts';
import { delegationOn, hasRole, type Person } from '../domain/person.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import type { Act, ApplicationStore } from './ports.ts';

export type Resumption = { person: Person; applicationId: string; seenVersion: number };

/** Whoever may decide today takes up what was sent back or put off. */
export const mayResume = (person: Person, { application, versions }: CaseFile, now: string): boolean =>
  !person.blocked &&
  hasRole(person, 'director', 'substitute') &&
  delegationOn(person, localDateOf(now)) !== undefined &&
  !applicantsOf(application, versions).includes(person.email);

/**
 * Takes up, before its day, an application that was sent back or put off: the question is put again at once.
 * @throws DomainError ApplicationNotFound, NotAllowed, NotPossibleInStatus, ApplicationChanged
 */
export function createResumeApplication({
  applications,
  clock,
}: {
  applications: ApplicationStore;
  clock: Clock;
}) {
  return ({ person, applicationId, seenVersion }: Resumption): Promise<void> =>
    optimistically(async () => {
      const file = await applications.caseFile(applicationId);
      if (!file) throw new DomainError('ApplicationNotFound');
      const now = clock.now();
      if (!mayResume(person, file, now)) throw new DomainError('NotAllowed');
      const act = resumption(file, { by: person.email, why: 'by-hand', now });
      if (file.application.version !== seenVersion) throw new DomainError('ApplicationChanged');
      await applications.commit(act);
    });
}

/**
 * The act that ends a wait: by hand, or because its time is up (`due`).
 * @throws DomainError NotPossibleInStatus
 */
export function resumption(
  file: CaseFile,
  { by, why, now }: { by: string; why: 'by-hand' | 'due'; now: string },
): Act {
  const { application } = file;
  const next = nextStatus(matterOf(application).status, 'resume');
  const waits = waitingQuestion(file);
  return {
    before: application,
    after: { ...withStatus(application, next), version: application.version + 1 },
    facts: [{ action: 'resumed', at: now, by, details: { why } }],
    answered: waits && { ...waits, status: 'answered', answeredAt: now, outcome: 'resumed' },
    outbox: waits ? [answerRow(waits, now)] : [],
  };
}
