import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importCommand } from '../../infra/commands/import.ts';
import { writeAddresses } from '../../infra/local/machine/local-folder.ts';
import { anAsking, aSubmission } from '../builders/act.ts';
import type { Values } from '../simulation/visitor.ts';
import {
  type DirectoryStage,
  expectSaved,
  pathOf,
  startDirectoryStage,
  substitute,
} from './directory-support.ts';
import { writeScratch } from './import-support.ts';
import { scratchFolder } from './local-support.ts';
import { anApproval, director, faultsOf, orto, programme, said, typedForm } from './web-support.ts';

let stage: DirectoryStage;
beforeAll(async () => {
  stage = await startDirectoryStage();
}, 60_000);
afterAll(() => stage.stop());

describe('SECURITY-14: an approver', () => {
  test('whose delegation or role is taken away in the directory is refused at the very next POST', async () => {
    const { applications } = stage.system.store;
    const id = 'revoked';
    await applications.commit(aSubmission(id, programme.id, { outbox: [] }));
    const before = (await applications.find(id)) ?? expect.unreachable();
    await applications.commit(anAsking(before));
    const decide = () => stage.asDirector.post(`/applications/${id}/decide`, anApproval());
    const kept = await stage.found(director.email);
    const path = pathOf(director.email);
    const end = `${path}/delegations/${kept.delegations[0]?.id}/end`;
    expectSaved(
      await stage.asAdministrator.post(end, { version: await stage.versionOf(director.email) }),
      path,
    );
    expect((await decide()).status).toBe(403);
    const values = { name: kept.name, roles: 'controller', unit: '', language: '' };
    expectSaved(
      await stage.asAdministrator.post(path, { ...values, version: await stage.versionOf(director.email) }),
      path,
    );
    expect((await decide()).status).toBe(403);
    const blocked = { version: await stage.versionOf(director.email), blocked: 'yes' };
    expectSaved(await stage.asAdministrator.post(`${path}/block`, blocked), path);
    expect((await decide()).status).toBe(401);
    expect((await applications.find(id))?.status).toBe('submitted');
    const { blocked: _gone, ...now } = await stage.found(director.email);
    await stage.directory.save({ ...now, roles: kept.roles, delegations: kept.delegations });
  });
});

