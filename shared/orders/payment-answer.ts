import { parse } from 'csv-parse/sync';
import { parseAmount } from '../domain/money.ts';
import {
  type AnswerLine,
  answerLimits,
  type LineProblem,
  type ReadAnswer,
  type UnmatchedLine,
} from '../domain/payment-answer.ts';
import { parsePayoutReference } from '../domain/payout.ts';
import { parseLocalDate } from '../domain/stockholm-time.ts';

/** What finance systems call the columns that are read; others are passed over. */
const headings = {
  reference: [
    'referens',
    'reference',
    'betalningsreferens',
    'end to end id',
    'endtoendid',
    'endtoendreferens',
  ],
  date: ['datum', 'date', 'betaldatum', 'betalningsdag', 'betalningsdatum', 'payment date', 'paid', 'betald'],
  amount: ['belopp', 'amount', 'summa'],
} as const;

type Column = keyof typeof headings;
type Columns = { reference: number; date: number; amount: number | undefined };
/** `cells` is missing where they cannot be told apart. */
type RawLine = { line: number; cells: string[] | undefined };
type CutLine = { line: number; cells: string[] };

/**
 * Reads the finance system's answer: CSV with `;`, `,` or tab, a heading line in Swedish or English, in UTF-8 with or
 * without byte order mark, or in Windows' Latin code page; days as `2019-05-02` or `20190502`. Nothing is thrown: what
 * cannot be read is named, by line where there is one.
 */
export function readPaymentAnswer(content: Uint8Array): ReadAnswer {
  if (content.length > answerLimits.bytes) return { ok: false, fault: 'too-large' };
  const text = decoded(content);
  if (text.includes('\0')) return { ok: false, fault: 'not-text' };
  const [heading, ...lines] = split(text);
  if (!heading || lines.length === 0) return { ok: false, fault: 'empty' };
  if (lines.length > answerLimits.lines) return { ok: false, fault: 'too-many-lines' };
  const delimiter = delimiterOf(heading.content);
  const names = (cellsOf(heading.content, delimiter) ?? []).map((cell) =>
    cell.trim().toLowerCase().replace(/[_-]/g, ' '),
  );
  const [reference, date, amount] = (['reference', 'date', 'amount'] as const).map((it) =>
    placeOf(it, names),
  );
  if (reference === undefined) return { ok: false, fault: 'no-reference-column' };
  if (date === undefined) return { ok: false, fault: 'no-date-column' };
  const cut = lines.map(({ line, content }) => ({ line, cells: cellsOf(content, delimiter) }));
  return readLines(cut, names.length, { reference, date, amount });
}

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

/**
 * The lines that have something in them. No cell has a line break in it, so that a quotation mark too many spoils its own
 * line and no other.
 */
const split = (text: string): { line: number; content: string }[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => /[^\s;,"]/.test(content));

/** The one that the heading line has most of. */
function delimiterOf(heading: string): string {
  const count = (delimiter: string): number => heading.split(delimiter).length;
  const [most = ';'] = [';', '\t', ','].toSorted((a, b) => count(b) - count(a));
  return most;
}

/** Undefined when a quotation mark that begins a cell is not followed by one that ends it. */
function cellsOf(content: string, delimiter: string): string[] | undefined {
  if (!content.includes('"')) return content.split(delimiter);
  try {
    const [cells] = parse(content, { delimiter, relax_column_count: true, relax_quotes: true });
    return cells;
  } catch {
    return undefined;
  }
}

function placeOf(column: Column, names: string[]): number | undefined {
  const known: readonly string[] = headings[column];
  const place = names.findIndex((name) => known.includes(name));
  return place < 0 ? undefined : place;
}

function readLines(lines: RawLine[], width: number, columns: Columns): ReadAnswer {
  const read: AnswerLine[] = [];
  const unreadable: UnmatchedLine[] = [];
  for (const { line, cells } of lines) {
    const result = cells ? readLine({ line, cells }, columns, width) : 'quotes';
    if (typeof result !== 'string') read.push(result);
    else unreadable.push({ line, reference: shown(cells ?? [], columns), problem: result });
  }
  return { ok: true, lines: read, unreadable };
}

const longestShown = 60;
const shown = (cells: readonly string[], { reference }: Columns): string =>
  (cells[reference] ?? '').trim().slice(0, longestShown);

function readLine(raw: CutLine, columns: Columns, width: number): AnswerLine | LineProblem {
  if (raw.cells.length !== width) return 'columns';
  const cell = (place: number): string => (raw.cells[place] ?? '').trim();
  const payout = parsePayoutReference(cell(columns.reference));
  if (!payout) return 'reference-unreadable';
  const day = parseLocalDate(cell(columns.date).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  if (!day.ok) return 'date-unreadable';
  const line = { line: raw.line, reference: shown(raw.cells, columns), payout, on: day.date };
  if (columns.amount === undefined || cell(columns.amount) === '') return line;
  const amount = parseAmount(cell(columns.amount).replace(/\.00?$/, ''));
  return amount.ok ? { ...line, amount: amount.kronor } : 'amount-unreadable';
}
