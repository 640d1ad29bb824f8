import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Person } from '../domain/person.ts';
import type { Language } from '../domain/stockholm-time.ts';
import type { DirectoryWrite } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { transact } from './commit-act.ts';
import { accompanying } from './directory-writes.ts';
import { keys } from './keys.ts';

/** False when the person is bound to another subject, or unknown. */
export async function bindSubject(table: Table, email: string, subject: string): Promise<boolean> {
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

/** The language alone: no version moves, so that a switch on a page never stands in an administrator's way. */
export async function setLanguage(table: Table, email: string, language: Language): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.person(email),
      UpdateExpression: 'SET #d.#l = :language',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#d': 'data', '#l': 'language' },
      ExpressionAttributeValues: { ':language': language },
    }),
  );
}

/** The fault alone, whatever version the person has; it counts as a change like any other. */
export async function setMailFault(
  table: Table,
  email: string,
  fault: Person['mailFault'],
  write: DirectoryWrite,
): Promise<void> {
  const counted = '#d.#v = if_not_exists(#d.#v, :none) + :one';
  await transact(table, [
    {
      Update: {
        TableName: table.name,
        Key: keys.person(email),
        UpdateExpression: fault ? `SET ${counted}, #d.#f = :fault` : `SET ${counted} REMOVE #d.#f`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#d': 'data', '#v': 'version', '#f': 'mailFault' },
        ExpressionAttributeValues: { ':none': 0, ':one': 1, ...(fault && { ':fault': fault }) },
      },
    },
    ...accompanying(table, 'person', email, write),
  ]);
}
