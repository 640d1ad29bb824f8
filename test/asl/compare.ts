/** Where two values differ, in words; nothing when they agree but for masks. */
export function differences(expected: unknown, actual: unknown, where: string): string[] {
  if (typeof expected === 'string') {
    // A mask alone stands for a value of any type.
    if (actual !== undefined && expected.replace(MASK, '') === '' && expected !== '') return [];
    const same = typeof actual === 'string' && sameText(expected, actual, where);
    return same ? [] : [describe(where, expected, actual)];
  }
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return Object.is(expected, actual) ? [] : [describe(where, expected, actual)];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => differences(expected[key], actual[key], `${where}.${key}`));
}

// The recordings put `<uuid:1>`, `<<task_token>:1>`, `a_task_token` and one account number in place of what changes.
const MASK = /<<[\w-]+>:\d+>|<[\w-]+(?::\d+)?>|\ba_task_token\b|111111111111/;

/** Equal, equal but for masks, or the same JSON written in another way (a cause is often JSON). */
function sameText(expected: string, actual: string, where: string): boolean {
  if (expected === actual) return true;
  const [left, right] = [parseObject(expected), parseObject(actual)];
  if (left && right) return differences(left, right, where).length === 0;
  if (!MASK.test(expected)) return false;
  const pattern = expected.split(MASK).map(literally).join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(actual);
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const describe = (where: string, expected: unknown, actual: unknown): string =>
  `${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
