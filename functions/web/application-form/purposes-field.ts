import { html } from 'hono/html';
import { flattenPurposes, type Purpose } from '../../../shared/domain/programme.ts';
import { errorFor } from '../ui/error-summary.ts';
import { attribute, flag, type Html, ids } from '../ui/html.ts';
import type { FormView } from './questions.ts';
import { labelOf } from './view.ts';

const name = 'purposes';

/** The programme's purposes as a tree of two levels, any number of them chosen (DOMAIN fact 3). The first one's id is `purposes`. */
export function purposesField(view: FormView): Html {
  const { t, books, errors } = view;
  const error = errorFor(errors, name);
  const described = ids(`${name}-hint`, error ? `${name}-error` : undefined);
  return html`<fieldset class="ds-fieldset bl-choices"${attribute('aria-describedby', described)}${flag('data-invalid', error !== undefined)}>
    <legend class="ds-label">${labelOf(view, name)}</legend>
    <p data-field="description" id="${name}-hint">${t('apply.hint.purposes')}</p>
    ${error ? html`<p class="ds-validation-message" id="${name}-error">${error}</p>` : ''}
    <div class="bl-choices__list">${books.programme.purposes.map((purpose) => branch(view, purpose))}</div>
  </fieldset>`;
}

function branch(view: FormView, { parts = [], ...purpose }: Purpose): Html {
  const own = html`<div class="ds-field">${box(view, purpose)}</div>`;
  if (parts.length === 0) return own;
  const below = parts.map((part) => html`<li class="ds-field">${box(view, part)}</li>`);
  return html`<div>${own}<ul class="bl-choices__list" aria-label="${purpose.name}">${below}</ul></div>`;
}

function box({ books, typed, errors }: FormView, purpose: { id: string; name: string }): Html {
  const place = flattenPurposes(books.programme).findIndex(({ id }) => id === purpose.id);
  const id = place === 0 ? name : `${name}-${place + 1}`;
  const invalid = errorFor(errors, name) === undefined ? undefined : 'true';
  return html`<input class="ds-input" type="checkbox" id="${id}" name="${name}" value="${purpose.id}"${flag('checked', typed.purposes.includes(purpose.id))}${attribute('aria-invalid', invalid)}><label for="${id}">${purpose.name}</label>`;
}
