import { isProviders } from '../../../shared/domain/application.ts';
import { type CaseFile, quarterQuestion } from '../../../shared/domain/case-file.ts';
import { type Payout, type PayoutStatus, standingPayout } from '../../../shared/domain/payout.ts';
import { quartersOf } from '../../../shared/domain/payout-window.ts';
import { payoutsRounds, quarterOfRound } from '../../../shared/domain/round.ts';
import type { Quarter } from '../../../shared/domain/stockholm-time.ts';
import type { Step } from './trail-steps.ts';

/**
 * The quarters of a provider's activity whose payouts have begun, one step each, from the first that could be asked for to
 * the year's last.
 */
export function quarterSteps(file: CaseFile): Step[] {
  const { application } = file;
  const first = payoutsRounds(application)[0];
  if (!isProviders(application) || !first) return [];
  const quarter = quarterOfRound(first.round);
  const year = Number(quarter.slice(0, 4));
  return quartersOf(year)
    .filter((it) => it >= quarter)
    .map((it) => stepOf(file, it));
}

const states = {
  requested: 'now',
  returned: 'paused',
  attested: 'done',
  ordered: 'done',
  paid: 'done',
  lapsed: 'stopped',
} as const satisfies Record<PayoutStatus, Step['state']>;

function stepOf(file: CaseFile, quarter: Quarter): Step {
  const payout = standingPayout(file.payouts, quarter);
  if (payout)
    return {
      name: 'quarter',
      quarter,
      state: states[payout.status],
      payout: payout.status,
      at: when(payout),
    };
  const asked = quarterQuestion(file, 'payout-request', quarter);
  return { name: 'quarter', quarter, state: asked?.status === 'open' ? 'now' : 'next' };
}

const when = ({ attest, returned, requestedAt }: Payout): string => attest?.at ?? returned?.at ?? requestedAt;
