import { html } from 'hono/html';
import { approvesBy } from '../../../shared/domain/report-approval.ts';
import { mayWriteReport } from '../../../shared/domain/report-rules.ts';
import { actions, button } from '../ui/button.ts';
import { errorFor } from '../ui/error-summary.ts';
import { dateField, textField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { section } from '../ui/page.ts';
import { versionPath } from './paths.ts';
import type { VersionView } from './version-page.ts';

/** What this person may sign now: approve, or note as sent. Each form carries the hash that was seen. */
export function signSection(view: VersionView): Html[] {
  const { version, latest, person, today } = view;
  const decides = approvesBy(person, today) !== undefined;
  // One that a later version has replaced is neither approved nor sent any more.
  if (version.version !== latest) return [];
  if (!version.approved && decides) return [approveSection(view)];
  if (version.approved && !version.sent && mayWriteReport(person)) return [sentSection(view)];
  return [];
}

/** Four eyes: who locked it is told so instead. */
function approveSection({ t, version, programme, person }: VersionView): Html {
  const { version: number, hash, locked } = version;
  const title = t('report.approve.title');
  if (locked.by.email === person.email) {
    const body = notice({ kind: 'info', body: html`<p>${t('report.approve.other')}</p>` });
    return section({ id: 'approve', title, body });
  }
  const body = form({
    id: 'approve-form',
    action: `${versionPath(programme.id, number)}/approve`,
    hidden: { hash },
    body: [
      html`<p><code class="bl-hash">${hash}</code></p>`,
      actions(button({ text: t('report.approve.button', { version: number }) })),
    ],
  });
  return section({ id: 'approve', title, intro: t('report.approve.text', { version: number }), body });
}

function sentSection({ t, version, programme, today, typed, errors }: VersionView): Html {
  const body = form({
    id: 'sent-form',
    action: `${versionPath(programme.id, version.version)}/sent`,
    hidden: { hash: version.hash },
    body: [
      dateField({
        name: 'on',
        label: t('report.sent.on'),
        hint: t('report.sent.on.hint', { example: today }),
        value: typed?.on ?? today,
        error: errorFor(errors, 'on'),
        required: true,
      }),
      textField({
        name: 'reference',
        label: t('report.version.reference'),
        hint: t('report.sent.reference.hint'),
        optional: t('frame.optional'),
        width: 'medium',
        maxlength: 100,
        value: typed?.reference,
        error: errorFor(errors, 'reference'),
      }),
      actions(button({ text: t('report.sent.button') })),
    ],
  });
  return section({ id: 'sent', title: t('report.sent.title'), body });
}
