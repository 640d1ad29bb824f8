import { html } from 'hono/html';
import { type BoardRow, countByOutcome, grantedBy } from '../../../shared/domain/board-list.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { BoardDecision } from '../../../shared/use-cases/board-decisions.ts';
import { outcomeTag } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { link } from '../ui/button.ts';
import { type Column, dataTable, type SumRow } from '../ui/data-table.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';

/** `reported` adds where each was reported; `all` is what the sums are of, where the table shows a page of it. */
type Shown = {
  caption: string;
  captionHidden?: boolean;
  reported: boolean;
  all?: readonly BoardDecision[];
};

/** The decisions, with what they come to. */
export function decisionTable(
  words: Words,
  decisions: readonly BoardDecision[],
  { caption, captionHidden = false, reported, all = decisions }: Shown,
): Html {
  const rows = all.map(({ row }) => row);
  return dataTable<BoardDecision>({
    id: 'decisions',
    caption,
    captionHidden,
    columns: [...columnsOf(words), ...(reported ? [reportedColumn(words)] : [])],
    rows: decisions,
    sums: rows.length > 0 ? sumsOf(words, rows) : [],
    empty: words.t('board.empty'),
  });
}

function columnsOf(words: Words): Column<BoardDecision>[] {
  const { t, language } = words;
  const column = (
    key: string,
    heading: string,
    cell: (row: BoardRow) => Content,
    more: Partial<Column<BoardDecision>> = {},
  ): Column<BoardDecision> => ({ key, heading, cell: ({ row }) => cell(row), ...more });
  return [
    column('number', t('board.numberAndDay'), (row) => numberCell(words, row), {
      header: true,
      width: 'narrow',
    }),
    column('activity', t('term.activity'), (row) => activityCell(words, row), { width: 'wide' }),
    column('decider', t('board.decider'), (row) => deciderCell(words, row)),
    column('point', t('board.point'), ({ point }) => inSwedish(point, language)),
    column('outcome', t('board.outcome'), (row) => outcomeCell(words, row)),
    column('amount', t('board.amount'), (row) => amountCell(words, row), { numeric: true }),
  ];
}

const numberCell = ({ language }: Words, { applicationId, number, decidedAt }: BoardRow): Html =>
  html`${link({ href: `/applications/${applicationId}`, text: number })}<br><span class="bl-subtle">${formatDate(decidedAt, language)}</span>`;

const activityCell = ({ language }: Words, { activity, unit }: BoardRow): Html =>
  html`${inSwedish(activity, language)}<br><span class="bl-subtle">${inSwedish(unit, language)}</span>`;

/** Both names stand where somebody decided in another's place. */
function deciderCell({ t }: Words, { decidedBy, insteadOf }: BoardRow): Content {
  if (!insteadOf) return decidedBy;
  const who = t(`mail.insteadOf.${insteadOf.why}`, { name: insteadOf.name });
  return html`${decidedBy}<br><span class="bl-subtle">${t('board.insteadOf', { who })}</span>`;
}

const outcomeCell = ({ t }: Words, { outcome, about }: BoardRow): Html =>
  html`${outcomeTag(t, outcome)}${about === 'change' ? html`<br><span class="bl-subtle">${t('board.change')}</span>` : ''}`;

function amountCell({ t }: Words, { outcome, amount, amountBefore }: BoardRow): Content {
  if (outcome !== 'approved') return '–';
  if (amountBefore === undefined) return formatKronor(amount);
  const before = t('board.before', { amount: formatKronor(amountBefore) });
  return html`${formatKronor(amount)}<br><span class="bl-subtle">${before}</span>`;
}

const reportedColumn = ({ t }: Words): Column<BoardDecision> => ({
  key: 'reported',
  heading: t('board.reported'),
  cell: ({ list }) =>
    list === undefined
      ? t('board.reported.not')
      : link({ href: `/board/${list}`, text: t('board.reported.list', { number: list }) }),
});

/** How many of each outcome, and what they granted together. */
const sumsOf = ({ t }: Words, rows: readonly BoardRow[]): SumRow[] =>
  countByOutcome(rows).map(({ outcome, count }) => ({
    label: t(`decision.outcome.${outcome}`),
    values: {
      outcome: formatNumber(count),
      amount: outcome === 'approved' ? formatKronor(grantedBy(rows)) : '–',
    },
  }));

/** A change is in the sum with what it added or took away: said where there is one. */
export const changesNote = ({ t }: Words, decisions: readonly BoardDecision[]): Html[] =>
  decisions.some(({ row }) => row.amountBefore !== undefined)
    ? [html`<p class="bl-subtle">${t('board.granted.note')}</p>`]
    : [];
