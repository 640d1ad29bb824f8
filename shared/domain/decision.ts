import * as z from 'zod';
import { type Application, type DecisionSummarySchema, matterOf } from './application.ts';
import { assertMayApprove } from './approval-rules.ts';
import type { DecisionCommand } from './decision-command.ts';
import { DomainError } from './errors.ts';
import type { Balance } from './ledger.ts';
import { type Action, nextStatus } from './lifecycle.ts';
import type { Delegation, Person } from './person.ts';
import type { Programme } from './programme.ts';
import { askReasons } from './routing.ts';
import { addDaysToDate, localDateOf } from './stockholm-time.ts';

export const outcomes = ['approved', 'rejected', 'returned', 'deferred'] as const;
export type Outcome = (typeof outcomes)[number];

/** A decision as it was made (DOMAIN facts 24–27). `amount` in kronor, 0 unless approved; moments in UTC, days in Stockholm. */
export const DecisionSchema = z.object({
  number: z.string(),
  running: z.int().min(1),
  applicationId: z.string(),
  programmeId: z.string(),
  /** Missing in decisions made before there were changes: about the application itself. */
  about: z.enum(['application', 'change']).optional(),
  outcome: z.enum(outcomes),
  amount: z.int().min(0),
  appliedAmount: z.int().min(1).optional(),
  fundingPartId: z.string().optional(),
  costObject: z.string().optional(),
  conditions: z.string().optional(),
  /** Why; for a return, what is missing. */
  motivation: z.string().optional(),
  /** The last day for a completion, or the day on which a deferred decision is taken up again. */
  until: z.iso.date().optional(),
  /** The day by which a new decision is due ("under 2020 får ny ställning tas"). */
  newDecisionOn: z.iso.date().optional(),
  /** The state's agreement was not signed when this was decided: it holds once it is. */
  conditional: z.boolean().optional(),
  /** What the activity had before, when a change is approved. */
  earlier: z
    .object({
      number: z.string(),
      amount: z.int(),
      fundingPartId: z.string(),
      costObject: z.string().optional(),
    })
    .optional(),
  decidedBy: z.object({ email: z.string(), name: z.string() }),
  /** The director in whose place somebody else decided, and why: both names stand on the decision. */
  insteadOf: z.object({ email: z.string(), name: z.string(), why: z.enum(askReasons) }).optional(),
  delegation: z.object({ id: z.string(), point: z.string() }),
  decidedAt: z.string(),
  /** The version of the application that the decider saw. */
  seenVersion: z.int().min(1).optional(),
  distribution: z.array(z.string()),
  source: z.enum(['decided', 'import']),
});
export type Decision = z.infer<typeof DecisionSchema>;

/** Everything that the rules look at. `balance` is that of the funding part named in the command. */
export type DecisionSituation = {
  application: Application;
  programme: Programme;
  /** The state's agreement is not signed yet. */
  agreementAwaited?: boolean;
  balance: Balance | undefined;
  /** Kronor of the award that are paid out or asked for: a change must leave them. */
  paidOrAsked?: number;
  person: Person;
  insteadOf?: Decision['insteadOf'];
  /** Nobody decides their own: e-mails of those who have applied, completed or asked for a change. */
  applicants: readonly string[];
  delegation: Delegation | undefined;
  lastRunning: number;
  now: string;
};

export const actionOf: Record<Outcome, Action> = {
  approved: 'approve',
  rejected: 'reject',
  returned: 'return',
  deferred: 'defer',
};

/**
 * Makes the decision, or refuses it by name (DOMAIN facts 12, 21, 23–27, 42, 45).
 * @throws DomainError OwnApplication, NotAllowed, NotPossibleInStatus, AmountAwaited, AmountNotAllowed, AmountAboveApplied,
 * FundingPartNotInProgramme, CostObjectNotInProgramme, EarmarkedForOtherPurpose, FundingPartExceeded,
 * AwardPartlyPaid, DelegationLimitExceeded, MotivationMissing, DateNotAllowed
 */
