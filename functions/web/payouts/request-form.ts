import * as z from 'zod';
import { costTypes } from '../../../shared/domain/application.ts';
import type { DomainErrorName } from '../../../shared/domain/errors.ts';
import { formatNumber, parseAmount } from '../../../shared/domain/money.ts';
import type { Payout, PayoutCostLine } from '../../../shared/domain/payout.ts';
import type { PayoutCommand } from '../../../shared/domain/payout-rules.ts';
import type { Quarter } from '../../../shared/domain/stockholm-time.ts';
import { line, optionalLine } from '../../../shared/domain/text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { readFreeText } from '../frame/free-text.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** The most characters of a cost's text, and of the provider's own reference (what a payment's message has room for). */
export const longest = { costText: 200, reference: 35 } as const;
/** More costs than this belong in the provider's own books. */
export const mostLines = 40;
const linesAtFirst = 3;

export type TypedLine = { type: string; text: string; amount: string };
/** What was typed, as it was typed. */
export type TypedRequest = {
  areaId: string;
  amount: string;
  reference: string;
  notReimbursed: string;
  lines: TypedLine[];
};

const single = z.string().default('');
const repeated = z
  .union([z.string().transform((one) => [one]), z.array(z.string()).max(mostLines)])
  .default([]);

/** Exactly these fields: nobody sets a status, a cost object or a date through a form (SECURITY 22). */
const TypedSchema = z
  .strictObject({
    areaId: single,
    amount: single,
    reference: single,
    notReimbursed: z.enum(['yes', '']).default(''),
    costType: repeated,
    costText: repeated,
    costAmount: repeated,
  })
  .refine(
    ({ costType, costText, costAmount }) =>
      costType.length === costText.length && costText.length === costAmount.length,
  )
  .transform(
    ({ costType, costText, costAmount, ...rest }): TypedRequest => ({
      ...rest,
      lines: costType.map((type, n) => ({ type, text: costText[n] ?? '', amount: costAmount[n] ?? '' })),
    }),
  );

/** Sorts out a form's body; undefined when it has unknown or repeated fields, or lines that are not whole. */
export const readTyped = (body: unknown): TypedRequest | undefined => TypedSchema.safeParse(body).data;

const emptyLine: TypedLine = { type: '', text: '', amount: '' };

/** An empty form; an area is chosen already when there is only one. */
export const blankRequest = (areaIds: readonly string[]): TypedRequest => ({
  areaId: areaIds.length === 1 ? (areaIds[0] ?? '') : '',
  amount: '',
  reference: '',
  notReimbursed: '',
  lines: [],
});

/** A request that was sent back, as it would be typed; the statement is made anew. */
export const typedFrom = ({ area, amount, reference, costLines }: Payout): TypedRequest => ({
  areaId: area?.id ?? '',
  amount: formatNumber(amount),
  reference: reference ?? '',
  notReimbursed: '',
  lines: costLines.map((it) => ({ type: it.type, text: it.text, amount: formatNumber(it.amount) })),
});

/** The lines as they are shown: those typed, and empty ones up to what one begins with. */
export function withEmptyLines({ lines }: TypedRequest): TypedLine[] {
  const more = Math.max(linesAtFirst - lines.length, 0);
  return [...lines, ...Array.from({ length: more }, () => emptyLine)];
}

/** One more empty line; at the most the form can have, none. */
export const withOneMore = (typed: TypedRequest): TypedRequest => ({
  ...typed,
  lines: [...withEmptyLines(typed), emptyLine].slice(0, mostLines),
});

/** The sum of what can be read so far. Kronor. */
export const sumSoFar = ({ lines }: TypedRequest): number =>
  lines.reduce((sum, { amount }) => {
    const parsed = parseAmount(amount);
    return sum + (parsed.ok ? parsed.kronor : 0);
  }, 0);

export type ReadRequest = { ok: true; command: PayoutCommand } | { ok: false; errors: FieldError[] };

/** What was typed as a request, or every fault by its field, in the form's order. Empty lines are left out. */
export function readRequest(typed: TypedRequest, quarter: Quarter, t: Translate): ReadRequest {
  const errors: FieldError[] = [];
  const report = (field: string, message: string): undefined => {
    errors.push({ field, message });
  };
  if (typed.areaId === '') report('areaId', t('payoutRequest.required.area'));
  const costLines = readLines(typed, t, report);
  const amount = readKronor(typed.amount, 'amount', t, report);
  const reference = readText(typed.reference, 'reference', optionalLine, longest.reference, t, report);
  if (typed.notReimbursed !== 'yes') report('notReimbursed', t('payoutRequest.required.statement'));
  if (errors.length > 0 || amount === undefined) return { ok: false, errors };
  const command = {
    quarter,
    amount,
    costLines,
    areaId: typed.areaId,
    reference,
    notReimbursed: true as const,
  };
  return { ok: true, command };
}

type Report = (field: string, message: string) => undefined;

const isBlank = (line: TypedLine): boolean => Object.values(line).every((text) => text.trim() === '');

function readLines(typed: TypedRequest, t: Translate, report: Report): PayoutCostLine[] {
  if (typed.lines.every(isBlank)) report('costType-1', t('payoutRequest.required.costs'));
  return typed.lines.flatMap((line, index) =>
    isBlank(line) ? [] : (readLine(line, index + 1, t, report) ?? []),
  );
}

function readLine(typed: TypedLine, n: number, t: Translate, report: Report): PayoutCostLine | undefined {
  const type = costTypes.find((it) => it === typed.type);
  if (!type) report(`costType-${n}`, t('payoutRequest.required.costType', { n }));
  const text =
    typed.text.trim() === ''
      ? report(`costText-${n}`, t('payoutRequest.required.costText', { n }))
      : readText(typed.text, `costText-${n}`, line, longest.costText, t, report);
  const amount = readKronor(typed.amount, `costAmount-${n}`, t, report);
  return type && text && amount !== undefined ? { type, text, amount } : undefined;
}

function readKronor(typed: string, field: string, t: Translate, report: Report): number | undefined {
  const parsed = parseAmount(typed);
  return parsed.ok ? parsed.kronor : report(field, t(`amount.${parsed.problem}`));
}

function readText<T extends string | undefined>(
  typed: string,
  field: string,
  builder: (limits: { max: number }) => z.ZodType<T>,
  max: number,
  t: Translate,
  report: Report,
): T | undefined {
  const read = readFreeText(builder, typed, t, { max, otherwise: 'text.required' });
  return read.ok ? read.text : report(field, read.fault);
}

const fields: Partial<Record<DomainErrorName, string>> = {
  AreaNotDecided: 'areaId',
  AwardExceeded: 'amount',
  CostLinesNotSum: 'amount',
};

/** The field that a refusal of the rules belongs to; without one it is about the whole request. */
export const fieldOf = (name: DomainErrorName): string | undefined => fields[name];
