import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { freePort } from '../machine/ports.ts';
import { commandLine, processIdentity, waitUntilGone } from '../machine/processes.ts';
import { StartError } from '../machine/start-error.ts';

export type DynamoDbLocal = {
  /** `http://127.0.0.1:<port>`; any credentials and region do, all see the same tables unless `byKey`. */
  endpoint: string;
  /** Ends the JVM with SIGTERM, which loses nothing, and waits for it. */
  stop(): Promise<void>;
};

export type DynamoDbLocalOptions = {
  /** Exactly this port. By default 8000, or a free one when that is taken. */
  port?: number;
  /**
   * For many systems: each access key has a database of its own, so that they neither see nor slow down each other.
   * In one database every act on a table looks through the stream records of the tables before it, which took three
   * times as long after a hundred systems.
   */
  byKey?: boolean;
  /** Where the JVM's number is noted, so that the next start can end one whose parent has crashed. */
  pidFile?: string;
};

/** Chosen by measurement on 2 cores: ready in 1.25 s, against 1.65 s with the JVM's own choices. */
const FLAGS_OF_ONE = [
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xshare:auto',
  '-XX:-UsePerfData',
];
/** One that serves many is worth compiling in full: a transaction takes 2.2 ms then, against 4. */
const FLAGS_OF_MANY = ['-Xmx1g', '-XX:+UseSerialGC', '-Xshare:auto', '-XX:-UsePerfData'];
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;

/**
 * Starts AWS's DynamoDB Local, from the npm package that ships it, and resolves when it answers.
 * Its licence is AWS's own: for developing and testing on one's own machine.
 *
 * The JVM leads its own process group, so that Ctrl-C does not end it before those who still write to it.
 * @throws StartError when Java is missing, the port is taken or the JVM dies.
 */
export async function startDynamoDbLocal(
  where: { folder: string } | { inMemory: true },
  options: DynamoDbLocalOptions = {},
): Promise<DynamoDbLocal> {
  if (options.pidFile) await endLeftOver(options.pidFile, where);
  const port = options.port ?? (await freePort(8000));
  if ((await freePort(port)) !== port)
    throw new StartError(`DynamoDB Local cannot start: port ${port} is taken.`);
  const jvm = spawnJvm(where, port, options.byKey ?? false);
  const endOnExit = () => jvm.child.kill('SIGTERM');
  process.once('exit', endOnExit);
  if (options.pidFile) notePid(options.pidFile, jvm.child);
  const stop = async () => {
    await endJvm(jvm);
    process.off('exit', endOnExit);
    if (options.pidFile) rmSync(options.pidFile, { force: true });
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilReady(endpoint, jvm);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, stop };
}

type Jvm = { child: ChildProcess; exited: Promise<void>; hasExited(): boolean; lastLines(): string };

function spawnJvm(where: { folder: string } | { inMemory: true }, port: number, byKey: boolean): Jvm {
  const cwd = 'folder' in where ? resolve(where.folder) : join(tmpdir(), 'bidragsled-dynamodb-local');
  mkdirSync(cwd, { recursive: true });
  const child = spawn('java', jvmArguments(where, port, byKey), {
    // It leaves a small settings file of its own where it stands.
    cwd,
    detached: true,
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let gone = false;
  const keepEnd = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-2000);
  };
  child.stdout.on('data', keepEnd);
  child.stderr.on('data', keepEnd);
  const exited = new Promise<void>((done) => {
    const finish = () => {
      gone = true;
      done();
    };
    child.once('close', finish);
    child.once('error', (error) => {
      keepEnd(Buffer.from(error.message));
      finish();
    });
  });
  return { child, exited, hasExited: () => gone, lastLines: () => lastLines(output) };
}

function jvmArguments(
  where: { folder: string } | { inMemory: true },
  port: number,
  byKey: boolean,
): string[] {
  const emulator = emulatorFolder();
  const storage = 'folder' in where ? ['-dbPath', resolve(where.folder)] : ['-inMemory'];
  return [
    ...(byKey ? FLAGS_OF_MANY : FLAGS_OF_ONE),
    `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(emulator, 'DynamoDBLocal.jar'),
    '-port',
    String(port),
    ...(byKey ? [] : ['-sharedDb']),
    '-disableTelemetry',
    ...storage,
  ];
}

function emulatorFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json');
  return join(dirname(manifest), 'emulator');
}

async function untilReady(endpoint: string, jvm: Jvm): Promise<void> {
  const giveUpAt = Date.now() + START_LIMIT_MS;
  while (!(await answers(endpoint))) {
    if (jvm.hasExited()) throw new StartError(`DynamoDB Local did not start: ${jvm.lastLines()}`);
    if (Date.now() > giveUpAt) {
      throw new StartError(
        `DynamoDB Local did not answer within ${START_LIMIT_MS / 1000} s: ${jvm.lastLines()}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** One ListTables by hand: loading the SDK would take longer than the answer. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20190101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.ListTables',
      },
      body: '{}',
      signal: AbortSignal.timeout(5000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function endJvm(jvm: Jvm): Promise<void> {
  if (jvm.hasExited()) return;
  const killer = setTimeout(() => jvm.child.kill('SIGKILL'), STOP_LIMIT_MS);
  jvm.child.kill('SIGTERM');
  await jvm.exited;
  clearTimeout(killer);
}

function notePid(pidFile: string, child: ChildProcess): void {
  if (child.pid === undefined) return;
  mkdirSync(dirname(pidFile), { recursive: true });
  writeFileSync(pidFile, JSON.stringify({ pid: child.pid, identity: processIdentity(child.pid) }));
}

/** Ends the JVM of a parent that crashed; leaves alone any other process that has its number now. */
async function endLeftOver(pidFile: string, where: { folder: string } | { inMemory: true }): Promise<void> {
  const noted = readPid(pidFile);
  if (noted && isOurs(noted, where)) {
    process.kill(noted.pid, 'SIGTERM');
    if (!(await waitUntilGone(noted.pid, STOP_LIMIT_MS))) {
      throw new StartError(
        `A DynamoDB Local from before (process ${noted.pid}) does not stop: end it and try again.`,
      );
    }
  }
  rmSync(pidFile, { force: true });
}

type NotedPid = { pid: number; identity?: string };

function readPid(pidFile: string): NotedPid | undefined {
  try {
    const noted: NotedPid = JSON.parse(readFileSync(pidFile, 'utf8'));
    return Number.isInteger(noted.pid) ? noted : undefined;
  } catch {
    return undefined;
  }
}

function isOurs(noted: NotedPid, where: { folder: string } | { inMemory: true }): boolean {
  const command = commandLine(noted.pid);
  if (!command?.includes('DynamoDBLocal.jar') || noted.identity !== processIdentity(noted.pid)) return false;
  return 'folder' in where
    ? command.includes(`-dbPath ${resolve(where.folder)}`)
    : command.includes('-inMemory');
}

function lastLines(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.slice(-3).join(' | ') || 'it said nothing';
}
