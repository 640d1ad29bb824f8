import { matterOf, withStatus } from '../domain/application.ts';
import { waitingQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { nextStatus } from '../domain/lifecycle.ts';
import type { Person } from '../domain/person.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import type { ApplicationStore } from './ports.ts';
import { assertOfUnit } from './unit-member.ts';

export type Withdrawal = { person: Person; applicationId: string; seenVersion: number };

/**
 * Takes an application back before it is decided, or the change that was asked for: the activity then stays as it was
 * approved. The same click again does nothing more.
 * @throws DomainError ApplicationNotFound, NotAllowed, NotPossibleInStatus, ApplicationChanged
 */
export function createWithdrawApplication({
  applications,
  clock,
}: {
  applications: ApplicationStore;
  clock: Clock;
}) {
  return ({ person, applicationId, seenVersion }: Withdrawal): Promise<void> =>
    optimistically(async () => {
      const file = await applications.caseFile(applicationId);
      if (!file) throw new DomainError('ApplicationNotFound');
      const { application, audit } = file;
      assertOfUnit(person, application);
      const before = audit.findLast(({ action }) => action === 'withdrawn');
      if (before?.by === person.email && before.details.version === seenVersion) return;
      const { status, isChange } = matterOf(application);
      const next = nextStatus(status, 'withdraw');
      if (application.version !== seenVersion) throw new DomainError('ApplicationChanged');
      const now = clock.now();
      const waits = waitingQuestion(file);
      const details = { version: seenVersion, ...(isChange && { about: 'change' }) };
      await applications.commit({
        before: application,
        after: { ...withStatus(application, next), version: seenVersion + 1 },
        facts: [{ action: 'withdrawn', at: now, by: person.email, details }],
        answered: waits && { ...waits, status: 'answered', answeredAt: now, outcome: 'withdrawn' },
        outbox: waits ? [answerRow(waits, now)] : [],
      });
    });
}
