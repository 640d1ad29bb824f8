import { SettingsError } from '../../shared/config/settings.ts';
import { isDomainError } from '../../shared/domain/errors.ts';
import type { Balance } from '../../shared/domain/ledger.ts';
import { formatKronor } from '../../shared/domain/money.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { TableProblem } from '../../shared/domain/table-row.ts';
import { errorText } from '../../shared/text/error-text.ts';
import { isTextKey, type TextFacts, translator } from '../../shared/text/translate.ts';
import type { AddedProgramme, CheckedProgramme } from '../../shared/use-cases/import-programmes.ts';
import type { ImportedRow, RefusedRow } from '../../shared/use-cases/import-table.ts';
import { DiaryNumberTaken, type ProgrammeBooks } from '../../shared/use-cases/ports.ts';
import type { FileProblem } from './programmes-file.ts';

/** The command speaks Swedish, as its readers do. */
const language = 'sv';
export const t = translator(language);

/** `programmes.json: programmes[0].year: Fältet fattas. …` */
export const fileProblemText = (file: string, { path, key, facts }: FileProblem): string =>
  joined(file, path, t(key, facts));

export function tableProblemText(file: string, { line, column, problem, found }: TableProblem): string {
  const sentence = isTextKey(problem) ? t(problem) : problem;
  return joined(file, placeText(line, column), found ? `${sentence} (${found})` : sentence);
}

export const refusedRowText = (file: string, { line, column, error }: RefusedRow): string =>
  joined(file, placeText(line, column), errorText(t, language, error));

const joined = (...parts: string[]): string => parts.filter(Boolean).join(': ');

function placeText(line: number | undefined, column: string | undefined): string {
  if (line === undefined) return '';
  return column === undefined ? t('import.at.line', { line }) : t('import.at.column', { line, column });
}

/** What keeps a programme out, a sentence for each difference; nothing when it can be imported. */
export function checkedProgrammeTexts(checked: CheckedProgramme): string[] {
  const { id } = checked.programme;
  if (checked.state === 'diary-number-taken') return [diaryNumberTakenText(checked)];
  if (checked.state !== 'changed') return [];
  const nothing = t('import.programme.nothing');
  return checked.differences.map(({ path, before = nothing, after = nothing }) =>
    joined(id, path, t('import.programme.differs', { before, after })),
  );
}

function diaryNumberTakenText({ programme, by }: { programme: Programme; by: string }): string {
  const { id, diaryNumber = '' } = programme;
  return joined(id, 'diaryNumber', t('import.programme.diaryNumberTaken', { diaryNumber, by }));
}

export function addedProgrammeText({ programme, outcome }: AddedProgramme): string {
  const allocated = programme.fundingParts.reduce((sum, { amount }) => sum + amount, 0);
  const facts: TextFacts = { amount: formatKronor(allocated) };
  return joined(programme.id, t(`import.programme.${outcome}`, facts));
}

/** `rad 2  Mobilt närvårdsteam  2 500 000 kr  beviljad, beslut RS/255/2018-1`. */
export function importedRowText({ row, application, outcome }: ImportedRow): string {
  const amount = row.amount === undefined ? t('import.row.noAmount') : formatKronor(row.amount);
  return [
    t('import.at.line', { line: row.line }),
    row.activity,
    amount,
    outcomeText(application, outcome),
  ].join('  ');
}

function outcomeText({ decision }: ImportedRow['application'], outcome: ImportedRow['outcome']): string {
  if (outcome === 'existed') return t('import.row.existed');
  return decision ? t('import.row.approved', { number: decision.number }) : t('import.row.awaited');
}

/** The table's sums and, per funding part of its programme, what is decided and left. An overdrawn part is said to be. */
export function summaryTexts(
  rows: readonly ImportedRow[],
  { programme, balances }: ProgrammeBooks,
): string[] {
  const existed = rows.filter(({ outcome }) => outcome === 'existed').length;
  const sum = formatKronor(rows.reduce((total, { row }) => total + (row.amount ?? 0), 0));
  const parts = balances.map((balance) => {
    const { fundingPartId, left } = balance;
    const line = partText(programme.fundingParts.find(({ id }) => id === fundingPartId)?.name, balance);
    return left < 0 ? `${line}, ${t('import.sum.overdrawn', { amount: formatKronor(-left) })}` : line;
  });
  const facts = { rows: rows.length, imported: rows.length - existed, existed, sum };
  return [t('import.sum.rows', facts), ...parts];
}

/** What of a funding part is allocated, decided and left. */
export const partText = (name: string | undefined, balance: Balance): string =>
  t('import.sum.part', {
    part: name ?? balance.fundingPartId,
    allocated: formatKronor(balance.allocated),
    committed: formatKronor(balance.committed - balance.released),
    left: formatKronor(balance.left),
  });

const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'TimeoutError', 'ResourceNotFoundException']);

/** Nothing answers there, or it has no such table. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return lostConnection.has(error.name) || ('code' in error && lostConnection.has(String(error.code)));
}

/** What broke off an import, as a sentence. */
export function failureText(error: unknown): string {
  if (isDomainError(error)) return errorText(t, language, error);
  if (error instanceof SettingsError) return error.message;
  if (error instanceof DiaryNumberTaken) return diaryNumberTakenText(error);
  if (isLostConnection(error)) return t('import.notRunning');
  return t('import.unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
