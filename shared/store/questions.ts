import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Question, QuestionSchema } from '../domain/question.ts';
import { roundNumber } from '../domain/round.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import type { KeptToken, QuestionStore, RoundToken } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite, transact } from './commit-act.ts';
import { keys, lists, owners } from './keys.ts';
import { getItem, parseRow, queryIndex } from './query.ts';

// Links that were made before there were several issues are the first.
const LinkSchema = z.object({ applicationId: z.string(), sequence: z.int(), issue: z.int().default(1) });

export function createQuestionStore(table: Table): QuestionStore {
  const find = async (applicationId: string, sequence: number): Promise<Question | undefined> => {
    const item = await getItem(table, keys.question(applicationId, sequence));
    return item && parseRow(QuestionSchema, item);
  };
  return {
    find,
    findByLinkHash: async (hash) => {
      const item = await getItem(table, keys.link(hash));
      if (!item) return undefined;
      const { applicationId, sequence, issue } = parseRow(LinkSchema, item);
      const question = await find(applicationId, sequence);
      return question && { question, issue };
    },
    waitingFor: async (email) => {
      const items = await queryIndex(table, 'owners', owners.waitingFor(email));
      return items.map((item) => parseRow(QuestionSchema, item));
    },
    open: async () => {
      const items = await queryIndex(table, 'lists', lists.openQuestions);
      return items.map((item) => parseRow(QuestionSchema, item));
    },
    keepToken: (question, token) => keepToken(table, question, token),
    keepLateToken: async (question, token, row) => {
      const update = tokenUpdate(table, question, token, 'answered');
      try {
        await transact(table, [{ Update: update }, outboxWrite(table, row)]);
      } catch (error) {
        // The same token twice (a retried task) finds its own row; it is on its way already.
        if (!(error instanceof LostRace && (await getItem(table, keys.outbox(row.id))))) throw error;
      }
    },
  };
}

const tokenUpdate = (
  table: Table,
  { applicationId, sequence }: Question,
  { taskToken, round }: RoundToken,
  status: Question['status'],
) => ({
  TableName: table.name,
  Key: keys.question(applicationId, sequence),
  UpdateExpression: 'SET #d.taskToken = :token, #d.tokenRound = :round',
  ConditionExpression: '#d.#s = :status AND (attribute_not_exists(#d.tokenRound) OR #d.tokenRound <= :round)',
  ExpressionAttributeNames: { '#d': 'data', '#s': 'status' },
  ExpressionAttributeValues: { ':token': taskToken, ':round': roundNumber(round), ':status': status },
});

/** On condition that the question is open: the heart of "a lost, late or doubled signal changes nothing". */
async function keepToken(table: Table, question: Question, token: RoundToken): Promise<KeptToken> {
  try {
    await table.client.send(
      new UpdateCommand({
        ...tokenUpdate(table, question, token, 'open'),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return 'kept';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item?.data?.M?.status?.S === 'open' ? 'superseded' : 'answered';
  }
}
