const MULTIPLIER = 0x5deece66dn;
const MASK = (1n << 48n) - 1n;

/**
 * The first number in [0, 1) that Java's `Random` draws from a seed: AWS's `$random(seed)` gives exactly
 * these. The generator is the 48-bit linear one that Java's documentation prescribes.
 */
export function randomFromSeed(seed: number): number {
  let state = (BigInt(seed) ^ MULTIPLIER) & MASK;
  const next = (bits: bigint): bigint => {
    state = (state * MULTIPLIER + 0xbn) & MASK;
    return state >> (48n - bits);
  };
  const high = next(26n);
  return Number((high << 27n) + next(27n)) / 2 ** 53;
}
