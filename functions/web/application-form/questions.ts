import type { TextKey } from '../../../shared/text/translate.ts';
import { type Choice, radioGroup } from '../ui/choices.ts';
import { errorFor, type FieldError } from '../ui/error-summary.ts';
import { amountField, textArea, textField } from '../ui/field.ts';
import { fieldPanel } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import type { SingleField } from './form.ts';
import { type ApplyView, labelOf } from './view.ts';
import { inWordsOf } from './words-of-providers.ts';

/** The sections of the form, in their order. The id is also where "change" leads. */
export const sections = [
  'activity',
  'basis',
  'money',
  'investment',
  'funding',
  'need',
  'staffing',
  'people',
] as const;
export type Section = (typeof sections)[number];
/** Of the panel with the comment to a completion or the reason for a change. */
export const remarkId = 'about-remark';
export const sectionId = (section: Section): string => `about-${section}`;

/** The form's view: `errors` are sentences by their field. */
export type FormView = ApplyView & { errors: FieldError[] };
/** A field that is needed `sometimes`, after a yes, is not marked as optional: its hint says when. */
type Look = { hint?: TextKey; needed?: 'always' | 'sometimes' | 'never' };

/** The part of a field that is the same for all: its name, its words, what was typed, and its error. */
export function common(view: FormView, name: SingleField | 'remark', { hint, needed = 'always' }: Look) {
  const { t, typed, errors, books, applicantKind } = view;
  return {
    name,
    label: labelOf(view, name),
    value: typed[name],
    hint: hint && t(inWordsOf(applicantKind, hint), { year: books.programme.year }),
    error: errorFor(errors, name),
    required: needed === 'always',
    optional: needed === 'never' ? t('frame.optional') : undefined,
    // Not "off": the browser then also forgets the text when the person goes back to the page.
    autocomplete: 'on',
  };
}

export function text(
  view: FormView,
  name: SingleField,
  look: Look & { width?: 'short' | 'medium' } = {},
): Html {
  return textField({ ...common(view, name, look), ...(look.width && { width: look.width }) });
}

export function longText(
  view: FormView,
  name: SingleField | 'remark',
  look: Look & { rows?: number } = {},
): Html {
  return textArea({ ...common(view, name, look), ...(look.rows && { rows: look.rows }) });
}

export function amount(view: FormView, name: SingleField, look: Look = {}): Html {
  return amountField({ ...common(view, name, look), suffix: view.t('frame.kronor') });
}

export function radios(
  view: FormView,
  name: SingleField,
  choices: readonly Choice[],
  look: Look & { inline?: boolean } = {},
): Html {
  const { label, ...rest } = common(view, name, look);
  return radioGroup({ ...rest, legend: label, choices, inline: look.inline });
}

export function yesOrNo(view: FormView, name: SingleField, look: Look = {}): Html {
  const choices = (['yes', 'no'] as const).map((value) => ({ value, text: view.t(`apply.${value}`) }));
  return radios(view, name, choices, { ...look, inline: true });
}

export function panel({ t }: FormView, section: Section, body: Content[], intro?: TextKey): Html {
  return fieldPanel({
    id: sectionId(section),
    title: t(`apply.section.${section}`),
    ...(intro && { intro: t(intro) }),
    body,
  });
}
