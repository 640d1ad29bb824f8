import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { awsClientConfig } from '../config/aws-client.ts';

/** The table to talk to: the client and the table's name. */
export type Table = { client: DynamoDBDocumentClient; name: string };

export function createTable({ name, endpoint }: { name: string; endpoint?: string | undefined }): Table {
  const bare = new DynamoDBClient(awsClientConfig(endpoint));
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  return { client, name };
}
