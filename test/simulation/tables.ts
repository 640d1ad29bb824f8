import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readProgrammesFile } from '../../infra/commands/programmes-file.ts';
import { readTable } from '../../infra/commands/read-table.ts';
import { demoPersons } from '../../infra/local/people/demo-persons.ts';
import type { ReplayOptions } from './replay-table.ts';

export const dataFile = (name: string): string =>
  fileURLToPath(new URL(`../../infra/local/data/${name}`, import.meta.url));

/** One of the region's own tables, ready to be played. */
export const ownTable = (id: string): ReplayOptions =>
  playable(readFileSync(dataFile('programmes.json')), readFileSync(dataFile(`${id}.tsv`)), id);

/** Any programmes file and table of the formats, ready to be played. */
export function playable(programmesFile: Uint8Array, table: Uint8Array, id: string): ReplayOptions {
  const read = readProgrammesFile(programmesFile);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { rows, problems } = readTable(table);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const programme = read.file.programmes.find((it) => it.id === id);
  if (!programme) throw new Error(`no programme ${id}`);
  const units = rows.map(({ unit }) => unit);
  return {
    programmes: read.file.programmes,
    programme,
    rows,
    persons: demoPersons(read.file.assumedPersons, units),
  };
}
