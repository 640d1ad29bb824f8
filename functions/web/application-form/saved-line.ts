import { html } from 'hono/html';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { attribute, type Html } from '../ui/html.ts';

/** The id of the form itself, by which the script of the saved line finds it. */
export const formId = 'application-form';

/**
 * Says when what stands in the form was saved. The script functions/web/scripts/autosave.js writes here too, and is given
 * its words and its address by it.
 */
export function savedLine({
  t,
  language,
  path,
  savedAt,
}: Words & { path: string; savedAt?: string | undefined }): Html {
  const said =
    savedAt === undefined ? t('form.unsaved') : t('form.saved', { when: formatDateTime(savedAt, language) });
  return html`<div class="bl-saved" id="saved" role="status"${attribute('data-state', savedAt && 'saved')} data-form="${formId}" data-address="${path}/autosave" data-failed="${t('form.autosave.failed')}" data-signed-out="${t('form.autosave.signedOut')}" data-sign-in="${t('form.autosave.signIn')}">${said}</div>`;
}
