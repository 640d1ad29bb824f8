import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { awsClientConfig } from '../../../shared/config/aws-client.ts';

export type StreamPoller = {
  /** Resolves when everything that was written before the call has been seen and delivered. */
  idle(): Promise<void>;
  /** Ends after the delivery under way, if any. */
  stop(): Promise<void>;
};

export type StreamPollerOptions = {
  dynamoDbEndpoint: string;
  tableName: string;
  /** The event source's filter, on the new image as it stands in the stream. */
  matches(image: Record<string, AttributeValue>): boolean;
  deliver(event: DynamoDBStreamEvent): Promise<void>;
  /** A batch that failed `maxAttempts` times, as it would go to the failure queue on AWS. */
  onFailure?(event: DynamoDBStreamEvent, error: unknown): void;
  /** The stream could not be read; it is tried again. */
  onError?(error: unknown): void;
  /** Between two looks while something happens, and 1.6 times that while it is quiet. 50 by default. */
  pollMilliseconds?: number;
  /** 3 by default. */
  maxAttempts?: number;
};

const BATCH_SIZE = 10;
const DISCOVER_EVERY_MS = 5000;
const QUIET_AFTER_ROUNDS = 20;
/** 80 ms at most when quiet: a click is followed by its mail within a tenth of a second. */
const QUIET_FACTOR = 1.6;
const RETRY_READ_MS = 500;
const REGION = 'eu-north-1';

/**
 * Does on a laptop what Lambda's event source mapping does with a table's stream: hands over new rows that match,
 * in order per shard, at most ten at a time, and again when the delivery fails. It begins with what is written
 * from now on; what came before is the sweeper's.
 */
export async function startStreamPoller(options: StreamPollerOptions): Promise<StreamPoller> {
  const client = new DynamoDBStreamsClient(awsClientConfig(options.dynamoDbEndpoint));
  const streamArn = await findStream(options);
  const shards = createShardReader(client, streamArn);
  await shards.open();
  const rounds = createRounds(options, () => readRound(options, shards, streamArn));
  return {
    idle: rounds.idle,
    stop: async () => {
      await rounds.stop();
      client.destroy();
    },
  };
}

async function findStream({ dynamoDbEndpoint, tableName }: StreamPollerOptions): Promise<string> {
  const client = new DynamoDBClient(awsClientConfig(dynamoDbEndpoint));
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    if (!Table?.LatestStreamArn) throw new Error(`The table ${tableName} has no stream.`);
    return Table.LatestStreamArn;
  } finally {
    client.destroy();
  }
}

/** The number of stream records that were read, whether they matched or not. */
async function readRound(
  options: StreamPollerOptions,
  shards: ShardReader,
  streamArn: string,
): Promise<number> {
  let count = 0;
  for (const records of await shards.read()) {
    count += records.length;
    const wanted = records
      .map((record) => toLambdaRecord(record, streamArn))
      .filter(
        ({ eventName, dynamodb }) => eventName === 'INSERT' && options.matches(dynamodb?.NewImage ?? {}),
      );
    for (let from = 0; from < wanted.length; from += BATCH_SIZE) {
      await deliverBatch(options, { Records: wanted.slice(from, from + BATCH_SIZE) });
    }
  }
  return count;
}

async function deliverBatch(options: StreamPollerOptions, event: DynamoDBStreamEvent): Promise<void> {
  const maxAttempts = options.maxAttempts ?? 3;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await options.deliver(event);
    } catch (error) {
      if (attempt >= maxAttempts) return options.onFailure?.(event, error);
      await pause(50 * 2 ** attempt);
    }
  }
}

type Rounds = { idle(): Promise<void>; stop(): Promise<void> };

/** Runs rounds one after the other, and knows when two in a row that began after a question found nothing. */
function createRounds(options: StreamPollerOptions, runRound: () => Promise<number>): Rounds {
  const busyPause = options.pollMilliseconds ?? 50;
  let waiting: { emptyRounds: number; resolve(): void }[] = [];
  let quietRounds = 0;
  let stopped = false;
  let wakeUp = () => {};

  const settleWaiting = (asked: typeof waiting, count: number) => {
    for (const waiter of asked) waiter.emptyRounds = count === 0 ? waiter.emptyRounds + 1 : 0;
    const done = waiting.filter(({ emptyRounds }) => emptyRounds >= 2);
    waiting = waiting.filter((waiter) => !done.includes(waiter));
    for (const { resolve } of done) resolve();
  };
  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const oneRound = async () => {
    const asked = [...waiting];
    const count = await runRound();
    quietRounds = count === 0 ? quietRounds + 1 : 0;
    settleWaiting(asked, count);
    if (count > 0 || waiting.length > 0 || stopped) return;
    await rest(quietRounds > QUIET_AFTER_ROUNDS ? busyPause * QUIET_FACTOR : busyPause);
  };
  const run = async () => {
    while (!stopped) {
      try {
        await oneRound();
      } catch (error) {
        if (stopped) return;
        options.onError?.(error);
        await rest(RETRY_READ_MS);
      }
    }
  };
  const ended = run();
  return {
    idle: () =>
      new Promise((resolve) => {
        if (stopped) return resolve();
        waiting.push({ emptyRounds: 0, resolve });
        wakeUp();
      }),
    stop: async () => {
      stopped = true;
      wakeUp();
      await ended;
      for (const { resolve } of waiting) resolve();
    },
  };
}

