import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importCommand } from '../../infra/commands/import.ts';
import { type ProgrammesFile, readProgrammesFile } from '../../infra/commands/programmes-file.ts';
import { readTable } from '../../infra/commands/read-table.ts';
import type { Item } from '../../shared/store/query.ts';
import { everyItem } from '../../shared/store/whole-table.ts';
import { scratchFolder } from './local-support.ts';
import type { TestTable } from './table.ts';

export const years = ['professionsmiljarden-2018', 'personalmiljarden-2018', 'investering-2019'] as const;
export type Year = (typeof years)[number];

export const dataFile = (name: string): string =>
  fileURLToPath(new URL(`../../infra/local/data/${name}`, import.meta.url));
export const programmesFile = dataFile('programmes.json');
export const rowsOf = (year: Year) => readTable(readFileSync(dataFile(`${year}.tsv`))).rows;

export function programmeOf(year: Year): ProgrammesFile['programmes'][number] {
  const read = readProgrammesFile(readFileSync(programmesFile));
  const programme = read.ok ? read.file.programmes.find(({ id }) => id === year) : undefined;
  if (!programme) throw new Error(`There is no programme ${year}`);
  return programme;
}

/** Runs the command as `npm run import` does, against a test's own table. */
export async function runImport({ endpoint, table }: TestTable, ...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await importCommand(args, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    environment: { DYNAMODB_ENDPOINT: endpoint, TABLE_NAME: table.name },
    folder: '/nowhere',
  });
  return { code, said, complained };
}

export const importYear = (own: TestTable, year: Year) =>
  runImport(own, programmesFile, dataFile(`${year}.tsv`), '--programme', year);

/** Every row of the table in the order of its key, so that two moments can be compared. */
export async function allRows({ table }: TestTable): Promise<Item[]> {
  const rows = await everyItem(table);
  return rows.toSorted((one, other) => (`${one.pk} ${one.sk}` < `${other.pk} ${other.sk}` ? -1 : 1));
}

export function writeScratch(name: string, content: string): string {
  const file = join(scratchFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** A table file of the test's own, with the region's heading. */
export function tableOf(...lines: string[]): string {
  const [heading = ''] = readFileSync(dataFile('investering-2019.tsv'), 'utf8').split('\n');
  return writeScratch('table.tsv', [heading, ...lines, ''].join('\n'));
}
