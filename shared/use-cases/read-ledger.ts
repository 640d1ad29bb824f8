import type { Application } from '../domain/application.ts';
import type { LedgerEntry, LedgerMove } from '../domain/ledger.ts';
import { rememberedLedger } from '../domain/moves.ts';
import type { Programme } from '../domain/programme.ts';
import type { ProgrammeBooks, ProgrammeStore } from './ports.ts';

type Deps = { programmes: Pick<ProgrammeStore, 'ledger'> };

/** Every entry of a programme, consistently: one query a part, side by side. */
export async function readLedger(
  { programmes }: Deps,
  { id, fundingParts }: Programme,
): Promise<LedgerEntry[]> {
  return (await Promise.all(fundingParts.map((part) => programmes.ledger(id, part.id)))).flat();
}

/**
 * What the entries moved, for a page that has the programme's applications anyway: as these remember it, as long as that
 * equals the balances; otherwise the ledger is read (docs/adr/0023).
 */
export async function readMoves(
  deps: Deps,
  { programme, balances }: Pick<ProgrammeBooks, 'programme' | 'balances'>,
  applications: readonly Application[],
): Promise<LedgerMove[]> {
  return rememberedLedger(applications, balances) ?? readLedger(deps, programme);
}
