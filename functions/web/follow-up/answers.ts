import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { FollowUp, FollowUpContent } from '../../../shared/domain/follow-up.ts';
import { formatKronor, formatMeasured } from '../../../shared/domain/money.ts';
import { flattenPurposes, indicatorsOf, type Programme } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { dataTable } from '../ui/data-table.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { stack, writtenText } from '../ui/page.ts';
import { type CostRow, deviationText, type Figures, figuresOf } from './figures.ts';
import type { Section } from './panels.ts';

/** What an account says and what it is measured against, sent in or about to be. */
export type Account = Pick<FollowUp, 'content' | 'depreciation' | 'award'>;
export type AccountView = Words & { file: CaseFile; programme: Programme; account: Account };

/** The figures of an account. */
export const accountFigures = ({ file, account }: Pick<AccountView, 'file' | 'account'>): Figures =>
  figuresOf(
    file.application.content,
    { outcome: account.content.outcome, depreciation: account.depreciation },
    account.award.amount,
  );

/** What has been understood of the answers, section by section: sums, dates and numbers as they are kept. */
export const answersOf: Record<Section, (view: AccountView) => Content> = {
  measures: ({ account, language }) =>
    html`<p class="bl-measure">${writtenText(account.content.measures, language)}</p>`,
  effects: effects,
  outcome: outcomeTable,
  investment: investmentFacts,
  deviation: deviationFacts,
  need: needFacts,
};

function effects(view: AccountView): Html {
  const { language, account, programme } = view;
  const nameOf = new Map(flattenPurposes(programme).map(({ id, name }) => [id, name]));
  const texts = account.content.effects.map(({ purposeId, text }) => ({
    term: nameOf.get(purposeId) ?? purposeId,
    value: writtenText(text, language),
  }));
  return stack(facts(texts), ...indicatorList(view));
}

function indicatorList({ t, language, account, programme }: AccountView): Html[] {
  const purposeIds = account.content.effects.map(({ purposeId }) => purposeId);
  const asked = indicatorsOf(programme, purposeIds);
  if (asked.length === 0) return [];
  const values = new Map(account.content.indicators.map(({ id, value }) => [id, value]));
  const items = asked.map(({ id, name, unit }): Fact => {
    const value = values.get(id);
    const blank = html`<span class="bl-subtle">${t('followUp.notMeasured')}</span>`;
    const shown =
      value === undefined ? blank : html`${formatMeasured(value, language)} ${inSwedish(unit, language)}`;
    return { term: name, value: shown };
  });
  return [facts(items)];
}

/** Outcome by type beside what was applied for, and the sums against the award. */
function outcomeTable(view: AccountView): Html {
  const { t, programme } = view;
  const figures = accountFigures(view);
  const { year } = programme;
  const difference = ({ applied, outcome }: Pick<CostRow, 'applied' | 'outcome'>) =>
    signed(outcome - applied);
  return dataTable<CostRow>({
    id: 'outcome-table',
    caption: t('followUp.table.caption'),
    columns: [
      {
        key: 'type',
        heading: t('followUp.table.type'),
        header: true,
        cell: ({ type }) => t(`costType.${type}`),
      },
      {
        key: 'applied',
        heading: t('followUp.table.applied'),
        numeric: true,
        cell: (row) => kronor(row.applied),
      },
      {
        key: 'outcome',
        heading: t('followUp.table.outcome'),
        numeric: true,
        cell: (row) => kronor(row.outcome),
      },
      { key: 'difference', heading: t('followUp.table.difference'), numeric: true, cell: difference },
    ],
    rows: figures.rows.filter(({ applied, outcome }) => applied > 0 || outcome > 0),
    sums: [
      {
        label: t('followUp.sum.costs'),
        values: {
          applied: kronor(figures.applied),
          outcome: kronor(figures.costs),
          difference: difference({ applied: figures.applied, outcome: figures.costs }),
        },
      },
      ...(figures.depreciation > 0
        ? [{ label: t('facts.depreciation', { year }), values: at(kronor(figures.depreciation)) }]
        : []),
      { label: t('followUp.sum.outcome'), values: at(kronor(figures.outcome)) },
      {
        label: t('followUp.sum.award', { number: view.account.award.number }),
        values: at(kronor(figures.award)),
      },
      { label: t('followUp.sum.deviation'), values: at(signed(figures.deviation)) },
    ],
    empty: t('followUp.table.empty'),
  });
}

const at = (outcome: string) => ({ applied: '', outcome });
const kronor = (amount: number): string => formatKronor(amount);
const signed = (amount: number): string => (amount > 0 ? `+${formatKronor(amount)}` : formatKronor(amount));

/** Only this year's depreciation may be charged (DOMAIN facts 20 and 31); the method is ours and is said. */
function investmentFacts({ t, language, account, programme }: AccountView): Html {
  const { investment } = account.content;
  if (!investment) return html`<p>${t('followUp.investment.none')}</p>`;
  const { amount, inServiceOn, usefulLifeYears: years } = investment;
  const day = formatDate(inServiceOn, language);
  return facts([
    {
      term: t('facts.investment'),
      value: t('facts.investment.text', { amount: formatKronor(amount), day, years }),
    },
    {
      term: t('facts.depreciation', { year: programme.year }),
      value: formatKronor(account.depreciation),
      note: t('facts.depreciation.method'),
    },
  ]);
}

function deviationFacts(view: AccountView): Html {
  const { t, language, account } = view;
  const comment = account.content.deviationComment;
  const { deviation } = accountFigures(view);
  return facts([
    {
      term: t('followUp.sum.deviation'),
      value: deviationText(t, deviation),
      note: t('followUp.against', {
        number: account.award.number,
        amount: formatKronor(account.award.amount),
      }),
    },
    {
      term: t('followUp.label.comment'),
      value: comment
        ? writtenText(comment, language)
        : html`<span class="bl-subtle">${t('followUp.comment.none')}</span>`,
    },
  ]);
}

function needFacts({ t, language, account, programme }: AccountView): Html {
  const term = t('apply.label.continuedNeed', { year: programme.year + 1 });
  return facts([{ term, ...needSaid({ t, language }, account.content) }]);
}

/** `Delvis, 150 000 kr`, with what was written of it below. */
export function needSaid(
  { t, language }: Words,
  { continuedNeed: { answer, amount, text } }: Pick<FollowUpContent, 'continuedNeed'>,
): Pick<Fact, 'value' | 'note'> {
  const sum = amount === undefined ? [] : [formatKronor(amount)];
  return {
    value: [t(`continuedNeed.${answer}`), ...sum].join(', '),
    ...(text !== undefined && { note: writtenText(text, language) }),
  };
}
