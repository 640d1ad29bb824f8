import { html } from 'hono/html';
import type { Html } from './html.ts';

/** `field` is the id of the field that the error belongs to; without one the error is about the whole form. */
export type FieldError = { field?: string; message: string };

/** All errors of a form, each a link to its field; nothing when there are none. Stands above the page's heading. */
export function errorSummary(options: { heading: string; errors: readonly FieldError[] }): Html {
  if (options.errors.length === 0) return html``;
  return html`<div class="ds-error-summary bl-error-summary" role="alert" data-color="danger">
    <h2 class="ds-heading" id="error-summary" tabindex="-1">${options.heading}</h2>
    <ul class="ds-list">${options.errors.map(errorLine)}</ul>
  </div>`;
}

/** The message that belongs to one field, for the field component's `error`. */
export function errorFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

function errorLine(error: FieldError): Html {
  if (error.field === undefined) return html`<li>${error.message}</li>`;
  return html`<li><a class="ds-link" href="#${error.field}">${error.message}</a></li>`;
}
