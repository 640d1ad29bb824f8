import type { Application } from './application.ts';
import type { FollowUp } from './follow-up.ts';
import type { LedgerEntry, Move } from './ledger.ts';
import { figuresOf } from './report-figures.ts';

type Books = {
  applications: readonly Application[];
  entries: readonly LedgerEntry[];
  /** In any order; all revisions, or the last of each application. */
  followUps: readonly FollowUp[];
};

/**
 * The ids of applications that remember something else than what is so: other moves of money than the ledger has for them,
 * or other figures than their account. What an application from before this was remembered does not say is no fault.
 */
export function misremembering({ applications, entries, followUps }: Books): string[] {
  const ledger = Map.groupBy(entries, ({ applicationId }) => applicationId);
  const accounts = new Map(followUps.map((it) => [`${it.applicationId}#${it.revision}`, it]));
  return applications
    .filter(({ id, moves, followUp }) => {
      const account = accounts.get(`${id}#${followUp?.revision}`);
      return (
        (moves && movesText(moves) !== movesText(ledger.get(id) ?? [])) ||
        (followUp?.figures &&
          JSON.stringify(followUp.figures) !== JSON.stringify(account && figuresOf(account)))
      );
    })
    .map(({ id }) => id);
}

const movesText = (moves: readonly Move[]): string =>
  moves
    .map(({ type, amount, at, fundingPartId, basis }) =>
      [type, amount, at, fundingPartId, basis.kind].join(' '),
    )
    .sort()
    .join('; ');
