import type { BoardRow } from '../domain/board-list.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { type CsvCell, csvFile, harmless } from '../formats/csv-lines.ts';
import type { Translate } from '../text/translate.ts';
import { inKronor } from './report-words.ts';

/**
 * The rows of a list for the board as CSV for a Swedish spreadsheet. Sums are whole kronor, days as `2019-04-02`; a decision
 * that granted nothing has no sum. No text can be read as a formula (SECURITY 20).
 */
export const boardListCsv = (rows: readonly BoardRow[], t: Translate): Uint8Array =>
  csvFile(
    [
      t('board.number'),
      t('board.decidedOn'),
      t('board.decider'),
      t('mail.fact.insteadOf'),
      t('board.point'),
      t('term.activity'),
      t('term.unit'),
      t('board.outcome'),
      t('board.change'),
      inKronor(t('board.amount')),
      inKronor(t('mail.fact.before')),
    ],
    rows,
    (row) => cellsOf(row, t),
  );

const cellsOf = (row: BoardRow, t: Translate): CsvCell[] => [
  harmless(row.number),
  localDateOf(row.decidedAt),
  harmless(row.decidedBy),
  harmless(row.insteadOf ? t(`mail.insteadOf.${row.insteadOf.why}`, { name: row.insteadOf.name }) : ''),
  harmless(row.point),
  harmless(row.activity),
  harmless(row.unit),
  t(`decision.outcome.${row.outcome}`),
  row.about === 'change' ? t('facts.yes') : '',
  row.outcome === 'approved' ? row.amount : '',
  row.amountBefore ?? '',
];
