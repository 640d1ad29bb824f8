import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ExecutionStore } from './execution-store.ts';
import type { HistoryPage } from './history.ts';
import type { Execution, ExecutionStatus, HistoryEvent } from './model.ts';
import { inTodaysForm } from './stored-execution.ts';

const BY_STATUS = 'by-status';
// DynamoDB takes 400 KB per item; what is longer is packed, and goes on in further rows.
const ROW_BYTES = 350_000;

// The branches of a Parallel repeat its input: a window as large as a whole write finds that again.
const PACKING = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 24 };

const RowSchema = z.object({
  part: z.string(),
  body: z.instanceof(Uint8Array),
  rows: z.number().optional(),
  packed: z.literal(true).optional(),
});
const SummarySchema = z.object({
  machineName: z.string(),
  name: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  startedAt: z.string(),
  stoppedAt: z.string().optional(),
});

type Row = {
  execution: string;
  part: string;
  body: Uint8Array;
  rows?: number;
  packed?: true;
  [attribute: string]: unknown;
};

/**
 * Keeps executions in a table of its own, which is created when it is missing. An execution is one row
 * (`state`) that holds its latest events too; every fiftieth event or so a page of them becomes a row
 * (`page#000001`) in the same transaction. Most steps are one plain put.
 */
export async function createDynamoDbExecutionStore(options: {
  endpoint: string;
  tableName?: string;
}): Promise<ExecutionStore> {
  const TableName = options.tableName ?? 'bidragsled-step-functions';
  const client = new DynamoDBClient({
    endpoint: options.endpoint,
    region: 'eu-north-1',
    // Where several share a DynamoDB Local, the endpoint's user is the key to a database of one's own.
    credentials: { accessKeyId: new URL(options.endpoint).username || 'local', secretAccessKey: 'local' },
  });
  await createTable(client, TableName);
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  async function write(rows: Row[], condition?: string): Promise<void> {
    const puts = rows.map((Item) => ({
      TableName,
      Item,
      ...(condition ? { ConditionExpression: condition } : {}),
    }));
    const [first] = puts;
    if (puts.length === 1 && first) await documents.send(new PutCommand(first));
    else await documents.send(new TransactWriteCommand({ TransactItems: puts.map((Put) => ({ Put })) }));
  }

  async function query(input: Omit<QueryCommandInput, 'TableName'>): Promise<unknown[]> {
    const items: unknown[] = [];
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
    do {
      const answer = await documents.send(new QueryCommand({ ...input, TableName, ExclusiveStartKey }));
      items.push(...(answer.Items ?? []));
      ExclusiveStartKey = answer.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  }

  const rowsOf = async (key: string, prefix: string) =>
    z.array(RowSchema).parse(
      await query({
        KeyConditionExpression: 'execution = :key AND begins_with(part, :prefix)',
        ExpressionAttributeValues: { ':key': key, ':prefix': prefix },
        ConsistentRead: true,
      }),
    );

  const summaries = async (status: ExecutionStatus) =>
    z.array(SummarySchema).parse(
      await query({
        IndexName: BY_STATUS,
        KeyConditionExpression: '#status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': status },
      }),
    );

  async function load(machineName: string, name: string): Promise<Execution | undefined> {
    const rows = await rowsOf(keyOf(machineName, name), 'state');
    // A record that was longer once leaves rows behind; the first row says how many count.
    return rows[0] ? inTodaysForm(join(rows.slice(0, rows[0].rows))) : undefined;
  }

  return {
    load,
    async create(execution, page) {
      try {
        await write([...stateRows(execution), ...pageRows(execution, page)], 'attribute_not_exists(part)');
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
    save: (execution, page) => write([...stateRows(execution), ...pageRows(execution, page)]),
    async pagedEvents(machineName, name) {
      const pages = Map.groupBy(await rowsOf(keyOf(machineName, name), 'page#'), ({ part }) =>
        part.slice(0, 11),
      );
      return [...pages.values()].flatMap((rows) => join<HistoryEvent[]>(rows));
    },
    async running() {
      const found = await Promise.all(
        (await summaries('RUNNING')).map((one) => load(one.machineName, one.name)),
      );
      return found.filter((execution) => execution !== undefined);
    },
    list: summaries,
    keepDefinition: (hash, definition) =>
      write(split({ execution: `#${hash}`, part: 'definition' }, definition)),
    async definition(hash) {
      const rows = await rowsOf(`#${hash}`, 'definition');
      return rows.length > 0 ? join(rows) : undefined;
    },
  };
}

const keyOf = (machineName: string, name: string): string => `${machineName}:${name}`;

function stateRows(execution: Execution): Row[] {
  const { machineName, name, status, startedAt, stoppedAt } = execution;
  const [first, ...others] = split({ execution: keyOf(machineName, name), part: 'state' }, execution);
  return first ? [{ ...first, machineName, name, status, startedAt, stoppedAt }, ...others] : [];
}

function pageRows({ machineName, name }: Execution, page: HistoryPage | undefined): Row[] {
  if (!page) return [];
  const part = `page#${String(page.number).padStart(6, '0')}`;
  return split({ execution: keyOf(machineName, name), part }, page.events);
}

function split(key: { execution: string; part: string }, content: unknown): Row[] {
  const plain = Buffer.from(JSON.stringify(content));
  const isLong = plain.length > ROW_BYTES;
  const bytes = isLong ? brotliCompressSync(plain, { params: PACKING }) : plain;
  const rows = Math.ceil(bytes.length / ROW_BYTES);
  return Array.from({ length: rows }, (_, index) => ({
    execution: key.execution,
    part: index === 0 ? key.part : `${key.part}#${String(index).padStart(3, '0')}`,
    body: bytes.subarray(index * ROW_BYTES, (index + 1) * ROW_BYTES),
    ...(index === 0 ? { rows } : {}),
    ...(isLong ? { packed: true as const } : {}),
  }));
}

function join<T>(rows: { body: Uint8Array; packed?: true | undefined }[]): T {
  const bytes = Buffer.concat(rows.map(({ body }) => body));
  return JSON.parse((rows[0]?.packed ? brotliDecompressSync(bytes) : bytes).toString());
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'ConditionalCheckFailedException') return true;
  return error.name === 'TransactionCanceledException' && error.message.includes('ConditionalCheckFailed');
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const create = new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['execution', 'part', 'status', 'startedAt'].map(attribute),
    KeySchema: keys('execution', 'part'),
    GlobalSecondaryIndexes: [
      {
        IndexName: BY_STATUS,
        KeySchema: keys('status', 'startedAt'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['machineName', 'name', 'stoppedAt'] },
      },
    ],
  });
  try {
    await client.send(create);
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}
