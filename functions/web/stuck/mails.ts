import { html } from 'hono/html';
import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { isOfFollowUp, type MailLog } from '../../../shared/domain/correspondence.ts';
import { isFaultOfAddress, mailFaultOf } from '../../../shared/domain/mail-fault.ts';
import { decisionRound, followUpRound, type PhaseRound, payoutsRound } from '../../../shared/domain/round.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { button, link } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { lostInvitationsTable } from './lost-invitations.ts';
import { lostProgrammeMailsTable } from './lost-programme-mails.ts';
import { askedBy } from './troubled.ts';
import { type LostMail, nameOf, type StuckView } from './view.ts';

/** Mails that did not arrive: to whom, why, what happens next, and a button to send again where that helps. */
export function mailsSection(view: StuckView): Html {
  const { t, mails, invitations, programmeMails, limits } = view;
  const count = mails.length + invitations.length + programmeMails.length;
  const title = t('stuck.mails.title');
  const id = 'mails';
  if (count === 0) {
    return section({ title, id, body: html`<p class="bl-empty">${t('stuck.mails.empty')}</p>` });
  }
  const limited =
    count >= limits.mails
      ? html`<p class="bl-subtle">${t('stuck.limitedLatest', { count: limits.mails })}</p>`
      : '';
  const table = () =>
    dataTable({
      id: 'mails-table',
      caption: t('stuck.mails.caption'),
      captionHidden: true,
      columns: columnsOf(view),
      rows: mails,
      empty: '',
    });
  const body = [
    ...(mails.length > 0 ? [table()] : []),
    ...lostInvitationsTable(view),
    ...lostProgrammeMailsTable(view),
    limited,
  ];
  const canBeSentAgain = mails.length + invitations.length > 0;
  return section({ title, id, ...(canBeSentAgain && { intro: t('stuck.mails.intro') }), body });
}

function columnsOf(view: StuckView): Column<LostMail>[] {
  const { t, language } = view;
  return [
    {
      key: 'application',
      heading: t('term.application'),
      header: true,
      width: 'wide',
      cell: ({ file }) => link({ href: `/applications/${file.application.id}`, text: activityOf({ file }) }),
    },
    { key: 'what', heading: t('stuck.mails.what'), cell: ({ mail }) => t(`mailKind.${mail.kind}`) },
    {
      key: 'to',
      heading: t('stuck.mails.to'),
      cell: ({ mail }) => html`${nameOf(view, mail.to)}<br><span class="bl-subtle">${mail.to}</span>`,
    },
    {
      key: 'sent',
      heading: t('stuck.mails.sent'),
      cell: ({ mail }) => formatDateTime(mail.sentAt ?? mail.startedAt, language),
    },
    { key: 'why', heading: t('stuck.mails.why'), width: 'wide', cell: (lost) => whyAndNext(view, lost) },
    { key: 'again', heading: t('stuck.mails.again'), cell: (lost) => againForm(view, lost) },
  ];
}

/** The round that sends the mail: its quarter's, the follow-up's, or the decision's. */
function roundOf({ quarter, kind }: MailLog, { application }: CaseFile): PhaseRound {
  const followUp = isOfFollowUp(kind) ? followUpRound(application) : undefined;
  if (followUp) return followUp;
  const attempt = quarter && application.rounds.payouts?.[quarter];
  return quarter && attempt
    ? { phase: 'payouts', round: payoutsRound(quarter, attempt) }
    : decisionRound(application);
}

const activityOf = ({ file }: Pick<LostMail, 'file'>): string => matterOf(file.application).content.activity;

const whyAndNext = (view: StuckView, lost: LostMail): Content =>
  html`${whyLost(view, lost.mail)}<br><span class="bl-subtle">${next(view, lost)}</span>`;

/** What the mail service says of it, as a sentence. */
export function whyLost(view: Pick<StuckView, 't'>, { undelivered }: MailLog): Html {
  const fault = undelivered ? mailFaultOf(undelivered.why) : 'unsendable';
  const why = view.t(`mailFault.${fault}`);
  const listed =
    undelivered && isFaultOfAddress(mailFaultOf(undelivered.why))
      ? html`<br>${view.t('mailFault.listed')}`
      : '';
  return html`${why.charAt(0).toUpperCase()}${why.slice(1)}.${listed}`;
}

function next(view: StuckView, { mail, file }: LostMail): string {
  const { t } = view;
  if (mail.resend) return t('stuck.mails.next.underWay');
  const question = askedBy(mail, file);
  if (!question) return t('stuck.mails.next.applicant');
  if (question.askedOf === mail.to) return t('stuck.mails.next.same');
  return t('stuck.mails.next.moved', { name: nameOf(view, question.askedOf) });
}

function againForm({ t }: StuckView, { mail, file }: LostMail): Html {
  const about = html`<span class="ds-sr-only">: ${t(`mailKind.${mail.kind}`)}, ${activityOf({ file })}</span>`;
  const text = html`${t('stuck.mails.again')}${about}`;
  const hidden = { applicationId: mail.applicationId, mailId: mail.id, ...roundOf(mail, file) };
  return form({
    action: '/stuck/mails/again',
    hidden,
    body: button({ text, size: 'sm', variant: 'secondary' }),
  });
}
