import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export type SourceFile = { path: string; text: string };

const notOurs = new Set(['node_modules', '.git', '.local', '.reports', 'cdk.out']);
const isText = /(?:\.(?:ts|mjs|css|json|md|tsv|yml|yaml|html|svg)|^\.?[\w-]+|\/run)$/;

/** Every text file of the repository, by its path from the root; not what is installed or made. */
export function repositoryFiles(folder = ''): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return repositoryFiles(path);
    return isText.test(entry.name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
  });
}

/** Code that people read and keep: what is written in TypeScript, JavaScript and CSS. */
export const codeFiles = (files: SourceFile[]): SourceFile[] =>
  files.filter(({ path }) => /\.(?:ts|mjs|css)$/.test(path));
