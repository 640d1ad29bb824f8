import type { Broken } from './directory-rules.ts';
import type { Unit } from './unit.ts';
import { unitId } from './unit-id.ts';

/** The ids that a unit answers to: its own, and those of its name and aliases in any spelling. */
export const idsOfUnit = ({ id, name, aliases }: Unit): string[] => [
  id,
  unitId(name),
  ...aliases.map(unitId),
];

/**
 * What keeps a unit from being stored. Two units never answer to the same name: whoever has a unit's id reads its
 * applications (see `unitId`).
 */
export function brokenByUnit(unit: Unit, units: readonly Unit[]): Broken[] {
  const { from, through } = unit;
  const others = units.filter(({ id }) => id !== unit.id);
  const names: [PropertyKey[], string][] = [
    [['name'], unit.name],
    ...unit.aliases.map((alias, index): [PropertyKey[], string] => [['aliases', index], alias]),
  ];
  // An id that a file gives may be no name of the unit's own.
  if (!names.some(([, name]) => unitId(name) === unit.id)) names.push([['name'], unit.id]);
  const taken = names.flatMap(([path, name]): Broken[] => {
    const by = others.find((other) => idsOfUnit(other).includes(unitId(name)));
    return by ? [{ path, name: 'UnitNameTaken', facts: { name, by: by.name } }] : [];
  });
  const reversed = from !== undefined && through !== undefined && through < from;
  return [
    ...taken,
    ...(reversed ? [{ path: ['through'], name: 'DatesReversed' as const, facts: { from } }] : []),
    ...brokenByProvider(unit, others),
  ];
}

/** Two providers never have the same organisation number, and no area ends before it begins. */
function brokenByProvider({ provider }: Unit, others: readonly Unit[]): Broken[] {
  if (!provider) return [];
  const { organisationNumber: number, areas } = provider;
  const by = others.find((other) => other.provider?.organisationNumber === number);
  const taken: Broken[] = by
    ? [
        {
          path: ['provider', 'organisationNumber'],
          name: 'OrganisationNumberTaken',
          facts: { number, by: by.name },
        },
      ]
    : [];
  const reversed = areas.flatMap(({ from, through }, index): Broken[] =>
    through !== undefined && through < from
      ? [{ path: ['provider', 'areas', index, 'through'], name: 'DatesReversed', facts: { from } }]
      : [],
  );
  return [...taken, ...reversed];
}

/** Departments are never paid (DOMAIN fact 29): no department becomes a provider, and no provider a department. */
export const brokenKind = (before: Unit | undefined, after: Unit): Broken[] =>
  before && (before.provider === undefined) !== (after.provider === undefined)
    ? [{ path: ['provider'], name: 'UnitKindFixed', facts: { name: before.name } }]
    : [];

/** Without those that say again what the name or an earlier alias says. */
export function tidyAliases(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([unitId(name)]);
  return aliases.filter((alias) => {
    const id = unitId(alias);
    return seen.has(id) ? false : seen.add(id);
  });
}
