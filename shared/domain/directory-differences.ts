import type { Difference } from './difference.ts';
import type { Person } from './person.ts';
import type { Unit } from './unit.ts';

type Fields = Record<string, unknown>;

/**
 * What a change of a person alters, a line for each fact as people speak of it: the roles together, each delegation,
 * absence and decided area by its id (`delegations.<id>`). Values are JSON; what was not there is undefined.
 */
export const personDifferences = (before: Person | undefined, after: Person): Difference[] =>
  between(before ? personFields(before) : {}, personFields(after));

export const unitDifferences = (before: Unit | undefined, after: Unit): Difference[] =>
  between(before ? unitFields(before) : {}, unitFields(after));

const personFields = (person: Person): Fields => ({
  name: person.name,
  roles: person.roles.length > 0 ? person.roles : undefined,
  unit: person.unitName,
  language: person.language,
  blocked: person.blocked || undefined,
  mailFault: person.mailFault,
  ...byId('delegations', person.delegations),
  ...byId('absences', person.absences),
});

const unitFields = ({ name, aliases, from, through, provider }: Unit): Fields => ({
  name,
  aliases: aliases.length > 0 ? aliases : undefined,
  from,
  through,
  organisationNumber: provider?.organisationNumber,
  account: provider?.account,
  accountChange: provider?.accountChange,
  ...byId('areas', provider?.areas ?? []),
});

const byId = (list: string, items: readonly { id: string }[]): Fields =>
  Object.fromEntries(items.map(({ id, ...rest }) => [`${list}.${id}`, rest]));

function between(before: Fields, after: Fields): Difference[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].flatMap((path) => {
    const [one, other] = [json(before[path]), json(after[path])];
    return one === other ? [] : [{ path, before: one, after: other }];
  });
}

/** Undefined for what is not there. */
const json = (value: unknown): string | undefined => JSON.stringify(value);
