import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/** A new, empty database in the DynamoDB Local of the whole run, for a system or the tables of a file. Nobody else sees it. */
export function sharedDatabase(): { endpoint: string } {
  const endpoint = new URL(inject('sharedDatabase'));
  endpoint.username = randomUUID().replaceAll('-', '');
  return { endpoint: endpoint.href };
}