export function makeDecision(command: DecisionCommand, situation: DecisionSituation): Decision {
  const { application, applicants, person, delegation, now } = situation;
  const { status, content } = matterOf(application);
  if (applicants.includes(person.email)) throw new DomainError('OwnApplication');
  if (!delegation) throw new DomainError('NotAllowed');
  nextStatus(status, actionOf[command.outcome]);
  if (command.outcome === 'approved') assertMayApprove(command, { ...situation, delegation });
  assertDates(command, localDateOf(now));
  if (needsMotivation(command, content.amount) && !command.motivation?.trim())
    throw new DomainError('MotivationMissing', { outcome: command.outcome });
  return recordOf(command, situation, delegation);
}

/** A lower amount, a rejection, a return and a deferral need a motivation (DOMAIN fact 24). */
export const needsMotivation = (command: DecisionCommand, appliedAmount: number | undefined): boolean =>
  command.outcome !== 'approved' || (appliedAmount !== undefined && command.amount < appliedAmount);

/** So far ahead a completion, a deferral or a new decision may lie. */
const mostDays = { returned: 180, deferred: 730, approved: 1826 } as const;

/** The days in a decision lie ahead, at most so far as `latestDay` says. */
export const latestDay = (outcome: keyof typeof mostDays, today: string): string =>
  addDaysToDate(today, mostDays[outcome]);

function assertDates(command: DecisionCommand, today: string): void {
  if (command.outcome === 'rejected') return;
  const day = command.outcome === 'approved' ? command.newDecisionOn : command.until;
  if (command.outcome === 'approved' && day === undefined) return;
  const latest = latestDay(command.outcome, today);
  if (day === undefined || day <= today || day > latest)
    throw new DomainError('DateNotAllowed', { earliest: addDaysToDate(today, 1), latest });
}

/** `<diary number>-<n>`, or `<programme>-<n>` where the programme has no diary number (DOMAIN §4). */
export function decisionNumber(programme: Programme, running: number): string {
  return `${programme.diaryNumber ?? programme.id}-${running}`;
}

function recordOf(command: DecisionCommand, situation: DecisionSituation, delegation: Delegation): Decision {
  const { application, programme, person, insteadOf, lastRunning, now } = situation;
  const running = lastRunning + 1;
  const { isChange, content } = matterOf(application);
  return {
    number: decisionNumber(programme, running),
    running,
    applicationId: application.id,
    programmeId: application.programmeId,
    about: isChange ? 'change' : 'application',
    outcome: command.outcome,
    ...answerOf(command, situation),
    appliedAmount: content.amount,
    motivation: command.motivation,
    decidedBy: { email: person.email, name: person.name },
    insteadOf,
    delegation: { id: delegation.id, point: delegation.point },
    decidedAt: now,
    distribution: [application.unitName],
    source: 'decided',
  };
}

function answerOf(
  command: DecisionCommand,
  situation: DecisionSituation,
): Pick<Decision, 'amount'> & Partial<Decision> {
  if (command.outcome === 'rejected') return { amount: 0 };
  if (command.outcome !== 'approved') return { amount: 0, until: command.until };
  const { amount, fundingPartId, costObject, conditions, newDecisionOn } = command;
  const conditional = situation.agreementAwaited ? true : undefined;
  return {
    amount,
    fundingPartId,
    costObject,
    conditions,
    newDecisionOn,
    conditional,
    earlier: earlierAward(situation.application),
  };
}

/** What an approved activity has already, when a change of it is decided. */
export function earlierAward({ change, decision }: Application): Decision['earlier'] {
  if (!change || decision?.fundingPartId === undefined) return undefined;
  const { number, amount, fundingPartId, costObject } = decision;
  return { number, amount, fundingPartId, costObject };
}

/** What the application's lists know of a decision. */
export const summaryOf = (decision: Decision): z.infer<typeof DecisionSummarySchema> | undefined => {
  const { number, outcome, amount, fundingPartId, costObject, decidedAt, newDecisionOn, conditional } =
    decision;
  if (outcome !== 'approved' && outcome !== 'rejected') return undefined;
  return {
    ...{ number, outcome, amount, fundingPartId, costObject, decidedAt },
    ...(newDecisionOn !== undefined && { newDecisionOn }),
    ...(conditional && { conditional }),
  };
};
