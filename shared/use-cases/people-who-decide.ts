import { type Application, matterOf } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { applicantsOf } from '../domain/content-version.ts';
import { asksToDecide } from '../domain/correspondence.ts';
import { isLost } from '../domain/mail-fault.ts';
import type { Person } from '../domain/person.ts';
import type { Question } from '../domain/question.ts';
import type { RoutingFacts } from '../domain/routing.ts';
import { hasExpired, localDateOf } from '../domain/stockholm-time.ts';
import type { Directory } from './ports.ts';

/** Everybody who may be asked to decide, by the directory as it is now. */
export async function officialsOf(directory: Pick<Directory, 'withRole'>): Promise<Person[]> {
  const lists = await Promise.all([directory.withRole('director'), directory.withRole('substitute')]);
  return [...new Map(lists.flat().map((person) => [person.email, person])).values()];
}

/** What the routing of an application's question looks at; without a question as if it were put now. */
export function routingFacts(
  file: CaseFile,
  officials: Person[],
  now: string,
  question?: Question,
): RoutingFacts {
  const { application, versions } = file;
  return {
    officials,
    applicants: applicantsOf(application, versions),
    amount: amountOf(application),
    today: localDateOf(now),
    escalated: question?.escalateAt !== undefined && hasExpired(question.escalateAt, now),
    chosen: question?.chosen,
    unreachable: question ? unreachableFor(file, question) : [],
  };
}

const amountOf = (application: Application): number | undefined => matterOf(application).content.amount;

/** Those whom this question did not reach, unless somebody has asked for another try. */
const unreachableFor = ({ mails }: CaseFile, { sequence }: Question): string[] =>
  mails
    .filter(
      ({ questionSequence, kind, resend }) => questionSequence === sequence && asksToDecide(kind) && !resend,
    )
    .filter(isLost)
    .map(({ to }) => to);
