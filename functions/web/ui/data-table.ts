import { html } from 'hono/html';
import { attribute, type Content, flag, type Html } from './html.ts';

/** One column. `header` marks the cell that names the row; `width` wide for text that runs over several lines. */
export type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => Content;
  numeric?: boolean;
  header?: boolean;
  width?: 'wide' | 'narrow';
};
/** The sum row: `label` spans the columns before the first sum; `values` by column key. */
export type SumRow = { label: string; values: Readonly<Record<string, Content>> };

export type DataTableOptions<Row> = {
  id: string;
  caption: Content;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  sums?: readonly SumRow[];
  empty: Content;
  captionHidden?: boolean;
};

/**
 * A table with a caption, numbers to the right and sums below. Where it does not fit, it scrolls sideways inside a
 * region that the keyboard reaches. `empty` is said when there are no rows.
 */
export function dataTable<Row>(options: DataTableOptions<Row>): Html {
  const { id, columns, rows } = options;
  const body =
    rows.length === 0
      ? html`<tr><td class="bl-table__empty" colspan="${columns.length}">${options.empty}</td></tr>`
      : rows.map((row) => html`<tr>${columns.map((column) => bodyCell(column, row))}</tr>`);
  return html`<div class="bl-table" role="region" aria-labelledby="${id}-caption" tabindex="0">
    <table class="ds-table" id="${id}"${attribute('data-columns', room(columns.length))}>
      <caption id="${id}-caption"${attribute('class', options.captionHidden ? 'ds-sr-only' : undefined)}>${options.caption}</caption>
      <thead><tr>${columns.map((column) => html`<th scope="col"${look(column)}>${column.heading}</th>`)}</tr></thead>
      <tbody>${body}</tbody>
      ${options.sums?.length ? html`<tfoot>${options.sums.map((sum) => sumRow(columns, sum))}</tfoot>` : ''}
    </table>
  </div>`;
}

function bodyCell<Row>(column: Column<Row>, row: Row): Html {
  if (column.header) return html`<th scope="row"${look(column)}>${column.cell(row)}</th>`;
  return html`<td${look(column)}>${column.cell(row)}</td>`;
}

function sumRow<Row>(columns: readonly Column<Row>[], sum: SumRow): Html {
  const first = columns.findIndex((column) => column.key in sum.values);
  const span = Math.max(first, 1);
  const rest = columns.slice(span);
  return html`<tr><th scope="row" colspan="${span}">${sum.label}</th>${rest.map((column) => html`<td${look(column)}>${sum.values[column.key] ?? ''}</td>`)}</tr>`;
}

function room(count: number): string | undefined {
  return count > 6 ? 'many' : count > 3 ? 'some' : undefined;
}

function look<Row>(column: Column<Row>): Html {
  return html`${flag('data-numeric', column.numeric)}${attribute('data-width', column.width)}`;
}
