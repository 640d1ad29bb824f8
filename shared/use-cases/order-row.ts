import { DomainError } from '../domain/errors.ts';
import type { OrderRow } from '../domain/payment-order.ts';
import { payoutReference } from '../domain/payout.ts';
import type { Programme } from '../domain/programme.ts';
import type { PaidUnit, ReadyPayout } from './waiting-payouts.ts';

/** An attested payout as its order freezes it. @throws DomainError PayoutChanged when nobody has attested it */
export function orderRow({ payout, unit }: ReadyPayout, programme: Programme): OrderRow {
  const { attest, award, reference } = payout;
  if (!attest) throw new DomainError('PayoutChanged');
  const part = programme.fundingParts.find(({ id }) => id === award.fundingPartId);
  return {
    reference: payoutReference(payout),
    payoutId: payout.id,
    applicationId: payout.applicationId,
    programmeId: programme.id,
    programmeName: programme.name,
    decisionNumber: award.number,
    fundingPart: part?.name ?? award.fundingPartId,
    costObject: award.costObject,
    activity: payout.activity,
    quarter: payout.quarter,
    payee: payeeOf(unit),
    ...(reference && { payeeReference: reference }),
    amount: payout.amount,
    attestedBy: attest.by.name,
    attestedAt: attest.at,
  };
}

/** Who is paid, and where, as the directory has it now. */
export const payeeOf = ({ id, name, provider }: PaidUnit): OrderRow['payee'] => ({
  unitId: id,
  name,
  organisationNumber: provider.organisationNumber,
  account: provider.account,
});
