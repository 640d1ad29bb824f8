import type { Bookkeeping, Payer } from '../../shared/domain/payment-order.ts';

/** Invented: the numbers have right check digits and belong to nobody that we know of. */
export const localPayer: Payer = {
  name: 'Regionen (demonstration)',
  organisationNumber: '232100-9991',
  account: { kind: 'bankgiro', number: '9999-9997' },
};

export const localBookkeeping: Bookkeeping = {
  dimension: 6,
  dimensionName: 'Objekt',
  series: 'BL',
  costAccount: '4521',
  costAccountName: 'Bidrag till externa vårdgivare',
  settlementAccount: '2971',
  settlementAccountName: 'Avräkning betalningar',
};
