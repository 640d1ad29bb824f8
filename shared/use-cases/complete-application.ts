import { type Application, type ApplicationContent, matterOf, withStatus } from '../domain/application.ts';
import { type CaseFile, waitingQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { assertContentFits } from '../domain/content-rules.ts';
import { type ContentVersion, isSameContent } from '../domain/content-version.ts';
import { DomainError } from '../domain/errors.ts';
import { nextStatus } from '../domain/lifecycle.ts';
import type { Person } from '../domain/person.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import { assertOfUnit } from './unit-member.ts';

export type CompletionRequest = {
  person: Person;
  applicationId: string;
  seenVersion: number;
  content: ApplicationContent;
  /** What the applicant says of it. */
  comment?: string | undefined;
};

/**
 * Answers a return: what the applicant says now takes the earlier one's place, and the question is put again. The same
 * click again does nothing more.
 * @throws DomainError ApplicationNotFound, NotAllowed, NotPossibleInStatus, ApplicationChanged, NothingChanged and those
 * of assertContentFits
 */
export function createCompleteApplication(deps: LoadCaseDeps & { clock: Clock }) {
  return (request: CompletionRequest): Promise<void> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, request.applicationId);
      const { application, versions } = file;
      assertOfUnit(request.person, application);
      if (wasSentBefore(file, request)) return;
      const { status, content } = matterOf(application);
      const next = nextStatus(status, 'complete');
      if (application.version !== request.seenVersion) throw new DomainError('ApplicationChanged');
      if (isSameContent(content, request.content) && !request.comment)
        throw new DomainError('NothingChanged');
      assertContentFits(request.content, books.programme);
      const now = deps.clock.now();
      const waits = waitingQuestion(file);
      await deps.applications.commit({
        before: application,
        after: withStatus(withContent(application, request.content), next),
        facts: [
          {
            action: 'completed',
            at: now,
            by: request.person.email,
            details: { version: versions.length + 1 },
          },
        ],
        said: versionFrom(request, { application, number: versions.length + 1, now }),
        answered: waits && { ...waits, status: 'answered', answeredAt: now, outcome: 'completed' },
        outbox: waits ? [answerRow(waits, now)] : [],
      });
    });
}

const wasSentBefore = (
  { versions }: CaseFile,
  { person, seenVersion, content, comment }: CompletionRequest,
) =>
  versions.some(
    (version) =>
      version.kind === 'completed' &&
      version.applicationVersion === seenVersion + 1 &&
      version.by.email === person.email &&
      version.reason === comment &&
      isSameContent(version.content, content),
  );

/** The next version, with what is said now in the place of what is to be decided. */
function withContent(application: Application, content: ApplicationContent): Application {
  const version = application.version + 1;
  return application.change
    ? { ...application, version, change: { ...application.change, content } }
    : { ...application, version, content };
}

function versionFrom(
  { person, content, comment }: CompletionRequest,
  { application, number, now }: { application: Application; number: number; now: string },
): ContentVersion {
  return {
    applicationId: application.id,
    number,
    kind: 'completed',
    content,
    reason: comment,
    by: { email: person.email, name: person.name },
    at: now,
    applicationVersion: application.version + 1,
  };
}
