import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Addresses } from '../system.ts';
import { writeAtomically } from './atomic-file.ts';

const AddressesSchema = z.record(z.string(), z.string());

/** Where the laptop keeps its data: `.local` in the repository, or another folder named by BIDRAGSLED_FOLDER. */
export const localFolder = (): string =>
  process.env.BIDRAGSLED_FOLDER ?? fileURLToPath(new URL('../../../.local', import.meta.url));

/** Tells the commands of this machine where the running system answers. */
export function writeAddresses(folder: string, addresses: Addresses & { table?: string }): void {
  writeAtomically(join(folder, 'addresses.json'), `${JSON.stringify(addresses, null, 2)}\n`);
}

/** Undefined when nothing has been started here yet. */
export function readAddresses(folder: string): Record<string, string> | undefined {
  const file = join(folder, 'addresses.json');
  return existsSync(file) ? AddressesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
