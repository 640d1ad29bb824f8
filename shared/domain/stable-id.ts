import type { Hash } from './audit.ts';
import type { Instant } from './clock.ts';

/** Crockford's base 32, as ULIDs are written. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeSigns = 10;
const hashBytes = 10;

/**
 * An id in a ULID's form (26 signs, sorts by time) that is always the same for the same moment and parts: whatever is
 * imported again finds itself. `hash` gives at least 20 hexadecimal digits.
 */
export function stableId(at: Instant, parts: readonly unknown[], hash: Hash): string {
  const digest = hash(JSON.stringify(parts)).slice(0, hashBytes * 2);
  return inBase32(BigInt(Date.parse(at)), timeSigns) + inBase32(BigInt(`0x${digest}`), (hashBytes * 8) / 5);
}

const inBase32 = (number: bigint, length: number): string =>
  Array.from(
    { length },
    (_, place) => signs[Number((number >> (5n * BigInt(length - 1 - place))) & 31n)],
  ).join('');
