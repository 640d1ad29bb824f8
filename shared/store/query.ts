import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Table } from './client.ts';
import type { Key } from './keys.ts';

export type Item = Record<string, unknown>;

/** Reads one item by primary key, consistently. */
export async function getItem(table: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return Item;
}

type Query = Omit<QueryCommandInput, 'TableName'>;

/** Reads the pages of a query, until there are no more or so many items have been read. */
export async function queryItems(
  table: Table,
  query: Query,
  enough = Number.POSITIVE_INFINITY,
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of queryPages(table, query)) {
    items.push(...page);
    if (items.length >= enough) break;
  }
  return items;
}

/** The pages of a query one by one, for lists too long to be there twice. */
export async function* queryPages(table: Table, query: Query): AsyncGenerator<Item[]> {
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.client.send(
      new QueryCommand({ TableName: table.name, ...query, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}

/** All items of one partition of the table, consistently, in the order of their sort keys. */
export function queryPartition(table: Table, pk: string): Promise<Item[]> {
  return queryItems(table, {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
  });
}

/** All items of one partition of a global index, optionally those whose sort key begins with a text. */
export function queryIndex(
  table: Table,
  index: 'lists' | 'owners',
  partition: string,
  sortBegins?: string,
): Promise<Item[]> {
  const prefix = index === 'lists' ? 'list' : 'owner';
  return queryItems(table, {
    IndexName: index,
    KeyConditionExpression: sortBegins ? '#p = :p AND begins_with(#s, :s)' : '#p = :p',
    ExpressionAttributeNames: { '#p': `${prefix}Pk`, ...(sortBegins ? { '#s': `${prefix}Sk` } : {}) },
    ExpressionAttributeValues: { ':p': partition, ...(sortBegins ? { ':s': sortBegins } : {}) },
  });
}

/** A row that is not what it should be: the table and the code have come apart. */
export class UnreadableRow extends Error {
  constructor(key: unknown, problem: string) {
    super(`row ${JSON.stringify(key)}: ${problem}`);
    this.name = 'UnreadableRow';
  }
}

/** Rows are parsed when read (DESIGN §5). */
export function parseRow<T extends z.ZodType>(schema: T, item: Item): z.output<T> {
  const result = schema.safeParse(item.data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UnreadableRow([item.pk, item.sk], `${issue?.path.join('.')}: ${issue?.message}`);
}
