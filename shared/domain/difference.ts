/** One place where two values differ: `fundingParts[0].amount`, and what stands there before and after, as JSON. */
export type Difference = { path: string; before: string | undefined; after: string | undefined };

/**
 * Where two JSON values differ, deepest places first named. Missing and undefined are the same, and so is the order of
 * an object's keys; the order of a list is not.
 */
export function differencesOf(before: unknown, after: unknown, path = ''): Difference[] {
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      differencesOf(before[key], after[key], pathTo(path, key, Array.isArray(before))),
    );
  }
  const [one, other] = [JSON.stringify(before), JSON.stringify(after)];
  return one === other ? [] : [{ path, before: one, after: other }];
}

/** `programmes[0].fundingParts[1].amount`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => pathTo(text, String(key), typeof key === 'number'), '');

function pathTo(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
