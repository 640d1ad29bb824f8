import { html } from 'hono/html';
import { isProviders } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { programmeText, unitTerm } from '../applications/application-words.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import { link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section, stack, writtenText } from '../ui/page.ts';
import { pairBars } from '../ui/pair-bars.ts';
import { type AccountView, accountFigures, answersOf } from './answers.ts';
import { accountDifferences } from './differences.ts';
import { grantedFacts } from './granted.ts';
import { type Section, sections } from './panels.ts';
import { repaymentPath } from './paths.ts';
import { reviewCard } from './review-card.ts';
import { closingFacts } from './review-closing.ts';
import { acceptRefusal, isOwn, mayAnswer, type ReviewView } from './review-view.ts';
import { accountWarnings, warningNotice } from './warnings.ts';
import { followUpTag, lateTag } from './words.ts';

/** The account that stands, beside what was applied for and granted, and the coordinator's answer. */
export function reviewPage(view: ReviewView): Content[] {
  const { t, errors, refused } = view;
  const account = accountOf(view);
  const isAnswered = mayAnswer(view);
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    titleOf(view),
    ...above([
      ...refused,
      ...circumstances(view),
      ...(isAnswered ? warningNotice(t, warningsOf(view, account)) : []),
    ]),
    money(view, account),
    ...(isAnswered ? [html`<div class="bl-section">${reviewCard(view)}</div>`] : closed(view)),
    ...changed(view, account),
    ...sections.filter((it) => it !== 'outcome').map((it) => answers(view, it, answersOf[it](account))),
    granted(view),
    ...(isAnswered ? [html`<p>${link({ href: '#your-answer', text: t('review.toAnswer') })}</p>`] : []),
  ];
}

/** With the air of a section below them. */
const above = (messages: readonly Content[]): Html[] =>
  messages.length > 0 ? [html`<div class="bl-section">${stack(...messages)}</div>`] : [];

const accountOf = ({ t, language, file, books, followUp }: ReviewView): AccountView => ({
  t,
  language,
  file,
  programme: books.programme,
  account: followUp,
});

function titleOf({ t, language, file, books, followUp }: ReviewView): Html {
  const { application } = file;
  const when = formatDateTime(followUp.submittedAt, language);
  return pageTitle({
    back: { href: `/applications/${application.id}`, text: t('form.back') },
    eyebrow: inSwedish(programmeText(books.programme), language),
    title: html`${t('review.title')}: ${inSwedish(followUp.activity, language)}`,
    tags: [followUpTag(t, followUp.status), ...(followUp.late ? [lateTag(t)] : [])],
    lede: html`${t(unitTerm(application))}: ${inSwedish(followUp.unitName, language)}. ${t('review.sent', { when, name: followUp.submittedBy.name })}`,
  });
}

/** What has been done with it, and why somebody may not answer. */
function circumstances(view: ReviewView): Html[] {
  const { t, language, followUp, justDone, file } = view;
  const { returned, accepted } = followUp;
  const done = returned ?? accepted;
  if (!done) return isOwn(view) ? [notice({ kind: 'info', body: t('error.OwnFollowUp') })] : [];
  const who = t(`review.by.${returned ? 'returned' : 'accepted'}`, {
    name: done.by.name,
    at: formatDateTime(done.at, language),
  });
  const said = returned
    ? html`<p>${writtenText(returned.reason, language)}</p><p>${t('followUp.returned.until', { day: formatDate(returned.until, language) })}</p>`
    : '';
  const owed = file.application.followUp?.repayment
    ? html`<p>${link({ href: repaymentPath(followUp.applicationId), text: t('repayment.link') })}</p>`
    : '';
  return [
    notice({
      kind: accepted ? 'success' : 'info',
      title: t(`review.done.${returned ? 'returned' : 'accepted'}`),
      body: html`<p>${who}</p>${said}${owed}`,
      announce: justDone,
    }),
  ];
}

/** To those of an account, what stands in the way of accepting it is added, if that is not said by the button already. */
function warningsOf(view: ReviewView, account: AccountView): string[] {
  const { t, file } = view;
  const waiting = file.payouts.filter(({ status }) => status === 'requested').length;
  const isUnderWay = isProviders(file.application) && waiting > 0;
  const isSaid = acceptRefusal(view)?.name === 'PayoutsUnderWay';
  return [...accountWarnings(account), ...(isUnderWay && !isSaid ? [t('review.warning.payouts')] : [])];
}

/** Outcome against award, and outcome by type against what was applied for: as bars and as a table. */
function money(view: ReviewView, account: AccountView): Html {
  const { t } = view;
  const figures = accountFigures(account);
  const pairs = pairBars({
    label: t('review.bars'),
    first: t('followUp.table.applied'),
    second: t('followUp.table.outcome'),
    items: figures.rows
      .filter(({ applied, outcome }) => applied > 0 || outcome > 0)
      .map(({ type, applied, outcome }) => ({
        name: t(`costType.${type}`),
        first: { value: applied, text: formatKronor(applied) },
        second: { value: outcome, text: formatKronor(outcome) },
      })),
  });
  const bar = budgetBar({
    id: 'award',
    name: t('followUp.sum.title'),
    allocated: figures.award,
    decided: figures.outcome,
    texts: {
      allocated: t('term.award'),
      decided: t('followUp.sum.outcome'),
      left: t('review.left'),
      overdrawn: t('review.over'),
      thisDecision: t('followUp.sum.outcome'),
      leftAfter: t('review.left'),
      overdrawnAfter: t('review.over'),
    },
    format: formatKronor,
  });
  return section({
    id: 'money',
    title: t('followUp.section.outcome'),
    body: [card({ tone: 'raised', body: [bar, pairs] }), answersOf.outcome(account)],
  });
}

/** Of an account that has been accepted: what became of the money. */
const closed = (view: ReviewView): Html[] =>
  view.followUp.accepted
    ? [section({ id: 'closing', title: view.t('review.closing'), body: closingFacts(view) })]
    : [];

/** What is said otherwise than in the account before, with why that one was returned. */
function changed(view: ReviewView, account: AccountView): Html[] {
  const { t, language, file, followUp } = view;
  const before = file.followUps.findLast(({ revision }) => revision < followUp.revision);
  if (!before) return [];
  const reason = before.returned
    ? facts([{ term: t('review.earlier.reason'), value: writtenText(before.returned.reason, language) }])
    : '';
  const rows = accountDifferences(account, before, followUp) ?? html`<p>${t('review.earlier.same')}</p>`;
  const title = t('review.earlier', { revision: before.revision });
  return [section({ id: 'earlier', title, body: [reason, rows] })];
}

const answers = ({ t, books }: ReviewView, name: Section, body: Content): Html =>
  section({
    id: `answers-${name}`,
    title: t(`followUp.section.${name}`, { year: books.programme.year + 1 }),
    body,
  });

function granted(view: ReviewView): Html {
  const { t, file, followUp } = view;
  const { decision } = file.application;
  const decidedAt = file.decisions.find(({ number }) => number === followUp.award.number)?.decidedAt;
  const award = { ...followUp.award, decidedAt: decidedAt ?? decision?.decidedAt ?? followUp.submittedAt };
  return section({ id: 'granted', title: t('review.granted'), body: grantedFacts(view, file, award) });
}
