import { DomainError } from '../domain/errors.ts';
import { type Payout, standingPayout } from '../domain/payout.ts';
import { type AskDeps, createAskOfficial } from './ask-official.ts';
import type { RoutedCase } from './open-question.ts';

/** Puts the question whether to attest a payout to a controller; see ask-official. */
export function createAskController(deps: AskDeps) {
  return createAskOfficial(deps, {
    letter: (facts, asking) =>
      deps.letters.attestWanted(facts, payoutAskedAbout({ ...facts, ...asking }), asking),
    mailId: ({ sequence, linkIssue }, reminder) =>
      reminder === 0
        ? `attest-wanted-${sequence}-${linkIssue}`
        : `attest-reminder-${sequence}-${linkIssue}-${reminder}`,
    amount: (routed) => payoutAskedAbout(routed).amount,
  });
}

/** @throws DomainError PayoutNotFound for a question that is about no payout */
function payoutAskedAbout({ file, question: { quarter } }: Pick<RoutedCase, 'file' | 'question'>): Payout {
  const payout = quarter && standingPayout(file.payouts, quarter);
  if (!payout) throw new DomainError('PayoutNotFound');
  return payout;
}
