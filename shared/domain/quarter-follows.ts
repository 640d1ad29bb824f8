import { isClosed } from './application.ts';
import type { CaseFile } from './case-file.ts';
import { isToBeSent } from './correspondence.ts';
import { type Payout, standingPayout } from './payout.ts';
import { awardOf, moneyOf, requestsEnd } from './payout-rules.ts';
import { quartersOf } from './payout-window.ts';
import { type AgreementNote, isAgreementAwaited, type Programme, payoutWindow } from './programme.ts';
import { addDaysToDate, hasExpired, localDateOf, type Quarter, startOfDay } from './stockholm-time.ts';

/**
 * What a quarter needs now, by the table: `wait` for the window, `ask-provider`, `ask-controller`, `tell` the provider what
 * they have not been told, `lapse` when nobody has asked in time, or nothing more.
 */
export const quarterNeeds = ['wait', 'ask-provider', 'ask-controller', 'tell', 'lapse', 'end'] as const;
export type QuarterNeed = (typeof quarterNeeds)[number];

/** `until`: when to look again, while something is waited for that has a day. */
export type QuarterFollows = { need: QuarterNeed; until?: string };

export function quarterFollows(
  file: CaseFile,
  { programme, agreement }: { programme: Programme; agreement?: AgreementNote | undefined },
  quarter: Quarter,
  now: string,
): QuarterFollows {
  if (payoutsToTell(file, quarter).length > 0) return { need: 'tell' };
  const standing = standingPayout(file.payouts, quarter);
  if (standing?.status === 'requested') return { need: 'ask-controller' };
  if (standing && standing.status !== 'returned') return { need: 'end' };
  const award = awardOf(file.application);
  if (!award || isClosed(file.application)) return { need: 'end' };
  const { opensAt } = payoutWindow(programme, quarter);
  const endsAt = requestsEnd(programme, quarter, standing);
  const { free, asked } = moneyOf(file.application, file.payouts);
  const isUnsigned = award.conditional === true && isAgreementAwaited(programme, agreement);
  const mayNotAsk = free <= 0 || isUnsigned;
  // Nobody has neglected what they might not do.
  if (hasExpired(endsAt, now)) return { need: mayNotAsk ? 'end' : 'lapse' };
  if (!hasExpired(opensAt, now)) return { need: 'wait', until: opensAt };
  if (!mayNotAsk) return { need: 'ask-provider', until: endsAt };
  // The agreement may be signed, or a request be sent back, any day; a change that is approved begins the quarter anew.
  const mayComeAnyDay = isUnsigned || asked > 0;
  return { need: 'wait', until: mayComeAnyDay ? nextMorning(now, endsAt) : endsAt };
}

function nextMorning(now: string, endsAt: string): string {
  const morning = startOfDay(addDaysToDate(localDateOf(now), 1));
  return hasExpired(endsAt, morning) ? endsAt : morning;
}

/** What the provider is to be told of a quarter: each answer, and that it lapsed, once; again when somebody wants it so. */
export function payoutsToTell(file: CaseFile, quarter: Quarter): Payout[] {
  const told = new Set(
    file.audit.filter(({ action }) => action === 'told').map(({ details }) => details.number),
  );
  const again = new Set(file.mails.filter(isToBeSent).map(({ id }) => id));
  return file.payouts
    .filter((payout) => payout.quarter === quarter && payout.status !== 'requested')
    .filter((payout) => !told.has(payout.id) || again.has(toldMailId(payout)));
}

/** The name of the mail that tells what became of a request. */
export const toldMailId = ({ status, quarter, revision }: Payout): string =>
  `payout-${status === 'returned' || status === 'lapsed' ? status : 'attested'}-${quarter}-${revision}`;

/** Does the quarter still wait for the provider? Until it does not, the next one has not begun. */
export const waitsForProvider = ({ need }: QuarterFollows): boolean =>
  need === 'wait' || need === 'ask-provider';

/** The quarter whose execution comes after this one; undefined after the year's last. */
export function quarterAfter(programme: Programme, quarter: Quarter): Quarter | undefined {
  const quarters = quartersOf(programme.year);
  return quarters[quarters.indexOf(quarter) + 1];
}

/** The first quarter whose money can still be asked for; undefined when the year's last window has closed. */
export const firstQuarter = (programme: Programme, now: string): Quarter | undefined =>
  quartersOf(programme.year).find((quarter) => !hasExpired(payoutWindow(programme, quarter).closesAt, now));
