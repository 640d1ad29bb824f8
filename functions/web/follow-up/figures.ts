import { type ApplicationContent, type CostType, costTypes } from '../../../shared/domain/application.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { depreciationOf } from '../../../shared/domain/follow-up-rules.ts';
import { formatKronor, parseAmount } from '../../../shared/domain/money.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { isBlank, readInvestment } from '../application-form/investment-answers.ts';
import type { Typed } from './form.ts';

/** A cost type with what was applied for and what it came to. Kronor. */
export type CostRow = { type: CostType; applied: number; outcome: number };

/** The account in figures, in kronor. `deviation` is outcome less award: above zero it cost more than was granted. */
export type Figures = {
  rows: CostRow[];
  applied: number;
  costs: number;
  depreciation: number;
  outcome: number;
  award: number;
  deviation: number;
};

type Spent = Pick<FollowUp, 'depreciation'> & { outcome: FollowUp['content']['outcome'] };

/** The figures of what was spent against what was applied for and granted. */
export function figuresOf(
  { costLines }: Pick<ApplicationContent, 'costLines'>,
  { outcome, depreciation }: Spent,
  award: number,
): Figures {
  const sumOf = (lines: readonly { type: CostType; amount: number }[], type: CostType) =>
    lines.reduce((sum, line) => (line.type === type ? sum + line.amount : sum), 0);
  const rows = costTypes.map((type) => ({
    type,
    applied: sumOf(costLines, type),
    outcome: sumOf(outcome, type),
  }));
  const costs = rows.reduce((sum, row) => sum + row.outcome, 0);
  const spent = costs + depreciation;
  return {
    rows,
    applied: rows.reduce((sum, row) => sum + row.applied, 0),
    costs,
    depreciation,
    outcome: spent,
    award,
    deviation: spent - award,
  };
}

/** What has been typed so far, as far as it can be read. */
export function spentSoFar(typed: Typed, programme: Programme): Spent {
  const outcome = costTypes.flatMap((type) => {
    const parsed = parseAmount(typed[`cost-${type}`]);
    return parsed.ok ? [{ type, amount: parsed.kronor }] : [];
  });
  return { outcome, depreciation: depreciationSoFar(typed, programme) ?? 0 };
}

/** This year's depreciation of what has been typed; undefined while it cannot be read, or without an investment. */
export function depreciationSoFar(typed: Typed, programme: Programme): number | undefined {
  if (typed.investment !== 'yes' || isBlank(typed.investmentAmount)) return undefined;
  const investment = readInvestment(typed, () => undefined);
  return investment && depreciationOf({ investment }, programme);
}

/** How the outcome stands to the award, in words: `1 000 kr mindre än beviljat`. */
export function deviationText(t: Translate, deviation: number): string {
  if (deviation === 0) return t('followUp.deviation.none');
  const amount = formatKronor(Math.abs(deviation));
  return t(deviation > 0 ? 'followUp.deviation.more' : 'followUp.deviation.less', { amount });
}
