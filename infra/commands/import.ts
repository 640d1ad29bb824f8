import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Programme } from '../../shared/domain/programme.ts';
import type { TableRow } from '../../shared/domain/table-row.ts';
import { createTable } from '../../shared/store/client.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { createImportTable, type ImportedRow, refusedRows } from '../../shared/use-cases/import-table.ts';
import { localFolder } from '../local/machine/local-folder.ts';
import { isDirectoryFile, readDirectoryFile } from './directory-file.ts';
import { type ImportArguments, readArguments } from './import-arguments.ts';
import { importDirectoryInto } from './import-directory.ts';
import {
  addedProgrammeText,
  checkedProgrammeTexts,
  failureText,
  fileProblemText,
  importedRowText,
  refusedRowText,
  summaryTexts,
  t,
  tableProblemText,
} from './import-report.ts';
import { printable } from './printable.ts';
import { type ProgrammesFile, readProgrammesFile } from './programmes-file.ts';
import { readTable } from './read-table.ts';
import { readRunningClock } from './running-clock.ts';
import { findRunningTable } from './running-table.ts';

type ImportSurroundings = {
  say: (line: string) => void;
  complain: (line: string) => void;
  environment: NodeJS.ProcessEnv;
  /** Where `npm start` keeps its data and says its addresses. */
  folder: string;
};

/** Why nothing is written, a sentence for each fault. */
class Refused extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * `npm run import`: programmes, and a table's rows as history, or a directory of units and persons, into the running
 * system. Everything is tried before the first write; what was done is said one by one. Answers with the exit code.
 */
export async function importCommand(args: string[], surroundings: ImportSurroundings): Promise<number> {
  const { say, complain } = surroundings;
  const read = readArguments(args);
  if (read.kind === 'help') {
    for (const key of [
      'usage',
      'help',
      'help.directory',
      'help.programme',
      'help.by',
      'help.help',
    ] as const) {
      say(t(`import.${key}`));
    }
    return 0;
  }
  if (read.kind === 'wrong') {
    complain(t(read.key, read.facts));
    complain(t('import.usage'));
    return 1;
  }
  try {
    await importFiles(read, surroundings);
    return 0;
  } catch (error) {
    for (const line of complaintsOf(error)) complain(line);
    return 1;
  }
}

function complaintsOf(error: unknown): string[] {
  if (!(error instanceof Refused)) return [failureText(error)];
  return [...error.faults, t('import.nothingWritten', { count: error.faults.length })];
}

async function importFiles(
  wanted: ImportArguments,
  { say, environment, folder }: ImportSurroundings,
): Promise<void> {
  const directory = readDirectory(wanted, environment);
  const files = directory ? undefined : readFiles(wanted, environment);
  const address = findRunningTable(environment, folder);
  if (!address) throw new Refused([t('import.notRunning')]);
  const table = createTable(address);
  try {
    const store = createStore(table);
    if (directory) {
      const clock = await readRunningClock(environment, folder);
      await importDirectoryInto({ ...store, clock }, { ...directory, by: wanted.by }, { say, refuse });
    }
    if (files) await importInto(store, files, say);
  } finally {
    table.client.destroy();
  }
}

function refuse(faults: string[]): never {
  throw new Refused(faults);
}

/** A file of units and persons, known by its content; undefined for a file of programmes. */
function readDirectory({ programmesFile: name, table, by }: ImportArguments, environment: NodeJS.ProcessEnv) {
  const content = contentOf(name, environment.INIT_CWD ?? process.cwd());
  if (!isDirectoryFile(content)) return by === undefined ? undefined : refuse([t('import.by.directory')]);
  if (table) return refuse([t('import.directory.alone')]);
  const read = readDirectoryFile(content);
  if (!read.ok) return refuse(read.problems.map((problem) => fileProblemText(name, problem)));
  return { name, wanted: read.file };
}

type WantedTable = { file: string; programmeId: string; rows: TableRow[] };
type WantedFiles = { file: ProgrammesFile; table?: WantedTable };

/** Both files are read to their end, so that all their faults are told at once. */
function readFiles({ programmesFile, table }: ImportArguments, environment: NodeJS.ProcessEnv): WantedFiles {
  const base = environment.INIT_CWD ?? process.cwd();
  const programmes = readProgrammesFile(contentOf(programmesFile, base));
  const rows = table && readTable(contentOf(table.file, base));
  const faults = [
    ...(programmes.ok ? [] : programmes.problems.map((problem) => fileProblemText(programmesFile, problem))),
    ...(rows?.problems ?? []).map((problem) => tableProblemText(table?.file ?? '', problem)),
  ];
  if (!programmes.ok || faults.length > 0) throw new Refused(faults);
  return { file: programmes.file, ...(table && rows && { table: { ...table, rows: rows.rows } }) };
}

function contentOf(file: string, base: string): Uint8Array {
  try {
    return readFileSync(resolve(base, file));
  } catch {
    throw new Refused([t('import.file.unreadable', { file })]);
  }
}

async function importInto(
  store: Store,
  { file, table }: WantedFiles,
  say: (line: string) => void,
): Promise<void> {
  const programmes = createImportProgrammes(store);
  const checked = await programmes.check(file.programmes);
  const faults = checked.flatMap(checkedProgrammeTexts);
  const programme = table && (await programmeOf(table, file, store));
  if (table && programme) {
    faults.push(...refusedRows(programme, table.rows).map((row) => refusedRowText(table.file, row)));
  }
  if (faults.length > 0) throw new Refused(faults);
  for (const one of file.programmes) say(addedProgrammeText(await programmes.add(one)));
  if (table && programme) await importRows(store, programme, table.rows, say);
}

async function programmeOf(table: WantedTable, file: ProgrammesFile, store: Store): Promise<Programme> {
  const { programmeId: id } = table;
  const programme =
    file.programmes.find((one) => one.id === id) ?? (await store.programmes.find(id))?.programme;
  if (programme) return programme;
  const known = file.programmes.map((one) => one.id).join(', ');
  throw new Refused([t('import.programme.unknown', { id, known })]);
}

async function importRows(
  store: Store,
  programme: Programme,
  rows: readonly TableRow[],
  say: (line: string) => void,
): Promise<void> {
  const done: ImportedRow[] = [];
  for await (const row of createImportTable(store)(programme, rows)) {
    say(importedRowText(row));
    done.push(row);
  }
  const books = await store.programmes.find(programme.id);
  for (const line of books ? summaryTexts(done, books) : []) say(line);
}

if (import.meta.main) {
  process.exitCode = await importCommand(process.argv.slice(2), {
    say: (line) => console.log(printable(line)),
    complain: (line) => console.error(printable(line)),
    environment: process.env,
    folder: localFolder(),
  });
}
