import { html } from 'hono/html';
import { attribute, type Content, flag, type Html, ids } from './html.ts';

/**
 * What every field has. `name` is also the id unless `id` is given (error summaries link to it).
 * `value` is what the person typed, kept as it was. `optional` is the word shown after the label, if any.
 */
export type FieldOptions = {
  name: string;
  label: Content;
  id?: string | undefined;
  value?: string | undefined;
  hint?: Content | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  required?: boolean | undefined;
  autocomplete?: string | undefined;
};
export type FieldWidth = 'short' | 'medium' | 'full';
export type Option = { value: string; text: string };

/** One line of text. */
export function textField(
  options: FieldOptions & { type?: 'text' | 'email' | 'search'; width?: FieldWidth; maxlength?: number },
): Html {
  const control = html`<input class="ds-input" type="${options.type ?? 'text'}"${common(options)}${attribute('maxlength', options.maxlength)}${attribute('value', options.value)}>`;
  return frame(options, control, options.width);
}

/** Several lines of text. */
export function textArea(options: FieldOptions & { rows?: number; maxlength?: number }): Html {
  // A parser drops the first line break after the tag; ours goes there, so that none of the person's is lost.
  const control = html`<textarea class="ds-input" rows="${options.rows ?? 4}"${common(options)}${attribute('maxlength', options.maxlength)}>
${options.value ?? ''}</textarea>`;
  return frame(options, control);
}

/** A file from the person's machine; a browser never shows it again after an error, so say so by the error. */
export function fileField(options: FieldOptions & { accept: string }): Html {
  const control = html`<input class="ds-input" type="file"${common(options)}${attribute('accept', options.accept)}>`;
  return frame(options, control, 'medium');
}

/** One of several in a drop-down. `placeholder` becomes a first choice without value. */
export function selectField(
  options: FieldOptions & { options: readonly Option[]; placeholder?: string; width?: FieldWidth },
): Html {
  const first =
    options.placeholder === undefined ? '' : choice({ value: '', text: options.placeholder }, options.value);
  const choices = options.options.map((option) => choice(option, options.value));
  const control = html`<select class="ds-input"${common(options)}>${first}${choices}</select>`;
  return frame(options, control, options.width ?? 'medium');
}

/** A date as text (`2019-03-01`): what was typed stays, also when it is no date. Say the form in the hint. */
export function dateField(options: FieldOptions): Html {
  const control = html`<input class="ds-input" type="text" inputmode="numeric"${common(options)}${attribute('value', options.value)}>`;
  return frame(options, control, 'short');
}

/** Whole kronor as text, with a suffix such as `kr`; what was typed stays, also `4,4 mkr`. */
export function amountField(options: FieldOptions & { suffix: string }): Html {
  const suffix = `${options.id ?? options.name}-unit`;
  const control = html`<div class="ds-field-affixes bl-amount">
    <input class="ds-input" type="text" inputmode="numeric"${common({ ...options, describedBy: suffix })}${attribute('value', options.value)}>
    <span class="ds-field-affix" id="${suffix}">${options.suffix}</span>
  </div>`;
  return frame(options, control, 'short');
}

function frame(options: FieldOptions, control: Html, width: FieldWidth = 'full'): Html {
  const id = options.id ?? options.name;
  const optional = options.optional ? html` <span class="bl-optional">(${options.optional})</span>` : '';
  return html`<div class="ds-field bl-field" data-width="${width}"${flag('data-invalid', options.error !== undefined)}>
    <label class="ds-label" for="${id}">${options.label}${optional}</label>
    ${options.hint ? html`<p data-field="description" id="${id}-hint">${options.hint}</p>` : ''}
    ${options.error ? html`<p class="ds-validation-message" id="${id}-error">${options.error}</p>` : ''}
    ${control}
  </div>`;
}

function common(options: FieldOptions & { describedBy?: string }): Html {
  const id = options.id ?? options.name;
  const described = ids(
    options.hint ? `${id}-hint` : undefined,
    options.error ? `${id}-error` : undefined,
    options.describedBy,
  );
  const invalid = options.error === undefined ? undefined : 'true';
  // aria-required rather than required: the server answers with a sentence, not the browser with its own.
  const required = options.required ? 'true' : undefined;
  return html` id="${id}" name="${options.name}"${attribute('aria-describedby', described)}${attribute('aria-invalid', invalid)}${attribute('aria-required', required)}${attribute('autocomplete', options.autocomplete ?? 'off')}`;
}

function choice(option: Option, chosen: string | undefined): Html {
  return html`<option value="${option.value}"${flag('selected', option.value === (chosen ?? ''))}>${option.text}</option>`;
}
