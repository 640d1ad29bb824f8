import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import {
  administrator,
  type DirectoryStage,
  expectSaved,
  pathOf,
  startDirectoryStage,
  typedPerson,
} from './directory-support.ts';
import { director, faultsOf, orto, said } from './web-support.ts';

let stage: DirectoryStage;
beforeAll(async () => {
  stage = await startDirectoryStage();
}, 60_000);
afterAll(() => stage.stop());

describe('the list of persons', () => {
  test('shows roles, units, delegations and absences, narrowed by role and by words', async () => {
    const all = await stage.asAdministrator.get('/directory');
    expect(all.status).toBe(200);
    expect(said(all)).toContain('4.1, utan gräns, 1 januari 2018 – 31 december 2021');
    const directors = said(await stage.asAdministrator.get('/directory?role=director'));
    expect(directors).toContain(director.email);
    expect(directors).not.toContain(orto.email);
    const words = said(await stage.asAdministrator.get('/directory?q=ENHETSCHEF%20orto'));
    expect(words).toContain(orto.email);
    expect(words).not.toContain(director.email);
    expect(said(await stage.asAdministrator.get('/directory?role=king&q=%00zzz'))).toContain('Ingen person');
  });

  test('SECURITY-42: does not exist for who may not read it, nor does anything below it', async () => {
    const asApplicant = stage.browser(await stage.openSession(orto));
    for (const path of [
      '',
      '/persons/new',
      `/persons/${orto.email}`,
      '/units',
      '/units/ortopedi',
      '/new-unit',
    ]) {
      for (const browser of [asApplicant, stage.asDirector]) {
        expect([path, (await browser.get(`/directory${path}`)).status]).toEqual([path, 404]);
      }
    }
    expect((await asApplicant.get('/directory/absence')).status).toBe(404);
    const unknown = await asApplicant.post('/directory/persons/okand%40example.org/block', {});
    const known = await asApplicant.post(`${pathOf(orto.email)}/block`, { version: '0', blocked: 'yes' });
    expect([known.status, said(known)]).toEqual([unknown.status, said(unknown)]);
    expect((await stage.asAdministrator.get(pathOf('okand@example.org'))).status).toBe(404);
    expect((await stage.asAdministrator.get(`/directory/persons/${'a'.repeat(3000)}`)).status).toBe(404);
    expect((await stage.asAdministrator.get('/directory/units/%C3%85')).status).toBe(404);
  });

  test('is read by coordinators, who change nothing but absences', async () => {
    expect((await stage.asCoordinator.get('/directory')).status).toBe(200);
    const page = await stage.asCoordinator.get(pathOf(director.email));
    expect(page.document.querySelectorAll('main form').map((it) => it.getAttribute('id'))).toEqual([
      'absence-form',
    ]);
    await stage.expectNothingWritten(async () => {
      for (const [path, values] of [
        ['/directory/persons', typedPerson()],
        [pathOf(director.email), typedPerson({ email: [], version: '0' })],
        [`${pathOf(director.email)}/delegations`, { version: '0' }],
        [`${pathOf(director.email)}/block`, { version: '0', blocked: 'yes' }],
        ['/directory/units', { name: 'Ny', aliases: '', from: '', through: '' }],
      ] as const) {
        expect([path, (await stage.asCoordinator.post(path, values)).status]).toEqual([path, 403]);
      }
      expect((await stage.asCoordinator.get('/directory/persons/new')).status).toBe(403);
    });
  });
});

