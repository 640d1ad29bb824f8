import { unitDifferences } from '../domain/directory-differences.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import type { Unit } from '../domain/unit.ts';
import { unitId } from '../domain/unit-id.ts';
import { brokenByUnit, idsOfUnit, tidyAliases } from '../domain/unit-rules.ts';
import { optimistically } from './optimistic.ts';
import type { Directory } from './ports.ts';
import { assertWhole, type DirectoryDeps, personWrite } from './write-person.ts';

export type UnitFields = Pick<Unit, 'name' | 'aliases' | 'from' | 'through'>;

/**
 * Adds and changes units. The id is made from the first name and never changes; persons are called by the unit's new name.
 * @throws DomainError NotAllowed, UnitNotFound, DirectoryChanged when the version moved; DirectoryRefused
 */
export function createSaveUnit(deps: DirectoryDeps) {
  return {
    /** Gives the new unit's id. */
    add: (by: Person, fields: UnitFields): Promise<string> =>
      optimistically(async () => {
        assertAdministrator(by);
        const id = unitId(fields.name);
        await writeUnit(deps, undefined, { id, ...fields }, by.email);
        return id;
      }),

    edit: ({ by, id, seenVersion }: { by: Person; id: string; seenVersion: number }, fields: UnitFields) =>
      optimistically(async (): Promise<void> => {
        assertAdministrator(by);
        const before = await deps.directory.findUnit(id);
        if (!before) throw new DomainError('UnitNotFound');
        if ((before.version ?? 0) !== seenVersion) throw new DomainError('DirectoryChanged');
        await writeUnit(deps, before, { id, version: before.version, ...fields }, by.email);
      }),
  };
}

/**
 * Writes a unit when the rules hold. What changes nothing writes nothing, but persons of the unit that are not called by
 * its name are seen to each time, so that a rename that was cut short can be finished.
 * @throws DirectoryRefused; LostRace
 */
export async function writeUnit(
  deps: DirectoryDeps,
  before: Unit | undefined,
  given: Unit,
  by: string,
): Promise<void> {
  const after = { ...given, aliases: tidyAliases(given.name, given.aliases) };
  // Read consistently: the list may not have a unit that was added a moment ago.
  const same = before ? undefined : await deps.directory.findUnit(after.id);
  const others = await namesakesOf(deps.directory, after);
  assertWhole(
    same
      ? [{ path: ['name'], name: 'UnitNameTaken', facts: { name: after.name, by: same.name } }]
      : brokenByUnit(after, others),
  );
  const differences = unitDifferences(before, after);
  if (differences.length > 0) {
    const change = { id: deps.newId(), at: deps.clock.now(), by, differences };
    await deps.directory.saveUnit(after, { change });
  }
  await renamePersons(deps, after, by);
}

/**
 * The units that may have a name of this one, each read consistently. The rows of the names say who; the list says it of
 * units that were stored before there were such rows.
 */
async function namesakesOf(directory: Directory, unit: Unit): Promise<Unit[]> {
  const names = idsOfUnit(unit);
  const [listed, holders] = await Promise.all([directory.units(), directory.unitsNamed(names)]);
  const alike = listed.filter((other) => idsOfUnit(other).some((name) => names.includes(name)));
  const ids = new Set([...alike.map(({ id }) => id), ...holders]);
  const found = await Promise.all([...ids].map((id) => directory.findUnit(id)));
  return found.filter((other): other is Unit => other !== undefined && other.id !== unit.id);
}

async function renamePersons(deps: DirectoryDeps, unit: Unit, by: string): Promise<void> {
  const persons = await deps.directory.list();
  for (const { email } of persons.filter(({ unitId: own }) => own === unit.id)) {
    await optimistically(async () => {
      const before = await deps.directory.find(email);
      if (before?.unitId !== unit.id || before.unitName === unit.name) return;
      const after = { ...before, unitName: unit.name };
      await deps.directory.save(after, personWrite(deps, { before, after, by }));
    });
  }
}

function assertAdministrator(by: Person): void {
  if (!hasRole(by, 'administrator')) throw new DomainError('NotAllowed');
}
