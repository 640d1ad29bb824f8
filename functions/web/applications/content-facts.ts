import { html } from 'hono/html';
import type { Application, ApplicationContent } from '../../../shared/domain/application.ts';
import { thisYearsDepreciation } from '../../../shared/domain/depreciation.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { findFundingPart, flattenPurposes, type Programme } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section, writtenText } from '../ui/page.ts';
import { appliedText, isImported, needText, unitTerm } from './application-words.ts';
import type { Words } from './words.ts';

type Case = Words & { application: Application; programme: Programme };

/** Everything that the applicant said, in four parts (DOMAIN facts 11–22). */
export function contentSections(words: Words, application: Application, programme: Programme): Html[] {
  const { t } = words;
  const given: Case = { ...words, application, programme };
  return [
    section({ title: t('facts.activity.title'), id: 'activity', body: facts(activityFacts(given)) }),
    section({ title: t('facts.money.title'), id: 'money', body: facts(moneyFacts(given)) }),
    section({ title: t('facts.staff.title'), id: 'staff', body: facts(staffFacts(given)) }),
    section({ title: t('facts.people.title'), id: 'people', body: facts(peopleFacts(given)) }),
  ];
}

function activityFacts({ t, language, application: { content }, programme }: Case): Fact[] {
  const purposes = flattenPurposes(programme)
    .filter(({ id }) => content.purposeIds.includes(id))
    .map(({ name }) => inSwedish(name, language));
  return [
    { term: t('facts.purposeText'), value: writtenText(content.purposeText, language) },
    { term: t('facts.continuationText'), value: writtenText(content.continuationText, language) },
    { term: t('facts.purposes'), value: list(purposes) },
    { term: t('facts.nature'), value: t(`nature.${content.nature}`) },
    { term: t('facts.withinPurpose'), value: yesNo(t, content.withinPurpose) },
    { term: t('facts.decisionExists'), value: yesNo(t, content.decisionExists) },
    { term: t('facts.decisionBasis'), value: orNotGiven(t, content.decisionBasis, language) },
    { term: t('facts.earlierFunding'), value: orNotGiven(t, content.earlierFunding, language) },
  ];
}

function moneyFacts({ t, language, application: { content }, programme }: Case): Fact[] {
  const lines = content.costLines.map((line) => costLine(t, line));
  return [
    {
      term: t('term.applied'),
      value: appliedText(t, content),
      note: t(`amountStatus.${content.amountStatus}`),
    },
    {
      term: t('term.fundingPart'),
      value: inSwedish(
        findFundingPart(programme, content.fundingPartId)?.name ?? content.fundingPartId,
        language,
      ),
    },
    { term: t('term.costObject'), value: content.costObject },
    { term: t('facts.costLines'), value: lines.length > 0 ? list(lines) : t('facts.costLines.none') },
    ...investmentFacts({ t, language }, content.investment, programme.year),
    { term: t('facts.need'), value: needText(t, content.continuedNeed) },
  ];
}

const costLine = (
  t: Translate,
  { type, amount, recurrence }: ApplicationContent['costLines'][number],
): string =>
  t('facts.costLine', {
    type: t(`costType.${type}`),
    amount: formatKronor(amount),
    recurrence: t(`recurrence.${recurrence}`).toLowerCase(),
  });

/** Only the year's depreciation may be charged (DOMAIN fact 20); the method is ours and is said. */
function investmentFacts(
  { t, language }: Words,
  investment: Application['content']['investment'],
  year: number,
): Fact[] {
  if (!investment) return [];
  const { amount, inServiceOn, usefulLifeYears: years } = investment;
  const day = formatDate(inServiceOn, language);
  return [
    {
      term: t('facts.investment'),
      value: t('facts.investment.text', { amount: formatKronor(amount), day, years }),
    },
    {
      term: t('facts.depreciation', { year }),
      value: formatKronor(thisYearsDepreciation({ ...investment, year })),
      note: t('facts.depreciation.method'),
    },
  ];
}

function staffFacts({ t, language, application: { content } }: Case): Fact[] {
  const { fullTimeEquivalents: fullTime, periodMonths: months } = content;
  const period = months && t(months === 1 ? 'facts.period.month' : 'facts.period.months', { months });
  return [
    {
      term: t('facts.fullTime'),
      value: orNotGiven(t, fullTime === undefined ? undefined : decimal(fullTime, language)),
    },
    { term: t('facts.period'), value: orNotGiven(t, period || undefined) },
    {
      term: t('facts.newHires'),
      value: yesNo(t, content.newHires),
      note: content.newHiresMotivation && writtenText(content.newHiresMotivation, language),
    },
    { term: t('facts.existingResources'), value: orNotGiven(t, content.existingResources, language) },
  ];
}

function peopleFacts({ t, language, application }: Case): Fact[] {
  const { content, unitName, applicant, applicantKind = 'department' } = application;
  return [
    { term: t(unitTerm(application)), value: inSwedish(unitName, language) },
    ...(isImported(application)
      ? []
      : [
          { term: t('term.applicantKind'), value: t(`applicantKind.${applicantKind}`) },
          { term: t('term.applicant'), value: applicant.name, note: applicant.email },
        ]),
    ...(content.sharedWith
      ? [{ term: t('facts.sharedWith'), value: inSwedish(content.sharedWith, language) }]
      : []),
    { term: t('facts.contact'), value: inSwedish(content.contact, language) },
    { term: t('facts.manager'), value: inSwedish(content.manager, language) },
  ];
}

const yesNo = (t: Translate, answer: boolean): string => t(answer ? 'facts.yes' : 'facts.no');

const decimal = (value: number, language: Words['language']): string =>
  language === 'sv' ? String(value).replace('.', ',') : String(value);

const orNotGiven = (t: Translate, text: string | undefined, language?: Words['language']): Content =>
  text ? writtenText(text, language) : html`<span class="bl-subtle">${t('facts.notGiven')}</span>`;

const list = (items: Content[]): Content =>
  items.length === 1
    ? (items[0] ?? '')
    : html`<ul class="ds-list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
