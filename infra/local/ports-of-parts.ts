import { freePort } from './ports.ts';

/** Where the parts are looked for first; a free port is taken where another program has the usual one. */
const usual = {
  site: 3000,
  mailbox: 3001,
  signIn: 3002,
  clock: 3003,
  dynamodb: 8000,
  ses: 3004,
  stepFunctions: 8083,
};

export type Ports = Record<keyof typeof usual, number>;

/** One after the other, so that two parts never choose the same. */
export async function choosePorts(): Promise<Ports> {
  const ports = { ...usual };
  const taken = new Set<number>();
  for (const part of Object.keys(usual) as (keyof Ports)[]) {
    let port = await freePort(usual[part]);
    while (taken.has(port)) port = await freePort(0);
    taken.add(port);
    ports[part] = port;
  }
  return ports;
}
