import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type FileProblem, readProgrammesFile } from '../../infra/commands/programmes-file.ts';
import { readTable } from '../../infra/commands/read-table.ts';
import { StartError } from '../../infra/local/machine/start-error.ts';
import { demoPersons } from '../../infra/local/people/demo-persons.ts';
import { formatKronor } from '../../shared/domain/money.ts';
import type { TableProblem } from '../../shared/domain/table-row.ts';
import { isTextKey, translator } from '../../shared/text/translate.ts';
import { printProgramme } from './print-programme.ts';
import { type Replayed, type ReplayOptions, replayTable } from './replay-table.ts';

const usage = 'npm run replay -- <table.tsv> --programme ID [--programmes FILE] [--json]';
const ownProgrammes = fileURLToPath(new URL('../../infra/local/data/programmes.json', import.meta.url));
const t = translator('sv');

/** Something in the call or the files is wrong: each line says what, and nothing has been started. */
class NotPlayable extends Error {
  override readonly name = 'NotPlayable';
}

/** Reads the call and its files whole before anything is started. @throws NotPlayable */
function readCall(args: string[]): { options: ReplayOptions; json: boolean } {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      programme: { type: 'string' },
      programmes: { type: 'string', default: ownProgrammes },
      json: { type: 'boolean', default: false },
    },
  });
  const [table] = positionals;
  if (!table || positionals.length > 1 || !values.programme) throw new NotPlayable(usage);
  const file = readProgrammesFile(readBytes(values.programmes));
  if (!file.ok) throw new NotPlayable(file.problems.map(programmeProblem).join('\n'));
  const { programmes, assumedPersons } = file.file;
  const programme = programmes.find(({ id }) => id === values.programme);
  if (!programme) {
    const known = programmes.map(({ id }) => id).join(', ');
    throw new NotPlayable(`There is no programme ${values.programme}. The file has: ${known}`);
  }
  const { rows, problems } = readTable(readBytes(table));
  if (problems.length > 0) throw new NotPlayable(problems.map(tableProblem).join('\n'));
  const persons = demoPersons(
    assumedPersons,
    rows.map(({ unit }) => unit),
  );
  return { options: { programmes, programme, rows, persons }, json: values.json };
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

const marks = { approved: 'beviljad', refused: 'räcker inte', awaited: 'belopp inväntas' };

async function run(args: string[]): Promise<void> {
  const { options, json } = readCall(args);
  const say = (text: string) => console.log(text);
  say(`${options.programme.name} ${options.programme.year}: ${options.rows.length} rader spelas upp …`);
  const total = options.rows.length;
  const replayed = await replayTable({
    ...options,
    onRow: (row, played, n) => {
      const amount = row.amount === undefined ? '' : formatKronor(row.amount);
      say(`  ${n}/${total}  ${marks[played.outcome]}  ${amount}  ${row.activity.slice(0, 60)}`);
      if (played.refusal) say(`         ${played.refusal}`);
    },
  });
  try {
    await report(replayed, json, say);
  } finally {
    await replayed.system.stop();
  }
}

async function report(replayed: Replayed, json: boolean, say: (text: string) => void): Promise<void> {
  say(await printProgramme(replayed));
  if (json) say(JSON.stringify(replayed.result));
}

try {
  await run(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  const clear = error instanceof NotPlayable || error instanceof StartError;
  console.error(clear ? error.message : error);
  process.exit(1);
}
