import * as z from 'zod';
import { parseDiaryNumber } from '../../shared/domain/diary-number.ts';
import { roles } from '../../shared/domain/person.ts';
import { flattenPurposes, type Programme, ProgrammeSchema } from '../../shared/domain/programme.ts';
import type { TextFacts, TextKey } from '../../shared/text/translate.ts';
import { parseJson, unseenSigns } from './json-text.ts';
import { schemaProblems } from './schema-problems.ts';

/** Of the file that names programmes; the same as for a form (SECURITY case 29). */
const largestFile = 1024 * 1024;

/** Stands in an applicant's e-mail for the unit's id: one person per unit. */
export const unitPlaceholder = '<unit as ascii>';

const email = z.email().refine((text) => text === text.toLowerCase(), 'import.file.email');

/** A made-up person of the local run, by role. The applicant is a pattern: one per unit of the tables. Of providers there is providers.json. */
const AssumedPersonSchema = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('applicant'),
    name: z.string().min(1),
    email: z.templateLiteral([z.literal(unitPlaceholder), z.string().regex(/^@[a-z0-9.-]+$/)]),
  }),
  z.strictObject({
    role: z.enum(roles).exclude(['applicant', 'provider']),
    name: z.string().min(1),
    email,
  }),
]);
export type AssumedPerson = z.infer<typeof AssumedPersonSchema>;

const ProgrammesFileSchema = z.strictObject({
  note: z.string().optional(),
  programmes: z.array(ProgrammeSchema).min(1),
  assumedPersons: z.array(AssumedPersonSchema).default([]),
});
export type ProgrammesFile = z.infer<typeof ProgrammesFileSchema>;

/** What is wrong, and where in the file: `programmes[0].fundingParts[1].amount`; '' is the file as a whole. */
export type FileProblem = { path: string; key: TextKey; facts?: TextFacts };

type ReadProgrammesFile = { ok: true; file: ProgrammesFile } | { ok: false; problems: FileProblem[] };

/**
 * Reads a file of programmes, JSON in UTF-8 with or without a byte order mark. Texts become NFC and diary numbers their
 * first form (DOMAIN §2). Nothing is thrown for a bad file: every problem is named, by its place in the JSON.
 */
export function readProgrammesFile(content: Uint8Array): ReadProgrammesFile {
  if (content.length > largestFile) return refused({ path: '', key: 'import.file.tooLarge' });
  const parsed = parseJson(content);
  if ('key' in parsed) return refused({ path: '', ...parsed });
  const read = ProgrammesFileSchema.safeParse(parsed.json);
  const problems = [
    ...unseenSigns(parsed.json),
    ...(read.success ? [] : schemaProblems(read.error, parsed.json)),
  ];
  const programmes = programmesOf(parsed.json);
  problems.push(...programmes.flatMap(contradictions), ...repeated(programmes));
  if (!read.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, file: { ...read.data, programmes: read.data.programmes.map(withFirstForm) } };
}

const refused = (problem: FileProblem): ReadProgrammesFile => ({ ok: false, problems: [problem] });

type Placed = { programme: Programme; at: string };

/** The programmes that can be read, each by itself, so that all faults of the file are told at once. */
function programmesOf(json: unknown): Placed[] {
  const list = z.object({ programmes: z.array(z.unknown()) }).safeParse(json);
  return (list.data?.programmes ?? []).flatMap((one, index) => {
    const read = ProgrammeSchema.safeParse(one);
    return read.success ? [{ programme: read.data, at: `programmes[${index}]` }] : [];
  });
}

function contradictions({ programme, at }: Placed): FileProblem[] {
  const { diaryNumber, assumed, costObjects } = programme;
  const parsed = parseDiaryNumber(diaryNumber ?? 'RS/1/2000');
  const { opens, closes } = assumed;
  return [
    ...(parsed.ok ? [] : [{ path: `${at}.diaryNumber`, key: `diary-number.${parsed.problem}` as const }]),
    ...(closes < opens
      ? [{ path: `${at}.assumed.closes`, key: 'import.file.closesBeforeOpens' as const, facts: { opens } }]
      : []),
    ...repeatedIn(costObjects, () => `${at}.costObjects`),
    ...repeatedIn(
      flattenPurposes(programme).map(({ id }) => id),
      () => `${at}.purposes`,
    ),
  ];
}

function repeated(programmes: Placed[]): FileProblem[] {
  const at = (index: number) => programmes[index]?.at ?? '';
  return [
    ...repeatedIn(
      programmes.map(({ programme }) => programme.id),
      (index) => `${at(index)}.id`,
    ),
    ...repeatedIn(
      programmes.map(({ programme }) => withFirstForm(programme).diaryNumber),
      (index) => `${at(index)}.diaryNumber`,
    ),
  ];
}

function repeatedIn(values: (string | undefined)[], pathAt: (index: number) => string): FileProblem[] {
  return values.flatMap((value, index) =>
    value !== undefined && values.indexOf(value) !== index
      ? [{ path: pathAt(index), key: 'import.file.repeated', facts: { value } }]
      : [],
  );
}

function withFirstForm(programme: Programme): Programme {
  const parsed = programme.diaryNumber === undefined ? undefined : parseDiaryNumber(programme.diaryNumber);
  return parsed?.ok ? { ...programme, diaryNumber: parsed.diaryNumber } : programme;
}
