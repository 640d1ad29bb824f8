import * as z from 'zod';
import { readSettings } from '../../shared/config/settings.ts';
import { readAddresses } from '../local/machine/local-folder.ts';

/** Without an endpoint the table is on AWS, and the shell's own credentials and region are used. */
type TableAddress = { endpoint: string | undefined; name: string };

const SettingsSchema = z.object({ DYNAMODB_ENDPOINT: z.url().optional(), TABLE_NAME: z.string().min(3) });
const AddressesSchema = z.object({ dynamodb: z.url(), table: z.string().min(3) });

/**
 * Where the table of the running system is: by the settings TABLE_NAME and, for one that is not on AWS,
 * DYNAMODB_ENDPOINT; or by the addresses that `npm start` leaves in its folder. Undefined when neither says.
 * @throws SettingsError when the endpoint is there without the name
 */
export function findRunningTable(environment: NodeJS.ProcessEnv, folder: string): TableAddress | undefined {
  if (environment.DYNAMODB_ENDPOINT || environment.TABLE_NAME) {
    const { DYNAMODB_ENDPOINT: endpoint, TABLE_NAME: name } = readSettings(SettingsSchema, environment);
    return { endpoint, name };
  }
  const read = AddressesSchema.safeParse(readAddresses(folder));
  return read.success ? { endpoint: read.data.dynamodb, name: read.data.table } : undefined;
}
