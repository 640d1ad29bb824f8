import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { stateMachineName } from '../../infra/local/state-machine.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { awsClientConfig } from '../../shared/config/aws-client.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { PayoutFigures } from './payout-figures.ts';
import type { Played } from './play-row.ts';
import type { YearEndFigures } from './year-end-figures.ts';

/** What was decided of the table's programme, in kronor. What follow-ups give back later is not in it. */
export type DecidedFigures = {
  applications: number;
  approved: number;
  refused: number;
  sum: number;
  byCostObject: Record<string, number>;
  left: Record<string, number>;
};

export type ReplayResult = DecidedFigures & {
  /**
   * All of the machine: one for each round of a decision, each quarter of a provider and each follow-up, one for each round
   * in which a programme's year end is watched over, and one for each report.
   */
  executions: { SUCCEEDED: number; RUNNING: number; FAILED: number };
  seconds: number;
} & Partial<PayoutFigures> &
  Partial<YearEndFigures>;

/** The books reconcile, and the reports are complete and like the ledger; what was not played is not missed. */
export const holds = (
  { reconciled, report }: Pick<ReplayResult, 'reconciled' | 'report'>,
  unlike: readonly string[] = [],
): boolean => reconciled !== false && report?.complete !== false && unlike.length === 0;

/** What the system itself says when the table has been decided: the balances and the decisions. */
export async function decidedFigures(
  system: LocalSystem,
  programme: Programme,
  played: Played[],
): Promise<DecidedFigures> {
  const books = await system.store.programmes.find(programme.id);
  const applications = await system.store.applications.ofProgramme(programme.id);
  const balances = books?.balances ?? [];
  return {
    applications: applications.length,
    approved: applications.filter(({ status }) => status === 'approved').length,
    refused: played.filter(({ outcome }) => outcome === 'refused').length,
    sum: balances.reduce((sum, { committed, released }) => sum + committed - released, 0),
    byCostObject: byCostObject(programme, applications),
    left: Object.fromEntries(balances.map(({ fundingPartId, left }) => [fundingPartId, left])),
  };
}

function byCostObject({ costObjects }: Programme, applications: Application[]): Record<string, number> {
  const sums = Object.fromEntries(costObjects.map((costObject) => [costObject, 0]));
  for (const { decision } of applications) {
    if (decision?.costObject) sums[decision.costObject] = (sums[decision.costObject] ?? 0) + decision.amount;
  }
  return sums;
}

/** Every execution that there has been, by how it stands. */
export async function countExecutions({ runner }: LocalSystem): Promise<ReplayResult['executions']> {
  const client = new SFNClient(awsClientConfig(runner.endpoint));
  const counts = { SUCCEEDED: 0, RUNNING: 0, FAILED: 0 };
  let nextToken: string | undefined;
  do {
    const stateMachineArn = runner.stateMachineArn(stateMachineName);
    const page = await client.send(
      new ListExecutionsCommand({ stateMachineArn, nextToken, maxResults: 1000 }),
    );
    for (const { status } of page.executions ?? []) {
      if (status === 'SUCCEEDED' || status === 'RUNNING') counts[status] += 1;
      else counts.FAILED += 1;
    }
    nextToken = page.nextToken;
  } while (nextToken);
  client.destroy();
  return counts;
}
