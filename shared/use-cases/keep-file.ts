import { sha256 } from './hash.ts';
import type { FileStore } from './ports.ts';

type Made = { name: string; contentType: string; content: Uint8Array };
export type KeptFile = { name: string; key: string; bytes: number; sha256: string };

/**
 * Writes a file under a temporary key and gives it its lasting one, which holds its SHA-256, when it is whole. The same file
 * twice is once.
 */
export async function keepFile(
  files: Pick<FileStore, 'write' | 'keep'>,
  folder: string,
  { name, contentType, content }: Made,
): Promise<KeptFile> {
  const hash = sha256(content);
  const key = `${folder}/${hash.slice(0, 16)}/${name}`;
  await files.write(`making/${key}`, content, contentType);
  await files.keep(`making/${key}`, key);
  return { name, key, bytes: content.length, sha256: hash };
}
