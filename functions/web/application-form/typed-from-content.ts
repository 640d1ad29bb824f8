import { type ApplicationContent, costTypes } from '../../../shared/domain/application.ts';
import { formatNumber } from '../../../shared/domain/money.ts';
import { flattenPurposes, type Programme } from '../../../shared/domain/programme.ts';
import { type Answers, blankAnswers } from './form.ts';

/**
 * The content of an application as it would be typed: the other way round from `readContent`, so that a content that the
 * form gave comes back as it was.
 */
export function typedFromContent(content: ApplicationContent): Answers {
  return {
    ...blankAnswers(),
    ...textsOf(content),
    ...moneyOf(content),
    nature: content.nature,
    purposes: [...content.purposeIds],
    withinPurpose: yesNo(content.withinPurpose),
    decisionExists: yesNo(content.decisionExists),
    fundingPart: content.fundingPartId,
    costObject: content.costObject,
    continuedNeed: content.continuedNeed.answer,
    newHires: yesNo(content.newHires),
    fullTimeEquivalents: typedPosts(content.fullTimeEquivalents),
    periodMonths: content.periodMonths === undefined ? '' : String(content.periodMonths),
  };
}

/**
 * Answers from one programme as a beginning in another: purposes that stand in both under the same id and name, and the
 * cost object and part of the grant if the other has them. Everything else is kept as it was typed.
 */
export function fittedTo(answers: Answers, from: Programme, to: Programme): Answers {
  const nameIn = (programme: Programme, id: string) =>
    flattenPurposes(programme).find((purpose) => purpose.id === id)?.name;
  const inBoth = (id: string) => nameIn(to, id) !== undefined && nameIn(to, id) === nameIn(from, id);
  const partIds = to.fundingParts.map(({ id }) => id);
  return {
    ...answers,
    purposes: answers.purposes.filter(inBoth),
    costObject: oneIn(to.costObjects, answers.costObject),
    fundingPart: oneIn(partIds, answers.fundingPart),
  };
}

/** The answer if it is offered, else the only one that is, if there is only one. */
function oneIn(offered: readonly string[], answer: string): string {
  if (offered.includes(answer)) return answer;
  return offered.length === 1 ? (offered[0] ?? '') : '';
}

const yesNo = (answer: boolean): string => (answer ? 'yes' : 'no');
const sum = (kronor: number | undefined): string => (kronor === undefined ? '' : formatNumber(kronor));

const textsOf = (content: ApplicationContent) => ({
  activity: content.activity,
  purposeText: content.purposeText,
  continuationText: content.continuationText,
  decisionBasis: content.decisionBasis ?? '',
  earlierFunding: content.earlierFunding ?? '',
  continuedNeedText: content.continuedNeed.text ?? '',
  newHiresMotivation: content.newHiresMotivation ?? '',
  existingResources: content.existingResources ?? '',
  sharedWith: content.sharedWith ?? '',
  contact: content.contact,
  manager: content.manager,
});

function moneyOf({ amountStatus, amount, costLines, investment, continuedNeed }: ApplicationContent) {
  const lines = costTypes.flatMap((type) => {
    const line = costLines.find((it) => it.type === type);
    return [
      [`cost-${type}`, sum(line?.amount)],
      [`recurrence-${type}`, line?.recurrence ?? ''],
    ] as const;
  });
  return {
    ...Object.fromEntries(lines),
    amountStatus,
    amount: sum(amount),
    investment: yesNo(investment !== undefined),
    investmentAmount: sum(investment?.amount),
    inServiceOn: investment?.inServiceOn ?? '',
    usefulLifeYears: investment === undefined ? '' : String(investment.usefulLifeYears),
    continuedNeedAmount: sum(continuedNeed.amount),
  };
}

/** `0,75`; what has more decimals than the form takes was written in per cent, and is again: `33,3333 %`. */
function typedPosts(posts: number | undefined): string {
  if (posts === undefined) return '';
  const plain = String(posts);
  if (/^\d+(\.\d{1,4})?$/.test(plain)) return plain.replace('.', ',');
  // The exponent moves the decimal point in the text: 0.333333 * 100 would not be 33.3333.
  return `${String(Number(`${posts.toFixed(6)}e2`)).replace('.', ',')} %`;
}