describe('a new person', () => {
  test('is added by the address in small letters, and can sign in', async () => {
    const answer = await stage.asAdministrator.post(
      '/directory/persons',
      typedPerson({ email: ' Anna.Test@Example.ORG ' }),
    );
    expectSaved(answer, pathOf('anna.test@example.org'));
    const added = await stage.found('anna.test@example.org');
    expect(added).toMatchObject({ name: 'Ny person', roles: ['controller'], version: 1 });
    expect(await stage.openSession(added)).toBeTruthy();
    const shown = said(await stage.asAdministrator.get(`${pathOf(added.email)}?saved=1`));
    expect(shown).toContain('Ändringen är sparad.');
    expect(shown).toContain('Namn: Ny person');
    expect(shown).toContain('Roller: Controller');
    expect(shown).toContain(administrator.name);
  });

  test.each<[string, Values, string]>([
    ['no address', { email: 'ingen' }, 'email'],
    ['an address in use', { email: director.email }, 'email'],
    ['no name', { name: ' ' }, 'name'],
    ['a personal number', { name: 'Anna 640823-3234' }, 'name'],
    ['a name that turns its reading direction', { name: 'A\u202eB' }, 'name'],
    ['a name with a line break', { name: 'Anna\r\nBcc: x@example.org' }, 'name'],
    ['an applicant without a unit', { roles: 'applicant' }, 'unit'],
    ['an applicant of an unknown unit', { roles: 'applicant', unit: 'okand' }, 'unit'],
  ])(
    'SECURITY-30: with %s is refused by the field, and all that was typed stays',
    async (_, overrides, field) => {
      await stage.expectNothingWritten(async () => {
        const answer = await stage.asAdministrator.post(
          '/directory/persons',
          typedPerson({ language: 'en', ...overrides }),
        );
        expect([409, 422]).toContain(answer.status);
        expect(faultsOf(answer).map(([at]) => at)).toEqual([field]);
        const { document } = answer;
        expect(document.querySelector('#language option[selected]')?.getAttribute('value')).toBe('en');
        expect(document.querySelector('#name')?.getAttribute('value')).toBe(overrides.name ?? 'Ny person');
        expect(document.querySelector('title')?.textContent).toMatch(/^Fel: /);
      });
    },
  );

  test('SECURITY-22: is refused with fields that are not the form’s own', async () => {
    const path = await stage.addPerson('falt@example.org');
    await stage.expectNothingWritten(async () => {
      const extras = {
        version: '9',
        subject: 'x',
        delegations: '[]',
        unitId: 'hos',
        blocked: 'no',
        mailFault: '',
      };
      for (const [name, value] of Object.entries(extras)) {
        const answer = await stage.asAdministrator.post('/directory/persons', typedPerson({ [name]: value }));
        expect([name, answer.status]).toEqual([name, 400]);
      }
      for (const values of [
        typedPerson({ email: 'x@example.org', version: '1' }),
        { name: 'Ny', roles: 'king', unit: '', language: '', version: '1' },
        { name: 'Ny', roles: 'controller', unit: '', language: '', version: '-1' },
      ]) {
        expect((await stage.asAdministrator.post(path, values)).status).toBe(400);
      }
    });
  });

  test('SECURITY-19: is shown with all that is markup in the name escaped', async () => {
    const name = '<script>alert(1)</script>" onclick="x';
    const path = await stage.addPerson('markup@example.org', { name });
    for (const page of [path, '/directory']) {
      const { text, document } = await stage.asAdministrator.get(page);
      expect(text).not.toContain('<script>alert');
      expect(document.querySelectorAll('script')).toHaveLength(0);
      expect(said({ document })).toContain('alert(1)');
    }
  });
});

