import { matterOf } from '../../../shared/domain/application.ts';
import { type CaseFile, waitingQuestion } from '../../../shared/domain/case-file.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { whoMayDecide } from '../../../shared/domain/routing.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { officialsOf, routingFacts } from '../../../shared/use-cases/people-who-decide.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import type { HandOver } from './hand-over.ts';

/** Those who may have the question instead of who has it. */
export const candidatesFor = (
  file: CaseFile,
  officials: Person[],
  now: string,
  question: Question,
): Person[] =>
  whoMayDecide(routingFacts(file, officials, now, question)).filter(
    ({ email }) => email !== question.askedOf,
  );

/** For the application's page: undefined when nobody is asked to decide, or when it is not this person's to hand over. */
export async function handOverOf(c: SiteContext, file: CaseFile): Promise<HandOver | undefined> {
  const question = waitingQuestion(file);
  if (question?.kind !== 'decision' || !hasRole(personOf(c), 'coordinator', 'administrator'))
    return undefined;
  const { clock, directory } = c.get('parts');
  const now = clock.now();
  return {
    question,
    activity: matterOf(file.application).content.activity,
    candidates: candidatesFor(file, await officialsOf(directory), now, question),
    today: localDateOf(now),
    from: 'application',
  };
}
