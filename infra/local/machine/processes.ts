import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Tells one process from every other that has had or will have the same number: when it began.
 * Undefined when there is no such process. A pid alone is not enough, because numbers are used again
 * (after a restart of a container they nearly always are).
 */
export function processIdentity(pid: number): string | undefined {
  if (existsSync('/proc/self/stat')) return linuxStartTime(pid);
  return ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** The command line of a running process, undefined when there is none. */
export function commandLine(pid: number): string | undefined {
  if (!existsSync('/proc/self/cmdline')) return ask('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Resolves when the process is gone; false when it still lives after `withinMilliseconds`. */
export async function waitUntilGone(pid: number, withinMilliseconds: number): Promise<boolean> {
  const giveUpAt = Date.now() + withinMilliseconds;
  while (commandLine(pid) !== undefined) {
    if (Date.now() > giveUpAt) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

function linuxStartTime(pid: number): string | undefined {
  try {
    // The name in parentheses may hold blanks: count the fields after it. Field 22 is the start time.
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\)(?!.*\))/s);
    const fields = rest.trim().split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function ask(command: string, args: string[]): string | undefined {
  try {
    return (
      execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}
