import { type CaseExport, mayExportCase } from '../domain/case-export.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { optimistically } from './optimistic.ts';
import { errandRow } from './outbox-rows.ts';
import type { ApplicationStore, CaseExportStore } from './ports.ts';

type RequestDeps = {
  applications: Pick<ApplicationStore, 'find'>;
  caseExports: Pick<CaseExportStore, 'find' | 'add'>;
  clock: Clock;
};

/** `id` is made when the page is opened: one form is one export, however often it is sent. */
export type CaseExportCommand = { id: string; person: Person; applicationId: string };

/**
 * Asks for an application's whole case as one file; an errand makes it.
 * @throws DomainError ApplicationNotFound (also for whom it does not exist, and when the id is another's), TooManyAtOnce
 */
export function createRequestCaseExport({ applications, caseExports, clock }: RequestDeps) {
  return ({ id, person, applicationId }: CaseExportCommand): Promise<CaseExport> =>
    optimistically(async () => {
      const application = await applications.find(applicationId);
      if (!application || !mayExportCase(person)) throw new DomainError('ApplicationNotFound');
      const at = clock.now();
      const request = { id, applicationId, requestedBy: { email: person.email, name: person.name }, at };
      if (await caseExports.add(request, errandRow('case', id, at))) return request;
      const before = await caseExports.find(id);
      if (before?.applicationId !== applicationId || before.requestedBy.email !== person.email)
        throw new DomainError('ApplicationNotFound');
      return before;
    });
}
