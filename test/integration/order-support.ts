import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { localBookkeeping, localPayer } from '../../infra/local/local-payer.ts';
import type { Account } from '../../shared/domain/account-number.ts';
import type { Payout } from '../../shared/domain/payout.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { readPaymentAnswer } from '../../shared/orders/payment-answer.ts';
import { keys, lists } from '../../shared/store/keys.ts';
import { payoutItem } from '../../shared/store/payout-writes.ts';
import { createMakeOrder } from '../../shared/use-cases/make-order.ts';
import { createNotePayments } from '../../shared/use-cases/note-payments.ts';
import { aBankgiro } from '../builders/order.ts';
import { aPerson } from '../builders/person.ts';
import type { TestTable } from './table.ts';

export const now = '2019-04-03T07:15:30.000Z';
export const clock = { now: () => now };

export const controller = aPerson({
  email: 'controller@example.org',
  name: 'Controller',
  roles: ['controller'],
  unitId: undefined,
  unitName: undefined,
});

/** A provider in the directory, with what the rules of another part would ask for left out. */
export async function addProvider(
  { table }: Pick<TestTable, 'table'>,
  id: string,
  overrides: Partial<Provider> = {},
): Promise<Unit> {
  const provider: Provider = {
    organisationNumber: '559999-9991',
    account: aBankgiro,
    areas: [],
    ...overrides,
  };
  const unit: Unit = { id, name: `Vårdbolaget ${id}`, aliases: [], provider };
  const item = { ...keys.unit(id), itemType: 'Unit', listPk: lists.units, listSk: unit.name, data: unit };
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  return unit;
}

/** A payout as an attest leaves it: 100 000 kr of the stimulus money of the programme. */
export const anAttestedPayout = (overrides: Partial<Payout> & { quarter?: Quarter } = {}): Payout => {
  const applicationId = overrides.applicationId ?? ulid();
  const quarter = overrides.quarter ?? '2019Q1';
  return {
    id: `${applicationId}-${quarter}-1`,
    applicationId,
    programmeId: 'provsatsning-2019',
    unitId: 'vardbolaget',
    unitName: 'Vårdbolaget',
    activity: 'Förlängda öppettider',
    quarter,
    revision: 1,
    status: 'attested',
    amount: 100_000,
    costLines: [{ type: 'staff', text: 'Personal', amount: 100_000 }],
    award: { number: 'RS/100/2019-1', fundingPartId: 'stimulus', costObject: '9902' },
    requestedAt: '2019-04-01T08:00:00.000Z',
    attest: {
      by: { email: 'attest@example.org', name: 'Attestant' },
      at: '2019-04-02T08:00:00.000Z',
      delegation: { id: 'd1', point: '5.1' },
    },
    ...overrides,
  };
};

/** Writes payouts past the act that makes them, whose rules are tested where they stand. */
export async function putPayouts({ table }: Pick<TestTable, 'table'>, ...payouts: Payout[]): Promise<void> {
  for (const payout of payouts) {
    await table.client.send(new PutCommand({ TableName: table.name, Item: payoutItem(payout) }));
  }
}

export const orderMaking = ({ store }: Pick<TestTable, 'store'>, at = clock) =>
  createMakeOrder({ ...store, clock: at, payer: localPayer, bookkeeping: localBookkeeping });

/** When the bank has paid, and the finance system answers. */
export const later = { now: () => '2019-04-30T07:15:30.000Z' };

export const paymentNoting = ({ store }: Pick<TestTable, 'store'>) =>
  createNotePayments({ ...store, clock: later, readAnswer: readPaymentAnswer });

export const orderCommand = (
  overrides: { by?: Person; quarter?: Quarter; unitId?: string; id?: string } = {},
) => ({
  id: overrides.id ?? ulid(),
  by: overrides.by ?? controller,
  choice: {
    ...(overrides.quarter && { quarter: overrides.quarter }),
    ...(overrides.unitId && { unitId: overrides.unitId }),
  },
  payOn: '2019-04-15',
});

export const aPlusgiroAccount: Account = { kind: 'plusgiro', number: '1-8' };