describe('an absence', () => {
  const days = { absenceFrom: '2019-02-04', absenceThrough: '2019-02-10', substitute: substitute.email };

  test('is set and ended by the director alone, and seen in the directory', async () => {
    const path = '/directory/absence';
    expect(said(await stage.asDirector.get('/'))).toContain('Lägg in frånvaro');
    expect(said(await stage.asDirector.get(path))).toContain('Ingen frånvaro.');
    const version = await stage.versionOf(director.email);
    expectSaved(await stage.asDirector.post(path, { ...days, version }), path);
    const [absence] = (await stage.found(director.email)).absences;
    expect(absence).toMatchObject({
      from: '2019-02-04',
      through: '2019-02-10',
      substitute: substitute.email,
    });
    expect(said(await stage.asDirector.get(path))).toContain('4 februari 2019 – 10 februari 2019Ersättare');
    expect(said(await stage.asCoordinator.get(pathOf(director.email)))).toContain(
      '4 februari 2019 – 10 februari 2019',
    );
    const again = await stage.asDirector.post(path, {
      ...days,
      version: await stage.versionOf(director.email),
    });
    expect([again.status, faultsOf(again).map(([at]) => at)]).toEqual([422, ['absenceFrom']]);
    expect(again.document.querySelector('#absenceThrough')?.getAttribute('value')).toBe('2019-02-10');
    const end = `${path}/${absence?.id}/end`;
    expectSaved(await stage.asDirector.post(end, { version: await stage.versionOf(director.email) }), path);
    expect((await stage.found(director.email)).absences).toEqual([]);
    expect(said(await stage.asAdministrator.get(pathOf(director.email)))).toContain('Frånvaro togs bort');
  });

  test('is set by a coordinator for a director, with whom the substitute is checked', async () => {
    const path = `${pathOf(director.email)}/absences`;
    const set = async (values: Values) =>
      stage.asCoordinator.post(path, { ...days, version: await stage.versionOf(director.email), ...values });
    for (const [values, field] of [
      [{ substitute: '' }, 'substitute'],
      [{ substitute: director.email }, 'substitute'],
      [{ substitute: orto.email }, 'substitute'],
      [{ absenceThrough: '2022-01-01' }, 'substitute'],
      [{ absenceThrough: '4/2 2019' }, 'absenceThrough'],
      [{ absenceThrough: '2019-02-03' }, 'absenceThrough'],
      [{ absenceFrom: '2019-01-01', absenceThrough: '2019-01-13' }, 'absenceThrough'],
    ] as const) {
      const answer = await set(values);
      expect([values, answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([values, 422, [field]]);
    }
    expectSaved(await set({}), pathOf(director.email));
    const [absence] = (await stage.found(director.email)).absences;
    const end = `${path}/${absence?.id}/end`;
    expectSaved(
      await stage.asCoordinator.post(end, { version: await stage.versionOf(director.email) }),
      pathOf(director.email),
    );
  });
});

describe('a unit', () => {
  const unit = (overrides: Values = {}): Values => ({
    name: 'Mobila team',
    aliases: '',
    from: '',
    through: '',
    ...overrides,
  });

  test('is added, renamed and ended, and then takes no new applications', async () => {
    const path = '/directory/units/mobila-team';
    expectSaved(
      await stage.asAdministrator.post('/directory/units', unit({ aliases: 'MT\r\n\r\nmobila team' })),
      path,
    );
    expect(await stage.directory.findUnit('mobila-team')).toMatchObject({ aliases: ['MT'], version: 1 });
    const taken = await stage.asAdministrator.post(
      '/directory/units',
      unit({ name: 'Ny', aliases: 'Annat\nmt' }),
    );
    expect([taken.status, faultsOf(taken).map(([at]) => at)]).toEqual([422, ['aliases']]);
    await stage.addPerson('mobila@example.org', { roles: 'applicant', unit: 'mobila-team' });
    const applicant = await stage.found('mobila@example.org');
    expect(applicant).toMatchObject({ unitId: 'mobila-team', unitName: 'Mobila team' });
    expect((await stage.send(applicant, typedForm({ activity: 'Före stängning' }))).status).toBe(303);
    const ended = unit({ name: 'Mobila teamet', through: '2019-01-13', version: '1' });
    expectSaved(await stage.asAdministrator.post(path, ended), path);
    expect((await stage.asAdministrator.post(path, ended)).status).toBe(409);
    expect(await stage.found('mobila@example.org')).toMatchObject({ unitName: 'Mobila teamet' });
    const late = await stage.send(applicant, typedForm({ activity: 'Efter stängning' }));
    expect([late.status, said(late)]).toEqual([422, expect.stringContaining('har upphört')]);
    expect(said(await stage.asAdministrator.get('/directory/units'))).toContain(
      'Tar inte emot nya ansökningar',
    );
    expect(said(await stage.asCoordinator.get(path))).toContain('Finns till och med: 13 januari 2019');
  });
});

test('a file that is brought into the running system is dated by the clock that the system goes by', async () => {
  const folder = scratchFolder();
  const { addresses, table } = stage.system;
  writeAddresses(folder, { ...addresses, table: table.name });
  const persons = [{ email: 'fil@example.org', name: 'Från fil', roles: ['controller'] }];
  const file = writeScratch('directory.json', JSON.stringify({ persons }));
  const complain = (line: string): never => expect.unreachable(line);
  const code = await importCommand([file], { say: () => {}, complain, environment: {}, folder });
  expect(code).toBe(0);
  const [added] = await stage.directory.changes('person', 'fil@example.org');
  expect(added?.at).toMatch(/^2019-01-14T/);
  expect(said(await stage.asAdministrator.get(pathOf('fil@example.org')))).toContain('Inläst från fil');
});
