import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The table to talk to: the client and the table's name. */
export type Table = { client: DynamoDBDocumentClient; name: string };

/** Local parts want some region and credentials, and look at neither. */
export const localAccess = {
  region: 'eu-north-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/** The one place that decides whether DynamoDB is AWS's or the laptop's: an endpoint means the laptop. */
export function createTable({ name, endpoint }: { name: string; endpoint?: string | undefined }): Table {
  const bare = new DynamoDBClient(endpoint ? { ...localAccess, endpoint } : {});
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  return { client, name };
}
