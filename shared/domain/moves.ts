import type { Application } from './application.ts';
import { type Balance, type LedgerEntry, type LedgerMove, type Move, partsApart } from './ledger.ts';

const moveOf = ({ type, amount, at, fundingPartId, basis: { kind } }: LedgerEntry): Move => ({
  ...{ type, amount, at, fundingPartId },
  basis: { kind },
});

/**
 * What an application remembers after an act with these entries. One from before moves were remembered does not begin in the
 * middle: its ledger is read instead.
 */
export function movesAfter(
  before: Application | undefined,
  { id, moves }: Application,
  entries: readonly LedgerEntry[],
): Move[] | undefined {
  const known = before ? moves : (moves ?? []);
  return known && [...known, ...entries.filter(({ applicationId }) => applicationId === id).map(moveOf)];
}

/**
 * The ledger of a programme as its applications and balances remember it; undefined when the two do not say the same: the
 * list of applications lags, or some are from before moves were remembered. Then the ledger itself is to be read.
 */
export function rememberedLedger(
  applications: readonly Application[],
  balances: readonly Balance[],
): LedgerMove[] | undefined {
  const remembered = [...balances.map(allocationOf), ...applications.flatMap(movesOf)];
  return partsApart(balances, remembered).length === 0 ? remembered : undefined;
}

const movesOf = ({ id, programmeId, moves = [] }: Application): LedgerMove[] =>
  moves.map((move) => ({ ...move, programmeId, applicationId: id }));

/** All that was allocated to a part; when is no matter of its application. */
const allocationOf = ({ programmeId, fundingPartId, allocated: amount }: Balance): LedgerMove => ({
  ...{ programmeId, fundingPartId, amount },
  ...{ type: 'allocate', at: '', basis: { kind: 'agreement' } },
});
