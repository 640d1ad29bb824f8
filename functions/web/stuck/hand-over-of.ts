import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import { isRouted, type Question } from '../../../shared/domain/question.ts';
import { whoMayDecide } from '../../../shared/domain/routing.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { officialsFor, routingFacts } from '../../../shared/use-cases/people-who-decide.ts';
import { subjectOf } from '../../../shared/use-cases/routed-subject.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import type { HandOver } from './hand-over.ts';

/** Those who may have the question instead of who has it. */
export const candidatesFor = (
  file: CaseFile,
  officials: Person[],
  now: Instant,
  question: Question,
): Person[] =>
  whoMayDecide(routingFacts(file, officials, { now, subject: subjectOf(question), question })).filter(
    ({ email }) => email !== question.askedOf,
  );

/** For the application's page: each question that is put to an official, where it is this person's to hand over. */
export async function handOversOf(c: SiteContext, file: CaseFile): Promise<HandOver[]> {
  if (!hasRole(personOf(c), 'coordinator', 'administrator')) return [];
  const open = file.questions.filter((question) => question.status === 'open' && isRouted(question));
  return Promise.all(open.map((question) => handOverOf(c, file, question)));
}

async function handOverOf(c: SiteContext, file: CaseFile, question: Question): Promise<HandOver> {
  const { clock, directory } = c.get('parts');
  const now = clock.now();
  const officials = await officialsFor(directory, subjectOf(question));
  return {
    question,
    activity: matterOf(file.application).content.activity,
    candidates: candidatesFor(file, officials, now, question),
    today: localDateOf(now),
    from: 'application',
  };
}
