import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import type { StateMachine } from '../../infra/local/step-functions/runner.ts';
import { driver, START, sfnClient } from './runner-setup.ts';

/** What the process tells: its address, or a call of a function. */
export type Line = { endpoint?: string; functionName?: string; payload?: { token?: string } };

const MACHINE_ARN = 'arn:aws:states:eu-north-1:000000000000:stateMachine:grant';

/** Starts a runner in another process, to be killed; `until` waits for as many lines as a test needs to see. */
export async function startProcess(machine: StateMachine, dynamoDb: string, tableName: string) {
  const file = fileURLToPath(new URL('./runner-process.ts', import.meta.url));
  const job = JSON.stringify({ dynamoDb, tableName, machine, now: START });
  const child: ChildProcess = spawn(process.execPath, [file, job], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: Line[] = [];
  if (child.stdout) createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  const until = async (matches: (line: Line) => boolean, count = 1): Promise<Line[]> => {
    await expect.poll(() => lines.filter(matches).length, { timeout: 10_000 }).toBe(count);
    return lines.filter(matches);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const [first] = await until((line) => line.endpoint !== undefined);
  return { ...driver(sfnClient(first?.endpoint ?? ''), MACHINE_ARN), until, kill };
}
