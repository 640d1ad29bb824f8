import { type Application, type ApplicationContent, hasMarkA } from '../../../shared/domain/application.ts';
import { type Status, statuses } from '../../../shared/domain/lifecycle.ts';
import type { Kronor } from '../../../shared/domain/money.ts';

/** One line of a programme's table, as in the region's own documents. */
export type ActivityRow = {
  id: string;
  activity: string;
  unitId: string;
  unitName: string;
  markA: boolean;
  earlierDecision: string;
  basis: string;
  applied?: Kronor | undefined;
  amountStatus: ApplicationContent['amountStatus'];
  /** What was granted; missing unless approved. */
  award?: Kronor | undefined;
  continuedNeed: ApplicationContent['continuedNeed'];
  /** The decision's where it granted something, else the one applied for. */
  costObject: string;
  status: Status;
};

export type ActivityFilter = { status?: Status | undefined; unitId?: string | undefined };

/** The rows in the order in which they came in. */
export function activityRows(applications: readonly Application[]): ActivityRow[] {
  return applications.toSorted(bySubmission).map((application) => {
    const { id, unitId, unitName, content, status, decision } = application;
    return {
      id,
      activity: content.activity,
      unitId,
      unitName,
      markA: hasMarkA(content),
      earlierDecision: content.earlierFunding ?? '',
      basis: content.decisionBasis ?? '',
      applied: content.amount,
      amountStatus: content.amountStatus,
      award: status === 'approved' ? decision?.amount : undefined,
      continuedNeed: content.continuedNeed,
      costObject: (status === 'approved' ? decision?.costObject : undefined) ?? content.costObject,
      status,
    };
  });
}

function bySubmission(one: Application, other: Application): number {
  return compare(one.submittedAt, other.submittedAt) || compare(one.id, other.id);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function filterRows(rows: readonly ActivityRow[], { status, unitId }: ActivityFilter): ActivityRow[] {
  return rows.filter(
    (row) => (!status || row.status === status) && (unitId === undefined || row.unitId === unitId),
  );
}

/** What an address asks for. A status or unit that the table does not have is no filter at all. */
export function readFilter(
  asked: { status?: string | undefined; unit?: string | undefined },
  rows: readonly ActivityRow[],
): ActivityFilter {
  return {
    status: statuses.find((status) => status === asked.status),
    unitId: rows.find(({ unitId }) => unitId === asked.unit)?.unitId,
  };
}

/** The units that have rows, by name. */
export function unitsOf(rows: readonly ActivityRow[]): { id: string; name: string }[] {
  const units = new Map(rows.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...units]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** Sums by cost object: what was granted, and what was applied for and waits. Nothing is counted twice. */
export type ActivitySums = {
  approved: SumByCostObject;
  waiting: SumByCostObject;
  /** How many wait without an amount, and so are in no sum. */
  awaited: number;
};
export type SumByCostObject = {
  byCostObject: { costObject: string; amount: Kronor }[];
  total: Kronor;
  rows: number;
};

export function activitySums(rows: readonly ActivityRow[]): ActivitySums {
  const waiting = rows.filter(({ status }) => status === 'submitted');
  const stated = waiting.filter(({ applied }) => applied !== undefined);
  return {
    approved: sumOf(
      rows.filter(({ status }) => status === 'approved'),
      ({ award }) => award ?? 0,
    ),
    waiting: sumOf(stated, ({ applied }) => applied ?? 0),
    awaited: waiting.length - stated.length,
  };
}

function sumOf(rows: readonly ActivityRow[], amountOf: (row: ActivityRow) => Kronor): SumByCostObject {
  const sums = new Map<string, Kronor>();
  for (const row of rows) sums.set(row.costObject, (sums.get(row.costObject) ?? 0) + amountOf(row));
  const byCostObject = [...sums]
    .map(([costObject, amount]) => ({ costObject, amount }))
    .sort((one, other) => compare(one.costObject, other.costObject));
  return {
    byCostObject,
    total: byCostObject.reduce((sum, { amount }) => sum + amount, 0),
    rows: rows.length,
  };
}
