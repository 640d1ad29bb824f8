import type { Draft } from '../../../shared/domain/draft.ts';
import { normaliseText } from '../../../shared/domain/text.ts';
import type { Translate } from '../../../shared/text/translate.ts';

const longest = 120;

/** What the activity is called so far. What could not be sent in as a name is not shown as one either. */
export function draftName(t: Translate, { typed }: Draft): string {
  const written = typeof typed.activity === 'string' ? normaliseText(typed.activity, 'line') : undefined;
  if (!written?.ok || written.text === '') return t('drafts.unnamed');
  return written.text.length > longest ? `${written.text.slice(0, longest)}…` : written.text;
}
