import { formatKronor, formatNumber } from '../../shared/domain/money.ts';
import type { Payout, PayoutStatus } from '../../shared/domain/payout.ts';
import { formatDate, type Quarter } from '../../shared/domain/stockholm-time.ts';
import type { Invented } from './invent-providers.ts';
import type { PayoutsPlayed } from './payout-figures.ts';
import type { Happened } from './play-providers.ts';
import type { Player } from './provider-player.ts';

const outcomes: Record<PayoutStatus, string> = {
  requested: 'äskad',
  returned: 'återsänd',
  attested: 'attesterad',
  ordered: 'attesterad',
  paid: 'attesterad',
  lapsed: 'förfallen',
};

/** What is invented is said to be, before anything is played. */
export const inventedLine = ({ programme, providers }: Invented): string =>
  `Påhittat för uppspelningen: satsningen ${programme.id}, ${providers.length} vårdgivare`;

export const momentLine = (now: string, happened: Happened): string => {
  const { quarter, taken, refused, attested, returned } = happened;
  const counts = [`${taken} äskar`, `${refused} nekas`, `${attested} attesteras`, `${returned} återsänds`];
  return `  ${formatDate(now, 'sv').padEnd(18)} ${quarter}  ${counts.join(', ')}`;
};

/** Per provider what it was awarded, paid and has left, and what became of each quarter. */
export function printProviders(
  players: readonly Player[],
  { table, figures, deviations }: PayoutsPlayed,
): string {
  const { payouts, reconciled } = figures;
  const ofApplication = Map.groupBy(table.payouts, ({ applicationId }) => applicationId);
  return [
    '',
    `${'Vårdgivare'.padEnd(26)}${['Beviljat', 'Utbetalt', 'Kvar'].map((it) => it.padStart(11)).join('')}  Kvartal för kvartal`,
    ...players.map((player) => providerLine(player, ofApplication.get(player.applicationId) ?? [])),
    '',
    `Äskanden ${payouts.requested}, attesterade ${payouts.attested}, återsända ${payouts.returned}, nekade ${payouts.refused}; förfallna kvartal ${payouts.lapsed}`,
    `Utbetalt ${formatKronor(payouts.sum)}`,
    reconciled ? 'Reskontran stämmer' : 'Reskontran stämmer inte:',
    ...deviations.map((deviation) => `  ${JSON.stringify(deviation)}`),
  ].join('\n');
}

function providerLine({ provider, refused }: Player, payouts: readonly Payout[]): string {
  const paid = payouts.filter(({ attest }) => attest).reduce((sum, { amount }) => sum + amount, 0);
  const sums = [provider.award, paid, provider.award - paid].map((sum) => formatNumber(sum).padStart(11));
  const events: [Quarter, string][] = [
    ...refused.map(({ quarter }): [Quarter, string] => [quarter, 'nekad']),
    ...payouts
      .toSorted((one, other) => one.revision - other.revision)
      .map(({ quarter, status }): [Quarter, string] => [quarter, outcomes[status]]),
  ];
  const byQuarter = [...Map.groupBy(events, ([quarter]) => quarter)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([quarter, those]) => `${quarter.slice(4)} ${those.map(([, what]) => what).join(', ')}`);
  return `${provider.unit.name.padEnd(26)}${sums.join('')}  ${provider.habit.about}: ${byQuarter.join(' · ')}`;
}
