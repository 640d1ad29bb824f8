import type { Role } from '../../../shared/domain/person.ts';
import type { Translate } from '../../../shared/text/translate.ts';

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

export type RoleGroup = { role: MainRole; persons: DemoPerson[] };

/** In the order in which a newcomer meets them: who decides first, who applies last. */
const roleOrder = [
  'director',
  'coordinator',
  'substitute',
  'controller',
  'auditor',
  'administrator',
  'provider',
  'applicant',
] as const satisfies Role[];
export type MainRole = (typeof roleOrder)[number] | 'others';

/** The role under which a person is listed. */
export function mainRoleOf(person: DemoPerson): MainRole {
  return roleOrder.find((role) => person.roles.includes(role)) ?? 'others';
}

/** A role by name, for the pages. */
export function roleLabel(t: Translate, role: string): string {
  const known = roleOrder.find((it) => it === role);
  return known ? t(`role.${known}`) : t('local.others');
}

/** Persons by role, within a role by unit and name. Roles without persons are left out. */
export function groupByRole(persons: readonly DemoPerson[]): RoleGroup[] {
  return [...roleOrder, 'others' as const]
    .map((role) => ({
      role,
      persons: persons.filter((person) => mainRoleOf(person) === role).toSorted(byUnitAndName),
    }))
    .filter((group) => group.persons.length > 0);
}

function byUnitAndName(one: DemoPerson, other: DemoPerson): number {
  const byUnit = (one.unitName ?? '').localeCompare(other.unitName ?? '', 'sv');
  return byUnit || one.name.localeCompare(other.name, 'sv');
}
