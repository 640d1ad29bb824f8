import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { delegationOn, reachOf } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { whoMayDecide } from '../../../shared/domain/routing.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { officialsFor, routingFacts } from '../../../shared/use-cases/people-who-decide.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';
import type { Typed } from './form.ts';
import { decidePage } from './page.ts';
import { isAboveLimit } from './view.ts';

export type Shown = {
  file: CaseFile;
  question: Question;
  errors: readonly FieldError[];
  typed: Typed;
  refused?: readonly Content[];
  status: 200 | 409 | 422;
};

/** The director's page, with what was typed and what was wrong with it. */
export async function show(c: SiteContext, { status, refused = [], ...answer }: Shown) {
  const { programmes, applications, clock } = c.get('parts');
  const person = personOf(c);
  const { file, question } = answer;
  const { programmeId, id } = file.application;
  const [books, waiting] = await Promise.all([
    programmes.find(programmeId),
    applications.ofProgramme(programmeId, 'submitted'),
  ]);
  if (!books) throw new DomainError('ProgrammeNotFound');
  const today = localDateOf(clock.now());
  const limit = delegationOn(person, today)?.limit;
  const reaching = isAboveLimit({ file, limit }) ? await whoReaches(c, file, question) : [];
  const others = waiting.filter((it) => it.id !== id);
  const body = decidePage({
    ...wordsOf(c),
    ...answer,
    books,
    person,
    today,
    limit,
    reaching,
    others,
    refused,
  });
  const title = c.get('t')('decide.title', { activity: matterOf(file.application).content.activity });
  return page(c, { title, body, status, hasErrors: status !== 200 });
}

/** The names of those who may approve the whole amount today. */
async function whoReaches(c: SiteContext, file: CaseFile, question: Question): Promise<string[]> {
  const { directory, clock } = c.get('parts');
  const now = clock.now();
  const today = localDateOf(now);
  const amount = matterOf(file.application).content.amount ?? 0;
  const subject = { kind: 'decision' } as const;
  const officials = await officialsFor(directory, subject);
  const able = whoMayDecide(routingFacts(file, officials, { now, subject, question }));
  return able
    .filter((person) => {
      const delegation = delegationOn(person, today);
      return delegation !== undefined && reachOf(delegation) >= amount;
    })
    .map(({ name }) => name);
}
