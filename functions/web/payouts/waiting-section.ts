import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { attestPath } from './paths.ts';
import { quarterTitle } from './payout-words.ts';
import type { WaitingAttest } from './waiting-attests.ts';

/** The requests that wait for this person's attest, each one click from being read. */
export const attestTasks = (words: Words, waiting: readonly WaitingAttest[]): Html =>
  section({
    id: 'waiting-attests',
    title: words.t('payouts.waiting.title'),
    body: taskList({
      label: words.t('payouts.waiting.title'),
      tasks: waiting.map((item) => taskOf(words, item)),
      empty: words.t('payouts.waiting.empty'),
    }),
  });

function taskOf({ t, language }: Words, { question, payout, overdue }: WaitingAttest): Task {
  const { applicationId, quarter, activity, unitName, amount } = payout;
  return {
    title: inSwedish(activity, language),
    href: attestPath(applicationId, quarter),
    linkText: t('payouts.waiting.link'),
    tag: overdue ? tag({ kind: 'warning', text: t('start.waiting.overdue') }) : undefined,
    facts: [
      { term: t('payouts.provider'), value: inSwedish(unitName, language) },
      { term: t('payouts.quarter'), value: quarterTitle(t, quarter) },
      { term: t('payout.amount'), value: formatKronor(amount) },
      { term: t('start.waiting.asked'), value: formatDate(question.askedAt, language) },
    ],
    urgent: true,
  };
}
