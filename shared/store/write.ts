import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

/** One write of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The row is not there yet. */
export const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };

export const isThere = { ConditionExpression: 'attribute_exists(pk)' };
