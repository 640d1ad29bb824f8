import type { LocalDate } from '../domain/stockholm-time.ts';
import { unitHoldsOn } from '../domain/unit.ts';
import type { Directory } from './ports.ts';

/** A provider with the e-mails of its contacts; none means that there is nobody to mail. */
export type PossibleProvider = { unitId: string; name: string; contacts: string[] };

/** The providers of today, by name, with the contacts that the directory has for each. */
export async function providersToInvite(
  directory: Pick<Directory, 'units' | 'withRole'>,
  today: LocalDate,
): Promise<PossibleProvider[]> {
  const [units, persons] = await Promise.all([directory.units(), directory.withRole('provider')]);
  const contacts = Map.groupBy(
    persons.filter(({ blocked }) => !blocked),
    ({ unitId }) => unitId,
  );
  return units
    .filter((unit) => unit.provider && unitHoldsOn(unit, today))
    .map(({ id, name }) => ({
      unitId: id,
      name,
      contacts: (contacts.get(id) ?? []).map(({ email }) => email).sort(),
    }));
}
