import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { formatKronor, formatMeasured } from '../../../shared/domain/money.ts';
import { flattenPurposes, indicatorsOf } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { needText } from '../applications/application-words.ts';
import { differences } from '../ui/differences.ts';
import type { Html } from '../ui/html.ts';
import { writtenText } from '../ui/page.ts';
import type { Account, AccountView } from './answers.ts';

type Row = [label: string, text: string | undefined];

/** Where two accounts of the same activity differ, old and new side by side; undefined when they say the same. */
export function accountDifferences(
  view: Omit<AccountView, 'account'>,
  before: Account,
  after: Account,
): Html | undefined {
  const { t, language } = view;
  const [old, now] = [new Map(textsOf(view, before)), new Map(textsOf(view, after))];
  const labels = [...new Set([...old.keys(), ...now.keys()])].filter((it) => old.get(it) !== now.get(it));
  if (labels.length === 0) return undefined;
  const written = (text: string | undefined) =>
    text === undefined ? undefined : writtenText(text, language);
  return differences({
    items: labels.map((term) => ({ term, before: written(old.get(term)), after: written(now.get(term)) })),
    texts: {
      before: t('differences.before'),
      after: t('differences.after'),
      nothing: t('differences.nothing'),
    },
  });
}

/** Every answer by what it is called, in the form's order. */
function textsOf(view: Omit<AccountView, 'account'>, { content, depreciation, award }: Account): Row[] {
  const { t, programme } = view;
  return [
    [t('followUp.label.measures'), content.measures],
    ...effectTexts(view, content),
    ...content.outcome.map(({ type, amount }): Row => [t(`costType.${type}`), formatKronor(amount)]),
    [t('facts.investment'), investmentText(view, content.investment)],
    [t('facts.depreciation', { year: programme.year }), formatKronor(depreciation)],
    [t('term.award'), formatKronor(award.amount)],
    [t('term.decisionNumber'), award.number],
    [t('followUp.label.comment'), content.deviationComment],
    [t('apply.label.continuedNeed', { year: programme.year + 1 }), needText(t, content.continuedNeed)],
  ];
}

function effectTexts(
  { t, language, programme }: Omit<AccountView, 'account'>,
  { effects, indicators }: FollowUp['content'],
): Row[] {
  const purposes = new Map(flattenPurposes(programme).map(({ id, name }) => [id, name]));
  const counted = new Map(indicatorsOf(programme).map((it) => [it.id, it]));
  return [
    ...effects.map(({ purposeId, text }): Row => {
      const purpose = purposes.get(purposeId) ?? purposeId;
      return [t('followUp.label.effect', { purpose }), text];
    }),
    ...indicators.map(({ id, value }): Row => {
      const indicator = counted.get(id);
      return [indicator?.name ?? id, `${formatMeasured(value, language)} ${indicator?.unit ?? ''}`.trim()];
    }),
  ];
}

function investmentText(
  { t, language }: Omit<AccountView, 'account'>,
  investment: FollowUp['content']['investment'],
): string | undefined {
  if (!investment) return undefined;
  const { amount, inServiceOn, usefulLifeYears: years } = investment;
  const day = formatDate(inServiceOn, language);
  return t('facts.investment.text', { amount: formatKronor(amount), day, years });
}
