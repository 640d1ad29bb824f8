import { html } from 'hono/html';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { PossibleProvider } from '../../../shared/use-cases/providers-to-invite.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { actions, button } from '../ui/button.ts';
import { checkboxGroup } from '../ui/choices.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { textArea } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section } from '../ui/page.ts';
import { longestMessage, type TypedInvitation } from './form.ts';
import { invitationLog, type LoggedInvitation } from './log.ts';

export type InviteView = Words & {
  books: ProgrammeBooks;
  providers: readonly PossibleProvider[];
  logged: readonly LoggedInvitation[];
  typed: TypedInvitation;
  errors: readonly FieldError[];
};

/** Whom to invite, what to say to them, and who has been invited before. */
export function invitePage(view: InviteView): Content[] {
  const { t, language, books, errors } = view;
  const { programme } = books;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      back: { href: `/programmes/${programme.id}`, text: inSwedish(programmeText(programme), language) },
      title: t('invite.title'),
      lede: t('invite.lede'),
    }),
    html`<div class="bl-section">${inviteForm(view)}</div>`,
    section({ id: 'invitations', title: t('invitations.title'), body: invitationLog(view, view.logged) }),
  ];
}

function inviteForm(view: InviteView): Html {
  const { t, books, providers, typed, errors } = view;
  const able = providers.filter(({ contacts }) => contacts.length > 0);
  const unable = providers.filter(({ contacts }) => contacts.length === 0).map(({ name }) => name);
  const without =
    unable.length > 0
      ? html`<p class="bl-subtle">${t('invite.without', { names: unable.join(', ') })}</p>`
      : '';
  if (able.length === 0) return html`<p class="bl-empty">${t('invite.nobody')}</p>${without}`;
  const body = [
    checkboxGroup({
      name: 'provider',
      legend: t('invite.legend'),
      hint: t('invite.hint'),
      choices: able.map((provider) => ({
        value: provider.unitId,
        text: inSwedish(provider.name, view.language),
        hint: `${provider.contacts.join(', ')}. ${invitedBefore(view, provider)}`,
      })),
      values: typed.provider,
      error: errorFor(errors, 'provider'),
    }),
    without,
    textArea({
      name: 'message',
      label: t('invite.message'),
      hint: t('invite.message.hint'),
      optional: t('invite.optional'),
      value: typed.message,
      maxlength: longestMessage,
      error: errorFor(errors, 'message'),
    }),
    actions(button({ text: t('invite.button') })),
  ];
  const action = `/programmes/${books.programme.id}/invitations`;
  return form({ id: 'invite-form', action, hidden: { key: typed.key }, body });
}

function invitedBefore({ t, language, logged }: InviteView, { unitId }: PossibleProvider): string {
  const last = logged.find(({ invitation }) => invitation.providers.some((it) => it.unitId === unitId));
  return last ? t('invite.before', { day: formatDate(last.invitation.at, language) }) : '';
}
