import { sameAccount } from '../domain/account-number.ts';
import { personDifferences, unitDifferences } from '../domain/directory-differences.ts';
import {
  type Broken,
  brokenAdministration,
  brokenByPerson,
  isActiveAdministrator,
} from '../domain/directory-rules.ts';
import type { Absence, Delegation, Person } from '../domain/person.ts';
import { accountWritten, type DecidedArea, type Provider } from '../domain/provider.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import type { Unit } from '../domain/unit.ts';
import { unitId } from '../domain/unit-id.ts';
import { brokenByUnit, brokenKind, idsOfUnit, tidyAliases } from '../domain/unit-rules.ts';
import { optimistically } from './optimistic.ts';
import { writeUnit, writtenProvider } from './save-unit.ts';
import { asStored, assertWhole, type DirectoryDeps, readOfficials, saveChanged } from './write-person.ts';

export type WantedUnit = Omit<Unit, 'version' | 'provider'> & { provider?: WantedProvider | undefined };
/** A changed account waits for somebody's attest, as when it is written on a page (SECURITY 43). */
export type WantedProvider = Pick<Provider, 'organisationNumber' | 'account'> & {
  areas: Omit<DecidedArea, 'id'>[];
};
/** `unit` is an id or any name of a unit. What is not said of a person is left as it stands. */
export type WantedPerson = Pick<Person, 'email' | 'name' | 'roles' | 'language' | 'blocked'> & {
  unit?: string | undefined;
  delegations: Omit<Delegation, 'id'>[];
  absences: Omit<Absence, 'id'>[];
};
export type WantedDirectory = { units: WantedUnit[]; persons: WantedPerson[] };

export type DirectoryOutcome = {
  kind: 'unit' | 'person';
  /** A unit's name, a person's e-mail. */
  name: string;
  outcome: 'added' | 'changed' | 'same';
};

/** All that the rules say against the file, and the units as they will be when it has been brought in. */
export type CheckedDirectory = { broken: Broken[]; units: readonly Unit[] };

/**
 * Brings a file's units and persons in: adds what is new, changes what differs, removes nobody and nothing. A delegation
 * is known by its point and first day, an absence by its first day, a decided area by its name and first day. A second
 * run changes nothing. `signedBy` is the e-mail of the administrator who changes the accounts that the file changes: it
 * stands by all that is written, and somebody else attests (SECURITY 43). Without one no account may change.
 */
