import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { processIdentity } from './processes.ts';
import { StartError } from './start-error.ts';

export type StartLock = {
  /** Tells whoever tries to start a second time where the first is to be found. */
  announce(address: string): void;
  release(): void;
};

type Holder = { pid: number; identity?: string | undefined; address?: string | undefined };

/**
 * Keeps the folder to this process, so that two starts never share one disk database.
 * What a dead process left is taken over.
 * @throws StartError that says where the other one runs
 */
export function takeStartLock(folder: string): StartLock {
  const file = join(folder, 'running.json');
  const self: Holder = { pid: process.pid, identity: processIdentity(process.pid) };
  mkdirSync(folder, { recursive: true });
  const other = claim(file, self);
  if (other) throw alreadyRuns(other, folder);
  return {
    announce: (address) => writeAtomically(file, JSON.stringify({ ...self, address })),
    release: () => {
      if (readHolder(file)?.pid === self.pid) rmSync(file, { force: true });
    },
  };
}

/** The living holder that is in the way, or undefined when the lock is ours. */
function claim(file: string, self: Holder): Holder | undefined {
  // Written whole beside and linked into place: nobody ever reads a lock without its holder.
  const draft = `${file}.${self.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(self));
  try {
    for (;;) {
      if (canLink(draft, file)) return undefined;
      const holder = readHolder(file);
      if (holder && isAlive(holder)) return holder;
      removeStale(file, self);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moved away first, then looked at again: another start may have taken the lock over in between. */
function removeStale(file: string, self: Holder): void {
  const aside = `${file}.${self.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder)) canLink(aside, file);
  rmSync(aside, { force: true });
}

function canLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  const identity = processIdentity(holder.pid);
  return identity !== undefined && identity === holder.identity;
}

function alreadyRuns(holder: Holder, folder: string): StartError {
  const where = holder.address ? `at ${holder.address}` : 'and is still starting';
  return new StartError(
    `Bidragsled already runs on the data in ${folder} (process ${holder.pid}) ${where}: use that one, or stop it with Ctrl-C first.`,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
