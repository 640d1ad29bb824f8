import { parseArgs } from 'node:util';
import { atHour, parseLocalDate } from '../../shared/domain/stockholm-time.ts';
import { localFolder, readAddresses } from '../local/machine/local-folder.ts';

const help = `npm run clock                  shows the clock and what comes next
npm run clock -- 2019-02-01    moves it to 09:00 that day, Stockholm time
npm run clock -- 2019-02-01T14:30:00Z   moves it to that moment, UTC`;

/** `npm run clock`: looks at or moves the clock of the running system. Answers with the exit code. */
async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  });
  if (values.help || positionals.length > 1) return tell(help, values.help ? 0 : 1);
  const address = readAddresses(localFolder())?.clock;
  if (!address) return tell('Nothing runs here yet: start with npm start in another terminal.', 1);
  const [wanted] = positionals;
  if (wanted === undefined) return show(address);
  const moment = momentOf(wanted);
  return moment ? move(address, moment) : tell(`${wanted} is no day or moment.\n${help}`, 1);
}

function tell(text: string, code: number): number {
  (code === 0 ? console.log : console.error)(text);
  return code;
}

function momentOf(text: string): string | undefined {
  const day = parseLocalDate(text);
  if (day.ok) return atHour(day.date, 9);
  const moment = Date.parse(text);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(moment)
    ? new Date(moment).toISOString()
    : undefined;
}

type Shown = {
  now: string;
  timers: { dueAt: string; executionName: string; stateName: string; kind: string }[];
};

async function show(address: string): Promise<number> {
  const { now, timers } = (await (await fetch(`${address}/clock`)).json()) as Shown;
  const next = timers.filter(({ kind }) => kind !== 'execution-timeout').slice(0, 10);
  const lines = next.map((timer) => `  ${timer.dueAt}  ${timer.stateName}  ${timer.executionName}`);
  return tell(
    [`The clock says ${now}.`, lines.length > 0 ? 'Next:' : 'Nothing waits for time to pass.', ...lines].join(
      '\n',
    ),
    0,
  );
}

async function move(address: string, to: string): Promise<number> {
  const answer = await fetch(`${address}/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to }),
  });
  if (!answer.ok || !answer.body) return tell(((await answer.json()) as { problem: string }).problem, 1);
  let rest = '';
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) report(JSON.parse(line));
  }
  return 0;
}

function report(line: { done?: boolean; now?: string; fired?: number; at?: string; timers?: number }): void {
  if (line.done) console.log(`The clock says ${line.now}. ${line.fired} timers went off on the way.`);
  else console.log(`  ${line.at}  ${line.timers} timers`);
}

try {
  process.exitCode = await run();
} catch (error) {
  const refused = error instanceof TypeError;
  console.error(refused ? 'The system does not answer: is npm start running?' : error);
  process.exitCode = 1;
}
