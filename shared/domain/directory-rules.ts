import type { DomainErrorName, ErrorFacts } from './errors.ts';
import {
  type Absence,
  answersQuestions,
  applies,
  type Delegation,
  hasRole,
  maySubstituteFor,
  type Person,
  type Role,
} from './person.ts';
import { addDaysToDate, type LocalDate } from './stockholm-time.ts';
import type { Unit } from './unit.ts';

/** A rule of the directory that does not hold, and where: `['absences', 0, 'substitute']`. */
export type Broken = { path: readonly PropertyKey[]; name: DomainErrorName; facts?: ErrorFacts };

export type DirectoryFacts = {
  /** Everybody as they will stand when this is written: substitutes and administrators are looked up here. */
  persons: readonly Person[];
  units: readonly Unit[];
  /** Stockholm's date. */
  today: LocalDate;
};

/**
 * What keeps a person from being stored as `after`. Only what changes is looked at: what stood before may have become
 * wrong by others' changes, and must not keep anybody from ending or blocking.
 */
export function brokenByPerson(
  before: Person | undefined,
  after: Person,
  { persons, units, today }: DirectoryFacts,
): Broken[] {
  return [
    ...brokenRoles(before, after),
    ...brokenUnit(before, after, units),
    ...brokenDates('delegations', before?.delegations, after.delegations),
    ...brokenDates('absences', before?.absences, after.absences),
    ...brokenAbsences(before?.absences ?? [], after, persons, today),
  ];
}

/**
 * A provider's contacts are outside the region: they have no other role, neither for a department, where what is whose would
 * depend on the day, nor as an official who reads and attests what others ask for.
 */
function brokenRoles(before: Person | undefined, after: Person): Broken[] {
  const both = (person: Person | undefined) =>
    person !== undefined && hasRole(person, 'provider') && person.roles.length > 1;
  return both(after) && !both(before) ? [{ path: ['roles'], name: 'RolesOfBothKinds' }] : [];
}

/** An applicant applies for a department that exists, a provider's contact for a provider (DOMAIN fact 22). */
function brokenUnit(before: Person | undefined, after: Person, units: readonly Unit[]): Broken[] {
  const gained = (['applicant', 'provider'] as const).some((role) => gains(before, after, role));
  if (before && before.unitId === after.unitId && !gained) return [];
  const path = ['unit'];
  if (after.unitId === undefined) return applies(after) ? [{ path, name: 'UnitMissing' }] : [];
  const unit = units.find(({ id }) => id === after.unitId);
  if (!unit) return [{ path, name: 'UnitNotFound' }];
  const facts = { name: unit.name };
  if (hasRole(after, 'applicant') && unit.provider) return [{ path, name: 'UnitNotDepartment', facts }];
  return hasRole(after, 'provider') && !unit.provider ? [{ path, name: 'UnitNotProvider', facts }] : [];
}

const gains = (before: Person | undefined, after: Person, role: Role): boolean =>
  hasRole(after, role) && !(before && hasRole(before, role));

type Dated = { id: string; from: LocalDate; through?: LocalDate | undefined };

const brokenDates = (
  list: 'delegations' | 'absences',
  before: readonly Dated[] | undefined,
  after: readonly Dated[],
): Broken[] =>
  after.flatMap(({ id, from, through }, index) => {
    const old = before?.find((it) => it.id === id);
    if (through === undefined || through >= from || (old?.from === from && old.through === through))
      return [];
    return [{ path: [list, index, 'through'], name: 'DatesReversed', facts: { from } }];
  });

function brokenAbsences(
  before: readonly Absence[],
  person: Person,
  persons: readonly Person[],
  today: LocalDate,
): Broken[] {
  return person.absences.flatMap((absence, index): Broken[] => {
    if (absence.through < absence.from || wasThere(before, absence)) return [];
    const at = (field: string): PropertyKey[] => ['absences', index, field];
    const old = before.some(({ id }) => id === absence.id);
    if (!old && absence.through < today) return [{ path: at('through'), name: 'AbsenceInPast' }];
    const other = person.absences.find((it) => it !== absence && overlap(it, absence));
    if (other) {
      const facts = { from: other.from, through: other.through };
      return [{ path: at('from'), name: 'AbsenceOverlaps', facts }];
    }
    const substitute = persons.find(({ email }) => email === absence.substitute);
    const wrong = substituteProblem(person, absence, substitute);
    const name = substitute?.name ?? absence.substitute;
    return wrong ? [{ path: at('substitute'), name: wrong, facts: { name } }] : [];
  });
}

