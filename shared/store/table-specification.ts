/**
 * The one table, as both homes build it: CDK on AWS and the local run on DynamoDB Local.
 * Global indexes serve lists only; what must be true at once is read by primary key, consistently.
 */
export const tableSpecification = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLiveAttribute: 'expiresAtSeconds',
  streamViewType: 'NEW_IMAGE',
  indexes: [
    /** Programmes by year, applications of a programme by status, persons by role, units, overdue questions, mails that did not arrive. */
    { name: 'lists', partitionKey: 'listPk', sortKey: 'listSk' },
    /** Applications of a unit, what waits for a person, decisions by number. */
    { name: 'owners', partitionKey: 'ownerPk', sortKey: 'ownerSk' },
    /** Sparse: only outbox rows that are not yet relayed have these attributes. */
    { name: 'unrelayed', partitionKey: 'unrelayedPk', sortKey: 'unrelayedSk' },
  ],
} as const;

/** The attribute and value by which the stream is filtered on new outbox rows, on AWS and locally. */
export const outboxStreamFilter = { attribute: 'itemType', value: 'Outbox' } as const;
