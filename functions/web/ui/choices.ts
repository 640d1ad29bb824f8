import { html } from 'hono/html';
import { attribute, type Content, flag, type Html, ids } from './html.ts';

/** One choice; `hint` explains it. */
export type Choice = { value: string; text: Content; hint?: Content | undefined };
/** A group has a legend; the first choice's id is `name` unless told, so that an error summary's link lands there. */
export type ChoiceOptions = {
  name: string;
  /** Where several groups of a page have the same name. */
  id?: string | undefined;
  legend: Content;
  choices: readonly Choice[];
  hint?: Content | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  inline?: boolean | undefined;
};

/** One of several, all shown. `value` is the chosen one. */
export function radioGroup(
  options: ChoiceOptions & { value?: string | undefined; required?: boolean },
): Html {
  const chosen = new Set(options.value === undefined ? [] : [options.value]);
  const role = html` role="radiogroup"${attribute('aria-invalid', options.error === undefined ? undefined : 'true')}${attribute('aria-required', options.required ? 'true' : undefined)}`;
  return group(options, role, (choice, id) => row(options, choice, id, 'radio', chosen));
}

/** Any number of several. `values` are the chosen ones; the same name is sent once for each. */
export function checkboxGroup(options: ChoiceOptions & { values?: readonly string[] | undefined }): Html {
  const chosen = new Set(options.values ?? []);
  return group(options, html``, (choice, id) => row(options, choice, id, 'checkbox', chosen));
}

function group(options: ChoiceOptions, role: Html, draw: (choice: Choice, id: string) => Html): Html {
  const { name, id = name, hint, error } = options;
  const described = ids(hint ? `${id}-hint` : undefined, error ? `${id}-error` : undefined);
  const optional = options.optional ? html` <span class="bl-optional">(${options.optional})</span>` : '';
  return html`<fieldset class="ds-fieldset bl-choices"${role}${attribute('aria-describedby', described)}${flag('data-invalid', error !== undefined)}>
    <legend class="ds-label">${options.legend}${optional}</legend>
    ${hint ? html`<p data-field="description" id="${id}-hint">${hint}</p>` : ''}
    ${error ? html`<p class="ds-validation-message" id="${id}-error">${error}</p>` : ''}
    <div class="bl-choices__list"${flag('data-inline', options.inline)}>${options.choices.map((choice, index) => draw(choice, index === 0 ? id : `${id}-${index + 1}`))}</div>
  </fieldset>`;
}

function row(
  options: ChoiceOptions,
  choice: Choice,
  id: string,
  type: 'radio' | 'checkbox',
  chosen: ReadonlySet<string>,
): Html {
  // A radio has no invalid state of its own in ARIA: its group carries it.
  const invalid = type === 'checkbox' && options.error !== undefined ? 'true' : undefined;
  const described = choice.hint ? `${id}-about` : undefined;
  return html`<div class="ds-field">
    <input class="ds-input" type="${type}" id="${id}" name="${options.name}" value="${choice.value}"${flag('checked', chosen.has(choice.value))}${attribute('aria-describedby', described)}${attribute('aria-invalid', invalid)}>
    <label for="${id}">${choice.text}</label>
    ${choice.hint ? html`<p data-field="description" id="${id}-about">${choice.hint}</p>` : ''}
  </div>`;
}
