import { DomainError } from '../domain/errors.ts';
import { followUpOpensAt } from '../domain/follow-up-dates.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { hasExpired } from '../domain/stockholm-time.ts';
import { type BeginFollowUpDeps, createBeginFollowUp, mayBeginFollowUp } from './begin-follow-up.ts';
import { createRestartWatch } from './watch-programme.ts';

const atOnce = 10;

/** Begins the follow-up of everything that is approved in a programme and has none; answers with how many. */
export function createBeginAll(deps: BeginFollowUpDeps) {
  const beginFollowUp = createBeginFollowUp(deps);
  return async (programmeId: string): Promise<number> => {
    const approved = await deps.applications.ofProgramme(programmeId, 'approved');
    const waiting = approved.filter(mayBeginFollowUp);
    let begun = 0;
    for (let from = 0; from < waiting.length; from += atOnce) {
      const some = waiting.slice(from, from + atOnce);
      begun += (await Promise.all(some.map(({ id }) => beginFollowUp(id)))).filter(Boolean).length;
    }
    return begun;
  };
}

/**
 * A coordinator begins the follow-up of what was approved without the state machine: imported history, or by an earlier
 * version. The watch over the programme's dates does it, from its opening day on, in a new round: the one before may have
 * failed. Answers with how many the watch begins at once; 0 before the opening day. What one click writes is not much,
 * however large the programme.
 * @throws DomainError NotAllowed, ProgrammeNotFound
 */
export function createBeginFollowUps(deps: BeginFollowUpDeps) {
  const restartWatch = createRestartWatch(deps);
  return async ({ person, programmeId }: { person: Person; programmeId: string }): Promise<number> => {
    if (!hasRole(person, 'coordinator')) throw new DomainError('NotAllowed');
    const books = await deps.programmes.find(programmeId);
    if (!books) throw new DomainError('ProgrammeNotFound');
    await restartWatch(programmeId);
    const opensAt = followUpOpensAt(books.programme, deps.holidays);
    if (!hasExpired(opensAt, deps.clock.now())) return 0;
    return (await deps.applications.ofProgramme(programmeId, 'approved')).filter(mayBeginFollowUp).length;
  };
}
