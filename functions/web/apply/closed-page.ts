import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import { actions, linkButton } from '../ui/button.ts';
import type { Content, Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle } from '../ui/page.ts';
import { formPage } from './form-page.ts';
import type { ApplyView } from './view.ts';

type ClosedView = Omit<ApplyView, 'typed'> & { today: LocalDate };

/** Says when the programme is or was open. */
export function closedPage(view: ClosedView): Content[] {
  const { t, books } = view;
  const back = linkButton({
    href: `/programmes/${books.programme.id}`,
    text: t('apply.back'),
    variant: 'secondary',
  });
  return [closedTitle(view), actions(back)];
}

/** As {@link closedPage}, for somebody who has written something: it is shown, so that it is not lost. */
export function closedWithAnswers(view: ClosedView & ApplyView): Content[] {
  const kept = notice({ kind: 'warning', body: view.t('apply.closed.typed'), announce: true });
  return [kept, ...formPage(view, { top: closedTitle(view), maySend: false })];
}

function closedTitle({ t, books: { programme }, language, today }: ClosedView): Html {
  const opens = formatDate(programme.assumed.opens, language);
  const closes = formatDate(programme.assumed.closes, language);
  const key = today < programme.assumed.opens ? 'apply.closed.before' : 'apply.closed.after';
  return pageTitle({
    eyebrow: programmeText(programme),
    title: t('apply.closed.title'),
    lede: t(key, { programme: programmeText(programme), opens, closes }),
  });
}
