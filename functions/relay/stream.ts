import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createRelayOutbox } from '../../shared/use-cases/relay-outbox.ts';
import { awsRelayParts, type RelayParts } from './composition.ts';
import { nameErrors } from './name-errors.ts';

/**
 * The fast path from the table to the state machine. A record only says which outbox row to look at. Rows that fail are
 * reported one by one, so that the others of the batch are done.
 */
export function createStreamHandler(parts: RelayParts) {
  const relay = createRelayOutbox(parts);
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(nameErrors(parts.log))
    .handler(async ({ Records }) => {
      const failures = await Promise.all(Records.map((record) => carry(record)));
      return { batchItemFailures: failures.flat() };
    });

  async function carry(record: DynamoDBRecord): Promise<{ itemIdentifier: string }[]> {
    try {
      const id = outboxIdOf(record);
      if (id) await relay(id);
      return [];
    } catch (error) {
      parts.log.error('RELAY_FAILED', error);
      return [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }];
    }
  }
}

const outboxIdOf = (record: DynamoDBRecord): string | undefined => record.dynamodb?.NewImage?.data?.M?.id?.S;

export const handler = lazyHandler(() => createStreamHandler(awsRelayParts()));
