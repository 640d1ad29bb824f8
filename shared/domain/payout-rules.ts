import type * as z from 'zod';
import { type Application, type DecisionSummarySchema, isClosed, isProviders } from './application.ts';
import { DomainError } from './errors.ts';
import {
  nextPayoutStatus,
  type Payout,
  type PayoutCostLine,
  type PayoutMoney,
  payoutMoney,
  standingPayout,
} from './payout.ts';
import { daysOf, quartersOf } from './payout-window.ts';
import type { Delegation, Person } from './person.ts';
import { type Programme, payoutRulesOf, payoutWindow } from './programme.ts';
import { areasWithin, type DecidedArea, type Provider } from './provider.ts';
import { addDaysToDate, hasExpired, localDateOf, type Quarter, startOfDay } from './stockholm-time.ts';

/** What stands of an approved activity. */
export type Award = z.infer<typeof DecisionSummarySchema> & { fundingPartId: string; costObject: string };

/** The award that payouts are taken from. Undefined while nothing is approved. */
export function awardOf({ status, decision }: Pick<Application, 'status' | 'decision'>): Award | undefined {
  if (status !== 'approved' || decision?.outcome !== 'approved') return undefined;
  const { fundingPartId, costObject } = decision;
  return fundingPartId === undefined || costObject === undefined
    ? undefined
    : { ...decision, fundingPartId, costObject };
}

/** Awarded, paid, asked and left of an activity; all 0 while nothing is approved. Kronor. */
export const moneyOf = (
  application: Pick<Application, 'status' | 'decision'>,
  payouts: readonly Payout[],
): PayoutMoney => payoutMoney(awardOf(application)?.amount ?? 0, payouts);

/** What a provider's contact sends in. Kronor. */
export type PayoutCommand = {
  quarter: Quarter;
  amount: number;
  costLines: PayoutCostLine[];
  areaId: string;
  reference?: string | undefined;
  notReimbursed: true;
};

export type RequestSituation = {
  application: Application;
  programme: Programme;
  provider: Provider | undefined;
  payouts: readonly Payout[];
  /** The award holds only once the state's agreement is signed, and it is not. */
  agreementAwaited: boolean;
  now: string;
};

/**
 * Whether the money of a quarter may be asked for now, and of what award (DOMAIN facts 28 and 29; SECURITY 26).
 * @throws DomainError DepartmentNeverPaid, ActivityClosed, NothingAwarded, AwardConditional, QuarterOutsideProgramme, QuarterAsked,
 * QuarterNotOpen, QuarterClosed
 */
export function assertMayRequest(quarter: Quarter, situation: Omit<RequestSituation, 'provider'>): Award {
  const { application, programme, payouts, now, agreementAwaited } = situation;
  if (!isProviders(application)) throw new DomainError('DepartmentNeverPaid');
  if (isClosed(application)) throw new DomainError('ActivityClosed');
  const award = awardOf(application);
  if (!award) throw new DomainError('NothingAwarded');
  if (award.conditional && agreementAwaited) throw new DomainError('AwardConditional');
  if (!quartersOf(programme.year).includes(quarter))
    throw new DomainError('QuarterOutsideProgramme', { quarter, year: programme.year });
  const standing = standingPayout(payouts, quarter);
  if (standing && standing.status !== 'returned' && standing.status !== 'lapsed')
    throw new DomainError('QuarterAsked', { quarter, status: standing.status, amount: standing.amount });
  const { opensAt, opensOn } = payoutWindow(programme, quarter);
  if (!hasExpired(opensAt, now)) throw new DomainError('QuarterNotOpen', { quarter, opensOn });
  const endsAt = requestsEnd(programme, quarter, standing);
  if (hasExpired(endsAt, now)) {
    const lastDay = addDaysToDate(localDateOf(endsAt), -1);
    throw new DomainError('QuarterClosed', { quarter, lastDay });
  }
  return award;
}

