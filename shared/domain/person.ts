import * as z from 'zod';

export const roles = [
  'applicant',
  'provider',
  'director',
  'substitute',
  'coordinator',
  'controller',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** The right to decide or to attest, by point of the delegation order, with a limit in kronor and dates (DOMAIN facts 23 and 42). */
export const DelegationSchema = z.object({
  id: z.string(),
  point: z.string(),
  limit: z.int().min(1).optional(),
  from: z.iso.date(),
  through: z.iso.date().optional(),
});
export type Delegation = z.infer<typeof DelegationSchema>;

/** Days away, and who decides or attests meanwhile: from the start of `from` to the end of `through`, by Stockholm's calendar. */
export const AbsenceSchema = z.object({
  id: z.string(),
  from: z.iso.date(),
  through: z.iso.date(),
  /** E-mail of the substitute. */
  substitute: z.email(),
});
export type Absence = z.infer<typeof AbsenceSchema>;

export const languagesOfPersons = ['sv', 'en'] as const;

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
  absences: z.array(AbsenceSchema).default([]),
  /** Of the person's pages and mails; Swedish when nothing is said. */
  language: z.enum(languagesOfPersons).optional(),
  /** Shut out: cannot sign in, and is asked nothing. What the person has done stays. */
  blocked: z.boolean().optional(),
  /** Mails do not arrive: a hard bounce, a complaint or an address that the mail service will not write to. */
  mailFault: z.object({ at: z.string(), why: z.string() }).optional(),
  /** Moves with each change of the directory, so that two who change the same person do not overwrite each other. */
  version: z.int().min(0).optional(),
});
export type Person = z.infer<typeof PersonSchema>;

export const hasRole = (person: Person, ...wanted: Role[]): boolean =>
  wanted.some((role) => person.roles.includes(role));

/** Who applies: for a department of the region, or for an external provider. */
export const applies = (person: Person): boolean => hasRole(person, 'applicant', 'provider');

/** Those who are asked: to decide, or to attest. Their delegations and absences matter. */
export const answersQuestions = (person: Person): boolean =>
  hasRole(person, 'director', 'substitute', 'controller');

/** Who decides stands in for who decides, and who attests for who attests. Whoever does both needs one who does either. */
export const maySubstituteFor = (away: Person, substitute: Person): boolean =>
  (hasRole(away, 'director', 'substitute') && hasRole(substitute, 'director', 'substitute')) ||
  (hasRole(away, 'controller') && hasRole(substitute, 'controller'));

/**
 * The delegation that holds on this Stockholm date, if any: from the start of `from` to the end of `through`. Of several,
 * the one that reaches furthest in kronor.
 */
export function delegationOn(person: Person, localDate: string): Delegation | undefined {
  return person.delegations
    .filter(({ from, through }) => from <= localDate && (through === undefined || localDate <= through))
    .toSorted((a, b) => (reachOf(a) === reachOf(b) ? 0 : reachOf(b) - reachOf(a)))[0];
}

/** The absence that holds on this Stockholm date, if any. */
export const absenceOn = (person: Person, localDate: string): Absence | undefined =>
  person.absences.find(({ from, through }) => from <= localDate && localDate <= through);

/** What the delegation reaches, in kronor; without a limit, everything. */
export const reachOf = ({ limit = Number.POSITIVE_INFINITY }: Delegation): number => limit;

/** Those who read every application: the direction, the preparers and the reviewers. */
export const readsEverything = (person: Person): boolean =>
  hasRole(person, 'director', 'substitute', 'coordinator', 'controller', 'auditor', 'administrator');
