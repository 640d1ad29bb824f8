import { html } from 'hono/html';
import type { Programme } from '../../../shared/domain/programme.ts';
import { programmeText } from '../applications/application-words.ts';
import { actions, link, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import type { Content, Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle } from '../ui/page.ts';
import { formPage } from './form-page.ts';
import { backOf } from './situation.ts';
import type { ApplyView } from './view.ts';

type ClosedView = Omit<ApplyView, 'typed'> & { closed: { title: string; text: string } };

/** Says why nothing can be sent in. */
export function closedPage(view: ClosedView): Content[] {
  return [closedTitle(view), actions(linkButton({ ...backOf(view), variant: 'secondary' }))];
}

/**
 * As {@link closedPage}, for somebody who has written something: it is shown, so that it is not lost, and can be taken
 * along to a programme that is open. `copyKey` is the draft's, when it is saved.
 */
export function closedWithAnswers(
  view: ClosedView & ApplyView,
  { open, copyKey }: { open: readonly Programme[]; copyKey?: string | undefined },
): Content[] {
  const kept = notice({ kind: 'warning', body: view.t('apply.closed.typed'), announce: true });
  const copy = copyKey === undefined ? [] : [copyCard(view, open, copyKey)];
  return [kept, ...formPage(view, { top: html`${closedTitle(view)}${copy}`, maySend: false })];
}

function closedTitle({ closed, books }: ClosedView): Html {
  return pageTitle({ eyebrow: programmeText(books.programme), title: closed.title, lede: closed.text });
}

/** The answers as a beginning in another programme: what both have is taken along. */
function copyCard({ t }: ClosedView, open: readonly Programme[], key: string): Html {
  const ways = open.map((programme) => {
    const href = `/programmes/${programme.id}/apply?copy=${key}`;
    return html`<li>${link({ href, text: programmeText(programme) })}</li>`;
  });
  const body =
    open.length === 0
      ? html`<p>${t('form.copy.none')}</p>`
      : html`<p>${t('form.copy.text')}</p><ul class="ds-list">${ways}</ul>`;
  return card({ title: t('form.copy.title'), id: 'copy', body });
}
