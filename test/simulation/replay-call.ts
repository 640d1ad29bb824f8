import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type FileProblem,
  type ProgrammesFile,
  readProgrammesFile,
} from '../../infra/commands/programmes-file.ts';
import { readTable } from '../../infra/commands/read-table.ts';
import { demoPersons } from '../../infra/local/people/demo-persons.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { TableProblem, TableRow } from '../../shared/domain/table-row.ts';
import { isTextKey, translator } from '../../shared/text/translate.ts';
import { type Invented, inventedProgrammeId, inventProviders } from './invent-providers.ts';
import type { ReplayOptions } from './replay-table.ts';
import { yearEndBegins } from './year-end-calendar.ts';

export const usage = `npm run replay -- <table.tsv> --programme ID [--programmes FILE] [--providers N] [--year] [--json]
npm run replay -- --providers N [--programme ID] [--programmes FILE] [--year] [--json]`;
const ownProgrammes = fileURLToPath(new URL('../../infra/local/data/programmes.json', import.meta.url));
/** The providers' year, when no table says which. */
const usualYear = 2019;
const mostProviders = 1000;
const t = translator('sv');

/** Something in the call or the files is wrong: each line says what, and nothing has been started. */
export class NotPlayable extends Error {
  override readonly name = 'NotPlayable';
}

export type ReplayCall = { options: ReplayOptions; json: boolean };

/** Reads the call and its files whole before anything is started. @throws NotPlayable */
export function readCall(args: readonly string[]): ReplayCall {
  const { table, programme: id, programmes: file, providers, year, json } = wordsOf(args);
  const count = providers === undefined ? undefined : providersOf(providers);
  if (table === undefined && count === undefined) throw new NotPlayable(usage);
  if (table !== undefined && id === undefined) throw new NotPlayable(usage);
  const { programmes, assumedPersons } = programmesOf(file);
  const programme = id === undefined ? programmeOfYear(programmes) : programmeOf(programmes, id);
  const rows = table === undefined ? [] : rowsOf(table);
  const persons = demoPersons(
    assumedPersons,
    rows.map(({ unit }) => unit),
  );
  const options = { programmes, programme, rows, persons };
  const invented = count === undefined ? undefined : invent(count, options);
  if (!year) return { options: { ...options, invented }, json };
  assertYearEnds(options, invented);
  return { options: { ...options, persons: withCoordinator(persons), invented, year }, json };
}

/** The follow-up opens when what is played before it is over. @throws NotPlayable */
function assertYearEnds({ programme, rows }: ReplayOptions, invented: Invented | undefined): void {
  const { id, assumed, year } = programme;
  const begins = yearEndBegins(programme);
  if (begins <= assumed.opens)
    throw new NotPlayable(
      `The follow-up of ${id} opens ${begins}, and it is applied for from ${assumed.opens}.`,
    );
  if (rows.length > 0 && invented && begins <= `${year}-12-31`)
    throw new NotPlayable(
      `The follow-up of ${id} opens ${begins}, before the providers' year is over: play the table by itself.`,
    );
}

/** Somebody reviews, also where the file names nobody. */
function withCoordinator(persons: Person[]): Person[] {
  if (persons.some(({ roles }) => roles.includes('coordinator'))) return persons;
  const invented: Person = {
    email: 'pahittad-samordnare@example.org',
    name: 'Påhittad samordnare',
    roles: ['coordinator'],
    delegations: [],
    absences: [],
  };
  return [...persons, invented];
}

