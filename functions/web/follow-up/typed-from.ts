import { type ApplicationContent, costTypes } from '../../../shared/domain/application.ts';
import type { FollowUpContent } from '../../../shared/domain/follow-up.ts';
import { formatMeasured, formatNumber } from '../../../shared/domain/money.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { blankForm, effectField, measuredField, type Typed } from './form.ts';

type Begun = { key: string; award: string; programme: Programme };

/** The form as it begins: empty, but for the investment that was applied for (DOMAIN fact 31). */
export function typedFromApplication({ investment }: ApplicationContent, begun: Begun): Typed {
  const blank = blankForm(begun.key, begun.award, begun.programme);
  return investment ? { ...blank, ...typedInvestment(investment) } : blank;
}

/** An account that was sent back, as it would be typed: the other way round from `readFollowUp`. */
export function typedFromFollowUp(content: FollowUpContent, { key, award, programme }: Begun): Typed {
  const blank = blankForm(key, award, programme);
  const { continuedNeed: need } = content;
  return {
    ...blank,
    ...typedInvestment(content.investment),
    ...typedCosts(content.outcome),
    measures: content.measures,
    deviationComment: content.deviationComment ?? '',
    continuedNeed: need.answer,
    continuedNeedAmount: need.amount === undefined ? '' : formatNumber(need.amount),
    continuedNeedText: need.text ?? '',
    effects: {
      ...blank.effects,
      ...Object.fromEntries(content.effects.map(({ purposeId, text }) => [effectField(purposeId), text])),
    },
    measured: {
      ...blank.measured,
      ...Object.fromEntries(
        content.indicators.map(({ id, value }) => [measuredField(id), formatMeasured(value, 'sv')]),
      ),
    },
  };
}

const typedInvestment = (investment: FollowUpContent['investment']) => ({
  investment: investment ? 'yes' : 'no',
  investmentAmount: investment ? formatNumber(investment.amount) : '',
  inServiceOn: investment?.inServiceOn ?? '',
  usefulLifeYears: investment ? String(investment.usefulLifeYears) : '',
});

/** An account of no cost at all says so with a zero. */
function typedCosts(outcome: FollowUpContent['outcome']): Record<string, string> {
  if (outcome.length === 0) return { [`cost-${costTypes[0]}`]: '0' };
  return Object.fromEntries(outcome.map(({ type, amount }) => [`cost-${type}`, formatNumber(amount)]));
}
