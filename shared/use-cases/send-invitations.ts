import { DomainError } from '../domain/errors.ts';
import { invitationMails } from '../domain/invitation.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import type { Directory, InvitationStore, ProgrammeStore } from './ports.ts';
import type { SendOnce } from './send-once.ts';

export type SendInvitationsDeps = {
  invitations: Pick<InvitationStore, 'find'>;
  programmes: Pick<ProgrammeStore, 'find'>;
  directory: Pick<Directory, 'find'>;
  letters: Pick<Letters, 'invitation'>;
  sendOnce: SendOnce;
};

/**
 * Mails an invitation to each contact of its providers, once; done again, it sends what has not left, and what somebody
 * wants once more.
 * @throws DomainError InvitationNotFound, ProgrammeNotFound
 */
export function createSendInvitations(deps: SendInvitationsDeps) {
  return async (id: string): Promise<void> => {
    const invitation = await deps.invitations.find(id);
    if (!invitation) throw new DomainError('InvitationNotFound');
    const books = await deps.programmes.find(invitation.programmeId);
    if (!books) throw new DomainError('ProgrammeNotFound');
    const { programme } = books;
    for (const { mailId, to } of invitationMails(invitation)) {
      const letter = deps.letters.invitation(await recipient(deps.directory, to), {
        programme,
        message: invitation.message,
      });
      await deps.sendOnce(id, mailId, letter);
    }
  };
}
