import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application.ts';
import { findChainFault } from '../../shared/domain/audit.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import type { Question } from '../../shared/domain/question.ts';
import { createTable } from '../../shared/store/client.ts';
import { type Key, keys } from '../../shared/store/keys.ts';
import { createStore } from '../../shared/store/store.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { LostRace } from '../../shared/use-cases/optimistic.ts';
import type { Act } from '../../shared/use-cases/ports.ts';
import { anApprovalOf, aQuestionOn, aSubmission } from '../builders/act.ts';
import { booksOf } from './books.ts';
import { type TestDatabase, withTable } from './table.ts';
import { addAsked, addProgramme, found, putRaw, rowsOf } from './world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
afterAll(() => database.stop());

/** An act with every part that there is: a decision that is also handed in, assessed and asks once more. */
function everyPart(application: Application, question: Question): Act {
  return {
    ...anApprovalOf(application, question),
    submission: { key: `again-${application.id}`, contentHash: `again-${application.id}`, again: false },
    assessment: {
      assessedAt: '2019-02-01T09:00:00.000Z',
      round: '1',
      assessment: { purposes: [], markA: true, left: [], warnings: [] },
    },
    asked: aQuestionOn(application, 2),
  };
}

/** The keys of everything that this act writes, but for the counter, the balance and the first question. */
const newKeysOf = ({
  after,
  submission,
  asked,
  decision,
  ledger: [entry] = [],
  outbox: [row] = [],
}: Act): Record<string, Key> => ({
  'the audit row': keys.auditRow(after.id, after.auditCount + 1),
  'the submission’s key': keys.submission(after.applicant.email, submission?.key ?? ''),
  'the content’s hash': keys.content(after.unitId, submission?.contentHash ?? ''),
  'the question': keys.question(after.id, asked?.sequence ?? 0),
  'the link': keys.link(asked?.linkHash ?? ''),
  'the decision': keys.decision(after.id, decision?.running ?? 0),
  'the ledger entry': keys.ledgerEntry(
    entry?.programmeId ?? '',
    entry?.fundingPartId ?? '',
    entry?.at ?? '',
    entry?.id ?? '',
  ),
  'the outbox row': keys.outbox(row?.id ?? ''),
});
const newParts = [
  'the audit row',
  'the submission’s key',
  'the content’s hash',
  'the question',
  'the link',
  'the decision',
  'the ledger entry',
  'the outbox row',
];