export function createImportDirectory(deps: DirectoryDeps, signedBy?: string) {
  const { directory, clock, newId } = deps;
  const by = signedBy ?? 'import';
  return { check, apply };

  /** All that the rules say against the file as a whole, by place: `['persons', 3, 'delegations', 0, 'through']`. */
  async function check(wanted: WantedDirectory): Promise<CheckedDirectory> {
    const [storedUnits, storedPersons] = await Promise.all([directory.units(), directory.list()]);
    const befores = wanted.units.map((unit) => storedUnits.find(({ id }) => id === unit.id));
    const wantedUnits = wanted.units.map((unit, index) => unitTarget(befores[index], unit));
    const units = merged(storedUnits, wantedUnits, ({ id }) => id);
    const targets = wanted.persons.map((it) => {
      const before = storedPersons.find(({ email }) => email === it.email);
      return { before, after: targetOf(before, it, units) };
    });
    const afters = targets.map(({ after }) => after);
    const persons = merged(storedPersons, afters, ({ email }) => email);
    const today = localDateOf(clock.now());
    const broken = [
      ...wantedUnits.flatMap((unit, index) =>
        placed(
          ['units', index],
          [
            ...brokenKind(befores[index], unit),
            ...brokenByUnit(unit, units),
            ...unsigned(befores[index], unit),
          ],
        ),
      ),
      ...targets.flatMap(({ before, after }, index) =>
        placed(
          ['persons', index],
          [
            // A file may tell of absences that are over.
            ...brokenByPerson(before, after, { persons, units, today }).filter(
              ({ name }) => name !== 'AbsenceInPast',
            ),
            ...brokenAdministration(before, after, by, persons),
          ],
        ),
      ),
    ];
    return { broken, units };
  }

  /**
   * Writes one after the other, each as a transaction; what a broken run has not reached, the next one writes.
   * `units` are those of the check: a list read now may not have what was written a moment ago.
   */
  async function* apply(
    wanted: WantedDirectory,
    { units }: Pick<CheckedDirectory, 'units'>,
  ): AsyncGenerator<DirectoryOutcome> {
    for (const unit of wanted.units) {
      yield { kind: 'unit', name: unit.name, outcome: await optimistically(() => applyUnit(tidied(unit))) };
    }
    // Who ceases to administer goes last: others may first have to become administrators.
    const last = (person: WantedPerson) => !person.roles.includes('administrator') || person.blocked === true;
    for (const person of wanted.persons.toSorted((a, b) => Number(last(a)) - Number(last(b)))) {
      yield {
        kind: 'person',
        name: person.email,
        outcome: await optimistically(() => applyPerson(person, units)),
      };
    }
  }

  async function applyUnit(wanted: WantedUnit): Promise<DirectoryOutcome['outcome']> {
    const before = await directory.findUnit(wanted.id);
    const after = unitTarget(before, wanted);
    assertWhole(unsigned(before, after));
    await writeUnit(deps, before, after, by);
    if (!before) return 'added';
    return unitDifferences(before, after).length > 0 ? 'changed' : 'same';
  }

  async function applyPerson(
    wanted: WantedPerson,
    units: readonly Unit[],
  ): Promise<DirectoryOutcome['outcome']> {
    const before = await directory.find(wanted.email);
    const after = targetOf(before, wanted, units);
    if (before && personDifferences(before, after).length === 0) return 'same';
    const gone = before !== undefined && isActiveAdministrator(before) && !isActiveAdministrator(after);
    await saveChanged(deps, before, after, by, gone ? await readOfficials(directory) : []);
    return before ? 'changed' : 'added';
  }

  /**
   * The unit as the file wants it. What it does not say of a unit, a provider's areas among it, stays; so does a new account
   * that waits, when the file has the one that holds: it may be older.
   */
  function unitTarget(before: Unit | undefined, { provider, ...said }: WantedUnit): Unit {
    if (!provider) return { ...before, ...said };
    const old = before?.provider;
    const areas = joined(old?.areas ?? [], provider.areas, ({ name, from }) => `${name} ${from}`);
    const account =
      old && sameAccount(provider.account, old.account) ? accountWritten(old) : provider.account;
    const written = { by, at: clock.now() };
    return { ...before, ...said, provider: writtenProvider(old, { ...provider, account, areas }, written) };
  }

  /** An account that changes is changed by somebody: without a name, whoever ran the command could attest it too. */
  function unsigned(before: Unit | undefined, { provider }: Unit): Broken[] {
    const change = provider?.accountChange;
    const earlier = before?.provider?.accountChange;
    if (signedBy || !change || (earlier && sameAccount(change.account, earlier.account))) return [];
    return [{ path: ['provider', 'account'], name: 'AccountChangeUnsigned' }];
  }

  /** The person as the file wants them. Its delegations and absences come first, in its order. */
  function targetOf(before: Person | undefined, wanted: WantedPerson, units: readonly Unit[]): Person {
    const { unit, delegations, absences, language, blocked, ...said } = wanted;
    const id = unit === undefined ? before?.unitId : idOfUnit(unit, units);
    const target: Person = {
      ...before,
      ...said,
      ...(id !== undefined && { unitId: id }),
      ...(language && { language }),
      ...(blocked !== undefined && { blocked }),
      delegations: joined(before?.delegations ?? [], delegations, ({ point, from }) => `${point} ${from}`),
      absences: joined(before?.absences ?? [], absences, ({ from }) => from),
    };
    return asStored(target, units);
  }

  function joined<T extends object>(
    before: readonly (T & { id: string })[],
    wanted: readonly T[],
    keyOf: (it: T) => string,
  ): (T & { id: string })[] {
    const said = wanted.map((it) => ({
      id: before.find((old) => keyOf(old) === keyOf(it))?.id ?? newId(),
      ...it,
    }));
    return [...said, ...before.filter((old) => !said.some(({ id }) => id === old.id))];
  }
}

const tidied = (unit: WantedUnit): WantedUnit => ({ ...unit, aliases: tidyAliases(unit.name, unit.aliases) });

/** What is unknown stays as it is written, so that the rules can name it. */
const idOfUnit = (said: string, units: readonly Unit[]): string =>
  (units.find(({ id }) => id === said) ?? units.find((unit) => idsOfUnit(unit).includes(unitId(said))))?.id ??
  said;

function merged<T>(stored: readonly T[], wanted: readonly T[], keyOf: (it: T) => string): T[] {
  const keys = new Set(wanted.map(keyOf));
  return [...stored.filter((it) => !keys.has(keyOf(it))), ...wanted];
}

const placed = (place: PropertyKey[], broken: Broken[]): Broken[] =>
  broken.map((it) => ({ ...it, path: [...place, ...it.path] }));
