import type { Application } from '../../../shared/domain/application.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { type Payout, type PayoutStatus, standingPayout } from '../../../shared/domain/payout.ts';
import { assertMayRequest, moneyOf, requestsEnd } from '../../../shared/domain/payout-rules.ts';
import { quartersOf } from '../../../shared/domain/payout-window.ts';
import { isAgreementAwaited, payoutWindow } from '../../../shared/domain/programme.ts';
import {
  addDaysToDate,
  type LocalDate,
  localDateOf,
  type Quarter,
} from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';

/**
 * How it is with a quarter for its provider. What has been asked for says its own status; `coming` waits for its window,
 * `spent` has no money left to ask for, `conditional` waits for the state's agreement, `closed` is over without a request.
 */
export type QuarterKind = PayoutStatus | 'coming' | 'open' | 'spent' | 'conditional' | 'closed';

export type QuarterState = {
  quarter: Quarter;
  kind: QuarterKind;
  /** What stands for the quarter, if anything. */
  standing: Payout | undefined;
  opensOn: LocalDate;
  /** The last day for a request as things are now: a returned one may be mended a while. */
  lastDay: LocalDate;
  /** A request can be made now. */
  mayAsk: boolean;
};

type Refusal = DomainError & { name: DomainErrorName };

export type QuarterSource = {
  application: Application;
  payouts: readonly Payout[];
  books: Pick<ProgrammeBooks, 'programme' | 'agreement'>;
  now: Instant;
};

/** The four quarters of the programme's year, the first first. */
export const quarterStates = (source: QuarterSource): QuarterState[] =>
  quartersOf(source.books.programme.year).map((quarter) => quarterState(source, quarter));

export function quarterState(source: QuarterSource, quarter: Quarter): QuarterState {
  const { payouts, books } = source;
  const standing = standingPayout(payouts, quarter);
  const refusal = refusalNow(source, quarter);
  const isSpent = moneyOf(source.application, payouts).free <= 0;
  return {
    quarter,
    kind: kindOf(standing, refusal?.name, isSpent),
    standing,
    opensOn: payoutWindow(books.programme, quarter).opensOn,
    lastDay: addDaysToDate(localDateOf(requestsEnd(books.programme, quarter, standing)), -1),
    mayAsk: refusal === undefined && !isSpent,
  };
}

function kindOf(
  standing: Payout | undefined,
  refusal: DomainErrorName | undefined,
  isSpent: boolean,
): QuarterKind {
  if (standing) return standing.status;
  if (refusal === 'QuarterNotOpen') return 'coming';
  if (refusal === 'AwardConditional') return 'conditional';
  if (refusal !== undefined) return 'closed';
  return isSpent ? 'spent' : 'open';
}

/** The rule that stands in the way of a request now, with what its sentence says. */
export function refusalNow(
  { application, payouts, books, now }: QuarterSource,
  quarter: Quarter,
): Refusal | undefined {
  const agreementAwaited = isAgreementAwaited(books.programme, books.agreement);
  try {
    assertMayRequest(quarter, { application, programme: books.programme, payouts, agreementAwaited, now });
    return undefined;
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
}
