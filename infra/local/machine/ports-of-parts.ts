import { freePort } from './ports.ts';

/** Where the parts are looked for first; a free port is taken where another program has the usual one. */
const usual = {
  site: 3000,
  mailbox: 3001,
  signIn: 3002,
  clock: 3003,
  dynamodb: 8000,
  ses: 3004,
  files: 3005,
  stepFunctions: 8083,
};

export type Ports = Record<keyof typeof usual, number>;

/** Systems that start at the same moment find the same ports free: those that nobody looks for take any instead. */
export type PortChoice = 'usual' | 'any';

/** One after the other, so that two parts never choose the same. */
export async function choosePorts(choice: PortChoice): Promise<Ports> {
  const ports = { ...usual };
  const taken = new Set<number>();
  for (const part of Object.keys(usual) as (keyof Ports)[]) {
    let port = await freePort(choice === 'usual' ? usual[part] : 0);
    while (taken.has(port)) port = await freePort(0);
    taken.add(port);
    ports[part] = port;
  }
  return ports;
}
