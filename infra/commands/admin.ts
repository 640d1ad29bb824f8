import { parseArgs } from 'node:util';
import { ulid } from 'ulid';
import type { ZodType } from 'zod';
import { personEmailSchema, personNameSchema } from '../../shared/domain/directory-input.ts';
import { isTextKey } from '../../shared/text/translate.ts';
import { createBootstrapAdministrator } from '../../shared/use-cases/bootstrap-administrator.ts';
import { localFolder } from '../local/machine/local-folder.ts';
import { t } from './import-report.ts';
import { onRunningTable, type Surroundings } from './on-running-table.ts';
import { printable } from './printable.ts';

type Wanted = { kind: 'bootstrap'; email: string; name: string; stage: string | undefined };
type ReadArguments = { kind: 'help' } | { kind: 'wrong'; text: string } | Wanted;

/** `npm run admin -- bootstrap <email>`: names the first administrator, once. Answers with the exit code. */
export function adminCommand(args: string[], surroundings: Surroundings): Promise<number> {
  const { say, complain } = surroundings;
  return onRunningTable<Wanted>(
    readArguments(args),
    {
      usage: 'admin.usage',
      help: ['admin.help', 'admin.help.stage'],
      work: async (wanted, { store: { directory }, clock }) => {
        const outcome = await createBootstrapAdministrator({ directory, clock, newId: () => ulid() })(wanted);
        const tell = outcome === 'named' ? say : complain;
        tell(t(`admin.${outcome}`, { email: wanted.email }));
        return outcome === 'named' ? 0 : 1;
      },
    },
    surroundings,
  );
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
