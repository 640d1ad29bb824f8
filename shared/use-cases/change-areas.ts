import { endedNow } from '../domain/directory-rules.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { DecidedArea } from '../domain/provider.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { optimistically } from './optimistic.ts';
import { assertAdministrator, type SeenUnit, seenUnit, writeUnit } from './save-unit.ts';
import type { DirectoryDeps } from './write-person.ts';

type Change = (areas: DecidedArea[], today: LocalDate) => DecidedArea[];

/**
 * Adds and ends the areas in which the region has decided that a provider is publicly financed (DOMAIN fact 28).
 * @throws DomainError NotAllowed, UnitNotFound (also for a department), DirectoryChanged; DirectoryRefused
 */
export function createChangeAreas(deps: DirectoryDeps) {
  const changed = (by: Person, seen: SeenUnit, change: Change): Promise<void> =>
    optimistically(async () => {
      assertAdministrator(by);
      const before = await seenUnit(deps, seen);
      const { provider } = before;
      if (!provider) throw new DomainError('UnitNotFound');
      const areas = change(provider.areas, localDateOf(deps.clock.now()));
      await writeUnit(deps, before, { ...before, provider: { ...provider, areas } }, by.email);
    });

  return {
    add: (by: Person, seen: SeenUnit, area: Omit<DecidedArea, 'id'>): Promise<void> =>
      changed(by, seen, (areas) => [...areas, { id: deps.newId(), ...area }]),

    /** As of now: what has begun held through yesterday, what has not yet begun is gone. */
    end: (by: Person, seen: SeenUnit, id: string): Promise<void> =>
      changed(by, seen, (areas, today) => endedNow(areas, id, today)),
  };
}
