import { matterOf } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { applicantsOf } from '../domain/content-version.ts';
import { asksToDecide } from '../domain/correspondence.ts';
import { isLost } from '../domain/mail-fault.ts';
import { standingPayout } from '../domain/payout.ts';
import { isOwnPayout } from '../domain/payout-rules.ts';
import type { Person, Role } from '../domain/person.ts';
import type { Question } from '../domain/question.ts';
import type { RoutingFacts } from '../domain/routing.ts';
import { hasExpired, localDateOf, type Quarter } from '../domain/stockholm-time.ts';
import type { Directory } from './ports.ts';
import type { RoutedSubject } from './routed-subject.ts';

const rolesFor = {
  decision: ['director', 'substitute'],
  attest: ['controller'],
} as const satisfies Record<RoutedSubject['kind'], readonly Role[]>;

/** Everybody who may be asked about it, by the directory as it is now. */
export async function officialsFor(
  directory: Pick<Directory, 'withRole'>,
  { kind }: Pick<RoutedSubject, 'kind'>,
): Promise<Person[]> {
  const lists = await Promise.all(rolesFor[kind].map((role) => directory.withRole(role)));
  return [...new Map(lists.flat().map((person) => [person.email, person])).values()];
}

type Asked = { now: string; subject: RoutedSubject; question?: Question | undefined };

/** What the routing of a question looks at; without a question as if it were put now. */
export function routingFacts(
  file: CaseFile,
  officials: Person[],
  { now, subject, question }: Asked,
): RoutingFacts {
  return {
    ...(subject.kind === 'attest'
      ? attestFacts(file, officials, subject.quarter)
      : decisionFacts(file, officials)),
    today: localDateOf(now),
    escalated: question?.escalateAt !== undefined && hasExpired(question.escalateAt, now),
    chosen: question?.chosen,
    unreachable: question ? unreachableFor(file, question) : [],
  };
}

type SubjectFacts = Pick<RoutingFacts, 'ordinary' | 'officials' | 'applicants' | 'amount'>;

const decisionFacts = ({ application, versions }: CaseFile, officials: Person[]): SubjectFacts => ({
  ordinary: 'director',
  officials,
  applicants: applicantsOf(application, versions),
  amount: matterOf(application).content.amount,
});

/** Nobody attests what they have asked for, and nobody of the provider does (SECURITY 10). */
function attestFacts(file: CaseFile, officials: Person[], quarter: Quarter): SubjectFacts {
  const { application, versions, payouts } = file;
  const situation = { application, payouts, applicants: applicantsOf(application, versions) };
  return {
    ordinary: 'controller',
    officials,
    applicants: officials.filter((it) => isOwnPayout(it, situation)).map(({ email }) => email),
    amount: standingPayout(payouts, quarter)?.amount,
  };
}

/** Those whom this question did not reach, unless somebody has asked for another try. */
const unreachableFor = ({ mails }: CaseFile, { sequence }: Question): string[] =>
  mails
    .filter(
      ({ questionSequence, kind, resend }) => questionSequence === sequence && asksToDecide(kind) && !resend,
    )
    .filter(isLost)
    .map(({ to }) => to);
