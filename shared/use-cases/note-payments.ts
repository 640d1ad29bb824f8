import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type {
  AnswerFault,
  AnswerLine,
  LineProblem,
  ReadAnswer,
  UnmatchedLine,
} from '../domain/payment-answer.ts';
import type { Payout } from '../domain/payout.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { mayOrder, type OrderCommand } from './make-order.ts';
import { optimistically } from './optimistic.ts';
import type { OrderStore, PayoutStore } from './ports.ts';

type NotePaymentsDeps = {
  payouts: PayoutStore;
  orders: OrderStore;
  clock: Clock;
  readAnswer(content: Uint8Array): ReadAnswer;
};

/** What became of an answer. `noted` has been marked as paid now; `before` counts the lines that said nothing new. */
export type NotedPayments =
  | { ok: true; noted: { line: number; payout: Payout }[]; before: number; unmatched: UnmatchedLine[] }
  | { ok: false; fault: AnswerFault };

type Standing = { line: AnswerLine; payout: Payout | undefined };

const atOnce = 20;

/**
 * Takes the finance system's answer: each payout that is ordered is marked as paid on the line's day. All lines are read
 * and looked up before the first is written; sent twice, nothing changes. Lines that match nothing are told by number.
 * @throws DomainError NotAllowed, TooManyAtOnce
 */
export function createNotePayments({ payouts, orders, clock, readAnswer }: NotePaymentsDeps) {
  return async (content: Uint8Array, by: OrderCommand['by']): Promise<NotedPayments> => {
    if (!mayOrder(by)) throw new DomainError('NotAllowed');
    const read = readAnswer(content);
    if (!read.ok) return read;
    const standing = await inPieces(read.lines, async (line) => ({ line, payout: await find(line) }));
    const { ready, before, unmatched } = sorted(standing, localDateOf(clock.now()));
    const noted = await inPieces(ready, (it) => note(it, by.email));
    return {
      ok: true,
      noted: noted.flatMap(({ line, payout, problem }) => (problem ? [] : [{ line: line.line, payout }])),
      before,
      unmatched: [
        ...read.unreadable,
        ...unmatched,
        ...noted.flatMap(({ line, problem }) => (problem ? [unmatchedLine(line, problem)] : [])),
      ].toSorted((a, b) => a.line - b.line),
    };
  };

  function find({ payout: { applicationId, quarter, revision } }: AnswerLine): Promise<Payout | undefined> {
    return payouts.find(applicationId, quarter, revision);
  }

  /** Another answer may have been faster: then it is looked at once more. */
  function note({ line, payout }: Ready, by: string): Promise<Ready & { problem?: LineProblem }> {
    let now: Payout | undefined = payout;
    return optimistically(async () => {
      const problem = problemOf({ line, payout: now }, localDateOf(clock.now()));
      if (problem) return { line, payout, problem };
      try {
        if (now?.status === 'ordered') {
          await orders.notePaid(now, { on: line.on, notedAt: clock.now(), notedBy: by });
        }
        return { line, payout };
      } catch (error) {
        now = await find(line);
        throw error;
      }
    });
  }
}

type Ready = { line: AnswerLine; payout: Payout };

/** What is to be written, each payout once; what is noted already; and what matches nothing. */
function sorted(
  standing: Standing[],
  today: LocalDate,
): { ready: Ready[]; before: number; unmatched: UnmatchedLine[] } {
  const ready: Ready[] = [];
  const unmatched: UnmatchedLine[] = [];
  const named = new Set<string>();
  let before = 0;
  for (const { line, payout } of standing) {
    const problem = problemOf({ line, payout }, today);
    if (problem || !payout) {
      unmatched.push(unmatchedLine(line, problem ?? 'reference-unknown'));
      continue;
    }
    if (named.has(payout.id)) unmatched.push(unmatchedLine(line, 'named-twice'));
    else if (payout.status === 'paid') before += 1;
    else ready.push({ line, payout });
    named.add(payout.id);
  }
  return { ready, before, unmatched };
}

/** A bank pays neither before the payout was ordered nor after today (Stockholm's days). */
function problemOf({ line, payout }: Standing, today: LocalDate): LineProblem | undefined {
  const { on, amount } = line;
  if (!payout) return 'reference-unknown';
  if (payout.status !== 'ordered' && payout.status !== 'paid') return 'not-ordered';
  if (amount !== undefined && amount !== payout.amount) return 'amount-differs';
  if (payout.paid) return payout.paid.on === on ? undefined : 'paid-other-day';
  const isEarly = payout.order !== undefined && on < localDateOf(payout.order.at);
  return isEarly || on > today ? 'date-unlikely' : undefined;
}

const unmatchedLine = ({ line, reference }: AnswerLine, problem: LineProblem): UnmatchedLine => ({
  line,
  reference,
  problem,
});

async function inPieces<From, To>(items: readonly From[], work: (item: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    done.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
  }
  return done;
}
