import { type Application, type ApplicationContent, isClosed, matterOf } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { assertContentFits } from '../domain/content-rules.ts';
import { type ContentVersion, isSameContent } from '../domain/content-version.ts';
import { DomainError } from '../domain/errors.ts';
import { nextStatus } from '../domain/lifecycle.ts';
import type { Person } from '../domain/person.ts';
import { decisionRound, withNextRound } from '../domain/round.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { startRow } from './outbox-rows.ts';
import { assertOfUnit } from './unit-member.ts';

export type ChangeWish = {
  person: Person;
  applicationId: string;
  seenVersion: number;
  content: ApplicationContent;
  reason: string;
};

/**
 * Asks for a change of an approved activity (DOMAIN fact 45). The activity stays approved as it was; the change is
 * decided by itself, in a round of its own. The same click again does nothing more.
 * @throws DomainError ApplicationNotFound, NotAllowed, NotPossibleInStatus, ApplicationChanged, NothingChanged,
 * ReasonMissing and those of assertContentFits
 */
export function createRequestChange(deps: LoadCaseDeps & { clock: Clock }) {
  return (wish: ChangeWish): Promise<void> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, wish.applicationId);
      const { application } = file;
      assertOfUnit(wish.person, application);
      if (wasSentBefore(file, wish)) return;
      assertMayChange(application, wish);
      assertContentFits(wish.content, books.programme);
      const now = deps.clock.now();
      const { content, reason } = wish;
      const after: Application = {
        ...application,
        version: application.version + 1,
        rounds: withNextRound(application.rounds, decisionRound(application)),
        change: { content, reason, status: 'submitted', requestedAt: now },
      };
      await deps.applications.commit({
        before: application,
        after,
        facts: [{ action: 'change-requested', at: now, by: wish.person.email, details: amountOf(content) }],
        said: versionFrom(wish, after, file.versions.length + 1),
        outbox: [startRow(after, decisionRound(after), now)],
      });
    });
}

function assertMayChange(application: Application, { seenVersion, content, reason }: ChangeWish): void {
  // History is as it was: what was imported has no execution that could ask about it.
  if (application.source !== 'form') throw new DomainError('NotAllowed');
  if (isClosed(application)) throw new DomainError('ActivityClosed');
  nextStatus(matterOf(application).status, 'change');
  if (application.version !== seenVersion) throw new DomainError('ApplicationChanged');
  if (!reason.trim()) throw new DomainError('ReasonMissing');
  if (isSameContent(application.content, content)) throw new DomainError('NothingChanged');
}

const amountOf = ({ amount }: ApplicationContent) => (amount === undefined ? {} : { amount });

const wasSentBefore = (
  { versions }: CaseFile,
  { person, seenVersion, content, reason }: ChangeWish,
): boolean =>
  versions.some(
    (version) =>
      version.kind === 'change-requested' &&
      version.applicationVersion === seenVersion + 1 &&
      version.by.email === person.email &&
      version.reason === reason &&
      isSameContent(version.content, content),
  );

function versionFrom(
  { person, content, reason }: ChangeWish,
  after: Application,
  number: number,
): ContentVersion {
  return {
    applicationId: after.id,
    number,
    kind: 'change-requested',
    content,
    reason,
    by: { email: person.email, name: person.name },
    at: after.change?.requestedAt ?? after.submittedAt,
    applicationVersion: after.version,
  };
}
