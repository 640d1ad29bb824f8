import { html } from 'hono/html';
import type { MailLog } from '../../../shared/domain/correspondence.ts';
import { type Invitation, invitationMails } from '../../../shared/domain/invitation.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { mailFate } from '../applications/mail-fate.ts';
import type { Words } from '../applications/words.ts';
import type { WebParts } from '../composition.ts';
import { type HistoryEvent, history } from '../ui/history.ts';
import type { Html } from '../ui/html.ts';
import { writtenText } from '../ui/page.ts';

/** An invitation with what became of its mails. */
export type LoggedInvitation = { invitation: Invitation; mails: MailLog[] };

/** More than anybody looks through; each costs a query of its mails. */
export const mostInvitations = 20;

/** The latest first. */
export async function loggedInvitations(
  { invitations, mails }: Pick<WebParts, 'invitations' | 'mails'>,
  programmeId: string,
): Promise<LoggedInvitation[]> {
  const latest = await invitations.ofProgramme(programmeId, mostInvitations);
  return Promise.all(
    latest.map(async (invitation) => ({ invitation, mails: await mails.ofOwner(invitation.id) })),
  );
}

/** Who was invited when and by whom, and how far each mail has come. */
export function invitationLog(words: Words, logged: readonly LoggedInvitation[]): Html {
  const { t } = words;
  if (logged.length === 0) return html`<p class="bl-empty">${t('invitations.none')}</p>`;
  const list = history({
    label: t('invitations.title'),
    events: logged.map((item) => eventOf(words, item)),
  });
  const limited =
    logged.length >= mostInvitations
      ? html`<p class="bl-subtle">${t('invitations.limited', { count: mostInvitations })}</p>`
      : '';
  return html`${list}${limited}`;
}

function eventOf(words: Words, { invitation, mails }: LoggedInvitation): HistoryEvent {
  const { t, language } = words;
  const { at, by, providers, message } = invitation;
  const fates = invitationMails(invitation).map(({ mailId, to }) => {
    const log = mails.find(({ id }) => id === mailId);
    return html`<li>${t('invitations.mail', { to, fate: fateOf(words, log) })}</li>`;
  });
  return {
    when: formatDateTime(at, language),
    dateTime: at,
    who: by.name,
    what: t('invitations.to', { names: providers.map(({ name }) => name).join(', ') }),
    detail: html`${message ? html`<p>${writtenText(message, language)}</p>` : ''}<ul class="ds-list">${fates}</ul>`,
  };
}

function fateOf(words: Words, log: MailLog | undefined): string {
  const { t, language } = words;
  if (!log) return t('invitations.onItsWay');
  const known = mailFate(words, log).join(' ');
  return known || t('invitations.left', { when: formatDateTime(log.sentAt ?? log.startedAt, language) });
}
