import { type ApplicationContent, costTypes } from '../../shared/domain/application.ts';
import type { Values } from './visitor.ts';

/** An application as a person types it into the form. */
export function typedApplication(content: ApplicationContent): Values {
  return {
    activity: content.activity,
    nature: content.nature,
    purposes: content.purposeIds,
    purposeText: content.purposeText,
    continuationText: content.continuationText,
    withinPurpose: yesNo(content.withinPurpose),
    decisionExists: yesNo(content.decisionExists),
    decisionBasis: content.decisionBasis ?? '',
    earlierFunding: content.earlierFunding ?? '',
    existingResources: content.existingResources ?? '',
    sharedWith: content.sharedWith ?? '',
    contact: content.contact,
    manager: content.manager,
    fundingPart: content.fundingPartId,
    costObject: content.costObject,
    ...typedMoney(content),
    ...typedStaffing(content),
    ...typedNeed(content),
    ...typedInvestment(content),
  };
}

const yesNo = (answer: boolean): string => (answer ? 'yes' : 'no');
const typed = (value: number | undefined): string => (value === undefined ? '' : String(value));

function typedMoney({ amountStatus, amount, costLines }: ApplicationContent): Values {
  const lines = costTypes.map((type) => {
    const line = costLines.find((it) => it.type === type);
    return [
      [`cost-${type}`, typed(line?.amount)],
      [`recurrence-${type}`, line?.recurrence ?? []],
    ] as const;
  });
  return { amountStatus, amount: typed(amount), ...Object.fromEntries(lines.flat()) };
}

const typedStaffing = (content: ApplicationContent): Values => ({
  newHires: yesNo(content.newHires),
  newHiresMotivation: content.newHiresMotivation ?? '',
  fullTimeEquivalents: typed(content.fullTimeEquivalents),
  periodMonths: typed(content.periodMonths),
});

const typedNeed = ({ continuedNeed }: ApplicationContent): Values => ({
  continuedNeed: continuedNeed.answer,
  continuedNeedAmount: typed(continuedNeed.amount),
  continuedNeedText: continuedNeed.text ?? '',
});

const typedInvestment = ({ investment }: ApplicationContent): Values => ({
  investment: yesNo(investment !== undefined),
  investmentAmount: typed(investment?.amount),
  inServiceOn: investment?.inServiceOn ?? '',
  usefulLifeYears: typed(investment?.usefulLifeYears),
});
