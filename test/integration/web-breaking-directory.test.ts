import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import type { Values } from '../simulation/visitor.ts';
import {
  administrator,
  type DirectoryStage,
  expectSaved,
  pathOf,
  preparer,
  startDirectoryStage,
  substitute,
} from './directory-support.ts';
import { aRejection, director, faultsOf, orto, said } from './web-support.ts';

let stage: DirectoryStage;
beforeAll(async () => {
  stage = await startDirectoryStage();
  return stage.stop;
});

const own = '/directory/absence';
const days = async (overrides: Values = {}): Promise<Values> => ({
  version: await stage.versionOf(director.email),
  absenceFrom: '2019-03-01',
  absenceThrough: '2019-03-08',
  substitute: substitute.email,
  ...overrides,
});

describe('A director’s own absence', () => {
  test.each<[string, Values, string]>([
    ['with themself as substitute', { substitute: director.email }, 'substitute'],
    ['with themself in capitals', { substitute: director.email.toUpperCase() }, 'substitute'],
    ['with an applicant as substitute', { substitute: orto.email }, 'substitute'],
    ['with nobody that is known', { substitute: 'ingen@example.org' }, 'substitute'],
    ['that ends before it begins', { absenceThrough: '2019-02-28' }, 'absenceThrough'],
    ['that is over', { absenceFrom: '2019-01-01', absenceThrough: '2019-01-02' }, 'absenceThrough'],
    ['from a day that does not exist', { absenceFrom: '2019-02-30' }, 'absenceFrom'],
    ['from 29 February of a common year', { absenceFrom: '2019-02-29' }, 'absenceFrom'],
    ['to the year 9999', { absenceThrough: '9999-12-31' }, 'absenceThrough'],
    ['from the year 0000', { absenceFrom: '0000-01-01' }, 'absenceFrom'],
    ['from a day in full-width digits', { absenceFrom: '２０１９-03-01' }, 'absenceFrom'],
    ['from a day with a sign that is not seen', { absenceFrom: '2019-03-01\u200b' }, 'absenceFrom'],
    ['with a line break in the substitute', { substitute: 'a@example.org\r\nBcc: b' }, 'substitute'],
    ['beyond the substitute’s delegation', { absenceThrough: '2022-01-10' }, 'substitute'],
  ])('SECURITY-30: %s is refused by its field, and nothing is written', async (_, overrides, field) => {
    await stage.expectNothingWritten(async () => {
      const answer = await stage.asDirector.post(own, await days(overrides));
      expect([answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([422, [field]]);
    });
  });

  test('that overlaps another by one day is refused, also when both are sent at the same moment', async () => {
    const first = await days();
    const second = await days({ absenceFrom: '2019-03-08', absenceThrough: '2019-03-20' });
    const answers = await Promise.all([
      stage.asDirector.post(own, first),
      stage.asDirector.post(own, second),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const version = await stage.versionOf(director.email);
    const [kept] = (await stage.found(director.email)).absences;
    const again = await days({ absenceFrom: '2019-03-08', absenceThrough: '2019-03-08' });
    const late = await stage.asDirector.post(own, again);
    expect([late.status, faultsOf(late).map(([at]) => at)]).toEqual([422, ['absenceFrom']]);
    expectSaved(await stage.asDirector.post(`${own}/${kept?.id}/end`, { version }), own);
    expect((await stage.found(director.email)).absences).toEqual([]);
  });

  test('cannot be set by a substitute for the director, nor ended', async () => {
    expectSaved(await stage.asDirector.post(own, await days()), own);
    const [absence] = (await stage.found(director.email)).absences;
    const asSubstitute = stage.browser(await stage.openSession(substitute));
    await stage.expectNothingWritten(async () => {
      const path = `${pathOf(director.email)}/absences`;
      expect((await asSubstitute.post(path, await days())).status).toBe(404);
      const version = await stage.versionOf(director.email);
      expect((await asSubstitute.post(`${path}/${absence?.id}/end`, { version })).status).toBe(404);
      // Under their own address it is an absence that they do not have.
      const theirs = await stage.versionOf(substitute.email);
      await asSubstitute.post(`${own}/${absence?.id}/end`, { version: theirs });
    });
    const version = await stage.versionOf(director.email);
    await stage.asDirector.post(`${own}/${absence?.id}/end`, { version });
  });
});

describe('The right to decide and to administer', () => {
  test('a coordinator gives themself neither a role nor a delegation', async () => {
    const path = pathOf(preparer.email);
    const version = await stage.versionOf(preparer.email);
    const self = { name: preparer.name, unit: '', language: '', version };
    const delegation = {
      version,
      point: '4.1',
      limit: '',
      delegationFrom: '2019-01-01',
      delegationThrough: '',
    };
    await stage.expectNothingWritten(async () => {
      for (const roles of ['director', ['coordinator', 'director'], 'administrator'])
        expect((await stage.asCoordinator.post(path, { ...self, roles })).status).toBe(403);
      expect((await stage.asCoordinator.post(`${path}/delegations`, delegation)).status).toBe(403);
      const other = pathOf(preparer.email.toUpperCase());
      expect((await stage.asCoordinator.post(other, { ...self, roles: 'director' })).status).toBe(403);
    });
  });

  test('is never lost for all: two administrators who block each other at the same moment are not both blocked', async () => {
    const path = await stage.addPerson('andra@example.org', { roles: 'administrator', name: 'Andra' });
    const asOther = stage.browser(await stage.openSession(await stage.found('andra@example.org')));
    const version = await stage.versionOf(administrator.email);
    const block = { version: '1', blocked: 'yes' };
    const answers = await Promise.all([
      stage.asAdministrator.post(`${path}/block`, block),
      asOther.post(`${pathOf(administrator.email)}/block`, { ...block, version }),
    ]);
    const blocked = [administrator.email, 'andra@example.org'];
    const states = await Promise.all(
      blocked.map(async (email) => (await stage.found(email)).blocked ?? false),
    );
    expect(states.filter((it) => it).length).toBeLessThan(2);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(states.filter((it) => it).length);
    const { directory } = stage;
    for (const email of blocked) {
      const { blocked: _was, ...person } = await stage.found(email);
      await directory.save(email === administrator.email ? person : { ...person, roles: ['auditor'] });
    }
  });

  test('the last administrator stays, whoever asks', async () => {
    const path = pathOf(administrator.email);
    const version = await stage.versionOf(administrator.email);
    await stage.expectNothingWritten(async () => {
      const values = { name: 'Samordnare', unit: '', language: '', version };
      for (const roles of [[], 'coordinator', ['coordinator', 'director']]) {
        const answer = await stage.asAdministrator.post(path, {
          ...values,
          ...(roles.length > 0 && { roles }),
        });
        expect([roles, answer.status]).toEqual([roles, 409]);
      }
    });
  });

  test('two administrators who edit one person: the second is told, and what the first wrote stands', async () => {
    const path = await stage.addPerson('tva@example.org');
    const second = stage.browser(await stage.openSession(administrator));
    const values = (name: string) => ({ name, roles: 'controller', unit: '', language: '', version: '1' });
    const answers = await Promise.all([
      stage.asAdministrator.post(path, values('En')),
      second.post(path, values('Två')),
      second.post(`${path}/block`, { version: '1', blocked: 'yes' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    expect((await stage.found('tva@example.org')).version).toBe(2);
  });

  test('SECURITY-14: whoever loses the role, the delegation or the access between page and click decides nothing', async () => {
    const id = await stage.apply({ activity: 'Mellan sida och klick' });
    const kept = await stage.found(director.email);
    const path = `/applications/${id}/decide`;
    expect((await stage.asDirector.get(path)).status).toBe(200);
    const { directory } = stage;
    const losses: [Partial<Person>, number][] = [
      [{ roles: ['auditor'] }, 403],
      [{ delegations: [] }, 403],
      [{ delegations: [{ id: 'd', point: '4.1', from: '2018-01-01', through: '2019-01-13' }] }, 403],
      [{ blocked: true }, 401],
    ];
    for (const [change, status] of losses) {
      const { version } = await stage.found(director.email);
      await directory.save({ ...kept, version, ...change });
      await stage.expectNothingWritten(async () => {
        const answer = await stage.asDirector.post(path, aRejection());
        expect([change, answer.status]).toEqual([change, status]);
        const several = await stage.asDirector.post('/decisions/several/confirmed', {
          application: `${id}~1`,
        });
        expect([change, several.status >= 400]).toEqual([change, true]);
      });
    }
    const { version } = await stage.found(director.email);
    await directory.save({ ...kept, version });
    expect((await stage.asDirector.post(path, aRejection())).status).toBe(303);
  });
});

describe('A unit', () => {
  const unit = (name: string, more: Values = {}): Values => ({
    name,
    aliases: '',
    from: '',
    through: '',
    ...more,
  });
  const added = async (name: string): Promise<string> =>
    (await stage.asAdministrator.post('/directory/units', unit(name))).headers
      .get('Location')
      ?.split('?')[0] ?? '';

  test.each<[string, Values]>([
    ['another’s name', unit('Hud')],
    ['another’s name in other signs', unit(' hUD. ')],
    ['another’s name in full width', unit('Ｈｕｄ')],
    ['another’s alias', unit('Dermatologi')],
    ['an alias that is another’s name', unit('Öga', { aliases: 'Ögon\r\nhud' })],
  ])('is not given %s', async (_, values) => {
    await stage.asAdministrator.post('/directory/units', unit('Hud', { aliases: 'Dermatologi' }));
    const path = (await added('Öga')) || '/directory/units/oga';
    const version = String((await stage.directory.findUnit('oga'))?.version);
    await stage.expectNothingWritten(async () => {
      const answer = await stage.asAdministrator.post(path, { ...values, version });
      expect(answer.status).toBe(422);
      expect(said(answer)).toContain('Hud');
    });
  });

  test.each([
    ['a bidirectional sign', 'A\u202eB'],
    ['a sign that is not seen', 'Lunga\u200b'],
    ['a line break', 'Lunga\r\nHjärta'],
    ['nothing but blanks', ' \u3000 '],
    ['a personal number', 'Lunga 640823-3234'],
    ['101 signs', 'å'.repeat(101)],
  ])('SECURITY-30: with %s in its name is refused by the field', async (_, name) => {
    await stage.expectNothingWritten(async () => {
      const answer = await stage.asAdministrator.post('/directory/units', unit(name));
      expect([answer.status, faultsOf(answer)[0]?.[0]]).toEqual([422, 'name']);
    });
  });
});
