import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { closeServer, listenLocally } from '../../infra/local/machine/listen.ts';

/** What happens to the calls of an operation: they never arrive, or their answer never comes back. */
export type LineFault = 'refused' | 'answer lost';

/** A line to Step Functions that forwards every call, but for the operations that a test has cut off. */
export async function startUnreliableLine(to: string) {
  const faults = new Map<string, LineFault>();
  const calls: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    calls.push(operation);
    const fault = faults.get(operation);
    if (fault === 'refused') refuse(outgoing);
    else forward(to, incoming, outgoing, fault === 'answer lost');
  });
  const port = await listenLocally(server, 0, 'The unreliable line');
  return {
    endpoint: `http://127.0.0.1:${port}`,
    cut: (operation: string, fault: LineFault) => void faults.set(operation, fault),
    mend: () => faults.clear(),
    /** The operations that were tried since this was last asked. */
    tried: () => calls.splice(0),
    stop: () => closeServer(server),
  };
}

/** As AWS answers when it cannot for the moment. */
function refuse(outgoing: ServerResponse): void {
  outgoing.writeHead(503, { 'Content-Type': 'application/x-amz-json-1.0' });
  outgoing.end(JSON.stringify({ __type: 'ServiceUnavailable', message: 'injected' }));
}

function forward(to: string, incoming: IncomingMessage, outgoing: ServerResponse, loseAnswer: boolean): void {
  const { method, headers } = incoming;
  const onward = request(to, { method, headers }, (answer) => {
    if (loseAnswer) {
      answer.resume().on('end', () => outgoing.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
