import {
  absenceOn,
  type Delegation,
  delegationOn,
  hasRole,
  type Person,
  type Role,
  reachOf,
} from './person.ts';
import type { LocalDate } from './stockholm-time.ts';

/**
 * Why a question is put to just this person. `director`, and of an attest `controller`: the ordinary way. `limit`: the amount is above the ordinary
 * director's limit. `substitution`: the director is away. `escalated`: no answer in time. `undelivered`: mails do not
 * reach the director. `conflict`: the director applied. `vacant`: no director has a delegation today. `chosen`: somebody
 * who looks after the questions has said so.
 */
export const askReasons = [
  'director',
  'controller',
  'limit',
  'substitution',
  'escalated',
  'undelivered',
  'conflict',
  'vacant',
  'chosen',
] as const;
export type AskReason = (typeof askReasons)[number];

/** `absenceId` names the absence of the one in whose place it is, when that is why. */
export type Routed = {
  person: Person;
  why: AskReason;
  insteadOf?: Person;
  absenceId?: string | undefined;
};

/** Who answers: a director decides and has substitutes; a controller attests, and other controllers stand in. */
const rolesOf = {
  director: ['director', 'substitute'],
  controller: ['controller'],
} as const satisfies Record<'director' | 'controller', readonly Role[]>;

export type RoutingFacts = {
  /** Who answers the question in the ordinary way: a director, or for an attest a controller. */
  ordinary?: 'director' | 'controller';
  /** Everybody with a role that may answer. */
  officials: readonly Person[];
  /** Nobody decides their own: the e-mails of those who have applied, completed, or asked for a change or for money. */
  applicants: readonly string[];
  /** Kronor applied for, when known. */
  amount: number | undefined;
  /** Stockholm's date. */
  today: LocalDate;
  /** The time for an answer in the ordinary way has run out. */
  escalated: boolean;
  /** E-mail of somebody chosen by hand. */
  chosen?: string | undefined;
  /** E-mails that this very question could not be sent to. */
  unreachable?: readonly string[];
};

/**
 * Whom a question goes to today (DOMAIN facts 23 and 42; DESIGN §3). The director, or for an attest the controller, with the smallest limit that is enough,
 * or else the highest, unless there is an obstacle: then somebody in their place. Undefined when nobody may be asked.
 */
export function whoDecides(facts: RoutingFacts): Routed | undefined {
  const directors = facts.officials
    .filter((person) => hasRole(person, ordinaryRole(facts)) && delegated(person, facts.today))
    .toSorted((a, b) => reach(a, facts.today) - reach(b, facts.today) || byEmail(a, b));
  const ordinary = directors[0];
  const director = directors.find((person) => reaches(person, facts)) ?? directors.at(-1);
  const chosen = facts.officials.find((person) => person.email === facts.chosen && isAble(person, facts));
  if (chosen) return instead(chosen, 'chosen', director);
  const obstacle = director ? obstacleOf(director, facts) : 'vacant';
  if (director && !obstacle)
    return { person: director, why: director === ordinary ? ordinaryRole(facts) : 'limit' };
  const substitute = obstacle && substituteFor(director, obstacle, facts);
  if (substitute && obstacle === 'substitution' && director)
    return { ...instead(substitute, obstacle, director), absenceId: absenceOn(director, facts.today)?.id };
  if (substitute) return instead(substitute, obstacle, director);
  // Late, but nobody else: the director keeps the question, and the reminders go on.
  return director && obstacle === 'escalated' ? { person: director, why: ordinaryRole(facts) } : undefined;
}

/** Those who may be chosen by hand for a question, by e-mail. */
export const whoMayDecide = (facts: RoutingFacts): Person[] =>
  facts.officials.filter((person) => isAble(person, facts)).toSorted(byEmail);

function instead(person: Person, why: AskReason, director: Person | undefined): Routed {
  return director && director.email !== person.email ? { person, why, insteadOf: director } : { person, why };
}

function obstacleOf(director: Person, facts: RoutingFacts): AskReason | undefined {
  if (facts.applicants.includes(director.email)) return 'conflict';
  if (absenceOn(director, facts.today)) return 'substitution';
  if (!isReachable(director, facts)) return 'undelivered';
  return facts.escalated ? 'escalated' : undefined;
}

/**
 * Whoever has a limit that is enough, in this order: the one named for these days, other directors, standing substitutes;
 * but for a late answer the substitutes before the directors. When nobody's limit is enough, the first of them all.
 */
function substituteFor(
  director: Person | undefined,
  obstacle: AskReason,
  facts: RoutingFacts,
): Person | undefined {
  const named = director && absenceOn(director, facts.today)?.substitute;
  const [directors, substitutes] = obstacle === 'escalated' ? [2, 1] : [1, 2];
  const rank = (person: Person): number =>
    person.email === named ? 0 : hasRole(person, ordinaryRole(facts)) ? directors : substitutes;
  const able = facts.officials
    .filter((person) => person.email !== director?.email && isAble(person, facts))
    .toSorted((a, b) => rank(a) - rank(b) || reach(a, facts.today) - reach(b, facts.today) || byEmail(a, b));
  return able.find((person) => reaches(person, facts)) ?? able[0];
}

const isAble = (person: Person, facts: RoutingFacts): boolean =>
  hasRole(person, ...rolesOf[ordinaryRole(facts)]) &&
  delegated(person, facts.today) &&
  !facts.applicants.includes(person.email) &&
  !absenceOn(person, facts.today) &&
  isReachable(person, facts);

const ordinaryRole = ({ ordinary = 'director' }: RoutingFacts) => ordinary;

const delegated = (person: Person, today: LocalDate): boolean =>
  !person.blocked && delegationOn(person, today) !== undefined;

const isReachable = (person: Person, { unreachable = [] }: RoutingFacts): boolean =>
  !person.mailFault && !unreachable.includes(person.email);

const reach = (person: Person, today: LocalDate): number => {
  const delegation: Delegation | undefined = delegationOn(person, today);
  return delegation ? reachOf(delegation) : 0;
};

const reaches = (person: Person, { amount = 0, today }: RoutingFacts): boolean =>
  reach(person, today) >= amount;

const byEmail = (a: Person, b: Person): number => (a.email < b.email ? -1 : a.email > b.email ? 1 : 0);
