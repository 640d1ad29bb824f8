import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { listenLocally } from '../machine/listen.ts';
import type { Wanted } from './folder-file-store.ts';

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
};

/** Gives out files by signed addresses, as S3 does: 403 for one that is wrong or too old. */
export async function startFileServer(
  port: number,
  wanted: (url: URL) => Wanted | undefined,
): Promise<Server> {
  const server = createServer((request, response) => {
    const file = request.method === 'GET' ? fileOf(request.url, wanted) : undefined;
    if (!file || !existsSync(file.path)) {
      response.writeHead(403, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('The address is wrong or too old. Fetch the file from its page again.\n');
      return;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${file.name}"`,
    });
    response.end(readFileSync(file.path));
  });
  await listenLocally(server, port, 'The file server');
  return server;
}

/** An address that cannot be read leads nowhere. */
function fileOf(address: string | undefined, wanted: (url: URL) => Wanted | undefined): Wanted | undefined {
  try {
    return wanted(new URL(address ?? '/', 'http://localhost'));
  } catch {
    return undefined;
  }
}