describe('a person', () => {
  test('that was changed meanwhile is not overwritten: 409, with what was typed and how it stands', async () => {
    const path = await stage.addPerson('samtidig@example.org');
    const edit = (name: string) => ({ name, roles: 'controller', unit: '', language: '', version: '1' });
    expectSaved(await stage.asAdministrator.post(path, edit('Först')), path);
    const late = await stage.asAdministrator.post(path, edit('Sent'));
    expect(late.status).toBe(409);
    expect(said(late)).toContain('Någon annan har ändrat samtidigt som du.');
    expect(late.document.querySelector('#name')?.getAttribute('value')).toBe('Sent');
    expect(late.document.querySelector('h1')?.textContent).toBe('Först');
    const version = late.document.querySelector('#person-form [name=version]')?.getAttribute('value') ?? '';
    expectSaved(await stage.asAdministrator.post(path, { ...edit('Sent'), version }), path);
    expect(said(await stage.asAdministrator.get(path))).toContain('Namn: Först → Sent');
  });

  test('who administers neither loses the role to themself nor blocks themself', async () => {
    const path = pathOf(administrator.email);
    const version = await stage.versionOf(administrator.email);
    await stage.expectNothingWritten(async () => {
      const values = { name: 'Samordnare', roles: 'coordinator', unit: '', language: '', version };
      const answer = await stage.asAdministrator.post(path, values);
      expect([answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([409, ['roles']]);
      expect((await stage.asAdministrator.post(`${path}/block`, { version, blocked: 'yes' })).status).toBe(
        409,
      );
    });
    expect((await stage.asAdministrator.get(path)).document.querySelector('#block-form')).toBeNull();
  });

  test('has delegations added with limit and dates, and ended as of now', async () => {
    const path = await stage.addPerson('bitradande@example.org', { roles: 'director', name: 'Biträdande' });
    expect(said(await stage.asAdministrator.get(path))).toContain('ingen delegation som gäller i dag');
    const delegation = {
      version: '1',
      point: '4.2',
      limit: '500 tkr',
      delegationFrom: '2019-01-01',
      delegationThrough: '',
    };
    expectSaved(await stage.asAdministrator.post(`${path}/delegations`, delegation), path);
    const [kept] = (await stage.found('bitradande@example.org')).delegations;
    expect(kept).toEqual({ id: kept?.id, point: '4.2', limit: 500_000, from: '2019-01-01' });
    expect(said(await stage.asAdministrator.get(path))).toContain('högst 500 000 kr');
    const wrong = await stage.asAdministrator.post(`${path}/delegations`, {
      ...delegation,
      version: '2',
      point: '',
      limit: '0',
      delegationThrough: '2019-02-30',
    });
    expect([wrong.status, faultsOf(wrong).map(([at]) => at)]).toEqual([
      422,
      ['point', 'limit', 'delegationThrough'],
    ]);
    const reversed = { ...delegation, version: '2', delegationThrough: '2018-12-31' };
    expect(
      faultsOf(await stage.asAdministrator.post(`${path}/delegations`, reversed)).map(([at]) => at),
    ).toEqual(['delegationThrough']);
    expectSaved(
      await stage.asAdministrator.post(`${path}/delegations/${kept?.id}/end`, { version: '2' }),
      path,
    );
    expect((await stage.found('bitradande@example.org')).delegations).toMatchObject([
      { through: '2019-01-13' },
    ]);
    await stage.directory.save({ ...(await stage.found('bitradande@example.org')), roles: [] });
  });

  test('whose mails do not arrive is shown so, until somebody says that they do again', async () => {
    const path = await stage.addPerson('studs@example.org', { roles: 'auditor' });
    const change = { id: 'fault-1', at: '2019-01-14T08:00:00.000Z', by: 'system', differences: [] };
    await stage.directory.setMailFault(
      'studs@example.org',
      { at: change.at, why: 'Permanent/General' },
      { change },
    );
    const page = said(await stage.asAdministrator.get(path));
    expect(page).toContain('Sedan 14 januari 2019: adressen finns inte');
    expect(page).toContain('Be den som driver Bidragsled att ta bort den där först.');
    expect(said(await stage.asAdministrator.get('/directory?q=studs'))).toContain('Mejl kommer inte fram');
    expectSaved(await stage.asCoordinator.post(`${path}/mails-arrive`, { version: '2' }), path);
    expect(await stage.found('studs@example.org')).not.toHaveProperty('mailFault');
  });

  test('who is blocked has no session from the next request on, and no way in', async () => {
    const path = await stage.addPerson('sparrad@example.org');
    const session = stage.browser(await stage.openSession(await stage.found('sparrad@example.org')));
    expect((await session.get('/')).status).toBe(200);
    expectSaved(await stage.asAdministrator.post(`${path}/block`, { version: '1', blocked: 'yes' }), path);
    expect((await session.get('/')).headers.get('Location')).toBe('/sign-in');
    await expect(stage.openSession(await stage.found('sparrad@example.org'))).rejects.toThrow(
      'PersonBlocked',
    );
    expect(said(await stage.asAdministrator.get(path))).toContain('Spärrad: ja');
    expectSaved(await stage.asAdministrator.post(`${path}/block`, { version: '2', blocked: 'no' }), path);
    expect((await session.get('/')).status).toBe(200);
  });
});