async function setData(key: Key, attribute: string, value: unknown): Promise<void> {
  await database.table.client.send(
    new UpdateCommand({
      TableName: database.table.name,
      Key: key,
      UpdateExpression: 'SET #d.#a = :value',
      ExpressionAttributeNames: { '#d': 'data', '#a': attribute },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}

/** The act is refused as a lost race, and no row of the whole table is another than before. */
async function leavesNothing(act: Act): Promise<void> {
  const before = await rowsOf(database);
  await expect(database.store.applications.commit(act)).rejects.toThrow(LostRace);
  expect(await rowsOf(database)).toEqual(before);
}

describe('an act is written whole', () => {
  test('with every part of it, and the money and the chain agree', async () => {
    const { store, table } = database;
    const { application, question, programme } = await addAsked(database, 'whole');
    const act = everyPart(application, question);

    await store.applications.commit(act);

    const file = await store.applications.caseFile('whole');
    expect(file).toMatchObject({
      application: {
        ...{ ...act.after, auditCount: 3, auditHead: file?.audit.at(-1)?.hash },
        moves: [{ type: 'commit', amount: 250_000, fundingPartId: 'stimulus', basis: { kind: 'decision' } }],
      },
      assessment: act.assessment,
      questions: [{ sequence: 1, status: 'answered', outcome: 'approved' }, act.asked],
      audit: [{ action: 'submitted' }, { action: 'asked' }, { action: 'approved', sequence: 3 }],
    });
    expect(file?.decisions).toEqual([act.decision]);
    expect(file && findChainFault(file.audit, file.application, sha256)).toBeUndefined();
    expect(await store.questions.findByLinkHash('link-whole-2')).toEqual({ question: act.asked, issue: 1 });
    expect(await store.programmes.lastRunning(programme.id)).toBe(1);
    const books = await store.programmes.find(programme.id);
    expect(books?.balances[0]).toMatchObject({ committed: 250_000, left: 750_000 });
    expect(await store.outbox.findPending(act.outbox?.[0]?.id ?? '')).toMatchObject({ row: act.outbox?.[0] });
    expect(reconcile(await booksOf(table))).toEqual([]);
  });

  test('or, when one part of it is there already, not at all: each part alone', async () => {
    for (const [index, part] of newParts.entries()) {
      const { application, question } = await addAsked(database, `taken-${index}`);
      const act = everyPart(application, question);
      const key = newKeysOf(act)[part] ?? expect.unreachable(part);
      await putRaw(database, { ...key, itemType: 'Obstacle', data: {} });
      await leavesNothing(act);
    }
  });

  test('or, when what was read has moved, not at all: version, status and chain', async () => {
    const { application, question } = await addAsked(database, 'moved');
    const act = everyPart(application, question);
    for (const moved of [
      { version: application.version + 1 },
      { auditCount: application.auditCount - 1 },
      { status: 'rejected' as const },
    ])
      await leavesNothing({ ...act, before: { ...application, ...moved } });
  });

  test('or, when the question is answered or missing, not at all', async () => {
    const { application, question } = await addAsked(database, 'answered');
    const act = everyPart(application, question);
    await leavesNothing({ ...act, ...(act.answered && { answered: { ...act.answered, sequence: 7 } }) });
    await setData(keys.question('answered', 1), 'status', 'answered');
    await leavesNothing(act);
  });

  test('or, when the running number is taken or skipped, not at all', async () => {
    const { application, question, programme } = await addAsked(database, 'numbered');
    const act = everyPart(application, question);
    await leavesNothing({ ...act, ...(act.decision && { decision: { ...act.decision, running: 2 } }) });
    await putRaw(database, { ...keys.decisionCounter(programme.id), running: 1 });
    await leavesNothing(act);
  });

  test('or, when a krona is missing in the part, or there is no such part, not at all', async () => {
    const { application, question, programme } = await addAsked(database, 'poor');
    const act = everyPart(application, question);
    await setData(keys.balance(programme.id, 'stimulus'), 'left', 249_999);
    await leavesNothing(act);
    await leavesNothing({
      ...act,
      ledger: (act.ledger ?? []).map((entry) => ({ ...entry, fundingPartId: 'none' })),
    });
  });

  test('or, when a new application is there already, not at all', async () => {
    await addAsked(database, 'twice');
    const { submission: _, outbox: __, ...again } = aSubmission('twice', 'programme-twice');
    await leavesNothing({ ...again, facts: [] });
  });
});

describe('money', () => {
  test('that is left to the last krona is given, and an import may give more', async () => {
    const { store } = database;
    const { application, question, programme } = await addAsked(database, 'exact');
    await setData(keys.balance(programme.id, 'stimulus'), 'left', 250_000);
    await store.applications.commit(anApprovalOf(application, question));
    const left = async () => (await store.programmes.find(programme.id))?.balances[0]?.left;
    expect(await left()).toBe(0);

    const history = anApprovalOf(await found(database, 'exact'), question);
    const { answered: _, decision: __, outbox: ___, ...imported } = history;
    const ledger = (history.ledger ?? []).map((entry) => ({ ...entry, id: 'history', amount: 7 }));
    await store.applications.commit({ ...imported, ledger, mayOverdraw: true });
    expect(await left()).toBe(-7);
  });

  test('given to many at once moves one balance without losing a krona', async () => {
    const { store } = database;
    const programme = await addProgramme(database, 'programme-parallel');
    const submissions = Array.from({ length: 8 }, (_, index) =>
      aSubmission(`parallel-${index}`, programme.id),
    );
    await Promise.all(
      submissions.map((act, index) => {
        const { ledger = [] } = anApprovalOf(act.after, aQuestionOn(act.after));
        const entries = ledger.map((entry) => ({ ...entry, amount: 100_000 + index }));
        return store.applications.commit({ ...act, ledger: entries });
      }),
    );

    const books = await store.programmes.find(programme.id);
    expect(books?.balances[0]).toMatchObject({ committed: 800_028, left: 199_972 });
    expect(await store.programmes.ledger(programme.id, 'stimulus')).toHaveLength(9);
  });
});

describe('SECURITY-34: when DynamoDB refuses a transaction', () => {
  /** A store whose next writes end with this error; nothing of them reaches the table. */
  function storeThatFails(error: Error) {
    const table = createTable({ name: database.table.name, endpoint: database.endpoint });
    table.client.middlewareStack.add(() => () => Promise.reject(error), { step: 'initialize' });
    return createStore(table);
  }
  const canceled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: 'canceled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const named = (name: string) => Object.assign(new Error('refused'), { name });
  const submission = aSubmission('refused', 'programme-refused');

  test.each([
    ['a conflict', canceled('None', 'TransactionConflict')],
    ['throttling of a part', canceled('ThrottlingError', 'ConditionalCheckFailed')],
    ['throttling', named('ThrottlingException')],
    ['too much for the table', named('ProvisionedThroughputExceededException')],
    ['a transaction under way', named('TransactionInProgressException')],
  ])('for %s, the act may be tried again', async (_, error) => {
    await expect(storeThatFails(error).applications.commit(submission)).rejects.toThrow(LostRace);
  });

  test.each([
    ['an act that is not valid', canceled('None', 'ValidationError')],
    ['an act that is not valid and also moved', canceled('ConditionalCheckFailed', 'ValidationError')],
    ['a right that is missing', named('AccessDeniedException')],
  ])('for %s, it is said as it is and not tried again', async (_, error) => {
    await expect(storeThatFails(error).applications.commit(submission)).rejects.toBe(error);
  });
});