/** Unchanged or merely shorter: what is ended is never refused. */
const wasThere = (before: readonly Absence[], { id, from, through, substitute }: Absence): boolean =>
  before.some(
    (it) => it.id === id && it.from === from && it.substitute === substitute && it.through >= through,
  );

type Days = { from: LocalDate; through: LocalDate };
const overlap = (one: Days, other: Days): boolean => one.from <= other.through && other.from <= one.through;

/** Why this person cannot decide in the other's place on all days of the absence, if so (DESIGN §6). */
export function substituteProblem(
  away: Person,
  absence: Absence,
  substitute: Person | undefined,
): DomainErrorName | undefined {
  if (!substitute) return 'SubstituteUnknown';
  if (substitute.email === away.email) return 'SubstituteIsSelf';
  if (!maySubstituteFor(away, substitute)) return 'SubstituteWithoutRole';
  if (substitute.blocked) return 'SubstituteBlocked';
  if (substitute.absences.some((it) => overlap(it, absence))) return 'SubstituteAway';
  return delegationsCover(substitute.delegations, absence) ? undefined : 'SubstituteWithoutDelegation';
}

/** Does a delegation hold on each of the days? Several may follow one another. */
export function delegationsCover(delegations: readonly Delegation[], { from, through }: Days): boolean {
  let next = from;
  for (const delegation of delegations.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (delegation.from > next) return false;
    if (delegation.through === undefined) return true;
    if (delegation.through >= next) next = addDaysToDate(delegation.through, 1);
    if (next > through) return true;
  }
  return false;
}

export const isActiveAdministrator = (person: Person): boolean =>
  hasRole(person, 'administrator') && !person.blocked;

/**
 * Somebody must always be able to look after the directory: nobody takes the right from the last one, nor from
 * themself. `by` is the e-mail of who changes.
 */
export function brokenAdministration(
  before: Person | undefined,
  after: Person,
  by: string,
  persons: readonly Person[],
): Broken[] {
  if (!before || !isActiveAdministrator(before) || isActiveAdministrator(after)) return [];
  const path = after.blocked ? ['blocked'] : ['roles'];
  if (by === after.email) return [{ path, name: 'OwnAdministratorRole' }];
  const others = persons.filter(({ email }) => email !== after.email).some(isActiveAdministrator);
  return others ? [] : [{ path, name: 'LastAdministrator' }];
}

const decides = (person: Person | undefined): boolean => person !== undefined && answersQuestions(person);

/** May this change give an open question to somebody else? Then every one of them is put again. */
export function mayMoveQuestions(before: Person | undefined, after: Person): boolean {
  if (!decides(before) && !decides(after)) return false;
  const facts = (person: Person | undefined) =>
    JSON.stringify([
      person?.roles.toSorted(),
      person?.delegations,
      person?.absences,
      person?.blocked ?? false,
      person?.mailFault !== undefined,
    ]);
  return facts(before) !== facts(after);
}

/** What one should know of a person who is to decide, though it stops nothing. */
export type DirectoryWarning =
  | { name: 'NoDelegation' }
  | { name: 'SubstituteUnable'; absence: Absence; why: DomainErrorName; substitute: string };

export function warningsOf(
  person: Person,
  { persons, today }: Omit<DirectoryFacts, 'units'>,
): DirectoryWarning[] {
  if (!decides(person) || person.blocked) return [];
  const days = { from: today, through: today };
  const unable = person.absences
    .filter(({ through }) => through >= today)
    .flatMap((absence): DirectoryWarning[] => {
      const found = persons.find(({ email }) => email === absence.substitute);
      const why = substituteProblem(person, absence, found);
      const substitute = found?.name ?? absence.substitute;
      return why ? [{ name: 'SubstituteUnable', absence, why, substitute }] : [];
    });
  return [
    ...(delegationsCover(person.delegations, days) ? [] : [{ name: 'NoDelegation' as const }]),
    ...unable,
  ];
}

/** Ended as of now: what has begun held through yesterday, what has not yet begun is gone, what was over stays. */
export const endedNow = <T extends Dated>(list: readonly T[], id: string, today: LocalDate): T[] =>
  list.flatMap((it) => {
    if (it.id !== id || (it.through !== undefined && it.through < today)) return [it];
    return it.from < today ? [{ ...it, through: addDaysToDate(today, -1) }] : [];
  });
