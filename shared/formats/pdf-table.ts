import type { Element } from './pdf-document.ts';
import { colors, type Flow, type Style, styles } from './pdf-flow.ts';

/** `share` of the page's width, in parts of the sum of all; numbers stand to the right. */
export type PdfColumn = { heading: string; share: number; numeric?: boolean };
/** Cells by row. The first of each row is its heading. `total` is a last row in bold. */
export type PdfTable = {
  /** Of the cells; small, unless told. */
  style?: Style;
  columns: readonly PdfColumn[];
  rows: readonly (readonly string[])[];
  total?: readonly string[];
};

const gap = 8;
const above = 3;

type Box = { x: number; width: number; numeric: boolean };

/** A table that goes on over pages: its headings are repeated there, for those who see. */
export function drawTable(flow: Flow, { columns, rows, total, style = styles.cell }: PdfTable): void {
  const boxes = boxesOf(flow, columns);
  const headings = columns.map(({ heading }) => heading);
  const table = flow.element('Table');
  flow.keep(4 * styles.cell.leading);
  const row = tableRow(flow, boxes, () => repeatHeadings(flow, boxes, headings));
  if (headings.some((it) => it !== ''))
    row(table, headings, { style: styles.strongCell, scope: 'Column', rule: colors.strong });
  for (const cells of rows) row(table, cells, { style, scope: 'Row', rule: colors.line });
  if (total) row(table, total, { style: styles.strongCell, scope: 'Row', rule: colors.strong });
  table.end();
  flow.down(10);
}

function boxesOf({ left, width }: Flow, columns: readonly PdfColumn[]): Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = left;
  return columns.map(({ share, numeric = false }) => {
    const box = { x, width: (width * share) / shares - gap, numeric };
    x += (width * share) / shares;
    return box;
  });
}

type RowLook = { style: Style; scope: 'Row' | 'Column'; rule: string };

/** Draws a row, and what of it does not fit on the page on the next ones. */
const tableRow =
  (flow: Flow, boxes: readonly Box[], headings: () => void) =>
  (table: Element, cells: readonly string[], { style, scope, rule }: RowLook): void => {
    const lines = boxes.map(({ width }, index) => flow.wrap(cells[index] ?? '', style, width));
    const row = flow.element('TR', {}, table);
    const elements = boxes.map((_box, index) =>
      index === 0 || scope === 'Column' ? flow.element('TH', { scope }, row) : flow.element('TD', {}, row),
    );
    const most = Math.max(...lines.map(({ length }) => length));
    for (let from = 0; from < most; ) {
      const fits = Math.floor((flow.room() - 2 * above) / style.leading);
      if (fits < Math.min(most - from, 3)) {
        flow.newPage();
        if (scope === 'Row') headings();
        continue;
      }
      const through = Math.min(from + fits, most);
      for (const [index, box] of boxes.entries()) {
        const some = lines[index]?.slice(from, through) ?? [];
        if (some.some((it) => it !== '')) elements[index]?.add(() => drawCell(flow, box, some, style));
      }
      flow.down(above + (through - from) * style.leading);
      from = through;
    }
    row.end();
    underline(flow, rule);
  };

function drawCell(flow: Flow, { x, width, numeric }: Box, lines: readonly string[], style: Style): void {
  for (const [index, text] of lines.entries()) {
    const from = numeric ? x + width - flow.widthOf(text.trimEnd(), style) : x;
    flow.line(text, style, from, flow.y() + above + index * style.leading);
  }
}

function underline(flow: Flow, color: string): void {
  flow.down(above);
  flow.artifact(() => {
    const { doc, left, width } = flow;
    doc
      .moveTo(left, flow.y())
      .lineTo(left + width, flow.y())
      .lineWidth(0.5)
      .stroke(color);
  });
}

/** On a page that the table goes on to: a listener knows the headings already. */
function repeatHeadings(flow: Flow, boxes: readonly Box[], headings: readonly string[]): void {
  if (headings.every((it) => it === '')) return;
  const style = styles.strongCell;
  const lines = boxes.map(({ width }, index) => flow.wrap(headings[index] ?? '', style, width));
  flow.artifact(() => {
    for (const [index, box] of boxes.entries()) drawCell(flow, box, lines[index] ?? [], style);
  });
  flow.down(above + Math.max(...lines.map(({ length }) => length)) * style.leading);
  underline(flow, colors.strong);
}
