import { beforeAll, describe, expect, test } from 'vitest';
import { boardRow } from '../../shared/domain/board-list.ts';
import { LostRace } from '../../shared/use-cases/optimistic.ts';
import { aDecision } from '../builders/decision.ts';
import { aContact, aPerson } from '../builders/person.ts';
import {
  type Answer,
  anApproval,
  aRejection,
  type Browser,
  coordinator,
  director,
  faultsOf,
  orto,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let asCoordinator: Browser;
let asDirector: Browser;
const auditor = aPerson({
  email: 'revisor@example.org',
  name: 'Revisor',
  roles: ['auditor'],
  unitId: undefined,
  unitName: undefined,
});
const second = aPerson({
  email: 'samordnare2@example.org',
  name: 'Annan Samordnare',
  roles: ['coordinator'],
  unitId: undefined,
  unitName: undefined,
});

beforeAll(async () => {
  stage = await startWebStage();
  for (const person of [auditor, second, aContact()]) await stage.system.store.directory.save(person);
  asCoordinator = stage.browser(await stage.openSession(coordinator));
  asDirector = stage.browser(await stage.openSession(director));
  return stage.stop;
});

async function decided(activity: string, values = anApproval()): Promise<string> {
  const id = await stage.apply({ activity });
  const answer = await asDirector.post(`/applications/${id}/decide`, values);
  if (answer.status !== 303) throw new Error(`deciding answered ${answer.status}: ${said(answer)}`);
  await stage.system.drain();
  return id;
}

const rowsIn = ({ document }: Answer): string[] =>
  document.querySelectorAll('#decisions tbody tr').map(({ text }) => text.replace(/\s+/g, ' ').trim());

/** The form that marks, as the page has filled it in. */
function markIn({ document }: Answer): Record<string, string> {
  const fields = document.querySelectorAll('#mark-form input');
  return Object.fromEntries(
    fields.map((it) => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']),
  );
}
const meeting = { meetingOn: '2019-02-20', minutes: '§ 12' };

describe('The decisions under delegation', () => {
  test('are shown with number, decider, delegation, activity, unit, outcome and amount, and what they come to', async () => {
    await decided('Lista ett');
    await decided('Lista två', aRejection());
    const answer = await asCoordinator.get('/board');
    expect(answer.status).toBe(200);
    const [first = '', other = ''] = rowsIn(answer);
    for (const part of ['RS/100/2019-1', 'Lista ett', 'Ortopedi', director.name, 'Beviljad', '250'])
      expect(first).toContain(part);
    expect(other).toMatch(/RS\/100\/2019-2.*Lista två.*Avslagen ?–/);
    expect(answer.document.querySelector('#decisions tfoot')?.text.replace(/\s+/g, ' ')).toMatch(
      /Beviljad ?1 ?250 000 kr.*Avslagen ?1/,
    );
  });

  test('are read by officials, marked by coordinators alone, and there for nobody else', async () => {
    const values = { ...markIn(await asCoordinator.get('/board')), ...meeting };
    for (const person of [director, auditor]) {
      const browser = stage.browser(await stage.openSession(person));
      const answer = await browser.get('/board');
      expect([answer.status, rowsIn(answer).length, Object.keys(markIn(answer)).length]).toEqual([200, 2, 0]);
      expect((await browser.post('/board', values)).status).toBe(403);
    }
    for (const person of [orto, aContact()]) {
      const browser = stage.browser(await stage.openSession(person));
      expect((await browser.get('/board')).status).toBe(404);
      expect((await browser.post('/board', values)).status).toBe(404);
    }
    expect(await stage.system.store.boardLists.list()).toEqual([]);
  });

  test('name a period that cannot be read by its field, and show nothing of it', async () => {
    const answer = await asCoordinator.get('/board?from=i+g%C3%A5r&through=2019-02-31');
    expect(answer.status).toBe(422);
    expect(faultsOf(answer).map(([field]) => field)).toEqual(['from', 'through']);
    const reversed = await asCoordinator.get('/board?from=2019-03-01&through=2019-02-01');
    expect(faultsOf(reversed).map(([field]) => field)).toEqual(['through']);
  });
});

describe('Marking as reported', () => {
  test('SECURITY-22: fields that are not the form’s own are refused, and nothing is written', async () => {
    const values = { ...markIn(await asCoordinator.get('/board')), ...meeting };
    await stage.expectNothingWritten(async () => {
      for (const more of [{ amount: '1' }, { number: '9' }, { seen: 'x' }, { id: '1' }, { from: '2019' }])
        expect((await asCoordinator.post('/board', { ...values, ...more })).status).toBe(400);
    });
  });

  test('names a meeting day or a paragraph that does not do by its field, and keeps what was typed', async () => {
    const values = markIn(await asCoordinator.get('/board'));
    await stage.expectNothingWritten(async () => {
      const answer = await asCoordinator.post('/board', {
        ...values,
        meetingOn: 'tisdag',
        minutes: '§'.repeat(61),
      });
      expect(answer.status).toBe(422);
      expect(faultsOf(answer).map(([field]) => field)).toEqual(['meetingOn', 'minutes']);
      expect(markIn(answer)).toMatchObject({ meetingOn: 'tisdag', minutes: '§'.repeat(61) });
      const early = await asCoordinator.post('/board', { ...values, ...meeting, meetingOn: '2019-01-13' });
      expect([early.status, faultsOf(early)[0]?.[0]]).toEqual([422, 'meetingOn']);
    });
  });

  test('SECURITY-15: of decisions that are others than those seen is 409, and shows them as they are now', async () => {
    const values = { ...markIn(await asCoordinator.get('/board')), ...meeting };
    await decided('Lista tre', aRejection());
    await stage.expectNothingWritten(async () => {
      const answer = await asCoordinator.post('/board', values);
      expect(answer.status).toBe(409);
      expect(faultsOf(answer)[0]?.[1]).toMatch(/^Besluten har ändrats/);
      expect(rowsIn(answer)).toHaveLength(3);
    });
  });

  test('SECURITY-07: twice at once is one list, and two coordinators at once never mark the same', async () => {
    const values = { ...markIn(await asCoordinator.get('/board')), ...meeting };
    const asSecond = stage.browser(await stage.openSession(second));
    const theirs = { ...markIn(await asSecond.get('/board')), ...meeting };
    const answers = await Promise.all([
      asCoordinator.post('/board', values),
      asCoordinator.post('/board', values),
      asSecond.post('/board', theirs),
    ]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect([
      [303, 303, 409],
      [303, 409, 409],
    ]).toContainEqual(statuses);
    const lists = await stage.system.store.boardLists.list();
    expect(lists).toMatchObject([{ number: 1, count: 3, granted: 250_000, minutes: '§ 12' }]);
    const [list] = lists;
    expect(list && (await stage.system.store.boardLists.rows(list))).toHaveLength(3);
  });

  test('leaves nothing to report, says of each where it was, and starts the next period there', async () => {
    const next = await asCoordinator.get('/board');
    expect(rowsIn(next)).toEqual(['Inget beslut passar urvalet.']);
    expect(markIn(next)).toEqual({});
    const all = await asCoordinator.get('/board?from=2019-01-01&show=all');
    expect(rowsIn(all).map((row) => row.slice(-7))).toEqual(['Lista 1', 'Lista 1', 'Lista 1']);
    await decided('Nästa lista', aRejection());
    expect(rowsIn(await asCoordinator.get('/board'))).toEqual([expect.stringContaining('Nästa lista')]);
  });

  test('gives a list with a page of its own, which can be fetched as CSV', async () => {
    const answer = await stage.browser(await stage.openSession(auditor)).get('/board/1');
    expect(said(answer)).toContain('Lista 1 över beslut på delegation');
    expect(said(answer)).toContain('20 februari 2019');
    expect(rowsIn(answer)).toHaveLength(3);
    const csv = await asCoordinator.get('/board/1/csv');
    expect(csv.headers.get('Content-Disposition')).toContain('delegationsbeslut-lista-1.csv');
    expect(csv.text.split('\r\n')).toHaveLength(5);
    for (const path of ['/board/9', '/board/x', '/board/9/csv', '/board/0x1'])
      expect((await asCoordinator.get(path)).status).toBe(404);
  });

  test('SECURITY-27: a period holds its first millisecond in Stockholm, and not the first of the day after', async () => {
    const { boardLists } = stage.system.store;
    const within = async (from: string, through: string) =>
      (await stage.system.web.boardDecisions({ from, through }, await boardLists.list())).length;
    expect([await within('2019-01-14', '2019-01-14'), await within('2019-01-15', '2019-12-31')]).toEqual([
      4, 0,
    ]);
    const [decision] = await boardLists.decisions('provsatsning-2019', {
      start: '2019-01-01T00:00:00.000Z',
      end: '2020-01-01T00:00:00.000Z',
    });
    const at = decision?.decidedAt ?? '';
    const after = new Date(Date.parse(at) + 1).toISOString();
    const found = (start: string, end: string) => boardLists.decisions('provsatsning-2019', { start, end });
    expect((await found(at, after)).map(({ decidedAt }) => decidedAt)).toContain(at);
    expect((await found('2019-01-01T00:00:00.000Z', at)).map(({ decidedAt }) => decidedAt)).not.toContain(at);
  });

  test('keeps a long list in pieces, and takes each number once', async () => {
    const { boardLists } = stage.system.store;
    const rows = Array.from({ length: 450 }, (_, index) =>
      boardRow(aDecision({ running: index + 1, number: `X-${index + 1}` }), undefined),
    );
    const list = {
      ...{ number: 7, id: 'long', from: '2018-01-01', through: '2018-12-31', meetingOn: '2019-01-31' },
      ...{ count: 450, granted: 0, pieces: 3, hash: 'a'.repeat(64) },
      ...{ createdAt: '2019-01-14T08:00:00.000Z', createdBy: { email: 'x@example.org', name: 'X' } },
    };
    await boardLists.add(list, rows);
    expect(await boardLists.rows(list)).toEqual(rows);
    await expect(boardLists.add({ ...list, id: 'other', hash: 'b'.repeat(64) }, rows)).rejects.toThrow(
      LostRace,
    );
  });
});
