import type { LedgerMove } from './ledger.ts';
import type { Sums } from './report.ts';

export const noSums: Sums = { asked: 0, decided: 0, used: 0, paid: 0, released: 0, recovered: 0 };

export const sumNames = [
  'asked',
  'decided',
  'used',
  'paid',
  'released',
  'recovered',
] as const satisfies (keyof Sums)[];

export const addSums = (one: Sums, other: Sums): Sums => ({
  asked: one.asked + other.asked,
  decided: one.decided + other.decided,
  used: one.used + other.used,
  paid: one.paid + other.paid,
  released: one.released + other.released,
  recovered: one.recovered + other.recovered,
});

/** The sums after one more entry. What a decision gives back was never granted; what a follow-up gives back was (DOMAIN facts 35 and 45). */
export function withEntry(sums: Sums, { type, amount, basis }: LedgerMove): Sums {
  switch (type) {
    case 'allocate':
      return sums;
    case 'commit':
      return { ...sums, decided: sums.decided + amount };
    case 'release':
      return basis.kind === 'follow-up'
        ? { ...sums, released: sums.released + amount }
        : { ...sums, decided: sums.decided - amount };
    case 'pay':
      return { ...sums, paid: sums.paid + amount };
    case 'recover':
      return { ...sums, recovered: sums.recovered + amount };
    case 'use':
      return { ...sums, used: sums.used + amount };
  }
}

/** Folds entries into the sums of a report, in kronor; `asked` is no matter of the ledger and stays 0. */
export const foldSums = (entries: Iterable<LedgerMove>): Sums => {
  let sums = noSums;
  for (const entry of entries) sums = withEntry(sums, entry);
  return sums;
};

/** Folds entries by something that they have in common; those without it are left. */
export function foldSumsBy(
  entries: Iterable<LedgerMove>,
  keyOf: (entry: LedgerMove) => string | undefined,
): Map<string, Sums> {
  const folded = new Map<string, Sums>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== undefined) folded.set(key, withEntry(folded.get(key) ?? noSums, entry));
  }
  return folded;
}
