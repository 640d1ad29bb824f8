import { appendFileSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../machine/atomic-file.ts';
import { StartError } from '../machine/start-error.ts';

export type MailFile<T> = { read(): T[]; append(mail: T): void; clear(): void };

/**
 * Mails as JSON, one a line, so that keeping one costs the same with ten and ten thousand.
 * A last line that a crash cut off was never confirmed to its sender, and is dropped.
 */
export function createMailFile<T>(path: string): MailFile<T> {
  writeWhole(path, readLines(path));
  return {
    read: () => readLines(path).map((line) => JSON.parse(line)),
    append: (mail) => appendFileSync(path, `${JSON.stringify(mail)}\n`),
    clear: () => writeWhole(path, []),
  };
}

function readLines(path: string): string[] {
  const lines = readText(path).split('\n');
  const cutOff = lines.pop();
  const all = cutOff && isJson(cutOff) ? [...lines, cutOff] : lines;
  const bad = all.findIndex((line) => !isJson(line));
  if (bad >= 0)
    throw new StartError(`The kept mails cannot be read: line ${bad + 1} of ${path} is not JSON.`);
  return all;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function writeWhole(path: string, lines: string[]): void {
  writeAtomically(path, lines.map((line) => `${line}\n`).join(''));
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
