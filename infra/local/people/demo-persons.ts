import type { Delegation, Person, Role } from '../../../shared/domain/person.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import { unitId } from '../../../shared/domain/unit-id.ts';
import { type AssumedPerson, unitPlaceholder } from '../../commands/programmes-file.ts';

/** Invented: the documents name neither the points of the delegation order nor their dates. They hold in every year, without a limit in kronor. */
const delegations = {
  director: { id: 'delegation-director', point: '4.1', from: '2000-01-01' },
  substitute: { id: 'delegation-substitute', point: '4.1.1', from: '2000-01-01' },
  controller: { id: 'delegation-controller', point: '7.2', from: '2000-01-01' },
} as const satisfies Partial<Record<Role, Delegation>>;

const defaultPattern = `${unitPlaceholder}@example.org`;

/**
 * The made-up persons of the local run: those that the programmes file assumes, by role, and one applicant for each unit.
 * Unit names that have the same id are one unit, called as it was first spelled.
 */
export function demoPersons(assumed: readonly AssumedPerson[], unitNames: Iterable<string>): Person[] {
  const officials = assumed.filter(({ role }) => role !== 'applicant').map(official);
  const pattern = assumed.find(({ role }) => role === 'applicant')?.email ?? defaultPattern;
  const taken = new Set(officials.map(({ email }) => email));
  const units = Map.groupBy(unitNames, unitId);
  const applicants = [...units].map(([id, [name = id]]) =>
    applicantOf(id, name, emailOf(id, pattern, taken)),
  );
  return [...officials, ...applicants];
}

function official({ role, name, email }: AssumedPerson): Person {
  const delegation = isDelegated(role) ? [delegations[role]] : [];
  return { email, name, roles: [role], delegations: delegation, absences: [] };
}

const isDelegated = (role: Role): role is keyof typeof delegations => role in delegations;

const applicantOf = (id: string, unitName: string, email: string): Person => ({
  email,
  name: 'Enhetschef',
  roles: ['applicant'],
  unitId: id,
  unitName,
  delegations: [],
  absences: [],
});

/** The units of the tables, each called as it was first spelled. */
export const demoUnits = (unitNames: Iterable<string>): Unit[] =>
  [...Map.groupBy(unitNames, unitId)].map(([id, [name = id]]) => ({ id, name, aliases: [] }));

/** A unit may be called as one of the officials is: then it says that it is a unit. */
function emailOf(id: string, pattern: string, taken: ReadonlySet<string>): string {
  const email = pattern.replace(unitPlaceholder, id);
  return taken.has(email) ? pattern.replace(unitPlaceholder, `enhet-${id}`) : email;
}
