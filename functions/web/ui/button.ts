import { html } from 'hono/html';
import { attribute, type Content, type Html } from './html.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary';
export type ButtonTone = 'accent' | 'danger' | 'neutral';
type Look = { text: Content; variant?: ButtonVariant; tone?: ButtonTone; size?: 'sm' | 'md' };

/**
 * A submit button. `name` and `value` say which of several buttons in a form was pressed; `formaction` sends the form
 * elsewhere than it would go.
 */
export function button(
  options: Look & { name?: string; value?: string; id?: string; formaction?: string },
): Html {
  return html`<button class="ds-button bl-button" type="submit"${look(options)}${attribute('formaction', options.formaction)}${attribute('id', options.id)}${attribute('name', options.name)}${attribute('value', options.value)}>${options.text}</button>`;
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function linkButton(options: Look & { href: string }): Html {
  return html`<a class="ds-button bl-button" href="${options.href}"${look(options)}>${options.text}</a>`;
}

/** A link in running text. `about` is read after the text by screen readers when several links look the same. */
export function link(options: { href: string; text: Content; about?: string }): Html {
  const about = options.about ? html`<span class="ds-sr-only"> ${options.about}</span>` : '';
  return html`<a class="ds-link" href="${options.href}">${options.text}${about}</a>`;
}

/** Buttons side by side, the most important first; below one another where it is narrow. */
export function actions(...buttons: Content[]): Html {
  return html`<div class="bl-actions">${buttons}</div>`;
}

function look({ variant = 'primary', tone = 'accent', size = 'md' }: Look): Html {
  const shown = variant === 'primary' ? undefined : variant;
  return html`${attribute('data-variant', shown)} data-color="${tone}"${attribute('data-size', size === 'md' ? undefined : size)}`;
}
