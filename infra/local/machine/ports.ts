import { createServer } from 'node:net';

/**
 * `localhost` may mean either loopback, and DynamoDB Local listens on every address:
 * a port is free only when nobody listens on any of them.
 */
const HOSTS = ['127.0.0.1', '::1', '0.0.0.0', '::'];

/**
 * The preferred port if it is free on this machine, else any free one. Port 0 asks for any.
 * The port is not held: another process can still take it before you do.
 */
export async function freePort(preferred: number): Promise<number> {
  if (preferred > 0 && (await isFree(preferred))) return preferred;
  for (;;) {
    const candidate = anyPort();
    if (await isFree(candidate)) return candidate;
  }
}

async function isFree(port: number): Promise<boolean> {
  // One after the other: the wildcard addresses would collide with our own attempts on the loopbacks.
  for (const host of HOSTS) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(isWithoutAddress(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A machine without IPv6 has no ::1, and nobody can listen there. */
function isWithoutAddress(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
}

/**
 * Below the range from which Linux and macOS take a port for each connection that a browser or a client opens:
 * up there, a port that is free now may have a connection on it before its server listens.
 */
const [lowest, above] = [20_000, 32_000];

/**
 * Each process looks in a stretch of its own, one port after the other, so that two that start at the same moment do not
 * find the same one free before either listens on it.
 */
const stretch = 97;
let next = process.pid * stretch;
function anyPort(): number {
  next += 1;
  return lowest + (next % (above - lowest));
}
