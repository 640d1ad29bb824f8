import { describe, expect, it } from 'vitest';
import {
  currentRound,
  decisionRound,
  followUpRound,
  isCurrent,
  payoutsRound,
  payoutsRounds,
  quarterOfRound,
  roundNumber,
  withFollowUp,
  withNextRound,
  withQuarter,
} from '../../shared/domain/round.ts';

const rounds = { decision: 2, payouts: { '2019Q2': 3, '2019Q1': 1 } };

describe('the round of an execution', () => {
  it('is a number in the decision phase, and a quarter with its attempts in the payouts phase', () => {
    expect(decisionRound({ rounds })).toEqual({ phase: 'decision', round: '2' });
    expect(currentRound(rounds, { phase: 'decision', round: '1' })).toBe('2');
    expect(currentRound(rounds, { phase: 'payouts', round: '2019Q1' })).toBe('2019Q1');
    expect(currentRound(rounds, { phase: 'payouts', round: '2019Q2' })).toBe('2019Q2-3');
    expect(payoutsRounds({ rounds })).toEqual([
      { phase: 'payouts', round: '2019Q1' },
      { phase: 'payouts', round: '2019Q2-3' },
    ]);
  });

  it('is current only as the application says', () => {
    expect(isCurrent({ rounds }, { phase: 'payouts', round: '2019Q2-3' })).toBe(true);
    expect(isCurrent({ rounds }, { phase: 'payouts', round: '2019Q2-2' })).toBe(false);
    expect(isCurrent({ rounds }, { phase: 'payouts', round: '2019Q3' })).toBe(false);
    expect(isCurrent({ rounds: { decision: 2 } }, { phase: 'payouts', round: '2019Q1' })).toBe(false);
    expect(isCurrent({ rounds }, { phase: 'decision', round: '1' })).toBe(false);
  });

  it('is followed by the next of its own phase and quarter, and leaves the others', () => {
    expect(withNextRound(rounds, { phase: 'decision', round: '2' })).toEqual({ ...rounds, decision: 3 });
    expect(withNextRound(rounds, { phase: 'payouts', round: '2019Q1' })).toEqual({
      decision: 2,
      payouts: { '2019Q2': 3, '2019Q1': 2 },
    });
    expect(withQuarter({ decision: 1 }, '2019Q1')).toEqual({ decision: 1, payouts: { '2019Q1': 1 } });
  });

  it('is read back from its name', () => {
    expect([payoutsRound('2019Q4', 1), payoutsRound('2019Q4', 2)]).toEqual(['2019Q4', '2019Q4-2']);
    expect([quarterOfRound('2019Q4'), quarterOfRound('2019Q4-2')]).toEqual(['2019Q4', '2019Q4']);
    expect(['3', '2019Q1', '2019Q1-2'].map(roundNumber)).toEqual([3, 1, 2]);
    expect(() => quarterOfRound('3')).toThrow();
  });

  it('of the followUp phase is a number, once it has begun', () => {
    const begun = withFollowUp(rounds);
    const first = { phase: 'followUp' as const, round: '1' };
    expect(followUpRound({ rounds })).toBeUndefined();
    expect([currentRound(rounds, first), isCurrent({ rounds }, first)]).toEqual([undefined, false]);
    expect(begun).toEqual({ ...rounds, followUp: 1 });
    expect(followUpRound({ rounds: begun })).toEqual(first);
    expect(isCurrent({ rounds: begun }, first)).toBe(true);
    expect(withNextRound(begun, first)).toEqual({ ...rounds, followUp: 2 });
    expect(isCurrent({ rounds: withNextRound(begun, first) }, first)).toBe(false);
  });
});
