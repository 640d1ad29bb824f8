import { type Application, isClosed, isProviders } from './application.ts';
import type { Instant } from './clock.ts';
import { type Balance, leftIn } from './ledger.ts';
import type { Payout } from './payout.ts';
import { quartersOf } from './payout-window.ts';
import { type Programme, payoutWindow } from './programme.ts';
import { hasExpired } from './stockholm-time.ts';

/** What of one part of the grant will not be used, in kronor. */
export type PartForecast = {
  fundingPartId: string;
  name: string;
  /** Granted to nobody; what accepted follow-ups have given back is among it. */
  uncommitted: number;
  /** Granted to providers and never asked for, though the last day to ask has passed. */
  neverAsked: number;
  total: number;
};
export type Forecast = { parts: PartForecast[]; total: number };

/**
 * What is certain already not to be used (DOMAIN fact 37). A provider's award counts when the year's last window has
 * closed and no request of its waits; a department's is not known before its follow-up, and then it is released. A part
 * that history has overdrawn has nothing left. `payouts` are those of the programme that wait to be attested.
 */
export function forecastOf(
  programme: Programme,
  balances: readonly Balance[],
  { applications, paid, waiting, now }: ForecastFacts,
): Forecast {
  const isOver = hasExpired(lastWindowCloses(programme), now);
  const pending = new Set(waiting.map(({ applicationId }) => applicationId));
  const parts = programme.fundingParts.map(({ id, name }) => {
    const uncommitted = Math.max(leftIn(balances, id), 0);
    const neverAsked = isOver
      ? applications
          .filter((it) => it.decision?.fundingPartId === id && !pending.has(it.id))
          .reduce((sum, it) => sum + notAskedFor(it, paid), 0)
      : 0;
    return { fundingPartId: id, name, uncommitted, neverAsked, total: uncommitted + neverAsked };
  });
  return { parts, total: parts.reduce((sum, part) => sum + part.total, 0) };
}

export type ForecastFacts = {
  applications: readonly Application[];
  /** Kronor paid to each application, by its id. */
  paid: ReadonlyMap<string, number>;
  /** Requests that nobody has answered. */
  waiting: readonly Pick<Payout, 'applicationId'>[];
  now: Instant;
};

function notAskedFor(application: Application, paid: ReadonlyMap<string, number>): number {
  const { id, status, decision } = application;
  if (status !== 'approved' || decision?.outcome !== 'approved') return 0;
  if (!isProviders(application) || isClosed(application)) return 0;
  return Math.max(decision.amount - (paid.get(id) ?? 0), 0);
}

/** A request for a quarter that was sent back may still be mended for some days after the window. */
const lastWindowCloses = (programme: Programme): Instant => {
  const [, , , last] = quartersOf(programme.year);
  return last === undefined ? '9999-12-31T00:00:00.000Z' : payoutWindow(programme, last).closesAt;
};
