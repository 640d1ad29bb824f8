import { html } from 'hono/html';
import { attribute, type Content, type Html } from './html.ts';

type Hidden = Readonly<Record<string, string | number>>;

/** A form that posts to our own site. `hidden` carries what the person saw, such as the version. */
export function form(options: {
  action: string;
  body: Content | Content[];
  hidden?: Hidden;
  id?: string;
  /** For a form with a file. */
  enctype?: 'multipart/form-data';
}): Html {
  return html`<form class="bl-form" method="post" action="${options.action}" novalidate${attribute('id', options.id)}${attribute('enctype', options.enctype)}>
    ${hiddenFields(options.hidden)}${options.body}
  </form>`;
}

/** A row of fields that narrows a list: asks again by GET, so that the address can be kept. */
export function filterForm(options: {
  action: string;
  label: string;
  fields: Content[];
  submit: Content;
  hidden?: Hidden;
}): Html {
  return html`<form class="bl-filter" method="get" action="${options.action}" role="search" aria-label="${options.label}">
    ${hiddenFields(options.hidden)}${options.fields}<div class="bl-filter__submit">${options.submit}</div>
  </form>`;
}

/** Fields that belong together under a visible heading, in a panel of their own. */
export function fieldPanel(options: {
  id: string;
  title: string;
  intro?: Content;
  body: Content | Content[];
}): Html {
  return html`<section class="bl-panel" aria-labelledby="${options.id}">
    <h2 class="bl-heading-3" id="${options.id}">${options.title}</h2>
    ${options.intro ? html`<p class="bl-subtle">${options.intro}</p>` : ''}
    <div class="bl-panel__fields">${options.body}</div>
  </section>`;
}

/** Fields side by side where there is room. */
export function fieldRow(...fields: Content[]): Html {
  return html`<div class="bl-field-row">${fields}</div>`;
}

/** A secret or a version that travels with a form. */
export function hiddenFields(values: Hidden = {}): Html[] {
  return Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`,
  );
}
