import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeServer, listenLocally } from '../../infra/local/machine/listen.ts';
import { fileStoreOf } from '../../shared/files/file-store-of.ts';
import { createS3FileStore } from '../../shared/files/s3-file-store.ts';

type Seen = { method?: string | undefined; url?: string | undefined; headers: IncomingHttpHeaders };

let server: Server;
let client: S3Client;
const seen: Seen[] = [];
/** Writes down what S3's client sends; nothing here knows what S3 would do with it. */
beforeAll(async () => {
  server = createServer(({ method, url, headers }, response) => {
    seen.push({ method, url, headers });
    response.setHeader('Content-Type', 'application/xml');
    response.end('<CopyObjectResult><ETag>"x"</ETag></CopyObjectResult>');
  });
  const port = await listenLocally(server, 0, 'The listener');
  client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(async () => {
  client.destroy();
  await closeServer(server);
});
const store = () => createS3FileStore({ bucket: 'files', client });
const key = 'orders/01D7V3S4M0AAAAAAAAAAAAAAAA/0123/BL.xml';

test('a file is put under its temporary key and copied to its lasting one', async () => {
  await store().write(`making/${key}`, Buffer.from('<a/>'), 'application/xml');
  await store().keep(`making/${key}`, key);
  const [put, copy] = seen;
  expect([put?.method, put?.url?.split('?')[0]]).toEqual(['PUT', `/files/making/${key}`]);
  expect(put?.headers['content-type']).toBe('application/xml');
  expect([copy?.method, copy?.url?.split('?')[0]]).toEqual(['PUT', `/files/${key}`]);
  expect(copy?.headers['x-amz-copy-source']).toBe(`files/making/${key}`);
});

test('an address is signed for so many seconds and for saving under the file’s name', async () => {
  const before = seen.length;
  const address = new URL(await store().address(key, { name: 'BL-1.xml', seconds: 60 }));
  expect(address.pathname).toBe(`/files/${key}`);
  expect(address.searchParams.get('X-Amz-Expires')).toBe('60');
  expect(address.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
  expect(address.searchParams.get('response-content-disposition')).toBe('attachment; filename="BL-1.xml"');
  expect(seen).toHaveLength(before);
});

test('without a bucket and without a store of the laptop’s, the first use says what to set', async () => {
  await expect(fileStoreOf({}, undefined).address(key, { name: 'x', seconds: 1 })).rejects.toThrow(
    'FILES_BUCKET',
  );
});
