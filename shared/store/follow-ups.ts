import { type FollowUp, FollowUpSchema } from '../domain/follow-up.ts';
import type { FollowUpStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { keys, lists } from './keys.ts';
import { parseRow, queryIndex } from './query.ts';
import { standingFollowUps } from './standing.ts';
import { isNew, type Write } from './write.ts';

export function createFollowUpStore(table: Table): FollowUpStore {
  return {
    ofProgramme: async (programmeId) => {
      const items = await queryIndex(table, 'lists', lists.followUps(programmeId));
      return items.map((item) => parseRow(FollowUpSchema, item));
    },
    standing: (applications) => standingFollowUps(table, applications),
  };
}

/** A new account is not there yet; one that is reviewed stands as it was read. */
export function followUpWrite(
  table: Table,
  { before, after }: { before?: FollowUp | undefined; after: FollowUp },
): Write {
  const item = {
    ...keys.followUp(after.applicationId, after.revision),
    itemType: 'FollowUp',
    listPk: lists.followUps(after.programmeId),
    listSk: lists.followUpByRevision(after),
    data: after,
  };
  const stands = {
    ConditionExpression: '#d.#s = :status',
    ExpressionAttributeNames: { '#d': 'data', '#s': 'status' },
    ExpressionAttributeValues: { ':status': before?.status },
  };
  return { Put: { TableName: table.name, Item: item, ...(before ? stands : isNew) } };
}
