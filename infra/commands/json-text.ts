import { pathText } from '../../shared/domain/difference.ts';
import { normaliseText } from '../../shared/domain/text.ts';
import type { FileProblem } from './programmes-file.ts';

type Unreadable = Omit<FileProblem, 'path'>;

/** JSON in UTF-8, with or without a byte order mark, its texts in NFC; or why it cannot be read. */
export function parseJson(content: Uint8Array): { json: unknown } | Unreadable {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return { key: 'import.file.notUtf8' };
  }
  try {
    return { json: JSON.parse(text, toNfc) };
  } catch (error) {
    return notJson(text, error);
  }
}

const toNfc = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC') : value;

/** The engine names a place as `position 41`, or none: at the end of the text, or when it is nested too deep. */
function notJson(text: string, error: unknown): Unreadable {
  const position = /position (\d+)/.exec(error instanceof SyntaxError ? error.message : '')?.[1];
  if (position === undefined) return { key: 'import.file.notJson' };
  const before = text.slice(0, Number(position)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { key: 'import.file.notJsonAt', facts: { line: before.length, column } };
}

/** Bidirectional overrides, zero-width signs and controls are refused in every text (SECURITY case 30). */
export function unseenSigns(json: unknown): FileProblem[] {
  const problems: FileProblem[] = [];
  const rest: { value: unknown; path: PropertyKey[] }[] = [{ value: json, path: [] }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      const result = normaliseText(value);
      if (!result.ok) problems.push({ path: pathText(path), key: `text.${result.problem}` });
    }
    rest.push(...childrenOf(value).map((child) => ({ value: child.value, path: [...path, child.key] })));
  }
  return problems.reverse();
}

function childrenOf(value: unknown): { key: PropertyKey; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inList = Array.isArray(value);
  return Object.entries(value).map(([key, child]) => ({ key: inList ? Number(key) : key, value: child }));
}
