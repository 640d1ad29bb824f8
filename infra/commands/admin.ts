import { parseArgs } from 'node:util';
import { ulid } from 'ulid';
import type { ZodType } from 'zod';
import { personEmailSchema, personNameSchema } from '../../shared/domain/directory-input.ts';
import { createTable } from '../../shared/store/client.ts';
import { createStore } from '../../shared/store/store.ts';
import { isTextKey } from '../../shared/text/translate.ts';
import { createBootstrapAdministrator } from '../../shared/use-cases/bootstrap-administrator.ts';
import { stageTable } from '../config/stage-table.ts';
import { localFolder } from '../local/machine/local-folder.ts';
import { failureText, isLostConnection, t } from './import-report.ts';
import { printable } from './printable.ts';
import { readRunningClock } from './running-clock.ts';
import { findRunningTable } from './running-table.ts';

type AdminSurroundings = {
  say: (line: string) => void;
  complain: (line: string) => void;
  environment: NodeJS.ProcessEnv;
  /** Where `npm start` says its addresses. */
  folder: string;
};

type Wanted = { email: string; name: string; stage: string | undefined };
type ReadArguments = { kind: 'help' } | { kind: 'wrong'; text: string } | ({ kind: 'bootstrap' } & Wanted);

/** `npm run admin -- bootstrap <email>`: names the first administrator, once. Answers with the exit code. */
export async function adminCommand(args: string[], surroundings: AdminSurroundings): Promise<number> {
  const { say, complain } = surroundings;
  const read = readArguments(args);
  if (read.kind === 'help') {
    for (const key of ['usage', 'help', 'help.stage'] as const) say(t(`admin.${key}`));
    return 0;
  }
  if (read.kind === 'wrong') {
    complain(read.text);
    complain(t('admin.usage'));
    return 1;
  }
  try {
    return await bootstrap(read, surroundings);
  } catch (error) {
    complain(isLostConnection(error) ? t('admin.notRunning') : failureText(error));
    return 1;
  }
}

async function bootstrap(wanted: Wanted, surroundings: AdminSurroundings): Promise<number> {
  const { say, complain, folder } = surroundings;
  const environment = wanted.stage
    ? { ...surroundings.environment, TABLE_NAME: stageTable(wanted.stage) }
    : surroundings.environment;
  const address = findRunningTable(environment, folder);
  if (!address) {
    complain(t('admin.notRunning'));
    return 1;
  }
  const table = createTable(address);
  try {
    const { directory } = createStore(table);
    const clock = await readRunningClock(environment, folder);
    const outcome = await createBootstrapAdministrator({ directory, clock, newId: () => ulid() })(wanted);
    const tell = outcome === 'named' ? say : complain;
    tell(t(`admin.${outcome}`, { email: wanted.email }));
    return outcome === 'named' ? 0 : 1;
  } finally {
    table.client.destroy();
  }
}

function readArguments(args: string[]): ReadArguments {
  const wrong = (text: string): ReadArguments => ({ kind: 'wrong', text });
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' }, stage: { type: 'string' }, help: { type: 'boolean' } },
    });
    const [act, typed, ...more] = positionals;
    if (values.help || act === 'help') return { kind: 'help' };
    if (act !== 'bootstrap' || typed === undefined || more.length > 0) return wrong(t('admin.unknown'));
    const email = read(personEmailSchema, typed);
    if ('problem' in email) return wrong(t('admin.email', email));
    const name = read(personNameSchema, values.name ?? email.value);
    if ('problem' in name) return wrong(t('admin.name', name));
    if (!/^[a-z0-9-]{2,20}$/.test(values.stage ?? 'local')) return wrong(t('admin.unknown'));
    return { kind: 'bootstrap', email: email.value, name: name.value, stage: values.stage };
  } catch {
    return wrong(t('admin.unknown'));
  }
}

function read(schema: ZodType<string>, text: string): { value: string } | { problem: string } {
  const result = schema.safeParse(text);
  if (result.success) return { value: result.data };
  const key = result.error.issues[0]?.message ?? '';
  return { problem: isTextKey(key) ? t(key) : key };
}

if (import.meta.main) {
  process.exitCode = await adminCommand(process.argv.slice(2), {
    say: (line) => console.log(printable(line)),
    complain: (line) => console.error(printable(line)),
    environment: process.env,
    folder: localFolder(),
  });
}
