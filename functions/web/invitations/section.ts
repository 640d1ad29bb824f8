import { takesInvitations } from '../../../shared/domain/invitation.ts';
import { type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { mayInvite } from '../../../shared/use-cases/invite-providers.ts';
import type { Words } from '../applications/words.ts';
import { actions, linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { section } from '../ui/page.ts';
import { invitationLog, type LoggedInvitation } from './log.ts';

/** Only those who read everything see who has been invited, and only where providers may apply. */
export const showsInvitations = (person: Person, { assumed }: Programme): boolean =>
  assumed.providersMayApply && readsEverything(person);

type Shown = Words & {
  programme: Programme;
  person: Person;
  today: LocalDate;
  invitations: readonly LoggedInvitation[];
  /** One has been sent just now. */
  invited: boolean;
};

/** On the programme's page: the log of its invitations, and the way to another. */
export function invitationsSection(view: Shown): Html[] {
  const { t, programme, person, today, invitations } = view;
  if (!showsInvitations(person, programme)) return [];
  const way =
    mayInvite(person) && takesInvitations(programme, today)
      ? [
          actions(
            linkButton({
              href: `/programmes/${programme.id}/invitations`,
              text: t('invite.title'),
              variant: 'secondary',
            }),
          ),
        ]
      : [];
  const receipt = view.invited
    ? [notice({ kind: 'success', body: t('invitations.sent'), announce: true })]
    : [];
  return [
    section({
      id: 'invitations',
      title: t('invitations.title'),
      intro: t('invitations.intro'),
      body: [...receipt, ...way, invitationLog(view, invitations)],
    }),
  ];
}
