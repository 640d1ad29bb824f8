import { createHmac, timingSafeEqual } from 'node:crypto';
import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileStore } from '../../../shared/use-cases/ports.ts';

type FolderOptions = { folder: string; address: string; secret: string; now(): number };

/** What an address says, when its signature is right and its time has not run out. */
export type Wanted = { path: string; name: string };

/**
 * Files in a folder of this machine. Each is written under another name and renamed, so that a half is never seen. An
 * address is signed and expires by real time, as on AWS. `now` is in milliseconds.
 */
export function createFolderFileStore({ folder, address, secret, now }: FolderOptions) {
  const store: FileStore = {
    write: async (key, content) => {
      const path = pathOf(folder, key);
      replace(path, (draft) => writeFileSync(draft, content));
    },
    keep: async (temporaryKey, key) => {
      replace(pathOf(folder, key), (draft) => copyFileSync(pathOf(folder, temporaryKey), draft));
    },
    address: async (key, { name, seconds }) => {
      const until = String(now() + seconds * 1000);
      const signature = sign(secret, [key, name, until]);
      return `${address}/${encodeURI(key)}?${new URLSearchParams({ name, until, signature })}`;
    },
  };
  return {
    store,
    /** The file that an address leads to; undefined when it was not made here or is too old. */
    wanted(url: URL): Wanted | undefined {
      const [name, until, signature] = ['name', 'until', 'signature'].map(
        (it) => url.searchParams.get(it) ?? '',
      );
      const key = decodeURI(url.pathname.slice(1));
      if (!name || !until || !signature || Number(until) <= now()) return undefined;
      return isSame(signature, sign(secret, [key, name, until]))
        ? { path: pathOf(folder, key), name }
        : undefined;
    },
  };
}

const sign = (secret: string, parts: string[]): string =>
  createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** @throws Error for a key that would leave the folder */
function pathOf(folder: string, key: string): string {
  if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(key) || key.split('/').includes('..')) {
    throw new Error(`not a key of a file: ${key}`);
  }
  return join(folder, ...key.split('/'));
}

function replace(path: string, write: (draft: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  write(draft);
  renameSync(draft, path);
}
