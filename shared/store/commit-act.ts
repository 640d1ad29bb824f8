import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../domain/application.ts';
import { type AuditRow, chainRow } from '../domain/audit.ts';
import type { ContentVersion } from '../domain/content-version.ts';
import type { Decision } from '../domain/decision.ts';
import { movesAfter } from '../domain/moves.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import { sha256 } from '../use-cases/hash.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import type { Act } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { followUpWrite } from './follow-ups.ts';
import { keys, lists, owners, unrelayed } from './keys.ts';
import { ledgerWrites } from './ledger-writes.ts';
import { payoutWrite } from './payout-writes.ts';
import { answeredWrite, askedWrites, changedWrites } from './question-writes.ts';
import { isNew, type Write } from './write.ts';

/**
 * Writes an act as one transaction: state, ledger entry with its balance, audit rows, outbox row.
 * @throws LostRace when something of what was read has moved, or when DynamoDB is contended
 */
export async function commitAct(table: Table, act: Act): Promise<void> {
  const { rows, application } = chained(act);
  await transact(table, [
    applicationWrite(table, act.before, application),
    ...rows.map((row) => auditWrite(table, row)),
    ...submissionWrites(table, act, application),
    ...(act.assessment ? [assessmentWrite(table, act)] : []),
    ...(act.said ? [saidWrite(table, act.said)] : []),
    ...(act.asked ? askedWrites(table, act.asked) : []),
    ...(act.changed ? changedWrites(table, act.changed) : []),
    ...(act.answered ? [answeredWrite(table, act.answered)] : []),
    ...(act.decision ? decisionWrites(table, act.decision) : []),
    ...(act.payout ? [payoutWrite(table, act.payout)] : []),
    ...(act.followUp ? [followUpWrite(table, act.followUp)] : []),
    ...ledgerWrites(table, act.ledger ?? [], act.mayOverdraw ?? false),
    ...(act.outbox ?? []).map((row) => outboxWrite(table, row)),
  ]);
}

/** @throws LostRace */
export async function transact(table: Table, writes: Write[]): Promise<void> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: writes }));
  } catch (error) {
    throw asLostRace(error);
  }
}

const contended = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);
const contendedErrors = new Set([
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
]);

function asLostRace(error: unknown): unknown {
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
    const failed = codes.filter((code) => code !== 'None');
    return failed.length > 0 && failed.every((code) => contended.has(code))
      ? new LostRace(failed.join(', '))
      : error;
  }
  return error instanceof Error && contendedErrors.has(error.name) ? new LostRace(error.name) : error;
}

/** The application as the act leaves it: with its audit rows counted, and its ledger entries remembered. */
function chained({ before, after, facts, ledger }: Act): { rows: AuditRow[]; application: Application } {
  const rows: AuditRow[] = [];
  let application: Application = { ...after, moves: movesAfter(before, after, ledger ?? []) };
  for (const fact of facts) {
    const { id: applicationId, auditCount, auditHead } = application;
    const row = chainRow(fact, { applicationId, auditCount, auditHead }, sha256);
    rows.push(row);
    application = { ...application, auditCount: row.sequence, auditHead: row.hash };
  }
  return { rows, application };
}

function applicationWrite(table: Table, before: Application | undefined, after: Application): Write {
  const item = {
    ...keys.application(after.id),
    itemType: 'Application',
    listPk: lists.applications(after.programmeId),
    listSk: lists.applicationByStatus(after),
    ownerPk: owners.unit(after.unitId),
    ownerSk: `${after.submittedAt}#${after.id}`,
    data: after,
  };
  const condition = before ? unmoved(before) : isNew;
  return { Put: { TableName: table.name, Item: item, ...condition } };
}

/** The lifecycle's own condition: the status, version and chain that were read still stand. */
const unmoved = ({ version, auditCount, status }: Application) => ({
  ConditionExpression: '#d.#v = :version AND #d.auditCount = :count AND #d.#s = :status',
  ExpressionAttributeNames: { '#d': 'data', '#v': 'version', '#s': 'status' },
  ExpressionAttributeValues: { ':version': version, ':count': auditCount, ':status': status },
});

const auditWrite = (table: Table, row: AuditRow): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.auditRow(row.applicationId, row.sequence), itemType: 'Audit', data: row },
    ...isNew,
  },
});

function submissionWrites(
  table: Table,
  { submission }: Act,
  { id, unitId, applicant }: Application,
): Write[] {
  if (!submission) return [];
  const made = { applicationId: id };
  return [
    {
      Put: {
        TableName: table.name,
        Item: { ...keys.submission(applicant.email, submission.key), itemType: 'Submission', data: made },
        ...isNew,
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: { ...keys.content(unitId, submission.contentHash), itemType: 'Content', data: made },
        ...(submission.again ? {} : isNew),
      },
    },
  ];
}

const assessmentWrite = (table: Table, { after, assessment }: Act): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.assessment(after.id), itemType: 'Assessment', data: assessment },
  },
});

const saidWrite = (table: Table, version: ContentVersion): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.contentVersion(version.applicationId, version.number),
      itemType: 'Version',
      data: version,
    },
    ...isNew,
  },
});

/** The running number is taken in the decision's own transaction: the counter must stand where it was read. */
function decisionWrites(table: Table, decision: Decision): Write[] {
  const { applicationId, programmeId, running } = decision;
  const item = {
    ...keys.decision(applicationId, running),
    itemType: 'Decision',
    ownerPk: owners.decisions(programmeId),
    ownerSk: owners.decisionByNumber(running),
    data: decision,
  };
  const counter = {
    Key: keys.decisionCounter(programmeId),
    UpdateExpression: 'SET running = :next, itemType = :type',
    ConditionExpression: running === 1 ? 'attribute_not_exists(pk)' : 'running = :last',
    ExpressionAttributeValues: {
      ':next': running,
      ':type': 'Counter',
      ...(running === 1 ? {} : { ':last': running - 1 }),
    },
  };
  return [
    { Put: { TableName: table.name, Item: item, ...isNew } },
    { Update: { TableName: table.name, ...counter } },
  ];
}

/** New rows are found by the sparse index until they are relayed. */
export const outboxWrite = (table: Table, row: OutboxRow): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.outbox(row.id),
      itemType: 'Outbox',
      unrelayedPk: unrelayed,
      unrelayedSk: `${row.createdAt}#${row.id}`,
      attempts: 0,
      data: row,
    },
    ...isNew,
  },
});
