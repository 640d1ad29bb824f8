import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../../infra/local/machine/processes.ts';
import { startSystem } from '../../infra/local/system.ts';
import { addDays, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { type Acts, applicant, createActs, startsAt } from './acts.ts';

/**
 * One folder, one life of the system after the other; each ends with SIGKILL at another moment. The Node process is
 * killed, not the JVM, which the next start takes over by its pid file and ends with SIGTERM (a JVM that is killed may
 * lose what it acknowledged a few milliseconds before). With a database that somebody else runs, as AWS does, the
 * lives are spared a JVM each, and all but the rows is in the folder.
 */
export function createLives(database: { endpoint?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bidragsled-crash-'));
  const data = { folder, ...database };

  /** One life, to its end: the signal that ended it, or what it left with. */
  async function live(point: string): Promise<unknown> {
    const script = fileURLToPath(new URL('./crash-process.ts', import.meta.url));
    const job = JSON.stringify({ data, point });
    const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compile-cache') };
    const child: ChildProcess = spawn(process.execPath, [script, job], { stdio: 'inherit', env });
    const [code, signal] = await once(child, 'exit');
    return signal ?? code;
  }

  /** Only when a test failed before the system of this process took the JVM over. */
  function endLeftOverJvm(): void {
    const file = join(folder, 'dynamodb.pid');
    if (!existsSync(file)) return;
    const { pid } = JSON.parse(readFileSync(file, 'utf8'));
    if (commandLine(pid)?.includes(folder)) process.kill(pid, 'SIGTERM');
  }

  return {
    live,
    /** The last life, in this process; what the earlier ones left is brought home. */
    survive: async () => {
      const system = await startSystem({ data, startsAt, ports: 'any' });
      const { submitApplication, decideApplication } = system.web;
      const acts = createActs({ ...system, submitApplication, decideApplication });
      await system.drain();
      return { system, acts };
    },
    end: () => {
      endLeftOverJvm();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const aReturn = (now: string) => ({
  outcome: 'returned' as const,
  motivation: 'Kostnaden per månad saknas.',
  until: localDateOf(addDays(now, 14)),
});

/** What the applicant sends in when the application has come back. */
export async function aCompletion(acts: Acts, applicationId: string) {
  const { version: seenVersion, content } = (await acts.fileOf(applicationId)).application;
  return { person: applicant, applicationId, seenVersion, content: { ...content, amount: 800 } };
}
