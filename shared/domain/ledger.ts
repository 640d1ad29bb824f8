import * as z from 'zod';
import { DomainError } from './errors.ts';

/** Whole kronor that have moved in a funding part (DESIGN §4). `left` = allocated − committed + released. */
export const BalanceSchema = z.object({
  programmeId: z.string(),
  fundingPartId: z.string(),
  allocated: z.int(),
  committed: z.int(),
  released: z.int(),
  paid: z.int(),
  recovered: z.int(),
  used: z.int(),
  left: z.int(),
});
export type Balance = z.infer<typeof BalanceSchema>;

export const ledgerTypes = ['allocate', 'commit', 'release', 'pay', 'recover', 'use'] as const;
export type LedgerType = (typeof ledgerTypes)[number];

/** What stands behind an entry (invariant 4): the agreement, an import, or a decision or attest with its person and delegation. */
export const LedgerBasisSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreement'), reference: z.string() }),
  z.object({ kind: z.literal('decision'), number: z.string(), person: z.string(), delegation: z.string() }),
  z.object({ kind: z.literal('attest'), payoutId: z.string(), person: z.string(), delegation: z.string() }),
  /** The accepted account of an activity, and the decision behind its award with that one's person and delegation. */
  z.object({
    kind: z.literal('follow-up'),
    followUpId: z.string(),
    acceptedBy: z.string(),
    number: z.string(),
    person: z.string(),
    delegation: z.string(),
  }),
  z.object({ kind: z.literal('import'), number: z.string(), earlierDecision: z.string() }),
]);
export type LedgerBasis = z.infer<typeof LedgerBasisSchema>;

const basisKinds = [
  'agreement',
  'decision',
  'attest',
  'follow-up',
  'import',
] as const satisfies LedgerBasis['kind'][];

export const LedgerEntrySchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  fundingPartId: z.string(),
  type: z.enum(ledgerTypes),
  amount: z.int().min(0),
  at: z.string(),
  applicationId: z.string().optional(),
  basis: LedgerBasisSchema,
});
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;

/** What an entry moved, as its application remembers it (see moves.ts): all that sums are made of. */
export const MoveSchema = LedgerEntrySchema.pick({
  type: true,
  amount: true,
  at: true,
  fundingPartId: true,
}).extend({ basis: z.object({ kind: z.enum(basisKinds) }) });
export type Move = z.infer<typeof MoveSchema>;

/** The same with whose it is; every ledger entry is one. */
export type LedgerMove = Move & Pick<LedgerEntry, 'programmeId' | 'applicationId'>;

const totalOf = {
  allocate: 'allocated',
  commit: 'committed',
  release: 'released',
  pay: 'paid',
  recover: 'recovered',
  use: 'used',
} as const satisfies Record<LedgerType, keyof Balance>;

/** How much an entry type moves `left`, per krona. */
export const leftPerKrona: Record<LedgerType, -1 | 0 | 1> = {
  allocate: 1,
  commit: -1,
  release: 1,
  pay: 0,
  recover: 0,
  use: 0,
};

/** The balance attribute that an entry type adds to. */
export const totalMovedBy = (type: LedgerType): (typeof totalOf)[LedgerType] => totalOf[type];

export function emptyBalance(programmeId: string, fundingPartId: string): Balance {
  const none = { allocated: 0, committed: 0, released: 0, paid: 0, recovered: 0, used: 0, left: 0 };
  return { programmeId, fundingPartId, ...none };
}

/** The balance after one more entry of the same funding part. */
export function applyEntry(balance: Balance, entry: LedgerMove): Balance {
  const total = totalMovedBy(entry.type);
  return {
    ...balance,
    [total]: balance[total] + entry.amount,
    left: balance.left + leftPerKrona[entry.type] * entry.amount,
  };
}

/** Folds a ledger into balances keyed `<programme>/<part>`; what every stored balance must equal (invariant 3). */
export function foldLedger(entries: Iterable<LedgerMove>): Map<string, Balance> {
  const balances = new Map<string, Balance>();
  for (const entry of entries) {
    const key = `${entry.programmeId}/${entry.fundingPartId}`;
    const before = balances.get(key) ?? emptyBalance(entry.programmeId, entry.fundingPartId);
    balances.set(key, applyEntry(before, entry));
  }
  return balances;
}

const totals = [...Object.values(totalOf), 'left'] as const;

/** The funding parts, as `<programme>/<part>`, whose stored balance is missing or not the fold of their entries (invariant 3). */
export function partsApart(balances: readonly Balance[], entries: Iterable<LedgerMove>): string[] {
  const folded = foldLedger(entries);
  const stored = new Map(balances.map((it) => [`${it.programmeId}/${it.fundingPartId}`, it]));
  return [...new Set([...folded.keys(), ...stored.keys()])].filter(
    (key) => !isSameBalance(folded.get(key), stored.get(key)),
  );
}

const isSameBalance = (one: Balance | undefined, other: Balance | undefined): boolean =>
  one !== undefined && other !== undefined && totals.every((total) => one[total] === other[total]);

/** The balance of one funding part as it was at a past moment (entries at that very moment included). */
export function balanceAt(
  entries: LedgerEntry[],
  programmeId: string,
  fundingPartId: string,
  at: string,
): Balance {
  return entries
    .filter(
      (entry) => entry.programmeId === programmeId && entry.fundingPartId === fundingPartId && entry.at <= at,
    )
    .reduce(applyEntry, emptyBalance(programmeId, fundingPartId));
}

/** What is left in a funding part, in kronor; below zero when an import has overdrawn it, and 0 without a balance. */
export const leftIn = (balances: readonly Balance[], fundingPartId: string): number =>
  balances.find((balance) => balance.fundingPartId === fundingPartId)?.left ?? 0;

/** A new decision may never overdraw a part; what history did is imported as it was (DESIGN §4). */
export function assertFits(balance: Balance, amount: number, fundingPart: string): void {
  if (amount > balance.left) {
    throw new DomainError('FundingPartExceeded', {
      fundingPart,
      amount,
      left: Math.max(balance.left, 0),
    });
  }
}
