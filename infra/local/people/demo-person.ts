/** A made-up person who can sign in on a laptop and get mail in its mailbox. */
export type DemoPerson = {
  email: string;
  name: string;
  /** As in the directory: director, applicant … The first of `ROLE_ORDER` that fits decides the group. */
  roles: readonly string[];
  unitName?: string | undefined;
  /** True unless said otherwise. The site must refuse a person whose address is not verified. */
  emailVerified?: boolean | undefined;
};

export type RoleGroup = { role: string; label: string; persons: DemoPerson[] };

/** In the order in which a newcomer meets them: who decides first, who applies last. */
const ROLE_LABELS: Record<string, string> = {
  director: 'Hälso- och sjukvårdsdirektör',
  coordinator: 'Samordnare',
  substitute: 'Ersättare',
  controller: 'Controller',
  auditor: 'Granskare',
  administrator: 'Administratör',
  applicant: 'Sökande',
};
const ROLE_ORDER = Object.keys(ROLE_LABELS);
const OTHERS = 'others';

/** The role under which a person is listed. */
export function mainRoleOf(person: DemoPerson): string {
  return ROLE_ORDER.find((role) => person.roles.includes(role)) ?? OTHERS;
}

/** Swedish name of a role, for the pages. */
export function roleLabel(role: string): string {
  return ROLE_LABELS[role] ?? 'Övriga';
}

/** Persons by role, within a role by unit and name. Roles without persons are left out. */
export function groupByRole(persons: readonly DemoPerson[]): RoleGroup[] {
  return [...ROLE_ORDER, OTHERS]
    .map((role) => ({
      role,
      label: roleLabel(role),
      persons: persons.filter((person) => mainRoleOf(person) === role).toSorted(byUnitAndName),
    }))
    .filter((group) => group.persons.length > 0);
}

function byUnitAndName(one: DemoPerson, other: DemoPerson): number {
  const byUnit = (one.unitName ?? '').localeCompare(other.unitName ?? '', 'sv');
  return byUnit || one.name.localeCompare(other.name, 'sv');
}
