import { formatKronor, formatNumber } from '../../shared/domain/money.ts';
import type { Replayed } from './replay-table.ts';
import type { ReplayResult } from './results.ts';

const activityWidth = 58;
/** Of the table of activities; those beside the charts have fewer. */
const fewestColumns = 5;

/** The programme's table and sums, read from the programme's own page as a coordinator would see it. */
export async function printProgramme({ stage, result }: Replayed): Promise<string> {
  const page = await stage.director.visitor.get(`${stage.site}/programmes/${stage.programme.id}`);
  const rows = page.document
    .querySelectorAll('table tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()))
    .filter((cells) => cells.length >= fewestColumns);
  return [
    '',
    ...rows.map(
      ([activity = '', ...rest]) =>
        `${activity.slice(0, activityWidth).padEnd(activityWidth)}  ${rest.join('  ')}`,
    ),
    '',
    `Ansökningar ${result.applications}, beviljade ${result.approved}, räckte inte ${result.refused}`,
    `Beslutat ${formatKronor(result.sum)}`,
    ...Object.entries(result.byCostObject).map(
      ([costObject, sum]) => `  objekt ${costObject}: ${formatNumber(sum)}`,
    ),
    ...Object.entries(result.left).map(([part, left]) => `Kvar i ${part}: ${formatKronor(left)}`),
  ].join('\n');
}

/** What the machine did, and how long it took. */
export const printRun = ({ executions, seconds }: ReplayResult): string => {
  const counts = Object.entries(executions).map(([status, count]) => `${status} ${count}`);
  return `Körningar: ${counts.join(', ')}\nTid ${seconds} s`;
};
