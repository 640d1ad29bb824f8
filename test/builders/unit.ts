import type { Account } from '../../shared/domain/account-number.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import { type Unit, UnitSchema } from '../../shared/domain/unit.ts';

/** Numbers with right check digits, in series that nobody is given. */
export const bankgiro: Account = { kind: 'bankgiro', number: '0000-0018' };
export const otherBankgiro: Account = { kind: 'bankgiro', number: '0000-0026' };
export const plusgiro: Account = { kind: 'plusgiro', number: '000001-8' };

type Overrides = Partial<Omit<Unit, 'provider'>> & { provider?: Partial<Provider> };

/** The external provider Exempelvården AB, paid to a bankgiro, with one decided area without an end. */
export function aProvider({ provider, ...overrides }: Overrides = {}): Unit & { provider: Provider } {
  const unit = UnitSchema.parse({
    id: 'exempelvarden-ab',
    name: 'Exempelvården AB',
    ...overrides,
    provider: {
      organisationNumber: '449900-0018',
      account: bankgiro,
      areas: [{ id: 'area-1', name: 'Primärvård', from: '2018-01-01' }],
      ...provider,
    },
  });
  if (!unit.provider) throw new Error('a provider has what a provider has');
  return { ...unit, provider: unit.provider };
}
