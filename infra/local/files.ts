import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStore } from '../../shared/use-cases/ports.ts';
import { startFileServer } from './files/file-server.ts';
import { createFolderFileStore } from './files/folder-file-store.ts';
import { keepSecret } from './machine/keep-secret.ts';
import { closeServer } from './machine/listen.ts';
import type { StopList } from './machine/stop-list.ts';
import type { SystemOptions } from './system-options.ts';

/** The folder that stands in for the bucket, with a server that gives its files out; in memory, a folder that goes at the end. */
export async function startFiles(
  data: SystemOptions['data'],
  port: number,
  stops: StopList,
): Promise<FileStore> {
  const folder = 'folder' in data ? join(data.folder, 'files') : temporaryFolder(stops);
  const { store, wanted } = createFolderFileStore({
    folder,
    address: `http://localhost:${port}`,
    secret: keepSecret('folder' in data ? join(data.folder, 'files-key') : undefined),
    now: () => Date.now(),
  });
  const server = await startFileServer(port, wanted);
  stops.add('files', () => closeServer(server));
  return store;
}

function temporaryFolder(stops: StopList): string {
  const folder = mkdtempSync(join(tmpdir(), 'bidragsled-files-'));
  stops.add('folder of files', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
