import { parseArgs } from 'node:util';
import type { TextFacts, TextKey } from '../../shared/text/translate.ts';

/**
 * Files as they were named; `programmeId` is the programme that the table's rows belong to, `by` the e-mail of whoever brings
 * a directory in.
 */
export type ImportArguments = {
  programmesFile: string;
  table?: { file: string; programmeId: string };
  by?: string;
};

type ReadArguments =
  | ({ kind: 'import' } & ImportArguments)
  | { kind: 'help' }
  | { kind: 'wrong'; key: TextKey; facts?: TextFacts };

const wrong = (key: TextKey, facts: TextFacts = {}): ReadArguments => ({ kind: 'wrong', key, facts });

/** Reads what stands after `npm run import --`. What is wrong is named by its text. */
export function readArguments(args: string[]): ReadArguments {
  if (args.some((arg) => arg === '--stage' || arg.startsWith('--stage=')))
    return wrong('import.arguments.stage');
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { programme: { type: 'string' }, by: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return { kind: 'help' };
    const read = chosen(positionals, values.programme);
    const by = values.by?.trim().toLowerCase();
    return read.kind === 'import' && by !== undefined ? { ...read, by } : read;
  } catch (error) {
    return wrong('import.arguments.unknown', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

function chosen([programmesFile, tableFile, ...more]: string[], programmeId?: string): ReadArguments {
  if (!programmesFile) return wrong('import.arguments.none');
  if (more.length > 0) return wrong('import.arguments.tooMany');
  if (tableFile === undefined) {
    return programmeId === undefined ? { kind: 'import', programmesFile } : wrong('import.arguments.table');
  }
  if (programmeId === undefined) return wrong('import.arguments.programme');
  return { kind: 'import', programmesFile, table: { file: tableFile, programmeId } };
}
