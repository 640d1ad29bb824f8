import type { Table } from '../../shared/store/client.ts';

/**
 * From now on this table's indexes answer as if nothing had reached them: on AWS they are behind for a moment after each
 * write, while DynamoDB Local never is. What is read by primary key is answered as ever.
 */
export function holdIndexes({ client }: Table): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      if (!('IndexName' in args.input) || args.input.IndexName === undefined) return answer;
      return { ...answer, output: { ...answer.output, Items: [], Count: 0 } };
    },
    { step: 'initialize', name: 'holdIndexes', priority: 'high' },
  );
}
