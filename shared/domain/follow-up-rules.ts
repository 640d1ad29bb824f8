import { type Application, isClosed, isProviders } from './application.ts';
import { thisYearsDepreciation } from './depreciation.ts';
import { DomainError } from './errors.ts';
import { deviationOf, type FollowUp, type FollowUpContent, standingFollowUp } from './follow-up.ts';
import { followUpOpensAt } from './follow-up-dates.ts';
import { type Payout, standingPayouts } from './payout.ts';
import { type Award, awardOf, requestsEnd } from './payout-rules.ts';
import { hasRole, type Person } from './person.ts';
import { indicatorsOf, type Programme } from './programme.ts';
import { addDaysToDate, hasExpired, type LocalDate } from './stockholm-time.ts';

/** This year's depreciation of the investment, in kronor; 0 without one (DOMAIN facts 20 and 31). */
export const depreciationOf = (
  { investment }: Pick<FollowUpContent, 'investment'>,
  { year }: Pick<Programme, 'year'>,
): number => (investment ? thisYearsDepreciation({ ...investment, year }) : 0);

export type FollowUpSituation = {
  programme: Programme;
  followUps: readonly FollowUp[];
  moment: { holidays: readonly LocalDate[]; now: string };
};

/**
 * Whether the account of an approved activity may be sent in now, and of what award.
 * @throws DomainError NothingAwarded, FollowUpNotOpen (facts: `opensAt`), FollowUpSent, ActivityClosed
 */
export function assertMayFollowUp(
  application: Application,
  { programme, followUps, moment }: FollowUpSituation,
): Award {
  if (isClosed(application)) throw new DomainError('ActivityClosed');
  const award = awardOf(application);
  if (!award) throw new DomainError('NothingAwarded');
  const opensAt = followUpOpensAt(programme, moment.holidays);
  if (!application.followUp || !hasExpired(opensAt, moment.now))
    throw new DomainError('FollowUpNotOpen', { opensAt });
  if (standingFollowUp(followUps)?.status === 'submitted') throw new DomainError('FollowUpSent');
  return award;
}

/**
 * Whether the answers agree with the activity and with each other; each refusal is of one field.
 * @throws DomainError EffectsNotOfPurposes, IndicatorUnknown, CostTypeTwice, DeviationUnexplained (facts: `outcome`,
 * `award`, `number`), NeedContradicts
 */
export function assertFollowUpFits(
  content: FollowUpContent,
  { application, programme, award }: { application: Application; programme: Programme; award: Award },
): void {
  const wanted = application.content.purposeIds.toSorted();
  const given = content.effects.map(({ purposeId }) => purposeId).toSorted();
  if (JSON.stringify(wanted) !== JSON.stringify(given)) throw new DomainError('EffectsNotOfPurposes');
  const known = new Set(indicatorsOf(programme, wanted).map(({ id }) => id));
  const ids = content.indicators.map(({ id }) => id);
  if (ids.some((id) => !known.has(id)) || hasTwice(ids)) throw new DomainError('IndicatorUnknown');
  if (hasTwice(content.outcome.map(({ type }) => type))) throw new DomainError('CostTypeTwice');
  const depreciation = depreciationOf(content, programme);
  const deviation = deviationOf({ content, depreciation, award });
  if (deviation !== 0 && !content.deviationComment?.trim())
    throw new DomainError('DeviationUnexplained', {
      outcome: award.amount + deviation,
      award: award.amount,
      number: award.number,
    });
  assertNeedAgrees(content);
}

/** Who needs nothing names no amount, and who needs a part says which. @throws DomainError NeedContradicts */
function assertNeedAgrees({ continuedNeed: { answer, amount, text } }: FollowUpContent): void {
  const contradicts =
    (amount !== undefined && (answer === 'no' || answer === 'unknown')) ||
    (answer === 'partly' && amount === undefined && !text?.trim());
  if (contradicts) throw new DomainError('NeedContradicts', { answer });
}

const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

export type ReviewSituation = {
  application: Application;
  followUps: readonly FollowUp[];
  payouts: readonly Payout[];
  programme: Programme;
  now: string;
  person: Person;
  /** E-mails of those who have applied, completed or asked for a change. */
  applicants: readonly string[];
};

/** Coordinators review; nobody their own unit's or what they sent in themselves (SECURITY 10). */
export const mayReview = (
  person: Person,
  { application, followUps, applicants }: Pick<ReviewSituation, 'application' | 'followUps' | 'applicants'>,
): boolean =>
  hasRole(person, 'coordinator') &&
  person.unitId !== application.unitId &&
  !applicants.includes(person.email) &&
  !followUps.some(({ submittedBy }) => submittedBy.email === person.email);

/**
 * Whether the account that stands may be accepted or returned.
 * @throws DomainError NotAllowed, OwnFollowUp, FollowUpReviewed, and for an acceptance ChangeUnderWay, PayoutsUnderWay, AwardMoved
 */
export function assertMayReview(action: 'accept' | 'return', situation: ReviewSituation): FollowUp {
  const { application, followUps, person } = situation;
  if (!hasRole(person, 'coordinator')) throw new DomainError('NotAllowed');
  if (!mayReview(person, situation)) throw new DomainError('OwnFollowUp');
  const standing = standingFollowUp(followUps);
  if (standing?.status !== 'submitted')
    throw new DomainError('FollowUpReviewed', { status: standing?.status ?? 'asked' });
  if (action === 'accept') {
    if (application.change) throw new DomainError('ChangeUnderWay');
    if (isProviders(application) && isMoneyUnderWay(situation)) throw new DomainError('PayoutsUnderWay');
    const award = awardOf(application);
    if (award?.number !== standing.award.number || award.amount !== standing.award.amount)
      throw new DomainError('AwardMoved', { number: award?.number, amount: award?.amount });
  }
  return standing;
}

/**
 * A request waits for its attest or for a payment order, or was sent back and can still be mended: closing would take that
 * money away, or ask back what the bank has never paid.
 */
function isMoneyUnderWay({ payouts, programme, now }: ReviewSituation): boolean {
  if (payouts.some(({ status }) => status === 'requested' || status === 'attested')) return true;
  return standingPayouts(payouts).some(
    (payout) =>
      payout.status === 'returned' && !hasExpired(requestsEnd(programme, payout.quarter, payout), now),
  );
}

/** So many days a returned account may be mended, at least and at most. */
export const mendingDays = { usual: 14, most: 90 } as const;

/** @throws DomainError ReasonMissing, DateNotAllowed (facts: `earliest`, `latest`) */
export function assertReturnFits(
  { reason, until }: { reason: string; until: LocalDate },
  today: LocalDate,
): void {
  if (!reason.trim()) throw new DomainError('ReasonMissing');
  const [earliest, latest] = [addDaysToDate(today, 1), addDaysToDate(today, mendingDays.most)];
  if (until < earliest || until > latest) throw new DomainError('DateNotAllowed', { earliest, latest });
}
