import { html } from 'hono/html';
import { errorSummary } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle } from '../ui/page.ts';
import { absencePart } from './absence-part.ts';
import { savedNotice } from './notices.ts';
import type { PersonView } from './view.ts';

/** One's own days away: for those who decide, without anybody else's help. */
export function ownAbsencePage(view: PersonView): Content[] {
  const { t, answer } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: answer.errors }),
    ...savedNotice(view),
    pageTitle({ title: t('frame.absence'), lede: t('directory.ownAbsence.lede') }),
    html`<div class="bl-section">${notice({ kind: 'info', body: t('directory.ownAbsence.note') })}</div>`,
    absencePart({ ...view, action: '/directory/absence' }),
  ];
}
