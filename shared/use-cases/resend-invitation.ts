import type { Clock } from '../domain/clock.ts';
import { deliveryOf } from '../domain/correspondence.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { forgetFault } from './forget-fault.ts';
import { optimistically } from './optimistic.ts';
import { errandRow } from './outbox-rows.ts';
import type { Directory, InvitationStore, MailStore, NewId } from './ports.ts';

type ResendDeps = {
  invitations: Pick<InvitationStore, 'find'>;
  mails: Pick<MailStore, 'find' | 'wantAgain'>;
  directory: Pick<Directory, 'find' | 'setMailFault'>;
  clock: Clock;
  newId: NewId;
};

/**
 * A coordinator or administrator says that the address works again: the mail of an invitation is sent once more. False when
 * it has arrived, or is on its way again.
 * @throws DomainError NotAllowed, InvitationNotFound, TooManyAtOnce
 */
export function createResendInvitation(deps: ResendDeps) {
  return ({ person, id, mailId }: { person: Person; id: string; mailId: string }): Promise<boolean> =>
    optimistically(async () => {
      if (!hasRole(person, 'coordinator', 'administrator')) throw new DomainError('NotAllowed');
      const log = (await deps.invitations.find(id)) && (await deps.mails.find(id, mailId));
      if (!log) throw new DomainError('InvitationNotFound');
      if (deliveryOf(log) !== 'undelivered' || log.resend) return false;
      await forgetFault(deps, log.to, person);
      const row = errandRow('invitation', id, deps.clock.now(), deps.newId());
      await deps.mails.wantAgain([log], row);
      return true;
    });
}
