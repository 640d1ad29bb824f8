import { type Application, type ApplicationContent, matterOf } from './application.ts';
import type { DecisionSituation } from './decision.ts';
import type { Approval } from './decision-command.ts';
import { DomainError } from './errors.ts';
import { assertFits } from './ledger.ts';
import type { Delegation } from './person.ts';
import { findFundingPart } from './programme.ts';

/**
 * What an approval must agree with (DOMAIN facts 12, 21, 26 and 42).
 * @throws DomainError as makeDecision
 */
export function assertMayApprove(
  command: Approval,
  {
    application,
    programme,
    balance,
    delegation,
    paidOrAsked = 0,
  }: DecisionSituation & { delegation: Delegation },
): void {
  const { content } = matterOf(application);
  assertAmount(command.amount, content);
  const part = findFundingPart(programme, command.fundingPartId);
  if (!part || !balance) throw new DomainError('FundingPartNotInProgramme');
  if (!programme.costObjects.includes(command.costObject)) {
    throw new DomainError('CostObjectNotInProgramme', { allowed: programme.costObjects.join(', ') });
  }
  assertEarmarking(part.earmarkedFor, content, command.fundingPartId);
  if (delegation.limit !== undefined && command.amount > delegation.limit) {
    throw new DomainError('DelegationLimitExceeded', { limit: delegation.limit, amount: command.amount });
  }
  assertLeavesPaid(command, application, paidOrAsked);
  assertFits(balance, newMoney(application, command), part.name);
}

/** Money that has left is still covered, by the part that it was taken from. */
function assertLeavesPaid(
  { amount, fundingPartId }: Approval,
  { decision }: Application,
  paid: number,
): void {
  const moves = decision?.fundingPartId !== undefined && decision.fundingPartId !== fundingPartId;
  if (paid > 0 && (amount < paid || moves)) throw new DomainError('AwardPartlyPaid', { paid });
}

/** How much of the funding part's money an approval takes beyond what the activity has of it; below zero when it gives back. */
export function newMoney(
  { change, decision }: Application,
  { amount, fundingPartId }: Pick<Approval, 'amount' | 'fundingPartId'>,
): number {
  const has = change && decision?.fundingPartId === fundingPartId ? decision.amount : 0;
  return amount - has;
}

function assertAmount(amount: number, content: ApplicationContent): void {
  if (content.amountStatus === 'awaited' || content.amount === undefined)
    throw new DomainError('AmountAwaited');
  if (!Number.isSafeInteger(amount) || amount < 1) throw new DomainError('AmountNotAllowed');
  if (amount > content.amount) throw new DomainError('AmountAboveApplied', { applied: content.amount });
}

/** Money earmarked for one purpose goes only to an activity that applied for it: the fault of 2018 (DOMAIN fact 26). */
function assertEarmarking(
  earmarkedFor: string | undefined,
  content: ApplicationContent,
  fundingPartId: string,
): void {
  if (earmarkedFor !== undefined && content.fundingPartId !== fundingPartId) {
    throw new DomainError('EarmarkedForOtherPurpose', { earmarkedFor });
  }
}
