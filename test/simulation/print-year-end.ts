import { formatKronor, formatNumber } from '../../shared/domain/money.ts';
import { formatDate } from '../../shared/domain/stockholm-time.ts';
import type { YearEndMoment } from './account-habits.ts';
import type { AccountPlayer } from './account-player.ts';
import type { YearEndHappened, YearEndPlayed } from './play-year-end.ts';
import type { FetchedReport } from './report-player.ts';
import type { YearEndCounted } from './year-end-figures.ts';

const momentNames: Record<YearEndMoment, string> = {
  opening: 'uppföljningen öppnar',
  mending: 'en vecka senare',
  reminded: 'efter påminnelsen',
  'last-day': 'sista dagen',
  chased: 'samordnaren påminner',
  late: 'för sent',
  mended: 'en vecka senare',
  settled: 'allt är betalt',
  lock: 'rapporten låses',
  approve: 'rapporten godkänns',
  send: 'rapporten skickas',
  over: 'allt är klart',
};

export function yearEndLine(now: string, { moments, ...counts }: YearEndHappened): string {
  const { sent, accepted, returned, repaid } = counts;
  const acts = [
    ...(sent > 0 ? [`${sent} redovisar`] : []),
    ...(accepted > 0 ? [`${accepted} godkänns`] : []),
    ...(returned > 0 ? [`${returned} återsänds`] : []),
    ...(repaid > 0 ? [`${repaid} betalar tillbaka`] : []),
  ];
  const names = moments.map((moment) => momentNames[moment]).join(' och ');
  return `  ${formatDate(now, 'sv').padEnd(18)} ${[names, ...acts].join(', ')}`;
}

/** Per activity what it cost and what became of its award; how many lived by which habit; and each report. */
export function printYearEnd({ players, reports }: YearEndPlayed, counted: YearEndCounted): string {
  const { followUps, reconciled } = counted.figures;
  const activities = new Map(
    reports.flatMap(({ report }) => report.activities.map((one) => [one.applicationId, one] as const)),
  );
  const heads = ['Beviljat', 'Använt', 'Frigjort', 'Åter'].map((it) => it.padStart(11)).join('');
  return [
    '',
    `${'Uppföljning'.padEnd(activityWidth)}${heads}  Så gick det`,
    ...players.map((player) => playerLine(player, activities.get(player.applicationId)?.sums)),
    '',
    ...habitLines(players),
    `Uppföljningar ${followUps.asked}, godkända ${followUps.accepted}, återsända ${followUps.returned}, för sent ${followUps.late}`,
    ...reports.map(reportLine),
    counted.unlike.length === 0
      ? 'Rapporterna stämmer med reskontran'
      : 'Rapporterna stämmer inte med reskontran:',
    ...counted.unlike.map((line) => `  ${line}`),
    reconciled ? 'Reskontran stämmer' : 'Reskontran stämmer inte:',
    ...counted.deviations.map((deviation) => `  ${JSON.stringify(deviation)}`),
  ].join('\n');
}

const activityWidth = 44;

type Sums = FetchedReport['report']['total'];

function playerLine({ content, award, habit }: AccountPlayer, sums: Sums | undefined): string {
  const columns = [award, sums?.used ?? 0, sums?.released ?? 0, sums?.recovered ?? 0];
  const name = content.activity.slice(0, activityWidth - 2).padEnd(activityWidth);
  return `${name}${columns.map((sum) => formatNumber(sum).padStart(11)).join('')}  ${habit.about}`;
}

/** How many there are of each, the most common first. */
const habitLines = (players: readonly AccountPlayer[]): string[] =>
  [...Map.groupBy(players, ({ habit }) => habit.about)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([about, those]) => `  ${String(those.length).padStart(4)}  ${about}`);

function reportLine({ report, version, hash, files }: FetchedReport): string {
  const { decided, used, released, recovered } = report.total;
  const sums = [
    `beslutat ${formatKronor(decided)}`,
    `använt ${formatKronor(used)}`,
    `frigjort ${formatKronor(released)}`,
    `åter ${formatKronor(recovered)}`,
  ].join(', ');
  const made = files.map(({ kind, bytes }) => `${kind} ${formatNumber(bytes)} byte`).join(', ');
  const state = report.complete ? 'komplett' : 'inte komplett';
  return `Rapport ${report.programme.id}, version ${version}, ${state}: ${sums}\n  ${made}\n  ${hash}`;
}
