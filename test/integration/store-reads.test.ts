import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { balanceAt } from '../../shared/domain/ledger.ts';
import { type Key, keys, lists, owners } from '../../shared/store/keys.ts';
import { UnreadableRow } from '../../shared/store/query.ts';
import type { Store } from '../../shared/store/store.ts';
import { anApprovalOf, aSubmission } from '../builders/act.ts';
import { anAllocation } from '../builders/ledger.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addAsked, addProgramme, addSubmitted, found, putRaw, rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
});
afterAll(() => database.stop());

describe('a programme', () => {
  test('is added with its allocations, and its parts come in the agreement’s order', async () => {
    const programme = await addProgramme(world, 'prov-2019');
    expect(await world.store.programmes.find('prov-2019')).toEqual({
      programme,
      balances: [
        expect.objectContaining({ fundingPartId: 'stimulus', allocated: 1_000_000, left: 1_000_000 }),
        expect.objectContaining({ fundingPartId: 'earmarked', allocated: 400_000, left: 400_000 }),
      ],
    });
    expect(await world.store.programmes.find('annan-2019')).toBeUndefined();
  });

  test('added a second time is not added, and nothing of the first is changed', async () => {
    await addProgramme(world, 'prov-2019');
    await addSubmitted(world, 'a1', 'prov-2019');
    const before = await rowsOf(world);

    const other = aProgramme({ id: 'prov-2019', name: 'Annat namn' });
    const more = [anAllocation({ id: 'more', programmeId: 'prov-2019', amount: 1 })];
    expect(await world.store.programmes.add(other, more)).toBe(false);

    expect(await rowsOf(world)).toEqual(before);
  });

  test('added by two at once is added once', async () => {
    const allocations = [anAllocation({ programmeId: 'prov-2019' })];
    const add = () => world.store.programmes.add(aProgramme({ id: 'prov-2019' }), allocations);
    expect((await Promise.all([add(), add()])).toSorted()).toEqual([false, true]);
    expect(await world.store.programmes.ledger('prov-2019', 'stimulus')).toEqual(allocations);
  });

  test('cannot have a diary number that another has, also when both come at once', async () => {
    const add = (id: string) =>
      world.store.programmes.add(aProgramme({ id, diaryNumber: 'RS/7/2019' }), [
        anAllocation({ programmeId: id }),
      ]);
    const both = await Promise.allSettled([add('prov-2019'), add('annan-2019')]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [first, second] =
      both[0].status === 'fulfilled' ? ['prov-2019', 'annan-2019'] : ['annan-2019', 'prov-2019'];
    await expect(add(String(second))).rejects.toMatchObject({ name: 'DiaryNumberTaken', by: first });
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'DiaryNumberTaken', by: first },
    });
    expect(await world.store.programmes.find(String(second))).toBeUndefined();
    expect(await world.store.programmes.ledger(String(second), 'stimulus')).toEqual([]);
    expect(await add(String(first))).toBe(false);
  });

  test('is listed with the newest year first', async () => {
    for (const [id, year] of [
      ['prov-2018', 2018],
      ['prov-2020', 2020],
      ['prov-2019', 2019],
    ] as const)
      await world.store.programmes.add(aProgramme({ id, year, diaryNumber: `RS/1/${year}` }), []);
    expect((await world.store.programmes.list()).map(({ id }) => id)).toEqual([
      'prov-2020',
      'prov-2019',
      'prov-2018',
    ]);
  });

  test('has given no number before its first decision', async () => {
    expect(await world.store.programmes.lastRunning('prov-2019')).toBe(0);
  });
});

describe('the ledger of a part', () => {
  test('has its own entries in the order of time, and tells the balance at any past moment', async () => {
    const { application, question, programme } = await addAsked(world, 'a1');
    await world.store.applications.commit(anApprovalOf(application, question));

    const entries = await world.store.programmes.ledger(programme.id, 'stimulus');
    expect(entries.map(({ type, amount }) => [type, amount])).toEqual([
      ['allocate', 1_000_000],
      ['commit', 250_000],
    ]);
    const leftAt = (at: string) => balanceAt(entries, programme.id, 'stimulus', at).left;
    expect(leftAt('2019-02-01T08:59:59.999Z')).toBe(1_000_000);
    expect(leftAt('2019-02-01T09:00:00.000Z')).toBe(750_000);
    expect(await world.store.programmes.ledger(programme.id, 'earmarked')).toHaveLength(1);
  });
});

