import type { Clock } from '../domain/clock.ts';
import type { Person } from '../domain/person.ts';
import { isRouted } from '../domain/question.ts';
import { optimistically } from './optimistic.ts';
import { askAgainRow } from './outbox-rows.ts';
import type { ApplicationStore, NewId } from './ports.ts';

type OpeningDeps = { applications: ApplicationStore; clock: Clock; newId: NewId };

/**
 * Notes, once per person, that somebody who was signed in came by the link of a question that is another's, so that its
 * owner is told (SECURITY 9). Does nothing once the question is answered or theirs.
 */
export function createNoteForeignOpening({ applications, clock, newId }: OpeningDeps) {
  return ({ person, applicationId, sequence }: { person: Person; applicationId: string; sequence: number }) =>
    optimistically(async (): Promise<void> => {
      const file = await applications.caseFile(applicationId);
      const question = file?.questions.find((it) => it.sequence === sequence);
      if (!file || !question || !isRouted(question) || question.status !== 'open') return;
      const { openedByOthers = [], askedOf, quarter } = question;
      const { email } = person;
      if (askedOf === email || openedByOthers.some((opening) => opening.email === email)) return;
      const at = clock.now();
      await applications.commit({
        before: file.application,
        after: file.application,
        facts: [
          { action: 'opened-by-other', at, by: email, details: { askedOf, ...(quarter && { quarter }) } },
        ],
        changed: {
          before: question,
          after: { ...question, openedByOthers: [...openedByOthers, { email, at }] },
        },
        outbox: [askAgainRow(question, newId(), at)],
      });
    });
}
