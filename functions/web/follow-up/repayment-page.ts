import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import type { FollowUpSummary } from '../../../shared/domain/follow-up-summary.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { Payer } from '../../../shared/domain/payment-order.ts';
import { formatDate, formatDateTime, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { actions, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { type Fact, facts } from '../ui/facts.ts';
import { dateField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { accountFigures } from './answers.ts';
import { repaymentPath } from './paths.ts';

export type Repayment = NonNullable<FollowUpSummary['repayment']>;
export type RepaymentView = Words & {
  file: CaseFile;
  books: ProgrammeBooks;
  followUp: FollowUp;
  repayment: Repayment;
  payer: Payer;
  paid: number;
  today: LocalDate;
  mayNote: boolean;
  errors: readonly FieldError[];
  typed: string | undefined;
  refused: readonly Content[];
};

/** What a provider is asked to pay back, on which grounds and to which account; for print as well. */
export function repaymentPage(view: RepaymentView): Content[] {
  const { t, errors, refused, mayNote, repayment } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    titleOf(view),
    ...refused,
    ...state(view),
    section({ id: 'pay', title: t('repayment.pay'), body: facts(payFacts(view)) }),
    section({ id: 'grounds', title: t('repayment.grounds'), body: facts(groundFacts(view)) }),
    section({ id: 'matter', title: t('repayment.matter'), body: facts(matterFacts(view)) }),
    ...(mayNote && !repayment.repaid ? [html`<div class="bl-section">${noteCard(view)}</div>`] : []),
  ];
}

function titleOf({ t, language, file, books, followUp, repayment }: RepaymentView): Html {
  const isPaid = repayment.repaid !== undefined;
  return pageTitle({
    back: { href: `/applications/${file.application.id}`, text: t('form.back') },
    eyebrow: inSwedish(programmeText(books.programme), language),
    title: t('repayment.title'),
    tags: tag({
      kind: isPaid ? 'granted' : 'waiting',
      text: t(isPaid ? 'repayment.paid' : 'repayment.owed'),
    }),
    lede: html`${inSwedish(followUp.unitName, language)}: ${inSwedish(followUp.activity, language)}`,
  });
}

function state({ t, language, repayment, today }: RepaymentView): Html[] {
  const { repaid, payBy } = repayment;
  if (repaid) {
    const day = formatDate(repaid.on, language);
    return [notice({ kind: 'success', body: html`<p>${t('repayment.paid.text', { day })}</p>` })];
  }
  if (today <= payBy) return [];
  return [notice({ kind: 'warning', body: t('repayment.overdue', { day: formatDate(payBy, language) }) })];
}

function payFacts({ t, language, repayment, payer, followUp }: RepaymentView): Fact[] {
  const { kind, number } = payer.account;
  return [
    { term: t('repayment.amount'), value: html`<strong>${formatKronor(repayment.amount)}</strong>` },
    { term: t('repayment.payBy'), value: formatDate(repayment.payBy, language) },
    {
      term: t('repayment.to'),
      value: inSwedish(payer.name, language),
      note: t('repayment.organisationNumber', { number: payer.organisationNumber }),
    },
    { term: t(`accountKind.${kind}`), value: number },
    { term: t('repayment.reference'), value: followUp.award.number },
  ];
}

function groundFacts(view: RepaymentView): Fact[] {
  const { t, language, file, books, followUp, paid, repayment } = view;
  const { outcome } = accountFigures({ file, account: followUp });
  const accepted = followUp.accepted;
  return [
    {
      term: t('term.award'),
      value: formatKronor(followUp.award.amount),
      note: t('repayment.decision', { number: followUp.award.number }),
    },
    { term: t('repayment.paidOut'), value: formatKronor(paid) },
    { term: t('followUp.sum.outcome'), value: formatKronor(outcome) },
    { term: t('repayment.difference'), value: formatKronor(repayment.amount) },
    ...(accepted
      ? [
          {
            term: t('repayment.accepted'),
            value: formatDateTime(accepted.at, language),
            note: accepted.by.name,
          },
        ]
      : []),
    { term: t('repayment.rule'), value: t('repayment.rule.text', { year: books.programme.year }) },
  ];
}

/** Both diary numbers, or that one is missing (DOMAIN facts 1 and 41). */
function matterFacts({ t, language, books, followUp }: RepaymentView): Fact[] {
  const { programme } = books;
  const missing = html`<span class="bl-subtle">${t('repayment.diaryNumber.missing')}</span>`;
  return [
    { term: t('start.programme'), value: inSwedish(programmeText(programme), language) },
    { term: t('repayment.diaryNumber'), value: programme.diaryNumber ?? missing },
    { term: t('repayment.agreementDiaryNumber'), value: programme.agreementDiaryNumber ?? missing },
    { term: t('term.decisionNumber'), value: followUp.award.number },
  ];
}

function noteCard({ t, followUp, today, typed, errors }: RepaymentView): Html {
  const body = form({
    action: repaymentPath(followUp.applicationId),
    body: [
      html`<p>${t('repayment.note.text')}</p>`,
      dateField({
        name: 'on',
        label: t('repayment.note.on'),
        hint: t('apply.hint.inServiceOn', { year: Number(today.slice(0, 4)) }),
        value: typed ?? today,
        error: errorFor(errors, 'on'),
        required: true,
      }),
      actions(button({ text: t('repayment.note.button') })),
    ],
  });
  return card({ id: 'note', title: t('repayment.note'), tone: 'raised', body });
}
