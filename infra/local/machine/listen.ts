import type { Server } from 'node:http';
import { StartError } from './start-error.ts';

/** The port on which the server now listens on this machine only. @throws StartError when it is taken. */
export function listenLocally(server: Server, port: number, what: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartError(`${what} cannot start on port ${port}: ${error.message}.`)),
    );
    server.listen({ port, host: '127.0.0.1' }, () => resolve(portOf(server)));
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Stops the server without waiting for browsers and clients that keep their connections open. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
