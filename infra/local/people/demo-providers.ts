import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ApplicationContentSchema } from '../../../shared/domain/application.ts';
import type { WantedDirectory } from '../../../shared/use-cases/import-directory.ts';
import { readDirectoryFile } from '../../commands/directory-file.ts';
import { StartError } from '../machine/start-error.ts';

const DemoApplicationSchema = z.strictObject({
  /** E-mail of the contact who applies. */
  by: z.string(),
  approved: z.boolean(),
  content: ApplicationContentSchema,
});
export type DemoApplication = z.infer<typeof DemoApplicationSchema>;

const read = (name: string): Buffer => readFileSync(new URL(`../data/${name}`, import.meta.url));

/**
 * The made-up external providers of the local run with their contacts, as a file of the directory, and what they have
 * applied for. @throws StartError when the file cannot be read
 */
export function demoProviders(): { directory: WantedDirectory; applications: DemoApplication[] } {
  const directory = readDirectoryFile(read('providers.json'));
  if (!directory.ok) throw new StartError('The first load cannot read providers.json.');
  const applications = z
    .array(DemoApplicationSchema)
    .parse(JSON.parse(read('provider-applications.json').toString('utf8')));
  return { directory: directory.file, applications };
}
