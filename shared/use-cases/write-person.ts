import type { Clock } from '../domain/clock.ts';
import { personDifferences } from '../domain/directory-differences.ts';
import {
  type Broken,
  brokenAdministration,
  brokenByPerson,
  isActiveAdministrator,
  mayMoveQuestions,
} from '../domain/directory-rules.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person, type Role, roles } from '../domain/person.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import type { Unit } from '../domain/unit.ts';
import { optimistically } from './optimistic.ts';
import type { Directory, DirectoryWrite, NewId } from './ports.ts';

export type DirectoryDeps = { directory: Directory; clock: Clock; newId: NewId };

/** Refused by the rules of the directory: named after the first that does not hold; `broken` has them all, by field. */
export class DirectoryRefused extends DomainError {
  readonly broken: Broken[];

  constructor(broken: [Broken, ...Broken[]]) {
    super(broken[0].name, broken[0].facts);
    this.broken = broken;
  }
}

/** @throws DirectoryRefused when a rule does not hold */
export function assertWhole([first, ...rest]: Broken[]): void {
  if (first) throw new DirectoryRefused([first, ...rest]);
}

/** Who may substitute and who administers, each read consistently: what the rules of a person look at. */
export async function readOfficials(directory: Directory): Promise<Person[]> {
  const official: Role[] = ['director', 'substitute', 'controller', 'administrator'];
  const lists = await Promise.all(official.map((role) => directory.withRole(role)));
  return [...new Map(lists.flat().map((person) => [person.email, person])).values()];
}

export type PersonChange = {
  /** Who changes: an e-mail, or the name of a command. */
  by: string;
  email: string;
  seenVersion: number;
  change: (before: Person, today: LocalDate) => Person;
};

/**
 * Changes a person as one transaction with its row of the history and, where open questions may move, a note to the
 * relay. What changes nothing writes nothing. Gives the person as they now stand.
 * @throws DomainError PersonNotFound, DirectoryChanged when the version moved; DirectoryRefused by the rules
 */
export function createChangePerson(deps: DirectoryDeps) {
  return ({ by, email, seenVersion, change }: PersonChange): Promise<Person> =>
    optimistically(async () => {
      const before = await deps.directory.find(email);
      if (!before) throw new DomainError('PersonNotFound');
      if ((before.version ?? 0) !== seenVersion) throw new DomainError('DirectoryChanged');
      const after = change(before, localDateOf(deps.clock.now()));
      return writePerson(deps, before, after, by);
    });
}

/**
 * Writes a person as changed by somebody, when the rules hold. `before` is undefined for a new one.
 * @throws DirectoryRefused; LostRace
 */
export async function writePerson(
  deps: DirectoryDeps,
  before: Person | undefined,
  given: Person,
  by: string,
): Promise<Person> {
  const { directory, clock } = deps;
  const [officials, units] = await Promise.all([readOfficials(directory), unitOf(given, directory)]);
  const after = asStored(given, units);
  const persons = [...officials.filter(({ email }) => email !== after.email), after];
  assertWhole([
    ...brokenByPerson(before, after, { persons, units, today: localDateOf(clock.now()) }),
    ...brokenAdministration(before, after, by, persons),
  ]);
  return (await saveChanged(deps, before, after, by, persons))
    ? { ...after, version: (after.version ?? 0) + 1 }
    : after;
}

/**
 * Writes a person whose rules have been checked; false when nothing differs. `persons` has the administrators.
 * @throws LostRace
 */
export async function saveChanged(
  deps: DirectoryDeps,
  before: Person | undefined,
  after: Person,
  by: string,
  persons: readonly Person[],
): Promise<boolean> {
  if (before && personDifferences(before, after).length === 0) return false;
  const witness = witnessFor(before, after, by, persons);
  await deps.directory.save(after, personWrite(deps, { before, after, by, witness }));
  return true;
}

/** The person's unit, read consistently, as the rules want it; none when there is none. */
async function unitOf({ unitId }: Person, directory: Directory): Promise<Unit[]> {
  const unit = unitId === undefined ? undefined : await directory.findUnit(unitId);
  return unit ? [unit] : [];
}

/** As it is stored: roles in the order of the list, each once; the unit by its present name, or none. */
export function asStored(given: Person, units: readonly Unit[]): Person {
  const name = units.find(({ id }) => id === given.unitId)?.name;
  return inOrder({ ...given, unitName: name ?? given.unitName });
}

const inOrder = ({ unitId, unitName, ...person }: Person): Person => ({
  ...person,
  roles: roles.filter((role) => hasRole({ ...person, unitId, unitName }, role)),
  ...(unitId !== undefined && { unitId, unitName }),
});

/** When an administrator goes, the one who is left must be one still when it is written: two could remove each other. */
function witnessFor(
  before: Person | undefined,
  after: Person,
  by: string,
  persons: readonly Person[],
): Person | undefined {
  if (!before || !isActiveAdministrator(before) || isActiveAdministrator(after)) return undefined;
  const left = persons.filter((person) => person.email !== after.email && isActiveAdministrator(person));
  return left.find(({ email }) => email === by) ?? left[0];
}

/** What goes with a changed person: the row of the history, and the note to the relay. */
export function personWrite(
  { clock, newId }: Pick<DirectoryDeps, 'clock' | 'newId'>,
  changed: { before: Person | undefined; after: Person; by: string; witness?: Person | undefined },
): DirectoryWrite {
  const { before, after, by, witness } = changed;
  const [id, at] = [newId(), clock.now()];
  const moves = mayMoveQuestions(before, after);
  return {
    change: { id, at, by, differences: personDifferences(before, after) },
    outbox: moves ? { kind: 'directory-changed', id: `directory-${id}`, createdAt: at } : undefined,
    witness,
  };
}
