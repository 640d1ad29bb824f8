import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeAtomically } from '../machine/atomic-file.ts';
import { StartError } from '../machine/start-error.ts';

/** What happens to a mail: `bounce`, there is no such address; `complaint`, it arrives and is marked as unwanted. */
export const bounces = ['bounce', 'complaint'] as const;
export type Bounce = (typeof bounces)[number];

export type Bounces = {
  of(address: string): Bounce | undefined;
  /** Without a bounce, mails arrive again. */
  set(address: string, bounce: Bounce | undefined): void;
  all(): ReadonlyMap<string, Bounce>;
};

const FileSchema = z.record(z.string(), z.enum(bounces));

/** Which addresses let mails bounce; kept in a file over a restart, if one is named. @throws StartError when it cannot be read */
export function createBounces(file?: string): Bounces {
  const kept = new Map(file ? Object.entries(read(file)) : []);
  return {
    of: (address) => kept.get(address.toLowerCase()),
    set: (address, bounce) => {
      if (bounce) kept.set(address.toLowerCase(), bounce);
      else kept.delete(address.toLowerCase());
      if (file) writeAtomically(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
    },
    all: () => kept,
  };
}

function read(file: string): z.infer<typeof FileSchema> {
  try {
    return FileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new StartError(`The addresses that bounce cannot be read: ${file} is not what it should be.`);
  }
}
