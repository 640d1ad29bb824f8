import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { actions, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, stack, writtenText } from '../ui/page.ts';
import { answersOf } from './answers.ts';
import { type Typed, typedPairs } from './form.ts';
import { sections } from './panels.ts';
import { labelOf } from './view.ts';
import { followUpTag, lateTag } from './words.ts';

export type ClosedView = Words & {
  file: CaseFile;
  books: ProgrammeBooks;
  standing: FollowUp | undefined;
  /** The page after the click. */
  justSent: boolean;
  /** Why nothing can be sent in now. */
  why: string;
  typed: Typed | undefined;
};

/** Says that an account has been sent in or why none can be, and shows the one that stands. */
export function closedPage(view: ClosedView): Content[] {
  const { t, file, standing } = view;
  const { id } = file.application;
  const back = linkButton({ href: `/applications/${id}`, text: t('form.back'), variant: 'secondary' });
  return [
    titleOf(view),
    stack(message(view), ...lost(view), ...(standing ? accountCards(view, standing) : []), actions(back)),
  ];
}

function titleOf({ t, language, file, books, standing }: ClosedView): Html {
  const { id, content } = file.application;
  return pageTitle({
    back: { href: `/applications/${id}`, text: t('form.back') },
    eyebrow: inSwedish(programmeText(books.programme), language),
    title: t('followUp.title'),
    tags: standing ? [followUpTag(t, standing.status), ...(standing.late ? [lateTag(t)] : [])] : undefined,
    lede: inSwedish(content.activity, language),
  });
}

/** The receipt of what was sent just now, or why nothing can be. */
function message({ t, language, standing, justSent, why }: ClosedView): Html {
  if (!standing || !justSent) return notice({ kind: 'info', body: html`<p>${why}</p>` });
  const when = formatDateTime(standing.submittedAt, language);
  const body = html`<p>${t('followUp.sent.text', { when, name: standing.submittedBy.name })}</p>`;
  return notice({ kind: 'success', title: t('followUp.sent.title'), body, announce: true });
}

/** What was typed and could not be sent in any more. */
function lost({ t, books, typed, language, standing }: ClosedView): Html[] {
  if (!typed) return [];
  const award = { number: standing?.award.number ?? '' };
  const written = typedPairs(typed)
    .filter(([name]) => name !== 'key' && name !== 'award')
    .map(([name, text]) => ({
      term: labelOf({ t, books, award }, name),
      value: writtenText(text, language),
    }));
  const body = [html`<p>${t('followUp.lost.text')}</p>`, facts(written)];
  return [card({ title: t('followUp.lost.title'), id: 'lost', tone: 'tinted', body })];
}

function accountCards({ t, language, file, books }: ClosedView, account: FollowUp): Html[] {
  const { programme } = books;
  const year = programme.year + 1;
  return sections.map((section) =>
    card({
      title: t(`followUp.section.${section}`, { year }),
      id: `answers-${section}`,
      body: answersOf[section]({ t, language, file, programme, account }),
    }),
  );
}
