import { errorSummary } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';
import { pageTitle } from '../ui/page.ts';
import { mailsSection } from './mails.ts';
import { outboxSections } from './outbox.ts';
import { questionsSection } from './questions.ts';
import { receiptNotice } from './receipt.ts';
import type { StuckView } from './view.ts';

/** What does not get on by itself: questions, mails, and what has not reached the state machine. */
export function stuckPage(view: StuckView): Content[] {
  const { t, errors } = view;
  return [
    errorSummary({ heading: t('stuck.error'), errors }),
    pageTitle({ title: t('stuck.title'), lede: t('stuck.lede') }),
    ...receiptNotice(view),
    questionsSection(view),
    mailsSection(view),
    ...outboxSections(view),
  ];
}
