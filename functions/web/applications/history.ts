import { html } from 'hono/html';
import type { AuditRow } from '../../../shared/domain/audit.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { MailLog } from '../../../shared/domain/correspondence.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { QuarterSchema } from '../../../shared/domain/payout.ts';
import { askReasons } from '../../../shared/domain/routing.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { type HistoryEvent, history } from '../ui/history.ts';
import type { Content, Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { mailFate } from './mail-fate.ts';
import { type Actor, type HistoryItem, mergedHistory } from './merged-history.ts';
import type { Words } from './words.ts';

/** Acts and mails together, with who and when. */
export function applicationHistory(words: Words, file: CaseFile): Html {
  const { t } = words;
  const events = mergedHistory(file).map((item) => eventOf(words, item));
  return section({
    title: t('history.title'),
    id: 'history',
    intro: t('history.intro'),
    body: history({ label: t('history.title'), events }),
  });
}

function eventOf({ t, language }: Words, item: HistoryItem): HistoryEvent {
  const time = { when: formatDateTime(item.at, language), dateTime: item.at };
  if (item.kind === 'audit') {
    return {
      ...time,
      what: actText(t, item.row, item.actor),
      who: actorText(t, item.actor),
      detail: actDetail(t, item.row, item.actor),
    };
  }
  return {
    ...time,
    what: t(`mailKind.${item.mail.kind}`),
    who: actorText(t, { kind: 'system' }),
    detail: mailDetail({ t, language }, item.mail, actorText(t, item.to)),
  };
}

const ofFollowUp = ['follow-up', 'review', 'repayment'] as const;

/** A decision on a change says so: the application was decided before. So does a question that somebody handed over. */
function actText(t: Translate, { action, details }: AuditRow, actor: Actor): string {
  if (action === 'routed' && actor.kind !== 'system')
    return t(details.askedOf ? 'audit.routed.byHand' : 'audit.routed.back');
  if (action === 'asked') {
    const about = ofFollowUp.find((it) => it === details.about);
    if (about) return t(`audit.asked.${about}`);
  }
  if (action === 'asked' && details.quarter !== undefined)
    return t(details.about === 'attest' ? 'audit.asked.attest' : 'audit.asked.provider');
  const isDecided = action === 'approved' || action === 'rejected';
  return isDecided && details.about === 'change' ? t(`audit.change.${action}`) : t(`audit.${action}`);
}

function actorText(t: Translate, actor: Actor): string {
  switch (actor.kind) {
    case 'system':
      return t('history.system');
    case 'import':
      return t('history.import');
    case 'director':
    case 'substitute':
    case 'controller':
    case 'provider':
      return t(`role.${actor.kind}`);
    case 'official':
      return t('history.official');
    case 'named':
      return actor.unitName && actor.unitName !== actor.name
        ? `${actor.name}, ${actor.unitName}`
        : actor.name;
  }
}

/** What happened to a quarter's money says which quarter it was. */
function actDetail(t: Translate, row: AuditRow, actor: Actor): Content | undefined {
  const own = ownDetail(t, row, actor);
  const quarter = QuarterSchema.safeParse(row.details.quarter);
  if (!quarter.success) return own;
  const named = t('history.quarter', { quarter: quarterText(t, quarter.data) });
  return own === undefined ? named : html`${named} ${own}`;
}

function ownDetail(t: Translate, { action, details }: AuditRow, actor: Actor): Content | undefined {
  if (action === 'routed' && actor.kind !== 'system') return undefined;
  const amount = typeof details.amount === 'number' ? formatKronor(details.amount) : undefined;
  const number = String(details.number ?? '');
  if (action === 'follow-up-accepted') return closingDetail(t, details);
  if (action.startsWith('payout-') || action === 'repaid') return amount && t('history.amount', { amount });
  if (action === 'submitted') return amount && t('history.applied', { amount });
  if (action === 'approved' && amount) return t('history.decided', { number, amount });
  if (action === 'rejected' || action === 'returned' || action === 'deferred')
    return t('history.rejected', { number });
  if (action === 'asked' || action === 'routed') return reasonOf(t, details);
  if (action === 'assessed') return warningCount(t, Number(details.warnings));
  if (action === 'imported') return importDetail(t, details);
  return undefined;
}

/** What the acceptance did with the money. */
function closingDetail(t: Translate, { used, released, overpaid }: AuditRow['details']): string {
  const amounts = { used: formatKronor(Number(used)), released: formatKronor(Number(released)) };
  const closing = t('history.closing', amounts);
  if (!overpaid) return closing;
  return `${closing} ${t('history.closing.overpaid', { overpaid: formatKronor(Number(overpaid)) })}`;
}

/** Why the question went to just this person, unless it went the ordinary way. */
function reasonOf(t: Translate, { why }: AuditRow['details']): Content | undefined {
  const reason = askReasons.find((it) => it === why);
  return reason && reason !== 'director' && reason !== 'controller'
    ? t('history.routed', { why: t(`askReason.${reason}`) })
    : undefined;
}

/** The table's own remark stands as it is written there. */
function importDetail(t: Translate, { line, note }: AuditRow['details']): Content {
  const row = t('history.row', { line: Number(line) });
  const remark = note ? html`<br>${String(note)}` : '';
  return html`${row} ${t('history.assumedTime')}${remark}`;
}

function warningCount(t: Translate, count: number): string {
  if (!count) return t('history.warnings.none');
  return t(count === 1 ? 'history.warnings.one' : 'history.warnings.many', { count });
}

function mailDetail(words: Words, mail: MailLog, name: string): Content {
  const { t } = words;
  const { subject, messageId } = mail;
  const id = messageId ? [t('history.messageId', { id: messageId })] : [];
  const lines = [...mailFate(words, mail), ...id];
  return html`${t('history.mailTo', { name, subject })}<br><span class="bl-subtle">${lines.join(' ')}</span>`;
}
