import * as z from 'zod';
import {
  delegationPointSchema,
  directoryLimits,
  personEmailSchema,
  personNameSchema,
  unitNameSchema,
} from '../../../shared/domain/directory-input.ts';
import { amountSchema } from '../../../shared/domain/money.ts';
import { languagesOfPersons, roles } from '../../../shared/domain/person.ts';
import { localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { isTextKey, type TextKey, type Translate } from '../../../shared/text/translate.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** What was typed, kept as it was so that it can be shown again; several for a group of boxes. */
export type Typed = Record<string, string | string[]>;

/** The version of what the person saw, so that two do not overwrite each other. */
export const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Blank is undefined. */
export const optional = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z.string().transform((text, context): z.output<T> | undefined => {
    if (text.trim() === '') return undefined;
    const read = schema.safeParse(text);
    if (read.success) return read.data;
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** Of several days in a form, the error says which one is missing. */
const dayOr = (missing: TextKey) =>
  z
    .string()
    .refine((text) => text.trim() !== '', { error: missing, abort: true })
    .pipe(localDateSchema);

const person = {
  name: personNameSchema,
  roles: z
    .union([z.enum(roles).transform((role) => [role]), z.array(z.enum(roles)).max(roles.length)])
    .default([]),
  unit: z.string().max(60),
  language: z.enum(['', ...languagesOfPersons]),
};

/** Any other field is refused: nobody sets a version, a subject or a delegation on the side (SECURITY 22). */
export const PersonFormSchema = z.strictObject({ version, ...person });
export const NewPersonFormSchema = z.strictObject({ email: personEmailSchema, ...person });
export const DelegationFormSchema = z.strictObject({
  version,
  point: delegationPointSchema,
  limit: optional(amountSchema),
  delegationFrom: localDateSchema,
  delegationThrough: optional(localDateSchema),
});
export const AbsenceFormSchema = z.strictObject({
  version,
  absenceFrom: dayOr('directory.problem.firstDay'),
  absenceThrough: dayOr('directory.problem.lastDay'),
  substitute: z
    .email('directory.problem.substitute')
    .max(directoryLimits.email, 'directory.problem.substitute'),
});
export const VersionFormSchema = z.strictObject({ version });
export const BlockFormSchema = z.strictObject({ version, blocked: z.enum(['yes', 'no']) });

const aliases = z
  .string()
  .transform((text) => text.split(/\r?\n/).filter((line) => line.trim() !== ''))
  .pipe(z.array(unitNameSchema).max(directoryLimits.aliases, 'directory.problem.aliases'));
export const unitFields = {
  name: unitNameSchema,
  aliases,
  from: optional(localDateSchema),
  through: optional(localDateSchema),
};
export const UnitFormSchema = z.strictObject({ version, ...unitFields });
export const NewUnitFormSchema = z.strictObject(unitFields);

/** `foreign`: not a form of ours, with fields that do not belong there. */
export type ReadForm<T> =
  | { kind: 'read'; form: T }
  | { kind: 'faulty'; errors: FieldError[] }
  | { kind: 'foreign' };

/** Reads a form, or says by the field what is wrong. */
export function readForm<T extends z.ZodType>(schema: T, body: unknown, t: Translate): ReadForm<z.output<T>> {
  const read = schema.safeParse(body);
  if (read.success) return { kind: 'read', form: read.data };
  const errors = read.error.issues.map((issue) => fieldError(issue, t));
  return errors.every((error) => error !== undefined) ? { kind: 'faulty', errors } : { kind: 'foreign' };
}

function fieldError({ path, message }: z.core.$ZodIssue, t: Translate): FieldError | undefined {
  const [field] = path;
  return typeof field === 'string' && isTextKey(message) ? { field, message: t(message) } : undefined;
}

export const typedIn = (body: Record<string, unknown>): Typed =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      return Array.isArray(value) ? [[name, value.filter((it) => typeof it === 'string')]] : [];
    }),
  );

export const typedText = (typed: Typed, name: string): string | undefined => {
  const value = typed[name];
  return Array.isArray(value) ? value[0] : value;
};
