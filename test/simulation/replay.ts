import { StartError } from '../../infra/local/machine/start-error.ts';
import { formatKronor } from '../../shared/domain/money.ts';
import { printProgramme, printRun } from './print-programme.ts';
import { inventedLine, momentLine, printProviders } from './print-providers.ts';
import { printYearEnd, yearEndLine } from './print-year-end.ts';
import { NotPlayable, readCall } from './replay-call.ts';
import { type Replayed, type ReplayOptions, replayTable } from './replay-table.ts';
import { holds } from './results.ts';

const marks = { approved: 'beviljad', refused: 'räcker inte', awaited: 'belopp inväntas' };
const say = (text: string) => console.log(text);

/** Answers with the exit code: 1 when the books do not reconcile, or a report is not complete or not what the ledger says. */
async function run(args: string[]): Promise<number> {
  const { options, json } = readCall(args);
  announce(options);
  const total = options.rows.length;
  const replayed = await replayTable({
    ...options,
    onRow: (row, played, n) => {
      const amount = row.amount === undefined ? '' : formatKronor(row.amount);
      say(`  ${n}/${total}  ${marks[played.outcome]}  ${amount}  ${row.activity.slice(0, 60)}`);
      if (played.refusal) say(`         ${played.refusal}`);
    },
    onMoment: (now, happened) => say(momentLine(now, happened)),
    onYearEnd: (now, happened) => say(yearEndLine(now, happened)),
  });
  try {
    await report(replayed, json);
  } finally {
    await replayed.system.stop();
  }
  return holds(replayed.result, replayed.yearEnd?.counted.unlike) ? 0 : 1;
}

function announce({ programme: { name, year }, rows, invented }: ReplayOptions): void {
  if (rows.length > 0) say(`${name} ${year}: ${rows.length} rader spelas upp …`);
  if (invented) say(inventedLine(invented));
}

async function report(replayed: Replayed, json: boolean): Promise<void> {
  if (replayed.providers) say(printProviders(replayed.providers.players, replayed.providers));
  if (replayed.played.length > 0 || !replayed.providers) say(await printProgramme(replayed));
  if (replayed.yearEnd) say(printYearEnd(replayed.yearEnd, replayed.yearEnd.counted));
  say(printRun(replayed.result));
  if (json) say(JSON.stringify(replayed.result));
}

try {
  process.exit(await run(process.argv.slice(2)));
} catch (error) {
  const clear = error instanceof NotPlayable || error instanceof StartError;
  console.error(clear ? error.message : error);
  process.exit(1);
}