describe('applications', () => {
  test('are listed by programme, by status and by unit', async () => {
    const { application, question, programme } = await addAsked(world, 'a1');
    await world.store.applications.commit(anApprovalOf(application, question));
    await addSubmitted(world, 'a2', programme.id);
    await addProgramme(world, 'annan-2019');
    const elsewhere = aSubmission('a3', 'annan-2019');
    await world.store.applications.commit({ ...elsewhere, after: { ...elsewhere.after, unitId: 'hospa' } });

    const ids = (list: { id: string }[]) => list.map(({ id }) => id).toSorted();
    const { applications } = world.store;
    expect(ids(await applications.ofProgramme(programme.id))).toEqual(['a1', 'a2']);
    expect(ids(await applications.ofProgramme(programme.id, 'approved'))).toEqual(['a1']);
    expect(ids(await applications.ofProgramme(programme.id, 'submitted'))).toEqual(['a2']);
    expect(ids(await applications.ofProgramme(programme.id, 'rejected'))).toEqual([]);
    expect(ids(await applications.ofUnit('ortopedi'))).toEqual(['a1', 'a2']);
    expect(ids(await applications.ofUnit('hospa'))).toEqual(['a3']);
    expect(await applications.caseFile('a4')).toBeUndefined();
    expect(await applications.find('a1')).toEqual(await found(world, 'a1'));
  });
});

describe('a mail', () => {
  const log = {
    id: 'reminder-1-2',
    applicationId: 'a1',
    kind: 'reminder',
    to: 'hos-direktor@example.org',
    subject: 'Påminnelse',
    startedAt: '2019-01-21T08:00:00.000Z',
  } as const;

  test('is known as started before it leaves, and with its id at SES when it has', async () => {
    const { mails } = world.store;
    expect(await mails.find('a1', log.id)).toBeUndefined();
    await mails.start(log);
    expect(await mails.find('a1', log.id)).toEqual(log);
    const sent = { messageId: 'ses-1', sentAt: '2019-01-21T08:00:01.000Z' };
    await mails.finish(log, sent);
    expect(await mails.find('a1', log.id)).toEqual({ ...log, ...sent });
  });
});

describe('the directory', () => {
  test('finds whoever has a role now, and no longer who had it', async () => {
    const { directory } = world.store;
    await directory.save(aDirector());
    await directory.save(aPerson());
    expect(await directory.withRole('director')).toEqual([aDirector()]);

    await directory.save(aDirector({ roles: ['auditor'] }));

    expect(await directory.withRole('director')).toEqual([]);
    expect(await directory.withRole('auditor')).toMatchObject([{ roles: ['auditor'] }]);
  });

  test('binds a person to the first subject, and to no other after it', async () => {
    const { directory } = world.store;
    await directory.save(aPerson());
    const { email } = aPerson();
    const bound = await Promise.all([
      directory.bindSubject(email, 'one'),
      directory.bindSubject(email, 'two'),
    ]);

    expect(bound.toSorted()).toEqual([false, true]);
    const subject = bound[0] ? 'one' : 'two';
    expect(await directory.bindSubject(email, subject)).toBe(true);
    expect(await directory.find(email)).toEqual(aPerson({ subject }));
  });

  test('binds nobody that it does not know, and does not make them known', async () => {
    expect(await world.store.directory.bindSubject('okand@example.org', 'one')).toBe(false);
    expect(await rowsOf(world)).toEqual([]);
  });
});

describe('a row that is not what it should be', () => {
  const secret = 'Anna Berg';
  const cases: [string, Key, object, (store: Store) => Promise<unknown>][] = [
    ['a person', keys.person('a@example.org'), {}, (store) => store.directory.find('a@example.org')],
    [
      'an application',
      keys.application('a1'),
      { itemType: 'Application' },
      (store) => store.applications.find('a1'),
    ],
    [
      'a case',
      keys.application('a1'),
      { itemType: 'Application' },
      (store) => store.applications.caseFile('a1'),
    ],
    ['a programme', keys.programme('p1'), { itemType: 'Programme' }, (store) => store.programmes.find('p1')],
    [
      'a ledger entry',
      keys.ledgerEntry('p1', 's', 't', 'i'),
      {},
      (store) => store.programmes.ledger('p1', 's'),
    ],
    ['a session', keys.session('h'), {}, (store) => store.sessions.find('h')],
    ['a mail', keys.mail('a1', 'm'), {}, (store) => store.mails.find('a1', 'm')],
    ['a question', keys.question('a1', 1), {}, (store) => store.questions.find('a1', 1)],
    ['a link', keys.link('h'), {}, (store) => store.questions.findByLinkHash('h')],
    ['a submission', keys.submission('p', 'k'), {}, (store) => store.applications.findSubmission('p', 'k')],
    [
      'a listed programme',
      keys.programme('p1'),
      { listPk: lists.programmes, listSk: '2019' },
      (store) => store.programmes.list(),
    ],
    [
      'a waiting question',
      keys.question('a1', 1),
      { ownerPk: owners.waitingFor('p'), ownerSk: 'q' },
      (store) => store.questions.waitingFor('p'),
    ],
  ];

  test.each(cases)('is named by its key and not by its content: %s', async (_, key, more, read) => {
    await putRaw(world, {
      ...key,
      ...more,
      data: { name: secret, content: secret, amount: secret, kind: secret },
    });
    const error = await read(world.store).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UnreadableRow);
    expect(String(error)).toContain(JSON.stringify([key.pk, key.sk]));
    expect(String(error)).not.toContain(secret);
  });
});
