import { type Invitation, InvitationSchema } from '../domain/invitation.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import type { InvitationStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite, transact } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { getItem, parseRow, queryItems } from './query.ts';
import { isNew } from './write.ts';

/** Invitations to apply: each a row that is written once, together with the note that has its mails sent. */
export function createInvitationStore(table: Table): InvitationStore {
  const find = async (id: string): Promise<Invitation | undefined> => {
    const item = await getItem(table, keys.invitation(id));
    return item && parseRow(InvitationSchema, item);
  };
  return {
    find,
    add: async (invitation, outbox) => {
      const put = { Put: { TableName: table.name, Item: itemOf(invitation), ...isNew } };
      try {
        await transact(table, [put, outboxWrite(table, outbox)]);
        return true;
      } catch (error) {
        if (error instanceof LostRace && (await find(invitation.id))) return false;
        throw error;
      }
    },
    ofProgramme: async (programmeId, limit) => {
      const items = await queryItems(
        table,
        {
          IndexName: 'lists',
          KeyConditionExpression: 'listPk = :programme',
          ExpressionAttributeValues: { ':programme': lists.invitations(programmeId) },
          ScanIndexForward: false,
          Limit: limit,
        },
        limit,
      );
      return items.slice(0, limit).map((item) => parseRow(InvitationSchema, item));
    },
  };
}

const itemOf = (invitation: Invitation): Record<string, unknown> => ({
  ...keys.invitation(invitation.id),
  itemType: 'Invitation',
  listPk: lists.invitations(invitation.programmeId),
  listSk: lists.invitationByTime(invitation),
  data: invitation,
});
