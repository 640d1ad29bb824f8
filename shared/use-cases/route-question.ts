import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { isRouted } from '../domain/question.ts';
import { whoMayDecide } from '../domain/routing.ts';
import { optimistically } from './optimistic.ts';
import { askAgainRow } from './outbox-rows.ts';
import { officialsFor, routingFacts } from './people-who-decide.ts';
import type { ApplicationStore, Directory, NewId } from './ports.ts';
import { subjectOf } from './routed-subject.ts';

export type RoutingWish = {
  person: Person;
  applicationId: string;
  sequence: number;
  /** E-mail of the one who is to have the question; undefined lets it go the ordinary way again. */
  to: string | undefined;
};

type RouteDeps = {
  applications: ApplicationStore;
  directory: Pick<Directory, 'withRole'>;
  clock: Clock;
  newId: NewId;
};

/**
 * Hands an open question to somebody by hand. The state machine then mails it, with a new link.
 * @throws DomainError ApplicationNotFound, NotAllowed (also when the one named may not decide), NothingWaits
 */
export function createRouteQuestion({ applications, directory, clock, newId }: RouteDeps) {
  return ({ person, applicationId, sequence, to }: RoutingWish): Promise<void> =>
    optimistically(async () => {
      if (!hasRole(person, 'coordinator', 'administrator')) throw new DomainError('NotAllowed');
      const file = await applications.caseFile(applicationId);
      if (!file) throw new DomainError('ApplicationNotFound');
      const question = file.questions.find((it) => it.sequence === sequence);
      if (!question || !isRouted(question) || question.status !== 'open')
        throw new DomainError('NothingWaits');
      if (question.chosen === to) return;
      const now = clock.now();
      const subject = subjectOf(question);
      const officials = await officialsFor(directory, subject);
      const able = whoMayDecide(routingFacts(file, officials, { now, subject, question }));
      if (to !== undefined && !able.some(({ email }) => email === to)) throw new DomainError('NotAllowed');
      const { quarter } = question;
      const details = { why: 'chosen', ...(quarter && { about: 'attest', quarter }) };
      await applications.commit({
        before: file.application,
        after: file.application,
        facts: [{ action: 'routed', at: now, by: person.email, details: { askedOf: to ?? '', ...details } }],
        changed: { before: question, after: { ...question, chosen: to } },
        outbox: [askAgainRow(question, newId(), now)],
      });
    });
}