type Shard = { iterator: string | undefined; lastRead?: string | undefined };

type ShardReader = {
  /** Takes up the shards that exist, at their end. */
  open(): Promise<void>;
  /** New records of each shard, in order. */
  read(): Promise<StreamRecord[][]>;
};

function createShardReader(client: DynamoDBStreamsClient, streamArn: string): ShardReader {
  const shards = new Map<string, Shard>();
  let discoveredAt = 0;

  const position = async (shardId: string, where: 'LATEST' | 'TRIM_HORIZON', after?: string) => {
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ...(after
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
          : { ShardIteratorType: where }),
      }),
    );
    return ShardIterator;
  };
  const discover = async (where: 'LATEST' | 'TRIM_HORIZON') => {
    const found = await listShards(client, streamArn);
    for (const shardId of found) {
      if (!shards.has(shardId)) shards.set(shardId, { iterator: await position(shardId, where) });
    }
    for (const shardId of shards.keys()) if (!found.includes(shardId)) shards.delete(shardId);
    discoveredAt = Date.now();
  };
  const readShard = async (shardId: string, shard: Shard): Promise<StreamRecord[]> => {
    if (!shard.iterator) return [];
    try {
      const answer = await client.send(new GetRecordsCommand({ ShardIterator: shard.iterator }));
      shard.iterator = answer.NextShardIterator;
      shard.lastRead = answer.Records?.at(-1)?.dynamodb?.SequenceNumber ?? shard.lastRead;
      return answer.Records ?? [];
    } catch (error) {
      if (!isLostPosition(error)) throw error;
      shard.iterator = await position(shardId, 'TRIM_HORIZON', shard.lastRead);
      return [];
    }
  };
  return {
    open: () => discover('LATEST'),
    read: async () => {
      const open = [...shards.values()].some(({ iterator }) => iterator);
      // A shard that came after the start is read from its beginning, so finding it late loses nothing.
      if (!open || Date.now() - discoveredAt > DISCOVER_EVERY_MS) await discover('TRIM_HORIZON');
      const batches: StreamRecord[][] = [];
      for (const [shardId, shard] of shards) batches.push(await readShard(shardId, shard));
      return batches;
    },
  };
}

async function listShards(client: DynamoDBStreamsClient, streamArn: string): Promise<string[]> {
  const ids: string[] = [];
  let last: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }),
    );
    for (const { ShardId } of StreamDescription?.Shards ?? []) if (ShardId) ids.push(ShardId);
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last);
  return ids;
}

/** An iterator lives 15 minutes (a laptop sleeps longer), and records 24 hours. */
function isLostPosition(error: unknown): boolean {
  return (
    error instanceof Error && ['ExpiredIteratorException', 'TrimmedDataAccessException'].includes(error.name)
  );
}

function toLambdaRecord(record: StreamRecord, streamArn: string): DynamoDBRecord {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes, ApproximateCreationDateTime } =
    record.dynamodb ?? {};
  return {
    ...(record.eventID ? { eventID: record.eventID } : {}),
    ...(record.eventName ? { eventName: record.eventName } : {}),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    eventSourceARN: streamArn,
    dynamodb: {
      ...(ApproximateCreationDateTime
        ? { ApproximateCreationDateTime: Math.floor(ApproximateCreationDateTime.getTime() / 1000) }
        : {}),
      ...(Keys ? { Keys: toLambdaImage(Keys) } : {}),
      ...(NewImage ? { NewImage: toLambdaImage(NewImage) } : {}),
      ...(OldImage ? { OldImage: toLambdaImage(OldImage) } : {}),
      ...(SequenceNumber ? { SequenceNumber } : {}),
      ...(SizeBytes === undefined ? {} : { SizeBytes }),
    },
  };
}

/** Lambda gets the stream as JSON: bytes come as base64. */
function toLambdaImage(image: object): Record<string, AttributeValue> {
  return JSON.parse(
    JSON.stringify(image, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
