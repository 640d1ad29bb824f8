import type { Application } from './application.ts';
import { QuarterSchema } from './payout.ts';
import type { Quarter } from './stockholm-time.ts';

/**
 * Which execution of the state machine is an application's: one per phase and round (DESIGN §3). Rounds of the decision
 * and the followUp phase are `1`, `2`…; the payouts phase has one execution per quarter: `2019Q1`, and `2019Q1-2` when it
 * is started anew.
 */
export const phases = ['decision', 'payouts', 'followUp'] as const;
export type Phase = (typeof phases)[number];
export type PhaseRound = { phase: Phase; round: string };

type Rounds = Application['rounds'];

/** The round that is current, as the executions name it; undefined where the phase, or the quarter, has not begun. */
export function currentRound(rounds: Rounds, { phase, round }: PhaseRound): string | undefined {
  if (phase === 'decision') return String(rounds.decision);
  if (phase === 'followUp') return rounds.followUp === undefined ? undefined : String(rounds.followUp);
  const quarter = quarterOfRound(round);
  const attempt = rounds.payouts?.[quarter];
  return attempt === undefined ? undefined : payoutsRound(quarter, attempt);
}

/** Is it this round's execution that asks, waits and tells? */
export const isCurrent = ({ rounds }: Pick<Application, 'rounds'>, request: PhaseRound): boolean =>
  currentRound(rounds, request) === request.round;

/** The rounds when the next one takes over from this; of a payouts phase that of the same quarter. */
export function withNextRound(rounds: Rounds, { phase, round }: PhaseRound): Rounds {
  if (phase === 'decision') return { ...rounds, decision: rounds.decision + 1 };
  if (phase === 'followUp') return withFollowUp(rounds);
  const quarter = quarterOfRound(round);
  return withQuarter(rounds, quarter, (rounds.payouts?.[quarter] ?? 0) + 1);
}

/** The rounds when the executions of a quarter begin. */
export const withQuarter = (rounds: Rounds, quarter: Quarter, attempt = 1): Rounds => ({
  ...rounds,
  payouts: { ...rounds.payouts, [quarter]: attempt },
});

/** The rounds when the follow-up begins, or its next round takes over. */
export const withFollowUp = (rounds: Rounds): Rounds => ({ ...rounds, followUp: (rounds.followUp ?? 0) + 1 });

/** The round of the followUp phase; undefined before it has begun. */
export const followUpRound = ({ rounds }: Pick<Application, 'rounds'>): PhaseRound | undefined =>
  rounds.followUp === undefined ? undefined : { phase: 'followUp', round: String(rounds.followUp) };

export const decisionRound = ({ rounds }: Pick<Application, 'rounds'>): PhaseRound => ({
  phase: 'decision',
  round: String(rounds.decision),
});

/** The rounds of the payouts phase that are under way or done, the earliest quarter first. */
export const payoutsRounds = ({ rounds }: Pick<Application, 'rounds'>): PhaseRound[] =>
  Object.entries(rounds.payouts ?? {})
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([quarter, attempt]) => ({
      phase: 'payouts',
      round: payoutsRound(QuarterSchema.parse(quarter), attempt),
    }));

/** The round that takes over a quarter, or is its first. */
export const nextPayoutsRound = (rounds: Rounds, quarter: Quarter): PhaseRound => ({
  phase: 'payouts',
  round: payoutsRound(quarter, (rounds.payouts?.[quarter] ?? 0) + 1),
});

export const payoutsRound = (quarter: Quarter, attempt: number): string =>
  attempt === 1 ? quarter : `${quarter}-${attempt}`;

/** Throws ZodError for a round that is not of the payouts phase. */
export const quarterOfRound = (round: string): Quarter => QuarterSchema.parse(round.slice(0, 6));

/** By which a later round of the same phase, and quarter, is known: 3 of `3`, 2 of `2019Q1-2`. */
export function roundNumber(round: string): number {
  const [, attempt = '1'] = /^\d{4}Q[1-4](?:-(\d+))?$/.exec(round) ?? [undefined, round];
  return Number(attempt);
}
