import type { ApplicationContent } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { findFundingPart, flattenPurposes, type Programme } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { differences } from '../ui/differences.ts';
import type { Html } from '../ui/html.ts';
import { writtenText } from '../ui/page.ts';
import { appliedText, needText } from './application-words.ts';
import type { Words } from './words.ts';

/** One thing that the applicant has said otherwise, in words. Undefined where nothing was said. */
export type ContentDifference = { label: string; before: string | undefined; after: string | undefined };

/**
 * Where two contents of an application differ, by the labels of its page and in its order: kronor, purposes by name, yes
 * and no. Of a field that is named here both texts are whole, so that they can be set side by side.
 */
export function contentDifferenceRows(
  words: Words,
  programme: Programme,
  before: ApplicationContent,
  after: ApplicationContent,
): ContentDifference[] {
  const now = textsOf(words, programme, after);
  return textsOf(words, programme, before).flatMap(([label, text], index) => {
    const other = now[index]?.[1];
    return text === other ? [] : [{ label, before: text, after: other }];
  });
}

/** The same as markup: old and new side by side. */
export function contentDifferences({ t }: Pick<Words, 't'>, rows: readonly ContentDifference[]): Html {
  const written = (text: string | undefined) => (text === undefined ? undefined : writtenText(text));
  return differences({
    items: rows.map(({ label, before, after }) => ({
      term: label,
      before: written(before),
      after: written(after),
    })),
    texts: {
      before: t('differences.before'),
      after: t('differences.after'),
      nothing: t('differences.nothing'),
    },
  });
}

type Row = [label: string, text: string | undefined];

/** Every field of a content as its page shows it; the same labels in the same order whatever the content. */
function textsOf(words: Words, programme: Programme, content: ApplicationContent): Row[] {
  return [
    ...activityTexts(words, programme, content),
    ...moneyTexts(words, programme, content),
    ...staffTexts(words, content),
    [words.t('facts.sharedWith'), content.sharedWith],
    [words.t('facts.contact'), content.contact],
    [words.t('facts.manager'), content.manager],
  ];
}

function activityTexts({ t }: Words, programme: Programme, content: ApplicationContent): Row[] {
  const purposes = flattenPurposes(programme).filter(({ id }) => content.purposeIds.includes(id));
  return [
    [t('term.activity'), content.activity],
    [t('facts.purposeText'), content.purposeText],
    [t('facts.continuationText'), content.continuationText],
    [t('facts.purposes'), lines(purposes.map(({ name }) => name))],
    [t('facts.nature'), t(`nature.${content.nature}`)],
    [t('facts.withinPurpose'), yesNo(t, content.withinPurpose)],
    [t('facts.decisionExists'), yesNo(t, content.decisionExists)],
    [t('facts.decisionBasis'), content.decisionBasis],
    [t('facts.earlierFunding'), content.earlierFunding],
  ];
}

function moneyTexts({ t, language }: Words, programme: Programme, content: ApplicationContent): Row[] {
  const { investment } = content;
  return [
    [t('term.applied'), appliedText(t, content)],
    [t('term.amountStatus'), t(`amountStatus.${content.amountStatus}`)],
    [t('term.fundingPart'), findFundingPart(programme, content.fundingPartId)?.name ?? content.fundingPartId],
    [t('term.costObject'), content.costObject],
    [t('facts.costLines'), lines(content.costLines.map((line) => costLineText(t, line)))],
    [
      t('facts.investment'),
      investment &&
        t('facts.investment.text', {
          amount: formatKronor(investment.amount),
          day: formatDate(investment.inServiceOn, language),
          years: investment.usefulLifeYears,
        }),
    ],
    [t('facts.need'), needText(t, content.continuedNeed)],
  ];
}

function staffTexts({ t, language }: Words, content: ApplicationContent): Row[] {
  const { fullTimeEquivalents: posts, periodMonths: months } = content;
  const number = posts === undefined ? undefined : String(posts);
  return [
    [t('facts.fullTime'), language === 'sv' ? number?.replace('.', ',') : number],
    [t('facts.period'), months === undefined ? undefined : periodText(t, months)],
    [t('facts.newHires'), yesNo(t, content.newHires)],
    [t('term.newHiresMotivation'), content.newHiresMotivation],
    [t('facts.existingResources'), content.existingResources],
  ];
}

const periodText = (t: Translate, months: number): string =>
  t(months === 1 ? 'facts.period.month' : 'facts.period.months', { months });

const costLineText = (
  t: Translate,
  { type, amount, recurrence }: ApplicationContent['costLines'][number],
): string =>
  t('facts.costLine', {
    type: t(`costType.${type}`),
    amount: formatKronor(amount),
    recurrence: t(`recurrence.${recurrence}`).toLowerCase(),
  });

const yesNo = (t: Translate, answer: boolean): string => t(answer ? 'facts.yes' : 'facts.no');
const lines = (texts: string[]): string | undefined => (texts.length > 0 ? texts.join('\n') : undefined);
