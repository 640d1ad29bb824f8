import * as z from 'zod';
import { type PhaseRound, phases } from '../../../shared/domain/round.ts';

/** The fields of a form that raises a round: which execution the person saw as the current one. */
export const phaseRoundFields = {
  phase: z.enum(phases),
  round: z.string().regex(/^(\d{1,4}|\d{4}Q[1-4](-\d{1,4})?)$/),
};

/** Rounds of the payouts phase begin with their quarter, those of the decision phase are numbers. */
export const isRoundOfPhase = ({ phase, round }: PhaseRound): boolean =>
  round.includes('Q') === (phase === 'payouts');
