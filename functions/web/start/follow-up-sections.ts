import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { unitTerm } from '../applications/application-words.ts';
import { followUpPath, repaymentPath, reviewPath } from '../follow-up/paths.ts';
import { followUpTag, lateTag } from '../follow-up/words.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import type { FollowUpTasks, WantedAccount } from './follow-ups.ts';
import type { StartView } from './view.ts';

/** What waits for the person in the year-end follow-up: accounts to give, to review, repayments to note; each only when there are any. */
export function followUpSections(view: StartView): Html[] {
  const { t, followUps } = view;
  const { wanted, toReview, toRepay, further } = followUps;
  return [
    ...part(
      'follow-ups',
      t('start.followUps.wanted'),
      wanted.map((it) => wantedTask(view, it)),
    ),
    ...part(
      'reviews',
      t('start.followUps.toReview'),
      toReview.map((it) => reviewTask(view, it)),
      furtherText(t, further.toReview),
    ),
    ...part(
      'repayments',
      t('start.followUps.toRepay'),
      toRepay.map((it) => repayTask(view, it)),
      furtherText(t, further.toRepay),
    ),
  ];
}

const part = (id: string, title: string, tasks: readonly Task[], further: Html[] = []): Html[] =>
  tasks.length === 0
    ? []
    : [section({ id, title, body: [taskList({ label: title, tasks, empty: '' }), ...further] })];

/** The list shows the longest waits; that there are others must be known as well. */
const furtherText = (t: StartView['t'], count: number): Html[] =>
  count === 0 ? [] : [html`<p>${t('start.followUps.further', { count: formatNumber(count) })}</p>`];

function wantedTask(view: StartView, { application, dueOn, isLate }: WantedAccount): Task {
  const { t, language } = view;
  const { id, content, decision, followUp } = application;
  const isReturned = followUp?.status === 'returned';
  return {
    title: inSwedish(content.activity, language),
    href: followUpPath(id),
    linkText: t(isReturned ? 'followUp.do.mend' : 'followUp.do.write'),
    tag: html`${isLate ? lateTag(t) : ''} ${isReturned ? followUpTag(t, 'returned') : ''}`,
    facts: [
      { term: t('followUp.dueOn'), value: formatDate(dueOn, language) },
      ...(decision ? [{ term: t('term.award'), value: formatKronor(decision.amount) }] : []),
    ],
    note: programmeNote(view, application.programmeId),
    urgent: true,
  };
}

function reviewTask(view: StartView, { application, question }: FollowUpTasks['toReview'][number]): Task {
  const { t, language } = view;
  const { id, content, unitName, followUp } = application;
  return {
    title: inSwedish(content.activity, language),
    href: reviewPath(id),
    linkText: t('review.do'),
    tag: followUp?.late ? lateTag(t) : undefined,
    facts: [
      { term: t(unitTerm(application)), value: inSwedish(unitName, language) },
      { term: t('followUp.sentAt'), value: formatDate(question.askedAt, language) },
    ],
    note: programmeNote(view, application.programmeId),
    urgent: true,
  };
}

function repayTask(view: StartView, { application }: FollowUpTasks['toRepay'][number]): Task {
  const { t, language } = view;
  const { id, content, unitName, followUp } = application;
  const repayment = followUp?.repayment;
  return {
    title: inSwedish(content.activity, language),
    href: repaymentPath(id),
    linkText: t('repayment.note'),
    facts: [
      { term: t(unitTerm(application)), value: inSwedish(unitName, language) },
      ...(repayment
        ? [
            { term: t('repayment.amount'), value: formatKronor(repayment.amount) },
            { term: t('repayment.payBy'), value: formatDate(repayment.payBy, language) },
          ]
        : []),
    ],
    note: programmeNote(view, application.programmeId),
    urgent: true,
  };
}

const programmeNote = ({ language, programmeNames }: StartView, id: string) =>
  inSwedish(programmeNames.get(id) ?? id, language);
