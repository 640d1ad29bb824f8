import { unitDifferences } from '../domain/directory-differences.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { type Provider, withAccount } from '../domain/provider.ts';
import type { Unit } from '../domain/unit.ts';
import { unitId } from '../domain/unit-id.ts';
import { brokenByUnit, brokenKind, idsOfUnit, tidyAliases } from '../domain/unit-rules.ts';
import { optimistically } from './optimistic.ts';
import type { Directory } from './ports.ts';
import { assertWhole, type DirectoryDeps, personWrite } from './write-person.ts';

/** `provider` is there for a provider, and never for a department. */
export type UnitFields = Pick<Unit, 'name' | 'aliases' | 'from' | 'through'> & {
  provider?: Pick<Provider, 'organisationNumber' | 'account'> | undefined;
};

/**
 * Adds and changes units. The id is made from the first name and never changes; persons are called by the unit's new name.
 * A provider's new account waits until somebody else has attested it (SECURITY 43; see attest-account.ts).
 * @throws DomainError NotAllowed, UnitNotFound, DirectoryChanged when the version moved; DirectoryRefused
 */
export function createSaveUnit(deps: DirectoryDeps) {
  return {
    /** Gives the new unit's id. */
    add: (by: Person, fields: UnitFields): Promise<string> =>
      optimistically(async () => {
        assertAdministrator(by);
        const id = unitId(fields.name);
        const { provider, ...unit } = fields;
        const own = provider && { provider: { ...provider, areas: [] } };
        await writeUnit(deps, undefined, { id, ...unit, ...own }, by.email);
        return id;
      }),

    edit: ({ by, id, seenVersion }: { by: Person; id: string; seenVersion: number }, fields: UnitFields) =>
      optimistically(async (): Promise<void> => {
        assertAdministrator(by);
        const before = await seenUnit(deps, { id, seenVersion });
        const { provider, ...unit } = fields;
        const written = { by: by.email, at: deps.clock.now() };
        const own = provider && { provider: writtenProvider(before.provider, provider, written) };
        await writeUnit(deps, before, { id, version: before.version, ...unit, ...own }, by.email);
      }),
  };
}

/** Which unit, as which version of it was seen. */
export type SeenUnit = { id: string; seenVersion: number };

/** @throws DomainError UnitNotFound, DirectoryChanged when the version moved */
export async function seenUnit(
  { directory }: Pick<DirectoryDeps, 'directory'>,
  { id, seenVersion }: SeenUnit,
): Promise<Unit> {
  const unit = await directory.findUnit(id);
  if (!unit) throw new DomainError('UnitNotFound');
  if ((unit.version ?? 0) !== seenVersion) throw new DomainError('DirectoryChanged');
  return unit;
}

/** As somebody writes it now: a changed account waits. A provider that was not there before has the account at once. */
export function writtenProvider(
  before: Provider | undefined,
  { account, ...facts }: Pick<Provider, 'organisationNumber' | 'account'> & Partial<Pick<Provider, 'areas'>>,
  written: { by: string; at: string },
): Provider {
  if (!before) return { areas: [], ...facts, account };
  return withAccount({ ...before, ...facts }, account, written);
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
      : [...brokenKind(before, after), ...brokenByUnit(after, others)],
  );
  const differences = unitDifferences(before, after);
  if (differences.length > 0) {
    const change = { id: deps.newId(), at: deps.clock.now(), by, differences };
    await deps.directory.saveUnit(after, { change });
  }
  await renamePersons(deps, after, by);
}

/**
 * The units that may have a name of this one, or its organisation number, each read consistently. The rows of the names say who; the list says it of
 * units that were stored before there were such rows.
 */
async function namesakesOf(directory: Directory, unit: Unit): Promise<Unit[]> {
  const names = idsOfUnit(unit);
  const number = unit.provider?.organisationNumber;
  const [listed, holders, holder] = await Promise.all([
    directory.units(),
    directory.unitsNamed(names),
    number === undefined ? undefined : directory.unitWithNumber(number),
  ]);
  const alike = listed.filter((other) => idsOfUnit(other).some((name) => names.includes(name)));
  const ids = new Set([...alike.map(({ id }) => id), ...holders, ...(holder === undefined ? [] : [holder])]);
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

export function assertAdministrator(by: Person): void {
  if (!hasRole(by, 'administrator')) throw new DomainError('NotAllowed');
}
