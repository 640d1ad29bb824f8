import type { Application } from '../domain/application.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../domain/errors.ts';
import { importedApplication, importedId, withOccurrence } from '../domain/imported-application.ts';
import type { Programme } from '../domain/programme.ts';
import type { TableColumn, TableRow } from '../domain/table-row.ts';
import { sha256 } from './hash.ts';
import { optimistically } from './optimistic.ts';
import type { ApplicationStore, ProgrammeStore } from './ports.ts';

type ImportTableDeps = { programmes: ProgrammeStore; applications: ApplicationStore };

export type RefusedRow = {
  line: number;
  column: TableColumn;
  error: DomainError & { name: DomainErrorName };
};

/** What was done with a row. `existed`: an earlier run had brought it in, and nothing was changed. */
export type ImportedRow = { row: TableRow; application: Application; outcome: 'imported' | 'existed' };

/** Nothing of the table was written: some rows do not agree with the programme. */
export class TableRefused extends Error {
  readonly refused: RefusedRow[];

  constructor(refused: RefusedRow[]) {
    super(`${refused.length} rows do not agree with the programme`);
    this.name = 'TableRefused';
    this.refused = refused;
  }
}

/** The rows that a programme cannot take: what they ask for is not in it (DOMAIN facts 4 and 21). */
export function refusedRows(programme: Programme, rows: readonly TableRow[]): RefusedRow[] {
  return withOccurrence(rows).flatMap((numbered) => {
    try {
      importedApplication(importedId(programme, numbered, sha256), numbered.row, programme, 1, sha256);
      return [];
    } catch (error) {
      if (!isDomainError(error)) throw error;
      return [{ line: numbered.row.line, column: columnOf(error.name), error }];
    }
  });
}

const columnOf = (name: DomainErrorName): TableColumn =>
  name === 'CostObjectNotInProgramme' ? 'cost_object' : 'note';

/**
 * Brings a table's rows in as history, in their order, each as one transaction. All rows are tried before the first
 * write. A row that is there already is left, and so a second run changes nothing and a broken one continues.
 * The programme must be in the system. History starts no execution: nobody is asked, and nobody is told.
 * @throws TableRefused before anything is written; DomainError TooManyAtOnce
 */
export function createImportTable({ programmes, applications }: ImportTableDeps) {
  return async function* (programme: Programme, rows: readonly TableRow[]): AsyncGenerator<ImportedRow> {
    const refused = refusedRows(programme, rows);
    if (refused.length > 0) throw new TableRefused(refused);
    for (const { row, occurrence } of withOccurrence(rows)) {
      const id = importedId(programme, { row, occurrence }, sha256);
      yield await optimistically(() => importRow(id, row, programme));
    }
  };

  async function importRow(id: string, row: TableRow, programme: Programme): Promise<ImportedRow> {
    const stored = await applications.find(id);
    if (stored) return { row, application: stored, outcome: 'existed' };
    const running = (await programmes.lastRunning(programme.id)) + 1;
    const { application, fact, ...decided } = importedApplication(id, row, programme, running, sha256);
    await applications.commit({
      before: undefined,
      after: application,
      facts: [fact],
      ...decided,
      mayOverdraw: true,
    });
    return { row, application, outcome: 'imported' };
  }
}
