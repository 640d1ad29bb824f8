import * as z from 'zod';

export const roles = [
  'applicant',
  'director',
  'substitute',
  'coordinator',
  'controller',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** The right to decide, by point of the delegation order, with a limit in kronor and dates (DOMAIN facts 23 and 42). */
export const DelegationSchema = z.object({
  id: z.string(),
  point: z.string(),
  limit: z.int().min(1).optional(),
  from: z.iso.date(),
  through: z.iso.date().optional(),
});
export type Delegation = z.infer<typeof DelegationSchema>;

/** Someone who signs in. Known by e-mail (lower case); never by personal number. */
export const PersonSchema = z.object({
  email: z.email(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  unitId: z.string().optional(),
  unitName: z.string().optional(),
  /** The issuer's own id of the person, bound at the first sign-in. */
  subject: z.string().optional(),
  delegations: z.array(DelegationSchema).default([]),
});
export type Person = z.infer<typeof PersonSchema>;

export const hasRole = (person: Person, ...wanted: Role[]): boolean =>
  wanted.some((role) => person.roles.includes(role));

/**
 * The delegation that holds on this Stockholm date, if any: from the start of `from` to the end of `through`. Of several,
 * the one that reaches furthest in kronor.
 */
export function delegationOn(person: Person, localDate: string): Delegation | undefined {
  const reach = ({ limit = Number.POSITIVE_INFINITY }: Delegation): number => limit;
  return person.delegations
    .filter(({ from, through }) => from <= localDate && (through === undefined || localDate <= through))
    .toSorted((a, b) => (reach(a) === reach(b) ? 0 : reach(b) - reach(a)))[0];
}

/** Those who read every application: the direction, the preparers and the reviewers. */
export const readsEverything = (person: Person): boolean =>
  hasRole(person, 'director', 'substitute', 'coordinator', 'controller', 'auditor', 'administrator');
