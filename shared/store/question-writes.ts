import type { Question } from '../domain/question.ts';
import type { Table } from './client.ts';
import { keys, lists, owners } from './keys.ts';
import { isNew, type Write } from './write.ts';

export function askedWrites(table: Table, question: Question): Write[] {
  return [
    { Put: { TableName: table.name, Item: questionItem(question), ...isNew } },
    ...linkWrites(table, question),
  ];
}

/** Links are kept, so that an old one can explain itself (DESIGN §5). */
function linkWrites(table: Table, { applicationId, sequence, linkHash, linkIssue }: Question): Write[] {
  if (linkHash === undefined) return [];
  const data = { applicationId, sequence, issue: linkIssue };
  return [
    { Put: { TableName: table.name, Item: { ...keys.link(linkHash), itemType: 'Link', data }, ...isNew } },
  ];
}

/**
 * A question that goes on being open, as it is from now on. Only what is named here is written, so that a token which is
 * stored meanwhile is kept.
 */
export function changedWrites(
  table: Table,
  { before, after }: { before: Question; after: Question },
): Write[] {
  const { data: _data, pk, sk, itemType: _type, ...index } = questionItem(after);
  const update = setOrRemove({
    ...index,
    ...Object.fromEntries(changeable.map((name) => [`#d.${name}`, after[name]])),
  });
  const condition = '#d.#s = :open AND #d.linkIssue = :issue AND #d.askedOf = :asked';
  return [
    {
      Update: {
        TableName: table.name,
        Key: { pk, sk },
        ...update,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#d': 'data', '#s': 'status' },
        ExpressionAttributeValues: {
          ...update.ExpressionAttributeValues,
          ':open': 'open',
          ':issue': before.linkIssue,
          ':asked': before.askedOf,
        },
      },
    },
    ...(after.linkHash === before.linkHash ? [] : linkWrites(table, after)),
  ];
}

const changeable = [
  'askedOf',
  'why',
  'insteadOf',
  'absenceId',
  'chosen',
  'askedAt',
  'remindAt',
  'escalateAt',
  'linkIssue',
  'linkHash',
  'linkExpiresAt',
  'openedByOthers',
  'asked',
  'trouble',
] as const satisfies (keyof Question)[];

/** An update that sets what has a value and removes what has none. */
function setOrRemove(values: Record<string, unknown>) {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  const remove = Object.entries(values).filter(([, value]) => value === undefined);
  const assignments = set.map(([path], index) => `${path} = :v${index}`).join(', ');
  const removals = remove.length > 0 ? ` REMOVE ${remove.map(([path]) => path).join(', ')}` : '';
  return {
    UpdateExpression: `SET ${assignments}${removals}`,
    ExpressionAttributeValues: Object.fromEntries(set.map(([, value], index) => [`:v${index}`, value])),
  };
}

/** An answered question leaves the lists of what waits and what is overdue. */
export function questionItem(question: Question): Record<string, unknown> {
  const waiting = {
    listPk: lists.openQuestions,
    listSk: `${question.remindAt}#${question.id}`,
    ownerPk: owners.waitingFor(question.askedOf),
    ownerSk: owners.questionByTime(question),
  };
  return {
    ...keys.question(question.applicationId, question.sequence),
    itemType: 'Question',
    ...(question.status === 'open' ? waiting : {}),
    data: question,
  };
}

/** Sets the answer alone, so that a token stored meanwhile is kept. */
export const answeredWrite = (table: Table, question: Question): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.question(question.applicationId, question.sequence),
    UpdateExpression:
      'SET #d.#s = :answered, #d.answeredAt = :at, #d.#o = :outcome REMOVE listPk, listSk, ownerPk, ownerSk',
    ConditionExpression: '#d.#s = :open',
    ExpressionAttributeNames: { '#d': 'data', '#s': 'status', '#o': 'outcome' },
    ExpressionAttributeValues: {
      ':answered': 'answered',
      ':open': 'open',
      ':at': question.answeredAt,
      ':outcome': question.outcome,
    },
  },
});
