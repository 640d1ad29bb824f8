import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type Grant, Grant as Grants, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tableSpecification } from '../../shared/store/table-specification.ts';

const readActions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
// A transaction is allowed by the actions of its parts.
const writeActions = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];
const keyActions = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:DescribeKey',
];

const readKeyActions = ['kms:Decrypt', 'kms:DescribeKey'];

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, as `shared/store/table-specification.ts` describes it. */
export class GrantTable extends Construct {
  readonly table: Table;
  readonly #key: Key;

  /** The table has a name of its own, so that the commands find a stage's table without asking the stack. */
  constructor(scope: Construct, id: string, { encryptionKey, name }: { encryptionKey: Key; name: string }) {
    super(scope, id);
    this.#key = encryptionKey;
    this.table = new Table(this, 'Table', {
      tableName: name,
      partitionKey: text(tableSpecification.partitionKey),
      sortKey: text(tableSpecification.sortKey),
      timeToLiveAttribute: tableSpecification.timeToLiveAttribute,
      stream: StreamViewType[tableSpecification.streamViewType],
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const { name: indexName, partitionKey, sortKey } of tableSpecification.indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.ALL,
      });
    }
  }

  /** Reads and writes items; no scan, no deletion, nothing of the table itself. */
  grantItems(grantee: IGrantable): void {
    this.#grantRows(grantee, [...readActions, ...writeActions]);
    this.#grantKey(grantee, keyActions);
  }

  /** Reads items and nothing more. */
  grantReading(grantee: IGrantable): void {
    this.#grantRows(grantee, readActions);
    this.#grantKey(grantee, readKeyActions);
  }

  /** What is ever deleted: sessions by who signs out, drafts by their writer, and the rows of roles and of units' names by who takes one away. */
  grantDeletion(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:DeleteItem'], [this.table.tableArn]);
  }

  grantStream(grantee: IGrantable): Grant {
    const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    this.#grant(grantee, ['dynamodb:ListStreams'], ['*']);
    this.#grantKey(grantee, ['kms:Decrypt']);
    return this.#grant(grantee, actions, [this.streamArn]);
  }

  get streamArn(): string {
    if (!this.table.tableStreamArn) throw new Error('The table has no stream');
    return this.table.tableStreamArn;
  }

  #grantRows(grantee: IGrantable, actions: string[]): void {
    const indexes = tableSpecification.indexes.map(({ name }) => `${this.table.tableArn}/index/${name}`);
    this.#grant(grantee, actions, [this.table.tableArn]);
    this.#grant(grantee, ['dynamodb:Query'], indexes);
  }

  #grant(grantee: IGrantable, actions: string[], resourceArns: string[]): Grant {
    return Grants.addToPrincipal({ grantee, actions, resourceArns });
  }

  #grantKey(grantee: IGrantable, actions: string[]): void {
    const { region } = Stack.of(this);
    Grants.addToPrincipal({
      grantee,
      actions,
      resourceArns: [this.#key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } },
    });
  }
}
