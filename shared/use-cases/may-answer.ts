import { DomainError } from '../domain/errors.ts';
import { absenceOn, hasRole, type Person, type Role } from '../domain/person.ts';
import type { Question } from '../domain/question.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import type { Directory } from './ports.ts';

/** Only the one who has the question answers it, and only while the role lasts. */
export const mayAnswer = (person: Person, question: Question): boolean =>
  person.email === question.askedOf && !person.blocked && hasRole(person, ...rolesThatAnswer(question));

function rolesThatAnswer({ kind }: Question): Role[] {
  if (kind === 'decision') return ['director', 'substitute'];
  return kind === 'attest' ? ['controller'] : [];
}

/**
 * As `mayAnswer`, and a substitute only while the very absence lasts for which the question came to them, by the
 * directory as it is now (SECURITY 14). The delegation's dates and limit are checked with the decision.
 * @throws DomainError NotAskedOfYou, NotAllowed, SubstitutionEnded
 */
export async function assertMayAnswer(
  directory: Pick<Directory, 'find'>,
  person: Person,
  question: Question,
  now: string,
): Promise<void> {
  if (person.email !== question.askedOf) throw new DomainError('NotAskedOfYou');
  if (!mayAnswer(person, question)) throw new DomainError('NotAllowed');
  if (question.why !== 'substitution' || !question.insteadOf) return;
  const director = await directory.find(question.insteadOf.email);
  const absence = director && absenceOn(director, localDateOf(now));
  // Questions that were handed over before the absence was kept on them rest on any.
  if (!absence || absence.id !== (question.absenceId ?? absence.id)) {
    throw new DomainError('SubstitutionEnded', { director: question.insteadOf.name });
  }
}
