import type { Person } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { WebParts } from '../composition.ts';
import { mostInvitations } from './log.ts';

/** The ids of the open programmes that the person's provider has been invited to. */
export async function invitedTo(
  { invitations }: Pick<WebParts, 'invitations'>,
  { unitId }: Person,
  open: readonly Programme[],
): Promise<Set<string>> {
  const possible = open.filter(({ assumed }) => assumed.providersMayApply);
  const found = await Promise.all(
    possible.map(async ({ id }) => {
      const all = await invitations.ofProgramme(id, 10 * mostInvitations);
      return all.some(({ providers }) => providers.some((it) => it.unitId === unitId)) ? [id] : [];
    }),
  );
  return new Set(found.flat());
}
