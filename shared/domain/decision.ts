import * as z from 'zod';
import type { Application } from './application.ts';
import { DomainError } from './errors.ts';
import { assertFits, type Balance } from './ledger.ts';
import { nextStatus } from './lifecycle.ts';
import type { Delegation, Person } from './person.ts';
import { findFundingPart, type Programme } from './programme.ts';

/** A decision as it was made (DOMAIN fact 25). `amount` in kronor, 0 when rejected; times in UTC. */
export const DecisionSchema = z.object({
  number: z.string(),
  running: z.int().min(1),
  applicationId: z.string(),
  programmeId: z.string(),
  outcome: z.enum(['approved', 'rejected']),
  amount: z.int().min(0),
  appliedAmount: z.int().min(1).optional(),
  fundingPartId: z.string().optional(),
  costObject: z.string().optional(),
  conditions: z.string().optional(),
  motivation: z.string().optional(),
  decidedBy: z.object({ email: z.string(), name: z.string() }),
  delegation: z.object({ id: z.string(), point: z.string() }),
  decidedAt: z.string(),
  distribution: z.array(z.string()),
  source: z.enum(['decided', 'import']),
});
export type Decision = z.infer<typeof DecisionSchema>;

/** What the director clicks. `amount` in kronor. */
export type DecisionCommand =
  | {
      outcome: 'approved';
      amount: number;
      fundingPartId: string;
      costObject: string;
      conditions?: string | undefined;
      motivation?: string | undefined;
    }
  | { outcome: 'rejected'; motivation?: string | undefined };

/** Everything that the rules look at. `balance` is that of the funding part named in the command. */
export type DecisionSituation = {
  application: Application;
  programme: Programme;
  balance: Balance | undefined;
  person: Person;
  delegation: Delegation | undefined;
  lastRunning: number;
  now: string;
};

/**
 * Makes the decision, or refuses it by name (DOMAIN facts 12, 21, 23–27).
 * @throws DomainError OwnApplication, NotAllowed, NotPossibleInStatus, AmountAwaited, AmountNotAllowed, AmountAboveApplied,
 * FundingPartNotInProgramme, CostObjectNotInProgramme, EarmarkedForOtherPurpose, FundingPartExceeded,
 * DelegationLimitExceeded, MotivationMissing
 */
export function makeDecision(command: DecisionCommand, situation: DecisionSituation): Decision {
  const { application, person, delegation } = situation;
  if (application.applicant.email === person.email) throw new DomainError('OwnApplication');
  if (!delegation) throw new DomainError('NotAllowed');
  nextStatus(application.status, command.outcome === 'approved' ? 'approve' : 'reject');
  if (command.outcome === 'approved') assertMayApprove(command, situation, delegation);
  assertMotivated(command, application);
  return recordOf(command, situation, delegation);
}

type Approval = Extract<DecisionCommand, { outcome: 'approved' }>;

function assertMayApprove(command: Approval, situation: DecisionSituation, delegation: Delegation): void {
  const { application, programme, balance } = situation;
  assertAmount(command.amount, application);
  const part = findFundingPart(programme, command.fundingPartId);
  if (!part || !balance) throw new DomainError('FundingPartNotInProgramme');
  if (!programme.costObjects.includes(command.costObject)) {
    throw new DomainError('CostObjectNotInProgramme', { allowed: programme.costObjects.join(', ') });
  }
  assertEarmarking(part.earmarkedFor, application, command.fundingPartId);
  if (delegation.limit !== undefined && command.amount > delegation.limit) {
    throw new DomainError('DelegationLimitExceeded', { limit: delegation.limit, amount: command.amount });
  }
  assertFits(balance, command.amount, part.name);
}

function assertAmount(amount: number, { content }: Application): void {
  if (content.amountStatus === 'awaited' || content.amount === undefined)
    throw new DomainError('AmountAwaited');
  if (!Number.isSafeInteger(amount) || amount < 1) throw new DomainError('AmountNotAllowed');
  if (amount > content.amount) throw new DomainError('AmountAboveApplied', { applied: content.amount });
}

/** Money earmarked for one purpose goes only to an activity that applied for it: the fault of 2018 (DOMAIN fact 26). */
function assertEarmarking(
  earmarkedFor: string | undefined,
  { content }: Application,
  fundingPartId: string,
): void {
  if (earmarkedFor !== undefined && content.fundingPartId !== fundingPartId) {
    throw new DomainError('EarmarkedForOtherPurpose', { earmarkedFor });
  }
}

/** A lower amount and a rejection need a motivation (DOMAIN fact 24). */
export function needsMotivation(command: DecisionCommand, appliedAmount: number | undefined): boolean {
  return command.outcome === 'rejected' || (appliedAmount !== undefined && command.amount < appliedAmount);
}

function assertMotivated(command: DecisionCommand, application: Application): void {
  if (needsMotivation(command, application.content.amount) && !command.motivation?.trim()) {
    throw new DomainError('MotivationMissing');
  }
}

/** `<diary number>-<n>`, or `<programme>-<n>` where the programme has no diary number (DOMAIN §4). */
export function decisionNumber(programme: Programme, running: number): string {
  return `${programme.diaryNumber ?? programme.id}-${running}`;
}

function recordOf(command: DecisionCommand, situation: DecisionSituation, delegation: Delegation): Decision {
  const { application, programme, person, lastRunning, now } = situation;
  const running = lastRunning + 1;
  const award =
    command.outcome === 'approved'
      ? {
          amount: command.amount,
          fundingPartId: command.fundingPartId,
          costObject: command.costObject,
          conditions: command.conditions,
        }
      : { amount: 0 };
  return {
    number: decisionNumber(programme, running),
    running,
    applicationId: application.id,
    programmeId: application.programmeId,
    outcome: command.outcome,
    ...award,
    appliedAmount: application.content.amount,
    motivation: command.motivation,
    decidedBy: { email: person.email, name: person.name },
    delegation: { id: delegation.id, point: delegation.point },
    decidedAt: now,
    distribution: [application.unitName],
    source: 'decided',
  };
}
