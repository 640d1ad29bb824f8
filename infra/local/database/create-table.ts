import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { awsClientConfig } from '../../../shared/config/aws-client.ts';
import { tableSpecification } from '../../../shared/store/table-specification.ts';

const longestWaitSeconds = 30;

type CreatedTable = { streamArn: string };

/**
 * Makes sure that the endpoint has the one table, as `shared/store/table-specification.ts` describes it, active and with
 * its stream on. A table of that name that is there already is left as it is.
 */
export async function ensureTable({
  endpoint,
  name,
}: {
  endpoint: string;
  name: string;
}): Promise<CreatedTable> {
  const client = new DynamoDBClient(awsClientConfig(endpoint));
  try {
    await createUnlessThere(client, name);
    await waitUntilTableExists(
      { client, maxWaitTime: longestWaitSeconds, minDelay: 1, maxDelay: 1 },
      { TableName: name },
    );
    await turnOnTimeToLive(client, name);
    return { streamArn: await streamArnOf(client, name) };
  } finally {
    client.destroy();
  }
}

async function createUnlessThere(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableInput(name)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

function tableInput(name: string): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes, streamViewType } = tableSpecification;
  const attributes = [
    partitionKey,
    sortKey,
    ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
    KeySchema: keySchema(partitionKey, sortKey),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: streamViewType },
  };
}

const keySchema = (partitionKey: string, sortKey: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  { AttributeName: sortKey, KeyType: 'RANGE' },
];

/** To turn it on twice is an error in DynamoDB, so it is asked first. */
async function turnOnTimeToLive(client: DynamoDBClient, name: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  const AttributeName = tableSpecification.timeToLiveAttribute;
  const TimeToLiveSpecification = { AttributeName, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
}

async function streamArnOf(client: DynamoDBClient, name: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  if (!Table?.LatestStreamArn) throw new Error(`The table ${name} has no stream`);
  return Table.LatestStreamArn;
}
