import * as z from 'zod';
import { diaryNumberSchema } from '../../../shared/domain/diary-number.ts';
import { amountSchema } from '../../../shared/domain/money.ts';
import { looksLikePersonalNumber } from '../../../shared/domain/personal-number.ts';
import { flattenPurposes, indicatorsOf, type Programme } from '../../../shared/domain/programme.ts';
import { localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { line } from '../../../shared/domain/text.ts';
import { optional, version } from '../directory/form.ts';

/** The most characters of a text, and the most lines where one writes one thing on each. */
export const longest = { text: 300, lines: 60 } as const;
/** So many blank rows for what is new. */
export const blankRows = 2;

export const textLine = line({ max: longest.text }).refine(
  (text) => !looksLikePersonalNumber(text),
  'directory.problem.personalNumber',
);

/** One thing on each line; blank lines are nothing. */
const lines = z
  .string()
  .transform((text) => text.split(/\r?\n/).filter((one) => one.trim() !== ''))
  .pipe(z.array(textLine).max(longest.lines, 'programmeEdit.tooMany'));
/** Each once. */
const differing = lines.transform((all) => [...new Set(all)]);

const days = z
  .string()
  .refine((text) => /^\s*\d{1,3}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= 200, {
    error: 'programmeEdit.number',
  })
  .transform(Number);
export const year = z
  .string()
  .refine((text) => /^\s*\d{4}\s*$/.test(text) && Number(text) >= 2000 && Number(text) <= 2100, {
    error: 'programmeEdit.year',
  })
  .transform(Number);
export const ticked = z
  .literal('yes')
  .optional()
  .transform((answer) => answer === 'yes');

/** What both the form of a change and that of next year's programme ask for. */
export const commonFields = {
  name: textLine,
  agreementTitle: optional(textLine),
  diaryNumber: optional(diaryNumberSchema),
  agreementDiaryNumber: optional(textLine),
  opens: localDateSchema,
  closes: localDateSchema,
  followUpOpens: optional(localDateSchema),
  followUpDue: optional(localDateSchema),
  reportDue: optional(localDateSchema),
  costObjects: differing.refine((all) => all.length > 0, 'programmeEdit.costObjects.none'),
};

/** The names of the fields that there are several of, by the id of what each is about. */
export const fieldNames = {
  purpose: (id: string) => `purpose-${id}`,
  newParts: (id: string) => `newParts-${id}`,
  indicatorName: (id: string) => `indicatorName-${id}`,
  indicatorUnit: (id: string) => `indicatorUnit-${id}`,
  newIndicatorName: (row: number) => `newIndicatorName-${row}`,
  newIndicatorUnit: (row: number) => `newIndicatorUnit-${row}`,
  newIndicatorPurpose: (row: number) => `newIndicatorPurpose-${row}`,
  forecastYear: (row: number) => `forecastYear-${row}`,
  forecastAmount: (row: number) => `forecastAmount-${row}`,
  partName: (id: string) => `partName-${id}`,
  partAmount: (id: string) => `partAmount-${id}`,
} as const;

/** Numbers from 1. */
export const rows = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
export const forecastRows = ({ forecast = [] }: Programme): number[] => rows(forecast.length + blankRows);

/** Exactly the fields that the page of this very programme has (SECURITY 22). */
export const editFormSchema = (programme: Programme) =>
  z.strictObject({
    version,
    ...commonFields,
    authority: optional(textLine),
    reportOwnerRole: optional(textLine),
    remindAfterDays: days,
    escalateAfterDays: days,
    providersMayApply: ticked,
    unusedIsRepaid: ticked,
    departmentConditions: differing,
    providerConditions: differing,
    newPurposes: lines,
    raiseReference: optional(textLine),
    ...severalFields(programme),
  });
export type EditForm = z.output<ReturnType<typeof editFormSchema>>;

/** The fields whose names the programme gives; each is read again by its name. */
function severalFields(programme: Programme): Record<string, z.ZodType<unknown, string>> {
  const { fundingParts, purposes } = programme;
  const blank = optional(textLine);
  const named: [string, z.ZodType<unknown, string>][] = [
    ...flattenPurposes(programme).map(({ id }) => [fieldNames.purpose(id), blank] as const),
    ...purposes.map(({ id }) => [fieldNames.newParts(id), lines] as const),
    ...indicatorsOf(programme).flatMap(({ id }) => [
      [fieldNames.indicatorName(id), blank] as const,
      [fieldNames.indicatorUnit(id), blank] as const,
    ]),
    ...rows(blankRows).flatMap((row) => [
      [fieldNames.newIndicatorName(row), blank] as const,
      [fieldNames.newIndicatorUnit(row), blank] as const,
      [fieldNames.newIndicatorPurpose(row), z.string().max(longest.text)] as const,
    ]),
    ...forecastRows(programme).flatMap((row) => [
      [fieldNames.forecastYear(row), optional(year)] as const,
      [fieldNames.forecastAmount(row), optional(amountSchema)] as const,
    ]),
    ...fundingParts.flatMap(({ id }) => [
      [fieldNames.partName(id), textLine] as const,
      [fieldNames.partAmount(id), amountSchema] as const,
    ]),
  ].map(([name, schema]) => [name, schema]);
  return Object.fromEntries(named);
}
