import { html } from 'hono/html';
import { type Column, type DataTableOptions, dataTable } from './data-table.ts';
import { attribute, type Content, flag, type Html, ids } from './html.ts';

/**
 * How rows are chosen. `name` is sent once for each chosen row with its `value`; the first box that can be chosen has
 * `name` as its id, so that an error summary's link lands there.
 */
export type Choosing<Row> = {
  name: string;
  legend: Content;
  /** The heading above the boxes. */
  heading: string;
  hint?: Content | undefined;
  error?: string | undefined;
  chosen: readonly string[];
  value: (row: Row) => string;
  /** What the box is for, as "Välj Mobilt närvårdsteam": read out, not shown, since the row says it. */
  label: (row: Row) => string;
  /** Why a row cannot be chosen, in place of its box; undefined when it can. */
  refused?: (row: Row) => Content | undefined;
};

/** A table whose rows are chosen with a box each: several things are sent in one form. Stands within the form. */
export function chooseTable<Row>(options: DataTableOptions<Row> & { choose: Choosing<Row> }): Html {
  const { choose, ...table } = options;
  const { name, hint, error } = choose;
  const described = ids(hint ? `${name}-hint` : undefined, error ? `${name}-error` : undefined);
  return html`<fieldset class="ds-fieldset bl-choices bl-choose"${attribute('aria-describedby', described)}${flag('data-invalid', error !== undefined)}>
    <legend class="ds-label">${choose.legend}</legend>
    ${hint ? html`<p data-field="description" id="${name}-hint">${hint}</p>` : ''}
    ${error ? html`<p class="ds-validation-message" id="${name}-error">${error}</p>` : ''}
    ${dataTable({ ...table, columns: [boxes(choose, table.rows), ...table.columns] })}
  </fieldset>`;
}

function boxes<Row>(choose: Choosing<Row>, rows: readonly Row[]): Column<Row> {
  const chosen = new Set(choose.chosen);
  const first = rows.find((row) => choose.refused?.(row) === undefined);
  return {
    key: 'choose',
    heading: choose.heading,
    cell: (row) => {
      const refused = choose.refused?.(row);
      if (refused !== undefined) return html`<span class="bl-subtle">${refused}</span>`;
      const id = row === first ? choose.name : `${choose.name}-${rows.indexOf(row) + 1}`;
      return box(choose, row, id, chosen);
    },
  };
}

/** The whole label is the target, so that it is easy to hit. */
function box<Row>(choose: Choosing<Row>, row: Row, id: string, chosen: ReadonlySet<string>): Html {
  const value = choose.value(row);
  return html`<label class="bl-choose__box"><input class="ds-input" type="checkbox" id="${id}" name="${choose.name}" value="${value}"${flag('checked', chosen.has(value))}><span class="ds-sr-only">${choose.label(row)}</span></label>`;
}
