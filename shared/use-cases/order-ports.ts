import type { OutboxRow } from '../domain/outbox.ts';
import type {
  OrderFile,
  OrderFileKind,
  OrderRow,
  PaidAccount,
  PaymentOrder,
} from '../domain/payment-order.ts';
import type { Payout } from '../domain/payout.ts';
import type { LocalDate } from '../domain/stockholm-time.ts';

/** One transaction takes so many payouts and accounts together; the last two writes are the rows' and the order's own. */
export const mostInPiece = 98;

export type OrderStore = {
  find(id: string): Promise<PaymentOrder | undefined>;
  /** The latest first. */
  list(limit: number): Promise<PaymentOrder[]>;
  /** A new order, which has no rows yet. A row of the same id that is there already is left. */
  begin(order: PaymentOrder): Promise<void>;
  /**
   * Marks the payouts as ordered and keeps their rows as one more piece of the order, in one transaction. Answers with the
   * order as it is then. @throws LostRace when a payout, an account of the rows or the order is no more as it was read
   */
  claim(
    order: PaymentOrder,
    payouts: readonly Payout[],
    rows: readonly OrderRow[],
    at: string,
  ): Promise<PaymentOrder>;
  /**
   * Writes one piece of an order that gathers anew, its pieces counted from 1: the same payouts, to other accounts.
   * @throws LostRace when an account of the rows, or the order, is no more as it was read
   */
  rewrite(order: PaymentOrder, piece: number, rows: readonly OrderRow[]): Promise<void>;
  /**
   * The rows stand from now on; the relay is asked to have the files made. `accounts` are at most `mostInPiece`.
   * @throws LostRace when one of the accounts, or the order, is no more as it was read
   */
  close(order: PaymentOrder, outbox: OutboxRow, accounts: readonly PaidAccount[]): Promise<PaymentOrder>;
  /** Piece by piece, in the order of the claims; a closed order's are always the same. */
  rows(order: PaymentOrder): AsyncIterable<OrderRow[]>;
  /** Tells where the files are. Made again, they are the same, and so nothing changes. */
  publish(id: string, files: OrderFile[]): Promise<void>;
  /** Notes what the finance system says, on condition that the payout is ordered. @throws LostRace when it is not */
  notePaid(payout: Payout, paid: { on: LocalDate; notedAt: string; notedBy: string }): Promise<void>;
};

/** A file as it was made, before it lies anywhere. `name` is what people save it as. */
export type MadeFile = { kind: OrderFileKind; name: string; contentType: string; content: Uint8Array };

/** The makers of an order's files: the same order and rows are always the same bytes (SECURITY 39). */
export type OrderFiles = {
  make(kind: OrderFileKind, order: PaymentOrder, rows: readonly OrderRow[]): Promise<MadeFile>;
};

/** Files for people to fetch: on AWS a private bucket, on a laptop a folder. */
export type FileStore = {
  /** Writes the file whole or not at all. */
  write(key: string, content: Uint8Array, contentType: string): Promise<void>;
  /** Gives a whole file the key under which it is to be found from now on. The same file twice is once. */
  keep(temporaryKey: string, key: string): Promise<void>;
  /** An address that works for so many seconds, and saves the file under a name. */
  address(key: string, file: { name: string; seconds: number }): Promise<string>;
};
