import * as z from 'zod';
import { type Kronor, parseAmount } from './money.ts';
import { line, optionalLine } from './text.ts';

/** The columns of the region's tables, in their order (DOMAIN §4). */
export const tableColumns = [
  'activity',
  'unit',
  'amount_sek',
  'earlier_decision',
  'decision_date_or_dnr',
  'continued_funding',
  'cost_object',
  'note',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** What a unit is called that the table does not name (DOMAIN §4). */
export const unnamedUnit = 'Ej angiven enhet';

/** Does the activity need money in the next years too? (DOMAIN fact 13) */
export type ContinuedNeed = { answer: 'yes' | 'no' | 'unknown' } | { answer: 'partly'; text: string };

/** One row of a table. Texts are spelled as in the document; blank ones are ''. */
export type TableRow = {
  /** In the file; the heading is line 1. */
  line: number;
  activity: string;
  unit: string;
  /** Whole kronor; missing when the amount is awaited. */
  amount?: Kronor;
  amountStatus: 'exact' | 'approximate' | 'awaited';
  earlierDecision: string;
  /** A date or a diary number, as printed: `apr-18`, `RS /2459/2017`. */
  decisionBasis: string;
  continuedNeed: ContinuedNeed;
  costObject?: string;
  note: string;
  /** The note has the word "earmarked": the row asks for the earmarked part. */
  wantsEarmarked: boolean;
};

/**
 * What is wrong, where. `problem` is a message key; without `line` it is the file's, without `column` the row's.
 * `found` is the column's name or the number that the message is about.
 */
export type TableProblem = { line?: number; column?: string; problem: string; found?: string };

export type ReadRow = { ok: true; row: TableRow } | { ok: false; problems: TableProblem[] };

const text = (max: number) => optionalLine({ max }).transform((value) => value ?? '');

const amount = text(100).transform((value, context) => {
  if (value === '') return { amountStatus: 'awaited' as const };
  const parsed = parseAmount(value);
  if (parsed.ok) {
    return { amount: parsed.kronor, amountStatus: parsed.approximate ? 'approximate' : 'exact' } as const;
  }
  context.addIssue({ code: 'custom', message: `amount.${parsed.problem}` });
  return z.NEVER;
});

const RecordSchema = z.object({
  activity: line({ max: 500 }),
  unit: text(200).transform((value) => value || unnamedUnit),
  amount_sek: amount,
  earlier_decision: text(500),
  decision_date_or_dnr: text(200),
  continued_funding: text(500).transform(readContinuedNeed),
  cost_object: optionalLine({ max: 20 }),
  note: text(2000),
} satisfies Record<TableColumn, z.ZodType>);

/** Reads one record of a table. All its problems are given at once, by column. Absent columns are blank. */
export function readTableRow(record: Readonly<Record<string, string>>, lineNumber: number): ReadRow {
  const result = RecordSchema.safeParse(record);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({
      line: lineNumber,
      column: String(path[0]),
      problem: message,
    }));
    return { ok: false, problems };
  }
  return { ok: true, row: toRow(result.data, lineNumber) };
}

function toRow(read: z.infer<typeof RecordSchema>, lineNumber: number): TableRow {
  return {
    line: lineNumber,
    activity: read.activity,
    unit: read.unit,
    ...read.amount_sek,
    earlierDecision: read.earlier_decision,
    decisionBasis: read.decision_date_or_dnr,
    continuedNeed: read.continued_funding,
    ...(read.cost_object && { costObject: read.cost_object }),
    note: read.note,
    wantsEarmarked: hasWordEarmarked(read.note),
  };
}

/** "ja", "nej", blank or "unknown"; anything else, like "ja halvår", is partly, with the text kept (DOMAIN §4). */
function readContinuedNeed(answer: string): ContinuedNeed {
  switch (answer.toLowerCase()) {
    case 'ja':
      return { answer: 'yes' };
    case 'nej':
      return { answer: 'no' };
    case '':
    case 'unknown':
      return { answer: 'unknown' };
    default:
      return { answer: 'partly', text: answer };
  }
}

const hasWordEarmarked = (note: string): boolean =>
  /(?<![\p{L}\p{N}_])earmarked(?![\p{L}\p{N}_])/iu.test(note);
