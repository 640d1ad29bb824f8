import { html } from 'hono/html';
import { type ApplicationContent, sumOfCostLines } from '../../../shared/domain/application.ts';
import { thisYearsDepreciation } from '../../../shared/domain/depreciation.ts';
import { leftIn } from '../../../shared/domain/ledger.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { findFundingPart, flattenPurposes } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Fact } from '../ui/facts.ts';
import type { Content } from '../ui/html.ts';
import { writtenText } from '../ui/page.ts';
import type { FormField, SingleField } from './form.ts';
import type { Section } from './questions.ts';
import type { TextField } from './text-answers.ts';
import { type ApplyView, labelOf } from './view.ts';
import { inWordsOf } from './words-of-providers.ts';

export type CheckView = ApplyView & {
  content: ApplicationContent;
  remark: string | undefined;
  becameApproximate: boolean;
};

/** What has been understood of the answers, section by section: sums, dates and numbers as they will be kept. */
export const factsOf: Record<Section, (view: CheckView) => Fact[]> = {
  activity: (view) => [
    { term: view.t(inWordsOf(view.applicantKind, 'term.unit')), value: view.unitName },
    written(view, 'activity'),
    fact(view, 'nature', view.t(`nature.${view.content.nature}`)),
    fact(view, 'purposes', purposeList(view)),
    written(view, 'purposeText'),
    answer(view, 'withinPurpose', view.content.withinPurpose),
  ],
  basis: (view) => [
    answer(view, 'decisionExists', view.content.decisionExists),
    written(view, 'decisionBasis'),
    written(view, 'earlierFunding'),
    written(view, 'continuationText'),
  ],
  money: (view) => [amountFact(view), statusFact(view), ...costFacts(view)],
  investment: investmentFacts,
  funding: (view) => [partFact(view), fact(view, 'costObject', view.content.costObject)],
  need: (view) => [
    fact(view, 'continuedNeed', view.t(`continuedNeed.${view.content.continuedNeed.answer}`)),
    fact(view, 'continuedNeedAmount', kronor(view.content.continuedNeed.amount)),
    fact(view, 'continuedNeedText', textOf(view.content.continuedNeed.text)),
  ],
  staffing: (view) => [
    answer(view, 'newHires', view.content.newHires),
    written(view, 'newHiresMotivation'),
    fact(view, 'fullTimeEquivalents', posts(view)),
    fact(view, 'periodMonths', months(view)),
    written(view, 'existingResources'),
  ],
  people: (view) => [written(view, 'contact'), written(view, 'manager'), written(view, 'sharedWith')],
};

const kronor = (amount: number | undefined) => (amount === undefined ? undefined : formatKronor(amount));
const textOf = (text: string | undefined) => (text === undefined ? undefined : writtenText(text));

function fact(view: CheckView, field: FormField, value: Content | undefined, note?: string): Fact {
  const blank = html`<span class="bl-subtle">${view.t('apply.check.blank')}</span>`;
  return { term: labelOf(view, field), value: value ?? blank, note };
}

const written = (view: CheckView, field: Exclude<TextField, 'continuedNeedText'>): Fact =>
  fact(view, field, textOf(view.content[field]));

const answer = (view: CheckView, field: SingleField, yes: boolean): Fact =>
  fact(view, field, view.t(yes ? 'apply.yes' : 'apply.no'));

function purposeList({ content, books }: CheckView): Content {
  const chosen = flattenPurposes(books.programme).filter(({ id }) => content.purposeIds.includes(id));
  return html`<ul class="ds-list">${chosen.map(({ name }) => html`<li>${name}</li>`)}</ul>`;
}

function amountFact(view: CheckView): Fact {
  const { t, content } = view;
  return fact(view, 'amount', kronor(content.amount) ?? t('apply.check.awaited'));
}

function statusFact(view: CheckView): Fact {
  const note = view.becameApproximate ? view.t('apply.check.becameApproximate') : undefined;
  return fact(view, 'amountStatus', view.t(`amountStatus.${view.content.amountStatus}`), note);
}

function costFacts({ t, content }: CheckView): Fact[] {
  const lines = content.costLines.map(({ type, amount, recurrence }) => ({
    term: t(`costType.${type}`),
    value: formatKronor(amount),
    note: t(`recurrence.${recurrence}`),
  }));
  if (lines.length < 2) return lines;
  return [...lines, { term: t('apply.check.sum'), value: formatKronor(sumOfCostLines(content)) }];
}

/** Only this year's depreciation may be charged, so it is shown before anything is sent (DOMAIN fact 20). */
function investmentFacts(view: CheckView): Fact[] {
  const { t, content, books, language } = view;
  const { investment } = content;
  if (!investment) return [answer(view, 'investment', false)];
  const { year } = books.programme;
  return [
    answer(view, 'investment', true),
    fact(view, 'investmentAmount', formatKronor(investment.amount)),
    fact(view, 'inServiceOn', formatDate(investment.inServiceOn, language)),
    fact(view, 'usefulLifeYears', t('apply.check.years', { years: investment.usefulLifeYears })),
    {
      term: t('apply.check.depreciation', { year }),
      value: formatKronor(thisYearsDepreciation({ ...investment, year })),
      note: t('apply.check.depreciation.note'),
    },
  ];
}

function partFact(view: CheckView): Fact {
  const { t, books, content } = view;
  const part = findFundingPart(books.programme, content.fundingPartId);
  const left = formatKronor(leftIn(books.balances, content.fundingPartId));
  return fact(view, 'fundingPart', part?.name ?? content.fundingPartId, t('apply.hint.left', { left }));
}

function posts({ t, content, language }: CheckView): string | undefined {
  if (content.fullTimeEquivalents === undefined) return undefined;
  const number = String(content.fullTimeEquivalents);
  return t('apply.check.posts', { posts: language === 'sv' ? number.replace('.', ',') : number });
}

function months({ t, content }: CheckView): string | undefined {
  return content.periodMonths === undefined
    ? undefined
    : t('apply.check.months', { months: content.periodMonths });
}