/** The moment from which a quarter takes no request: a returned one may be mended a while after the window has closed. */
export function requestsEnd(programme: Programme, quarter: Quarter, standing: Payout | undefined): string {
  const { closesAt } = payoutWindow(programme, quarter);
  if (standing?.status !== 'returned' || !standing.returned) return closesAt;
  const mended = mendedUntil(standing.returned.at, payoutRulesOf(programme).mendDays);
  return hasExpired(closesAt, mended) ? mended : closesAt;
}

const mendedUntil = (returnedAt: string, days: number): string =>
  startOfDay(addDaysToDate(localDateOf(returnedAt), days + 1));

/**
 * The area, and the rest of what a request must agree with. `free` in the refusal is what may still be asked for.
 * @throws DomainError AreaNotDecided, CostLinesNotSum, AwardExceeded
 */
export function assertRequestFits(
  command: PayoutCommand,
  award: Award,
  { provider, payouts }: Pick<RequestSituation, 'provider' | 'payouts'>,
): DecidedArea {
  const areas = provider ? areasWithin(provider, daysOf(command.quarter)) : [];
  const area = areas.find(({ id }) => id === command.areaId);
  if (!area) {
    const decided = areas.map(({ name }) => name).join(', ');
    throw new DomainError('AreaNotDecided', { quarter: command.quarter, decided });
  }
  const sum = command.costLines.reduce((total, { amount }) => total + amount, 0);
  if (sum !== command.amount) throw new DomainError('CostLinesNotSum', { sum, amount: command.amount });
  assertWithinAward(command.amount, payoutMoney(award.amount, payouts));
  return area;
}

/** Never above the award less what is paid, nor less what is asked for already. @throws DomainError AwardExceeded */
export function assertWithinAward(amount: number, money: PayoutMoney): void {
  if (amount > money.free) {
    const { awarded, paid, asked, free } = money;
    throw new DomainError('AwardExceeded', { amount, awarded, paid, asked, left: Math.max(free, 0) });
  }
}

export type AttestSituation = {
  application: Application;
  payouts: readonly Payout[];
  payout: Payout;
  person: Person;
  delegation: Delegation | undefined;
  /** E-mails of those who have applied, completed or asked for a change. */
  applicants: readonly string[];
  agreementAwaited: boolean;
};

/**
 * Nobody attests what they have applied or asked for themselves, in any quarter, nor what their own provider asks for
 * (SECURITY 10).
 */
export const isOwnPayout = (
  { email, unitId }: Pick<Person, 'email' | 'unitId'>,
  { application, payouts, applicants }: Pick<AttestSituation, 'application' | 'payouts' | 'applicants'>,
): boolean =>
  unitId === application.unitId ||
  applicants.includes(email) ||
  payouts.some(({ requestedBy }) => requestedBy?.email === email);

/**
 * Whether somebody may attest, or send back, what is asked for; nobody their own. Answers with the delegation.
 * @throws DomainError OwnPayoutRequest, NotAllowed, PayoutAnswered, and for an attest DelegationLimitExceeded,
 * NothingAwarded, AwardConditional, AwardExceeded, DepartmentNeverPaid
 */
export function assertMayAttest(action: 'attest' | 'return', situation: AttestSituation): Delegation {
  const { payout, person, delegation } = situation;
  if (isOwnPayout(person, situation)) throw new DomainError('OwnPayoutRequest');
  if (!delegation) throw new DomainError('NotAllowed');
  nextPayoutStatus(payout.status, action);
  if (action === 'attest') assertCovered({ ...situation, delegation });
  return delegation;
}

function assertCovered(situation: AttestSituation & { delegation: Delegation }): void {
  const { application, payout, payouts, delegation, agreementAwaited } = situation;
  const { amount } = payout;
  if (!isProviders(application)) throw new DomainError('DepartmentNeverPaid');
  if (delegation.limit !== undefined && amount > delegation.limit)
    throw new DomainError('DelegationLimitExceeded', { limit: delegation.limit, amount });
  const award = awardOf(application);
  if (!award) throw new DomainError('NothingAwarded');
  if (award.conditional && agreementAwaited) throw new DomainError('AwardConditional');
  const money = payoutMoney(
    award.amount,
    payouts.filter(({ id }) => id !== payout.id),
  );
  assertWithinAward(amount, { ...money, asked: 0, free: money.left });
}
