import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { type Invitation, takesInvitations } from '../domain/invitation.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { optimistically } from './optimistic.ts';
import { errandRow } from './outbox-rows.ts';
import type { Directory, InvitationStore, ProgrammeStore } from './ports.ts';
import { providersToInvite } from './providers-to-invite.ts';

export type InviteWish = {
  person: Person;
  /** Made with the form, so that the same form sent twice is one invitation. */
  id: string;
  programmeId: string;
  unitIds: readonly string[];
  message: string | undefined;
};

export type InviteDeps = {
  programmes: Pick<ProgrammeStore, 'find'>;
  directory: Pick<Directory, 'units' | 'withRole'>;
  invitations: Pick<InvitationStore, 'add'>;
  clock: Clock;
};

export const mayInvite = (person: Person): boolean => hasRole(person, 'coordinator', 'administrator');

/**
 * Notes that providers are invited to apply (DOMAIN fact 44), in one transaction with the errand that mails their contacts.
 * False when the very same form has been sent before.
 * @throws DomainError NotAllowed, ProgrammeNotFound, InvitationsClosed, UnitNotProvider when one of them has nobody to mail
 * or is no provider, TooManyAtOnce
 */
export function createInviteProviders({ programmes, directory, invitations, clock }: InviteDeps) {
  return ({ person, id, programmeId, unitIds, message }: InviteWish): Promise<boolean> =>
    optimistically(async () => {
      if (!mayInvite(person)) throw new DomainError('NotAllowed');
      const books = await programmes.find(programmeId);
      if (!books) throw new DomainError('ProgrammeNotFound');
      const at = clock.now();
      const today = localDateOf(at);
      if (!takesInvitations(books.programme, today)) throw new DomainError('InvitationsClosed');
      const possible = await providersToInvite(directory, today);
      const chosen = possible.filter(
        ({ unitId, contacts }) => unitIds.includes(unitId) && contacts.length > 0,
      );
      if (chosen.length === 0 || chosen.length < new Set(unitIds).size)
        throw new DomainError('UnitNotProvider');
      const invitation: Invitation = {
        id,
        programmeId,
        providers: chosen,
        ...(message && { message }),
        at,
        by: { email: person.email, name: person.name },
      };
      return invitations.add(invitation, errandRow('invitation', id, at));
    });
}
