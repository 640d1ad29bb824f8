import { ApplicationSchema, isProviders } from '../../shared/domain/application.ts';
import { BalanceSchema, LedgerEntrySchema } from '../../shared/domain/ledger.ts';
import type { Books } from '../../shared/domain/ledger-invariants.ts';
import type { Table } from '../../shared/store/client.ts';
import { parseRow } from '../../shared/store/query.ts';
import { everyItem } from '../../shared/store/whole-table.ts';

/** Everything that a table says of money, for `reconcile`. */
export async function booksOf(table: Table): Promise<Books> {
  const rows = await everyItem(table);
  const ofType = (type: string) => rows.filter((row) => row.itemType === type);
  return {
    entries: ofType('Ledger').map((row) => parseRow(LedgerEntrySchema, row)),
    balances: ofType('Balance').map((row) => parseRow(BalanceSchema, row)),
    departmentApplications: new Set(
      ofType('Application')
        .map((row) => parseRow(ApplicationSchema, row))
        .filter((application) => !isProviders(application))
        .map(({ id }) => id),
    ),
  };
}
