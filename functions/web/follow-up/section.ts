import { html } from 'hono/html';
import { isProviders } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { type FollowUp, standingFollowUp } from '../../../shared/domain/follow-up.ts';
import { dueOnOf, followUpOpensAt, isOverdue } from '../../../shared/domain/follow-up-dates.ts';
import { type FollowUpSummary, isAwaited } from '../../../shared/domain/follow-up-summary.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { type Person, readsEverything } from '../../../shared/domain/person.ts';
import {
  formatDate,
  formatDateTime,
  hasExpired,
  type LocalDate,
  localDateOf,
} from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import type { Words } from '../applications/words.ts';
import { actions, link, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section, writtenText } from '../ui/page.ts';
import { accountFigures, needSaid } from './answers.ts';
import { deviationText } from './figures.ts';
import { followUpPath, repaymentPath, reviewPath } from './paths.ts';
import { closingFacts } from './review-closing.ts';
import { mayAnswer } from './review-view.ts';
import { followUpTag, lateTag } from './words.ts';

type Shown = Words & {
  file: CaseFile;
  books: ProgrammeBooks;
  person: Person;
  now: Instant;
  holidays: readonly LocalDate[];
};
type Known = Shown & { summary: FollowUpSummary; standing: FollowUp | undefined; dueOn: LocalDate };

/** The year-end account on the page of its activity: how it stands and what comes next; nothing before it has begun. */
export function followUpSection(view: Shown): Html[] {
  const { t, file, books, holidays, now } = view;
  const { followUp: summary } = file.application;
  if (!summary) return [];
  const dueOn = dueOnOf(summary, books.programme, holidays);
  const known = { ...view, summary, standing: standingFollowUp(file.followUps), dueOn };
  const isLate = summary.late || isOverdue(summary, books.programme, localDateOf(now), holidays);
  const body = card({
    body: [
      html`<p class="bl-tags">${followUpTag(t, summary.status)} ${isLate ? lateTag(t) : ''}</p>`,
      facts([...factsOf(known)]),
      ...(known.standing?.accepted ? [closingFacts({ t, file, books, followUp: known.standing })] : []),
      ...actionsOf(known),
    ],
  });
  return [section({ id: 'follow-up', title: t('followUp.title'), body })];
}

function factsOf(view: Known): Fact[] {
  const { t, language, summary, standing, dueOn, file } = view;
  const awaited = isAwaited(summary);
  return [
    ...(awaited ? [{ term: t('followUp.dueOn'), value: formatDate(dueOn, language) }] : []),
    ...(awaited ? nextStep(view) : []),
    ...(standing ? sentFacts(view, standing) : []),
    ...(file.followUps.length > 1
      ? [{ term: t('followUp.revisions'), value: String(file.followUps.length) }]
      : []),
    ...repaymentFacts(view),
  ];
}

/** The unit reads what it is to do now; everybody else, whom it waits for. */
function nextStep({ t, language, file, books, person, now, holidays, standing, summary }: Known): Fact[] {
  const opensAt = followUpOpensAt(books.programme, holidays);
  const isOpen = hasExpired(opensAt, now);
  const own = isOfUnit(person, file.application);
  const text = isOpen
    ? t(own ? `followUp.next.${summary.status === 'returned' ? 'mend' : 'write'}` : 'followUp.next.waits')
    : t('followUp.next.opens', { day: formatDate(opensAt, language) });
  const reason =
    summary.status === 'returned' && standing?.returned
      ? [{ term: t('review.earlier.reason'), value: writtenText(standing.returned.reason, language) }]
      : [];
  return [{ term: t('followUp.next'), value: text }, ...reason];
}

function sentFacts({ t, language, file }: Known, standing: FollowUp): Fact[] {
  const { outcome, deviation } = accountFigures({ file, account: standing });
  return [
    {
      term: t('followUp.sentAt'),
      value: formatDateTime(standing.submittedAt, language),
      note: inSwedish(standing.submittedBy.name, language),
    },
    { term: t('followUp.sum.outcome'), value: formatKronor(outcome), note: deviationText(t, deviation) },
    { term: t('facts.need'), ...needSaid({ t, language }, standing.content) },
  ];
}

function repaymentFacts({ t, language, file, summary }: Known): Fact[] {
  const { repayment } = summary;
  if (!repayment || !isProviders(file.application)) return [];
  const { repaid, payBy, amount } = repayment;
  const note = repaid
    ? t('repayment.paid.text', { day: formatDate(repaid.on, language) })
    : t('repayment.pay.text', { day: formatDate(payBy, language) });
  return [{ term: t('repayment.title'), value: formatKronor(amount), note }];
}

/** What this person can do now, as a button; what they can look up, as a link. */
function actionsOf(view: Known): Html[] {
  const { t, file, books, person, now, holidays, summary, standing } = view;
  const { id } = file.application;
  const own = isOfUnit(person, file.application);
  const isOpen = hasExpired(followUpOpensAt(books.programme, holidays), now);
  const write = own && isOpen && isAwaited(summary);
  const answers = standing !== undefined && mayAnswer({ file, books, person, now, followUp: standing });
  const statement = link({ href: repaymentPath(id), text: t('repayment.link') });
  const reads = readsEverything(person) && standing !== undefined;
  const buttons = [
    ...(write
      ? [
          linkButton({
            href: followUpPath(id),
            text: t(summary.status === 'returned' ? 'followUp.do.mend' : 'followUp.do.write'),
          }),
        ]
      : []),
    ...(answers ? [linkButton({ href: reviewPath(id), text: t('review.do') })] : []),
    ...(own && !write && standing ? [link({ href: followUpPath(id), text: t('followUp.read') })] : []),
    ...(reads && !answers ? [link({ href: reviewPath(id), text: t('followUp.read') })] : []),
    ...(summary.repayment ? [statement] : []),
  ];
  return buttons.length > 0 ? [actions(...buttons)] : [];
}
