import type { ApplicationContent } from './application.ts';
import { DomainError } from './errors.ts';
import { findFundingPart, flattenPurposes, type Programme } from './programme.ts';

/**
 * What an application must agree with in its programme (DOMAIN facts 3, 4 and 21). The form shows the same by the field;
 * here it holds whoever asks.
 * @throws DomainError PurposeNotInProgramme, CostObjectNotInProgramme, FundingPartNotInProgramme, AmountNotAllowed
 */
export function assertContentFits(content: ApplicationContent, programme: Programme): void {
  const purposes = new Set(flattenPurposes(programme).map((purpose) => purpose.id));
  if (!content.purposeIds.every((id) => purposes.has(id))) throw new DomainError('PurposeNotInProgramme');
  if (!programme.costObjects.includes(content.costObject)) {
    throw new DomainError('CostObjectNotInProgramme', { allowed: programme.costObjects.join(', ') });
  }
  if (!findFundingPart(programme, content.fundingPartId)) throw new DomainError('FundingPartNotInProgramme');
  if ((content.amountStatus === 'awaited') !== (content.amount === undefined))
    throw new DomainError('AmountNotAllowed');
}
