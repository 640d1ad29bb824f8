import { readFileSync } from 'node:fs';
import type { TableRow } from '../../shared/domain/table-row.ts';
import { readTable } from './read-table.ts';

/** The rows with an amount of a table that the local run ships. */
export function readLocalRows(programmeId: string): TableRow[] {
  const file = new URL(`../local/data/${programmeId}.tsv`, import.meta.url);
  return readTable(readFileSync(file)).rows.filter(({ amount }) => amount !== undefined);
}
