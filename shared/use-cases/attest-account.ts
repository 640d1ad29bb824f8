import { type Account, sameAccount } from '../domain/account-number.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person, type Role } from '../domain/person.ts';
import { withAnsweredChange } from '../domain/provider.ts';
import type { Unit } from '../domain/unit.ts';
import { optimistically } from './optimistic.ts';
import type { DirectoryChange } from './ports.ts';
import { type SeenUnit, seenUnit, writeUnit } from './save-unit.ts';
import type { DirectoryDeps } from './write-person.ts';

const attesting = ['administrator', 'controller'] as const satisfies readonly Role[];

/** Administrators and controllers see to each other's new accounts. */
export const mayAttestAccounts = (person: Person): boolean => hasRole(person, ...attesting);

export type AccountAnswer = SeenUnit & {
  by: Person;
  /** The new account as it was seen: it and no other is attested. */
  account: Account;
  answer: 'attest' | 'refuse';
};

/**
 * A second person answers for a provider's new account, and payouts are held no more (SECURITY 43): attested, it is where
 * money goes from now on; refused, it is dropped. Both stand in the unit's history.
 * @throws DomainError NotAllowed, UnitNotFound, DirectoryChanged when the version moved or another account waits,
 * OwnAccountChange for the one who wrote it, AccountWriterGaveRole for whoever that one has added or made attest
 */
export function createAttestAccount(deps: DirectoryDeps) {
  return ({ by, account, answer, ...seen }: AccountAnswer): Promise<void> =>
    optimistically(async () => {
      if (!mayAttestAccounts(by)) throw new DomainError('NotAllowed');
      const before = await seenUnit(deps, seen);
      const { provider } = before;
      const waits = provider?.accountChange;
      if (!provider || !waits || !sameAccount(waits.account, account))
        throw new DomainError('DirectoryChanged');
      assertIsAnother(by, before, waits.by);
      const history = await deps.directory.changes('person', by.email);
      if (history.some((change) => change.by === waits.by && makesAttester(change)))
        throw new DomainError('AccountWriterGaveRole');
      const after = { ...before, provider: withAnsweredChange(provider, answer === 'attest') };
      await writeUnit(deps, before, after, by.email);
    });
}

/** Neither the one who wrote it nor anybody of the provider itself. */
function assertIsAnother(by: Person, { id }: Unit, writtenBy: string): void {
  if (by.email === writtenBy) throw new DomainError('OwnAccountChange');
  if (by.unitId === id) throw new DomainError('NotAllowed');
}

/** Adds the person, or gives them their first role that attests: a second address of the writer's would be such a one. */
const makesAttester = ({ differences }: DirectoryChange): boolean =>
  differences.some(
    ({ path, before, after }) =>
      (path === 'name' && before === undefined) ||
      (path === 'roles' && !namesAttester(before) && namesAttester(after)),
  );

const namesAttester = (roles = '[]'): boolean => attesting.some((role) => roles.includes(`"${role}"`));
