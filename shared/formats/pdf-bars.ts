import { colors, type Flow, styles } from './pdf-flow.ts';

/** A pair of bars for each row; `shown` is the amount as it is written beside its bar. */
export type PdfBar = { amount: number; shown: string };
export type PdfBars = {
  /** Stands above the picture, on the same page, and so does the note. */
  title: string;
  note?: string;
  /** What the picture shows, for those who do not see it. */
  alt: string;
  first: string;
  second: string;
  rows: readonly { name: string; first: PdfBar; second: PdfBar }[];
};

const rowHeight = 27;
const barHeight = 9;
const nameShare = 0.34;
const valueWidth = 62;

/** Points that the picture takes of a page. */
export const heightOfBars = ({ rows }: Pick<PdfBars, 'rows'>): number => 18 + rows.length * rowHeight;

/** Two bars a row, lengths in proportion. One picture on one page: at most some twenty rows fit. */
export function drawBars(flow: Flow, bars: PdfBars): void {
  const height = heightOfBars(bars);
  flow.keep(height + 6);
  const top = flow.y();
  const { left, width } = flow;
  const figure = flow.element('Figure', {
    alt: bars.alt,
    bbox: [left, top, left + width, top + height],
  });
  figure.add(() => {
    drawLegend(flow, bars, top);
    for (const [index, row] of bars.rows.entries()) drawRow(flow, bars, row, top + 18 + index * rowHeight);
  });
  figure.end();
  flow.down(height + 6);
}

function drawLegend(flow: Flow, { first, second }: PdfBars, top: number): void {
  const { doc, left } = flow;
  const next = left + flow.widthOf(first, styles.cell) + 30;
  doc.rect(left, top + 1, 9, 9).fill(colors.strong);
  flow.line(first, styles.cell, left + 13, top);
  doc.rect(next, top + 1, 9, 9).fill(colors.accent);
  flow.line(second, styles.cell, next + 13, top);
}

function drawRow(flow: Flow, { rows }: PdfBars, row: PdfBars['rows'][number], top: number): void {
  const { doc, left, width } = flow;
  const most = Math.max(1, ...rows.flatMap(({ first, second }) => [first.amount, second.amount]));
  const start = left + width * nameShare;
  const longest = width * (1 - nameShare) - valueWidth;
  const [name = '', ...more] = flow.wrap(row.name, styles.cell, width * nameShare - 14);
  flow.line(more.length > 0 ? `${name.trimEnd()} …` : name, styles.cell, left, top + 4);
  const pair = [
    { bar: row.first, color: colors.strong, y: top },
    { bar: row.second, color: colors.accent, y: top + barHeight + 1 },
  ];
  for (const { bar, color, y } of pair) {
    const long = (longest * Math.max(0, bar.amount)) / most;
    if (long > 0) doc.rect(start, y, long, barHeight).fill(color);
    flow.line(bar.shown, styles.foot, start + long + 4, y - 0.5);
  }
}