function wordsOf(args: readonly string[]) {
  assertYearAlone(args);
  try {
    const { positionals, values } = parseArgs({
      args: withValues(args),
      allowPositionals: true,
      options: {
        programme: { type: 'string' },
        programmes: { type: 'string', default: ownProgrammes },
        providers: { type: 'string' },
        year: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [table, ...more] = positionals;
    if (more.length > 0) throw new NotPlayable(usage);
    return { ...values, table };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NotPlayable(`${error.message.split('\n')[0]}\n${usage}`);
  }
}

/** @throws NotPlayable when somebody says which year it is: it is the programme's */
function assertYearAlone(args: readonly string[]): void {
  const at = args.indexOf('--year');
  const isNumber = at >= 0 && /^\d+$/.test(args[at + 1] ?? '');
  if (isNumber || args.some((arg) => arg.startsWith('--year=')))
    throw new NotPlayable("--year takes no value: the year is the programme's.");
}

/** What follows `--providers` is its value, also when it begins with a hyphen; another option is none. */
function withValues(args: readonly string[]): string[] {
  const at = args.indexOf('--providers');
  if (at < 0) return [...args];
  const [value = '', ...rest] = args.slice(at + 1);
  const own = value.startsWith('--') ? ['--providers=', value] : [`--providers=${value}`];
  return [...args.slice(0, at), ...own, ...rest];
}

/** Digits alone: `1,5` and `1e2` are not how many somebody means. */
function providersOf(text: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= mostProviders) return count;
  const found = text === '' ? '' : `, not "${text}"`;
  throw new NotPlayable(`--providers takes a whole number from 1 to ${mostProviders}${found}.`);
}

function programmesOf(path: string): ProgrammesFile {
  const read = readProgrammesFile(readBytes(path));
  if (!read.ok) throw new NotPlayable(read.problems.map(programmeProblem).join('\n'));
  return read.file;
}

function programmeOf(programmes: readonly Programme[], id: string): Programme {
  const programme = programmes.find((one) => one.id === id);
  if (!programme) throw new NotPlayable(`There is no programme ${id}. The file has: ${idsOf(programmes)}`);
  return programme;
}

function programmeOfYear(programmes: readonly Programme[]): Programme {
  const programme = programmes.find(({ year }) => year === usualYear);
  if (!programme) {
    throw new NotPlayable(
      `The file has no programme of ${usualYear}: name one with --programme. It has: ${idsOf(programmes)}`,
    );
  }
  return programme;
}

const idsOf = (programmes: readonly Programme[]): string => programmes.map(({ id }) => id).join(', ');

function rowsOf(path: string): TableRow[] {
  const { rows, problems } = readTable(readBytes(path));
  if (problems.length > 0) throw new NotPlayable(problems.map(tableProblem).join('\n'));
  return rows;
}

/** @throws NotPlayable when the year is over as the programme opens, or when somebody real is called as somebody invented */
function invent(count: number, { programmes, programme, persons }: ReplayOptions): Invented {
  const { year, id, assumed } = programme;
  if (assumed.opens > `${year}-12-31`)
    throw new NotPlayable(`${id} opens after its year: no quarter of ${year} is left to be paid out.`);
  const invented = inventProviders(count, { year, opens: assumed.opens, persons });
  if (programmes.some((one) => one.id === inventedProgrammeId(year)))
    throw new NotPlayable(
      `${inventedProgrammeId(year)} is the invented providers' own: call yours otherwise.`,
    );
  const emails = new Set(persons.map(({ email }) => email));
  const taken = invented.providers.find(({ contact }) => emails.has(contact.email));
  if (taken)
    throw new NotPlayable(`${taken.contact.email} is an invented provider's own: call the unit otherwise.`);
  return invented;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new NotPlayable(`${file} cannot be read.`);
  }
}

const sentence = (key: string): string => (isTextKey(key) ? t(key) : key);
const programmeProblem = ({ path, key, facts }: FileProblem): string =>
  `${path || 'filen'}: ${t(key, facts)}`;
const tableProblem = ({ line, column, problem, found }: TableProblem): string =>
  [line ? `rad ${line}` : 'tabellen', column, `${sentence(problem)}${found ? ` (${found})` : ''}`]
    .filter(Boolean)
    .join(': ');
