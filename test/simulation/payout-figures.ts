import type { LocalSystem } from '../../infra/local/system.ts';
import { readWholeTable } from '../../shared/store/whole-table.ts';
import type { WholeTable } from '../../shared/use-cases/ports.ts';
import { createReconcileEverything, type Deviation } from '../../shared/use-cases/reconcile-everything.ts';
import type { Player } from './provider-player.ts';

/**
 * What the year's payouts came to. `requested`: requests that were taken, each revision counted. `attested`: payouts that
 * were attested. `returned`: requests that were sent back. `lapsed`: quarters that lapsed. `refused`: requests that a rule
 * refused, which are in no table. `sum`: kronor paid, by the ledger.
 */
export type PayoutFigures = {
  payouts: {
    requested: number;
    attested: number;
    returned: number;
    lapsed: number;
    refused: number;
    sum: number;
  };
  /** The whole ledger folds to the balances, and nothing else in the whole table deviates. */
  reconciled: boolean;
};

export type PayoutsPlayed = { figures: PayoutFigures; table: WholeTable; deviations: Deviation[] };

/** Reads the whole table, when nothing is under way, and adds what only the providers know. */
export async function payoutsPlayed(
  { table }: LocalSystem,
  players: readonly Player[],
): Promise<PayoutsPlayed> {
  const whole = await readWholeTable(table);
  const { deviations } = await createReconcileEverything(() => readWholeTable(table))();
  const { payouts, entries } = whole;
  const count = (list: readonly unknown[]): number => list.length;
  return {
    table: whole,
    deviations,
    figures: {
      payouts: {
        requested: count(payouts.filter(({ requestedBy }) => requestedBy)),
        attested: count(payouts.filter(({ attest }) => attest)),
        returned: count(payouts.filter(({ returned }) => returned)),
        lapsed: count(payouts.filter(({ status }) => status === 'lapsed')),
        refused: count(players.flatMap(({ refused }) => refused)),
        sum: entries.filter(({ type }) => type === 'pay').reduce((sum, { amount }) => sum + amount, 0),
      },
      reconciled: deviations.length === 0,
    },
  };
}
