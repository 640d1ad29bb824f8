import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Person, PersonSchema, type Role } from '../domain/person.ts';
import type { Directory } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { transact, type Write } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { getItem, parseRow, queryIndex } from './query.ts';

const RoleRowSchema = z.object({ email: z.string() });

export function createDirectory(table: Table): Directory {
  const find = async (email: string): Promise<Person | undefined> => {
    const item = await getItem(table, keys.person(email));
    return item && parseRow(PersonSchema, item);
  };
  return {
    find,
    /** The index says who may have the role; the person's own row says who has. */
    withRole: async (role) => {
      const rows = await queryIndex(table, 'lists', lists.persons(role));
      const persons = await Promise.all(rows.map((row) => find(parseRow(RoleRowSchema, row).email)));
      return persons.filter((person): person is Person => person?.roles.includes(role) ?? false);
    },
    save: (person) =>
      transact(table, [
        {
          Put: {
            TableName: table.name,
            Item: { ...keys.person(person.email), itemType: 'Person', data: person },
          },
        },
        ...person.roles.map((role) => roleWrite(table, person.email, role)),
      ]),
    bindSubject: (email, subject) => bindSubject(table, email, subject),
  };
}

const roleWrite = (table: Table, email: string, role: Role): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.personRole(email, role),
      itemType: 'PersonRole',
      listPk: lists.persons(role),
      listSk: email,
      data: { email },
    },
  },
});

async function bindSubject(table: Table, email: string, subject: string): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.person(email),
        UpdateExpression: 'SET #d.subject = :subject',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(#d.subject) OR #d.subject = :subject)',
        ExpressionAttributeNames: { '#d': 'data' },
        ExpressionAttributeValues: { ':subject': subject },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
