import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFileServer } from '../../infra/local/files/file-server.ts';
import { createFolderFileStore } from '../../infra/local/files/folder-file-store.ts';
import { closeServer, portOf } from '../../infra/local/machine/listen.ts';

let folder: string;
let server: Server;
let files: ReturnType<typeof createFolderFileStore>;
let now = 1_000_000;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bidragsled-files-test-'));
  server = await startFileServer(0, (url) => files.wanted(url));
  const address = `http://localhost:${portOf(server)}`;
  files = createFolderFileStore({ folder, address, secret: 'a secret of the test', now: () => now });
});
afterAll(async () => {
  await closeServer(server);
  rmSync(folder, { recursive: true, force: true });
});

const key = 'orders/01D7V3S4M0AAAAAAAAAAAAAAAA/0123/BL.xml';
async function kept(): Promise<string> {
  await files.store.write(`making/${key}`, Buffer.from('<å/>'), 'application/xml');
  await files.store.keep(`making/${key}`, key);
  return files.store.address(key, { name: 'BL.xml', seconds: 60 });
}

test('a file is fetched whole, under its name, by the address that was given', async () => {
  const answer = await fetch(await kept());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="BL.xml"');
  expect(await answer.text()).toBe('<å/>');
  expect(readdirSync(folder, { recursive: true }).filter((it) => String(it).endsWith('.tmp'))).toEqual([]);
});

test('SECURITY-28: an address works until its seconds are over, and at that very moment no more', async () => {
  const address = await kept();
  now += 59_999;
  expect((await fetch(address)).status).toBe(200);
  now += 1;
  expect((await fetch(address)).status).toBe(403);
});

test('an address that was changed, guessed or lengthened leads nowhere', async () => {
  const address = new URL(await kept());
  const changed = (name: string, value: string) => {
    const other = new URL(address);
    other.searchParams.set(name, value);
    return other;
  };
  const elsewhere = new URL(address);
  elsewhere.pathname = '/orders/other/BL.xml';
  const bare = new URL(address.pathname, address);
  for (const wrong of [
    changed('until', '99999999999999'),
    changed('name', 'x.exe'),
    changed('signature', 'x'),
    elsewhere,
    bare,
    new URL('/%', address),
  ]) {
    expect((await fetch(wrong)).status).toBe(403);
  }
  expect((await fetch(address, { method: 'POST' })).status).toBe(403);
});

test('a key never leaves the folder', async () => {
  for (const wrong of ['../secret', 'orders/../../x', '/etc/passwd', 'a//b', 'orders/x\0']) {
    await expect(files.store.write(wrong, Buffer.from('x'), 'text/plain')).rejects.toThrow('not a key');
  }
});
