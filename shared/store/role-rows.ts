import * as z from 'zod';
import { hasRole, type Person, type Role, roles } from '../domain/person.ts';
import type { Table } from './client.ts';
import { keys, lists } from './keys.ts';
import { parseRow, queryIndex, queryItems, queryPartition } from './query.ts';
import type { Write } from './write.ts';

const RoleRowSchema = z.object({ email: z.string() });

/**
 * The e-mails of all who may have the role, read consistently. Whoever was stored before the roles had partitions of
 * their own is found by the index, until they are saved next.
 */
export async function emailsWithRole(table: Table, role: Role): Promise<string[]> {
  const [rows, before] = await Promise.all([
    queryPartition(table, keys.personRole(role, '').pk),
    queryIndex(table, 'lists', lists.personsBefore(role)),
  ]);
  const emails = [...rows, ...before].map((row) => parseRow(RoleRowSchema, row).email);
  return [...new Set(emails)].sort();
}

/** In the person's own transaction: a row for each role that they have, and none for the others. */
export async function roleWrites(table: Table, person: Person): Promise<Write[]> {
  return [
    ...roles.map((role) =>
      hasRole(person, role)
        ? roleWrite(table, role, person.email)
        : { Delete: { TableName: table.name, Key: keys.personRole(role, person.email) } },
    ),
    ...(await removalsOfEarlier(table, person.email)),
  ];
}

const roleWrite = (table: Table, role: Role, email: string): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.personRole(role, email), itemType: 'PersonRole', data: { email } },
  },
});

async function removalsOfEarlier(table: Table, email: string): Promise<Write[]> {
  const { pk, sk } = keys.earlierPersonRole(email, '');
  const rows = await queryItems(table, {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
  });
  return rows.map((row) => ({ Delete: { TableName: table.name, Key: { pk: row.pk, sk: row.sk } } }));
}
