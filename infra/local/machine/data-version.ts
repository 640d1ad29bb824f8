import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { StartError } from './start-error.ts';

/** What `.local` may hold before any data does: the locks of a start and of an install. */
const NOT_DATA = new Set(['install.lock', 'running.json', 'version']);

/**
 * Makes sure that the folder's data was written by a release that writes as this one does, and marks a new folder.
 * @throws StartError, which says what to do, when it was another
 */
export function checkDataVersion(folder: string, version: string): void {
  const file = join(folder, 'version');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (found === version) return;
  if (found === undefined && !hasData(folder)) {
    writeAtomically(file, `${version}\n`);
    return;
  }
  const theirs = found ? `version ${found}` : 'an unknown version';
  throw new StartError(
    `The data in ${folder} is of ${theirs}, and this release reads version ${version}: ` +
      'remove that folder to start afresh, or run the release that wrote it.',
  );
}

function hasData(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => !NOT_DATA.has(name));
}
