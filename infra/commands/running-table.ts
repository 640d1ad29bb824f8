import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readSettings } from '../../shared/config/settings.ts';

export type TableAddress = { endpoint: string; name: string };

const SettingsSchema = z.object({ DYNAMODB_ENDPOINT: z.url(), TABLE_NAME: z.string().min(3) });
const AddressesSchema = z.object({ dynamodb: z.url(), table: z.string().min(3) });

/**
 * Where the table of the running system is: by the settings DYNAMODB_ENDPOINT and TABLE_NAME, or by the file of
 * addresses that `npm start` writes. Undefined when neither says.
 * @throws SettingsError when only one of the settings is there
 */
export function findRunningTable(environment: NodeJS.ProcessEnv, addressesFile: string): TableAddress | undefined {
  if (environment.DYNAMODB_ENDPOINT || environment.TABLE_NAME) {
    const { DYNAMODB_ENDPOINT: endpoint, TABLE_NAME: name } = readSettings(SettingsSchema, environment);
    return { endpoint, name };
  }
  const read = AddressesSchema.safeParse(readJson(addressesFile));
  return read.success ? { endpoint: read.data.dynamodb, name: read.data.table } : undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
