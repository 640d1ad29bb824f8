import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from './errors.ts';
import type { Operation } from './operations.ts';

const TARGET = /^AWSStepFunctions\.(\w+)$/;
const MAX_BODY_BYTES = 2_000_000;

type Answer = { status: number; body: object };

/** Serves the Step Functions JSON 1.0 protocol on 127.0.0.1; `port` 0 takes a free one. */
export async function startServer(
  operations: Record<string, Operation>,
  port: number,
  onUnexpected: (error: unknown) => void,
): Promise<{ endpoint: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    respond(request, response).catch(onUnexpected);
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await answer(request).catch((error) => failure(error, onUnexpected));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(body));
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const name = TARGET.exec(String(request.headers['x-amz-target']))?.[1] ?? '';
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation) {
      throw new ApiError(
        'UnknownOperationException',
        `This runner has no operation "${request.headers['x-amz-target']}"`,
      );
    }
    return { status: 200, body: await operation(await readJson(request)) };
  }

  await listen(server, port);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function failure(error: unknown, onUnexpected: (error: unknown) => void): Answer {
  if (error instanceof ApiError) return { status: 400, body: { __type: error.name, message: error.message } };
  onUnexpected(error);
  return {
    status: 500,
    body: { __type: 'InternalServerError', message: 'The local Step Functions runner failed' },
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new ApiError('ValidationException', 'The request is too long');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new ApiError('SerializationException', 'The request is no JSON');
  }
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
