import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeAtomically } from './atomic-file.ts';

/** 256 random bits; with a file, the same at each start, so that links in old mails go on working. */
export function keepSecret(file?: string): string {
  if (file && existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeAtomically(file, `${secret}\n`);
  }
  return secret;
}
