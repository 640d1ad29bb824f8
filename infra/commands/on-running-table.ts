import type { Clock } from '../../shared/domain/clock.ts';
import { createTable } from '../../shared/store/client.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import type { TextKey } from '../../shared/text/translate.ts';
import { stageTable } from '../config/stage-table.ts';
import { failureText, isLostConnection, t } from './import-report.ts';
import { readRunningClock } from './running-clock.ts';
import { findRunningTable } from './running-table.ts';

export type Surroundings = {
  say: (line: string) => void;
  complain: (line: string) => void;
  environment: NodeJS.ProcessEnv;
  /** Where `npm start` says its addresses. */
  folder: string;
};

type Refused = { kind: 'help' } | { kind: 'wrong'; text: string };
type Staged = { kind: string; stage: string | undefined };

/** What one command says of itself, and does: it answers with the exit code. */
type Command<Wanted> = {
  usage: TextKey;
  help: readonly TextKey[];
  work: (wanted: Wanted, running: { store: Store; clock: Clock }) => Promise<number>;
};

/**
 * Runs a command on the table of the running system, or of a stage on AWS: tells how it is used, or what is wrong with how it
 * was typed, or does it. What goes wrong is told as a sentence. Answers with the exit code.
 */
export async function onRunningTable<Wanted extends Staged>(
  read: Refused | Wanted,
  { usage, help, work }: Command<Wanted>,
  surroundings: Surroundings,
): Promise<number> {
  const { say, complain } = surroundings;
  if (isHelp(read)) {
    for (const key of [usage, ...help]) say(t(key));
    return 0;
  }
  if (isWrong(read)) {
    complain(read.text);
    complain(t(usage));
    return 1;
  }
  try {
    return await workOn(read, work, surroundings);
  } catch (error) {
    complain(isLostConnection(error) ? t('admin.notRunning') : failureText(error));
    return 1;
  }
}

async function workOn<Wanted extends Staged>(
  wanted: Wanted,
  work: Command<Wanted>['work'],
  { complain, environment, folder }: Surroundings,
): Promise<number> {
  const ofStage = wanted.stage ? { ...environment, TABLE_NAME: stageTable(wanted.stage) } : environment;
  const address = findRunningTable(ofStage, folder);
  if (!address) {
    complain(t('admin.notRunning'));
    return 1;
  }
  const table = createTable(address);
  try {
    const clock = await readRunningClock(ofStage, folder);
    return await work(wanted, { store: createStore(table), clock });
  } finally {
    table.client.destroy();
  }
}

const isHelp = (read: Refused | Staged): read is Extract<Refused, { kind: 'help' }> => read.kind === 'help';
const isWrong = (read: Refused | Staged): read is Extract<Refused, { kind: 'wrong' }> =>
  read.kind === 'wrong';
