import { amountStatuses, costTypes } from '../../../shared/domain/application.ts';
import { formatKronor, type Kronor, parseAmount } from '../../../shared/domain/money.ts';
import { oneOf } from './choice-answers.ts';
import type { Report } from './faults.ts';
import type { SingleField, Typed } from './form.ts';
import { isBlank, readInvestment } from './investment-answers.ts';

const recurrences = ['one-off', 'running'] as const;

type CostLine = {
  type: (typeof costTypes)[number];
  amount: Kronor;
  recurrence: (typeof recurrences)[number];
};

/**
 * What the activity costs and how certain that is (DOMAIN facts 12, 19 and 20). With an amount, the cost lines must come
 * to it. `ca` before a sum that is said to be exact makes it approximate: `becameApproximate` says so.
 */
export function readMoney(typed: Typed, report: Report) {
  const status = oneOf(typed, 'amountStatus', amountStatuses, report);
  const lines = costTypes.flatMap((type) => readCostLine(typed, type, report) ?? []);
  const linesAreRead = costTypes.every((type) => isReadable(typed[`cost-${type}`]));
  const amount = status === 'awaited' ? assertBlank(typed, report) : readKronor(typed, 'amount', report);
  if (amount !== undefined && linesAreRead) assertSum(amount, lines, report);
  const saysAbout = ['amount' as const, ...costTypes.map((type) => `cost-${type}` as const)].some((field) =>
    isAbout(typed[field]),
  );
  const becameApproximate = status === 'exact' && saysAbout;
  return {
    amountStatus: becameApproximate ? ('approximate' as const) : status,
    amount,
    costLines: lines.map(({ type, amount, recurrence }) => ({ type, amount, recurrence })),
    investment: readInvestment(typed, report),
    becameApproximate,
  };
}

/** Whole kronor by the written rule of parseAmount, or the fault by name. */
export function readKronor(typed: Typed, field: SingleField, report: Report): Kronor | undefined {
  const parsed = parseAmount(typed[field]);
  return parsed.ok ? parsed.kronor : report(field, `amount.${parsed.problem}`);
}

function isAbout(text: string): boolean {
  const parsed = parseAmount(text);
  return parsed.ok && parsed.approximate;
}

const isReadable = (text: string): boolean => isBlank(text) || parseAmount(text).ok;

function assertBlank(typed: Typed, report: Report): undefined {
  return isBlank(typed.amount) ? undefined : report('amount', 'apply.problem.amountWhenAwaited');
}

function readCostLine(typed: Typed, type: CostLine['type'], report: Report): CostLine | undefined {
  const cost = `cost-${type}` as const;
  const recurrence = `recurrence-${type}` as const;
  if (isBlank(typed[cost])) {
    return typed[recurrence] === '' ? undefined : report(cost, 'apply.problem.costMissing');
  }
  const amount = readKronor(typed, cost, report);
  const chosen = recurrences.find((it) => it === typed[recurrence]);
  if (!chosen) return report(recurrence, 'apply.required.recurrence');
  return amount === undefined ? undefined : { type, amount, recurrence: chosen };
}

/** The fault belongs to the lines as a whole; it stands by the first of them. */
function assertSum(amount: Kronor, lines: CostLine[], report: Report): void {
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  if (sum === amount) return;
  report(
    `cost-${costTypes[0]}`,
    sum < amount ? 'apply.problem.costsTooLittle' : 'apply.problem.costsTooMuch',
    {
      sum: formatKronor(sum),
      amount: formatKronor(amount),
      difference: formatKronor(Math.abs(amount - sum)),
    },
  );
}
