import * as z from 'zod';
import { accountKinds, parseAccount } from '../../shared/domain/account-number.ts';
import {
  areaNameSchema,
  delegationPointSchema,
  directoryLimits,
  organisationNumberSchema,
  personNameSchema,
  unitNameSchema,
} from '../../shared/domain/directory-input.ts';
import { largestAmount } from '../../shared/domain/money.ts';
import { languagesOfPersons, roles } from '../../shared/domain/person.ts';
import { looksLikePersonalNumber } from '../../shared/domain/personal-number.ts';
import { unitId } from '../../shared/domain/unit-id.ts';
import type { WantedDirectory } from '../../shared/use-cases/import-directory.ts';
import { parseJson, unseenSigns } from './json-text.ts';
import type { FileProblem } from './programmes-file.ts';
import { schemaProblems } from './schema-problems.ts';

/** The same as for a form (SECURITY case 29). */
const largestFile = 1024 * 1024;

const email = z
  .email()
  .max(directoryLimits.email)
  .refine((text) => text === text.toLowerCase(), 'import.file.email')
  .refine((text) => !looksLikePersonalNumber(text), 'directory.problem.personalNumber');

const PersonSchema = z.strictObject({
  email,
  name: personNameSchema,
  roles: z.array(z.enum(roles)),
  unit: z.string().min(1).optional(),
  language: z.enum(languagesOfPersons).optional(),
  blocked: z.boolean().optional(),
  delegations: z
    .array(
      z.strictObject({
        point: delegationPointSchema,
        limit: z.int().min(1).max(largestAmount).optional(),
        from: z.iso.date(),
        through: z.iso.date().optional(),
      }),
    )
    .default([]),
  absences: z
    .array(z.strictObject({ from: z.iso.date(), through: z.iso.date(), substitute: email }))
    .default([]),
});

/** Numbers as people write them: with or without the hyphen. */
const ProviderSchema = z.strictObject({
  organisationNumber: organisationNumberSchema,
  account: z
    .strictObject({ kind: z.enum(accountKinds), number: z.string() })
    .transform(({ kind, number }, context) => {
      const parsed = parseAccount(kind, number);
      if (parsed.ok) return parsed.account;
      context.addIssue({ code: 'custom', message: `account.${parsed.problem}`, path: ['number'] });
      return z.NEVER;
    }),
  areas: z
    .array(z.strictObject({ name: areaNameSchema, from: z.iso.date(), through: z.iso.date().optional() }))
    .max(directoryLimits.areas)
    .default([]),
});

/** Without an id, the one that is made from the name. */
const UnitSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/, 'import.directory.unitId')
      .optional(),
    name: unitNameSchema,
    aliases: z.array(unitNameSchema).max(directoryLimits.aliases).default([]),
    from: z.iso.date().optional(),
    through: z.iso.date().optional(),
    provider: ProviderSchema.optional(),
  })
  .transform((unit) => ({ ...unit, id: unit.id ?? unitId(unit.name) }));

const DirectoryFileSchema = z.strictObject({
  note: z.string().optional(),
  units: z.array(UnitSchema).default([]),
  persons: z.array(PersonSchema).default([]),
});

type ReadDirectoryFile = { ok: true; file: WantedDirectory } | { ok: false; problems: FileProblem[] };

/** A file that speaks of persons or units, and of no programmes. */
export function isDirectoryFile(content: Uint8Array): boolean {
  if (content.length > largestFile) return false;
  const parsed = parseJson(content);
  if ('key' in parsed || typeof parsed.json !== 'object' || parsed.json === null) return false;
  return ('persons' in parsed.json || 'units' in parsed.json) && !('programmes' in parsed.json);
}

/** Reads a file of units and persons, JSON in UTF-8. Nothing is thrown: every problem is named by its place in the JSON. */
export function readDirectoryFile(content: Uint8Array): ReadDirectoryFile {
  const parsed = parseJson(content);
  if ('key' in parsed) return { ok: false, problems: [{ path: '', ...parsed }] };
  const read = DirectoryFileSchema.safeParse(parsed.json);
  const problems = [
    ...unseenSigns(parsed.json),
    ...(read.success ? [] : schemaProblems(read.error, parsed.json)),
    ...repeatedIn('persons', 'email', textsOf(parsed.json, 'persons', 'email')),
    ...repeatedIn('units', 'name', textsOf(parsed.json, 'units', 'name').map(idOf)),
  ];
  const told = [...new Map(problems.map((it) => [`${it.path} ${it.key}`, it])).values()];
  return read.success && told.length === 0 ? { ok: true, file: read.data } : { ok: false, problems: told };
}

const idOf = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : unitId(name);

/** One text of each item of a list, where it is one. */
function textsOf(json: unknown, list: string, field: string): (string | undefined)[] {
  const items = z.object({ [list]: z.array(z.unknown()) }).safeParse(json).data?.[list] ?? [];
  return items.map((item) => z.object({ [field]: z.string() }).safeParse(item).data?.[field]);
}

const repeatedIn = (list: string, field: string, values: (string | undefined)[]): FileProblem[] =>
  values.flatMap((value, index) =>
    value !== undefined && values.indexOf(value) !== index
      ? [{ path: `${list}[${index}].${field}`, key: 'import.file.repeated', facts: { value } }]
      : [],
  );
