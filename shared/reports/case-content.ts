import type { ApplicationContent } from '../domain/application.ts';
import { thisYearsDepreciation } from '../domain/depreciation.ts';
import { formatKronor, formatMeasured } from '../domain/money.ts';
import { findFundingPart, flattenPurposes, type Programme } from '../domain/programme.ts';
import { formatDate } from '../domain/stockholm-time.ts';
import { appliedText, needText } from '../text/content-texts.ts';
import { type CaseFact, given } from './case-words.ts';
import { t } from './report-words.ts';

/** Everything that an applicant has said at one time, in the order of the application's page. */
export const contentFacts = (content: ApplicationContent, programme: Programme): CaseFact[] => [
  ...given(t('term.activity'), content.activity),
  ...given(t('facts.purposeText'), content.purposeText),
  ...given(t('facts.continuationText'), content.continuationText),
  ...given(t('facts.purposes'), purposes(content, programme)),
  [t('facts.nature'), t(`nature.${content.nature}`)],
  [t('facts.withinPurpose'), yesNo(content.withinPurpose)],
  [t('facts.decisionExists'), yesNo(content.decisionExists)],
  ...given(t('facts.decisionBasis'), content.decisionBasis),
  ...given(t('facts.earlierFunding'), content.earlierFunding),
  ...moneyFacts(content, programme),
  ...staffFacts(content),
  ...given(t('facts.sharedWith'), content.sharedWith),
  ...given(t('facts.contact'), content.contact),
  ...given(t('facts.manager'), content.manager),
];

const yesNo = (answer: boolean): string => t(answer ? 'facts.yes' : 'facts.no');

const purposes = ({ purposeIds }: ApplicationContent, programme: Programme): string =>
  flattenPurposes(programme)
    .filter(({ id }) => purposeIds.includes(id))
    .map(({ name }) => name)
    .join(', ');

export const partName = (programme: Programme, id: string): string =>
  findFundingPart(programme, id)?.name ?? id;

function moneyFacts(content: ApplicationContent, programme: Programme): CaseFact[] {
  const lines = content.costLines.map(({ type, amount, recurrence }) =>
    t('facts.costLine', {
      type: t(`costType.${type}`),
      amount: formatKronor(amount),
      recurrence: t(`recurrence.${recurrence}`).toLowerCase(),
    }),
  );
  return [
    [t('term.applied'), appliedText(t, content)],
    [t('term.amountStatus'), t(`amountStatus.${content.amountStatus}`)],
    [t('term.fundingPart'), partName(programme, content.fundingPartId)],
    [t('term.costObject'), content.costObject],
    [t('facts.costLines'), lines.join('; ') || t('facts.costLines.none')],
    ...investmentFacts(content.investment, programme.year),
    [t('facts.need'), needText(t, content.continuedNeed)],
  ];
}

/** Also of a follow-up: an investment and the part of it that its year is charged. */
export function investmentFacts(investment: ApplicationContent['investment'], year: number): CaseFact[] {
  if (!investment) return [];
  const { amount, inServiceOn, usefulLifeYears: years } = investment;
  const day = formatDate(inServiceOn, 'sv');
  return [
    [t('facts.investment'), t('facts.investment.text', { amount: formatKronor(amount), day, years })],
    [t('facts.depreciation', { year }), formatKronor(thisYearsDepreciation({ ...investment, year }))],
  ];
}

const staffFacts = (content: ApplicationContent): CaseFact[] => [
  ...given(t('facts.fullTime'), decimal(content.fullTimeEquivalents)),
  ...given(
    t('facts.period'),
    content.periodMonths === undefined
      ? undefined
      : t(content.periodMonths === 1 ? 'facts.period.month' : 'facts.period.months', {
          months: content.periodMonths,
        }),
  ),
  [t('facts.newHires'), yesNo(content.newHires)],
  ...given(t('term.newHiresMotivation'), content.newHiresMotivation),
  ...given(t('facts.existingResources'), content.existingResources),
];

const decimal = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : formatMeasured(value, 'sv');
