import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aController } from '../builders/person.ts';
import { bankgiro, otherBankgiro, plusgiro } from '../builders/unit.ts';
import type { Values } from '../simulation/visitor.ts';
import { expectSaved, pathOf } from './directory-support.ts';
import {
  contact,
  type ProviderStage,
  providerPath,
  startProviderStage,
  typedProvider,
} from './provider-support.ts';
import { faultsOf, orto, said } from './web-support.ts';

let stage: ProviderStage;
beforeAll(async () => {
  stage = await startProviderStage();
}, 60_000);
afterAll(() => stage.stop());

const changed: Values = { accountNumber: otherBankgiro.number };
const answerTo = async (account: object, answer: 'attest' | 'refuse') => ({
  version: await stage.version(),
  ...account,
  answer,
});

describe('a provider', () => {
  test('is listed among the units with its kind, and shown with account, contacts and history', async () => {
    const list = said(await stage.asAdministrator.get('/directory/units'));
    expect(list).toContain('Exempelvården ABExtern vårdgivare');
    const page = said(await stage.asAdministrator.get(providerPath));
    expect(page).toContain(contact.email);
    expect(page).toContain('Konto: Bankgiro 0000-0018');
    expect(page).toContain('Organisationsnummer: 449900-0018');
    expect(page).not.toContain('väntar på attest');
  });

  test.each<[string, Values, string, RegExp]>([
    ['a sole trader’s number', { organisationNumber: '640823-3234' }, 'organisationNumber', /personnummer/],
    ['a wrong check digit', { organisationNumber: '556036-0794' }, 'organisationNumber', /sista siffra/],
    [
      'no organisation number',
      { organisationNumber: ' ' },
      'organisationNumber',
      /Skriv organisationsnumret/,
    ],
    ['somebody else’s number', { organisationNumber: '4499000018' }, 'organisationNumber', /hör redan till/],
    ['a wrong account', { accountNumber: '0000-0019' }, 'accountNumber', /sista siffra/],
    ['an account with letters', { accountNumber: '=HYPERLINK' }, 'accountNumber', /siffror/],
    ['no kind of account', { accountKind: 'iban' }, 'accountKind', /bankgiro/],
    [
      'a name in use',
      { name: 'exempelvården ab', organisationNumber: '449900-0026' },
      'name',
      /hör redan till/,
    ],
  ])(
    'SECURITY-31: with %s is refused by the field, and all that was typed stays',
    async (_, overrides, field, text) => {
      await stage.expectNothingWritten(async () => {
        const values = typedProvider({ name: 'Ny vård AB', ...overrides });
        const answer = await stage.asAdministrator.post('/directory/new-provider', values);
        expect(answer.status).toBe(422);
        expect(faultsOf(answer).map(([at]) => at)).toEqual([field]);
        expect(faultsOf(answer)[0]?.[1]).toMatch(text);
        const shown = answer.document.querySelector('#organisationNumber')?.getAttribute('value');
        expect(shown).toBe(values.organisationNumber);
      });
    },
  );

  test('SECURITY-22: is refused with fields that are not the form’s own', async () => {
    await stage.expectNothingWritten(async () => {
      for (const extra of ['accountChange', 'areas', 'provider', 'id']) {
        const answer = await stage.edit({ [extra]: 'x' });
        expect([extra, answer.status]).toEqual([extra, 400]);
      }
    });
  });

  test('stays a provider: a department’s form is not its own, nor is a provider’s form a department’s', async () => {
    const {
      accountKind: _kind,
      accountNumber: _number,
      organisationNumber: _own,
      ...department
    } = typedProvider();
    const version = await stage.version();
    expect((await stage.asAdministrator.post(providerPath, { ...department, version })).status).toBe(422);
    const added = await stage.asAdministrator.post('/directory/units', { ...department, name: 'Ortopedi' });
    expectSaved(added, '/directory/units/ortopedi');
    const asProvider = typedProvider({ version: '1', name: 'Ortopedi', organisationNumber: '449900-0034' });
    expect((await stage.asAdministrator.post('/directory/units/ortopedi', asProvider)).status).toBe(400);
  });

  test('added twice at the same moment, with the same number, is added once', async () => {
    const names = ['Vårdtvilling Ett', 'Vårdtvilling Två', 'Vårdtvilling Tre'];
    const answers = await Promise.all(
      names.map((name) =>
        stage.asAdministrator.post(
          '/directory/new-provider',
          typedProvider({ name, organisationNumber: '449900-0042' }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
  });

  test('has areas added with dates, and ended as of now', async () => {
    const areas = `${providerPath}/areas`;
    const area = { areaName: 'Fysioterapi', areaFrom: '2019-01-01', areaThrough: '' };
    expectSaved(
      await stage.asAdministrator.post(areas, { ...area, version: await stage.version() }),
      providerPath,
    );
    const kept = (await stage.provider()).provider as { areas: { id: string }[] };
    expect(kept.areas).toMatchObject([{ name: 'Fysioterapi', from: '2019-01-01' }]);
    const wrong = { ...area, areaName: '', areaThrough: '2019-02-30', version: await stage.version() };
    const faulty = await stage.asAdministrator.post(areas, wrong);
    expect([faulty.status, faultsOf(faulty).map(([at]) => at)]).toEqual([422, ['areaName', 'areaThrough']]);
    const reversed = { ...area, areaThrough: '2018-12-31', version: await stage.version() };
    expect(faultsOf(await stage.asAdministrator.post(areas, reversed)).map(([at]) => at)).toEqual([
      'areaThrough',
    ]);
    const end = await stage.asAdministrator.post(`${areas}/${kept.areas[0]?.id}/end`, {
      version: await stage.version(),
    });
    expectSaved(end, providerPath);
    expect((await stage.provider()).provider).toMatchObject({ areas: [{ through: '2019-01-13' }] });
    expect(said(await stage.asAdministrator.get(providerPath))).toContain(
      'Beslutat område: Fysioterapi, från 1 januari 2019',
    );
  });

  test('takes contacts and no applicants, as departments take applicants alone', async () => {
    const person = (overrides: Values) => ({
      email: 'k@example.org',
      name: 'Kontakt',
      language: '',
      ...overrides,
    });
    const add = (overrides: Values) => stage.asAdministrator.post('/directory/persons', person(overrides));
    for (const wrong of [
      { roles: 'applicant', unit: 'exempelvarden-ab' },
      { roles: 'provider', unit: 'ortopedi' },
      { roles: 'provider', unit: '' },
    ]) {
      const answer = await add(wrong);
      expect([wrong, answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([wrong, 422, ['unit']]);
    }
    const both = await add({ roles: ['applicant', 'provider'], unit: 'exempelvarden-ab' });
    expect(faultsOf(both).map(([at]) => at)).toContain('roles');
    expectSaved(await add({ roles: 'provider', unit: 'exempelvarden-ab' }), pathOf('k@example.org'));
  });
});

describe('a provider’s new account', () => {
  afterEach(async () => {
    expectSaved(await stage.edit({ accountNumber: bankgiro.number }), providerPath);
    expect((await stage.provider()).provider).not.toHaveProperty('accountChange');
  });

  test('SECURITY-43: waits until a second person has attested it, and is told to whoever may', async () => {
    expectSaved(await stage.edit(changed), providerPath);
    expect((await stage.provider()).provider).toMatchObject({
      account: bankgiro,
      accountChange: { account: otherBankgiro, by: 'samordnare@example.org' },
    });
    const own = await stage.asAdministrator.get(providerPath);
    expect(said(own)).toContain('Nytt kontonummer väntar på attest');
    expect(own.document.querySelector('#account-form')).toBeNull();
    for (const browser of [stage.asSecond, stage.asController]) {
      expect(said(await browser.get('/'))).toContain('Ett nytt kontonummer väntar på attest.');
      expect((await browser.get(providerPath)).document.querySelector('#account-form')).not.toBeNull();
    }
    expect(said(await stage.asCoordinator.get('/'))).not.toContain('nytt kontonummer');
    const attested = await stage.asController.post(
      `${providerPath}/account`,
      await answerTo(otherBankgiro, 'attest'),
    );
    expectSaved(attested, providerPath);
    expect((await stage.provider()).provider).toMatchObject({ account: otherBankgiro });
    expect((await stage.provider()).provider).not.toHaveProperty('accountChange');
    const history = said(await stage.asAdministrator.get(providerPath));
    expect(history).toContain('Konto: Bankgiro 0000-0018 → Bankgiro 0000-0026');
    expect(history).toContain('Nytt konto som väntar på attest: Bankgiro 0000-0026');
    expectSaved(await stage.edit({ accountNumber: bankgiro.number }), providerPath);
    expectSaved(
      await stage.asSecond.post(`${providerPath}/account`, await answerTo(bankgiro, 'attest')),
      providerPath,
    );
  });

  test('SECURITY-43: is attested neither by the one who wrote it nor by who may not', async () => {
    expectSaved(await stage.edit(changed), providerPath);
    await stage.expectNothingWritten(async () => {
      const form = await answerTo(otherBankgiro, 'attest');
      const path = `${providerPath}/account`;
      const own = await stage.asAdministrator.post(path, form);
      expect(own.status).toBe(403);
      expect((await stage.asCoordinator.post(path, form)).status).toBe(403);
      expect((await stage.asContact.post(path, form)).status).toBe(404);
      expect((await stage.asDirector.post(path, form)).status).toBe(404);
    });
  });

  test('SECURITY-43: is attested by nobody whom the one who wrote it has added or made attest', async () => {
    expectSaved(await stage.edit(changed), providerPath);
    const [added, raised] = ['andra-adress@example.org', 'upphojd@example.org'];
    await stage.addPerson(added);
    await stage.directory.save(aController({ email: raised, name: 'Upphöjd', roles: ['auditor'] }));
    const form = { name: 'Upphöjd', roles: ['auditor', 'controller'], unit: '', language: '' };
    const version = await stage.versionOf(raised);
    expectSaved(await stage.asAdministrator.post(pathOf(raised), { ...form, version }), pathOf(raised));
    for (const email of [added, raised]) {
      const browser = stage.browser(await stage.openSession(await stage.found(email)));
      await stage.expectNothingWritten(async () => {
        const path = `${providerPath}/account`;
        const refused = await browser.post(path, await answerTo(otherBankgiro, 'attest'));
        expect([refused.status, said(refused)]).toEqual([409, expect.stringContaining('lagt upp dig')]);
      });
    }
  });

  test('SECURITY-43: is attested as it was seen, and no other', async () => {
    expectSaved(await stage.edit(changed), providerPath);
    const seen = await answerTo(otherBankgiro, 'attest');
    expectSaved(await stage.edit({ accountKind: 'plusgiro', accountNumber: plusgiro.number }), providerPath);
    await stage.expectNothingWritten(async () => {
      const path = `${providerPath}/account`;
      expect((await stage.asController.post(path, seen)).status).toBe(409);
      const mixed = { ...seen, version: await stage.version() };
      const late = await stage.asController.post(path, mixed);
      expect(late.status).toBe(409);
      expect(said(late)).toContain('Plusgiro 000001-8');
    });
  });

  test('that waits is kept when the rest is saved, dropped when refused, and refused only once', async () => {
    expectSaved(await stage.edit(changed), providerPath);
    const shown = (await stage.asAdministrator.get(providerPath)).document.querySelector('#accountNumber');
    expect(shown?.getAttribute('value')).toBe(otherBankgiro.number);
    expectSaved(await stage.edit({ ...changed, aliases: 'Exempelvården' }), providerPath);
    expect((await stage.provider()).provider).toMatchObject({ account: bankgiro, accountChange: {} });
    const refuse = await answerTo(otherBankgiro, 'refuse');
    expectSaved(await stage.asSecond.post(`${providerPath}/account`, refuse), providerPath);
    expect((await stage.provider()).provider).toMatchObject({ account: bankgiro });
    const again = await stage.asSecond.post(`${providerPath}/account`, refuse);
    expect(again.status).toBe(409);
    expectSaved(await stage.edit({ aliases: '' }), providerPath);
  });
});

describe('who may read of providers', () => {
  test('SECURITY-42: controllers read providers and attest accounts, and nothing else of the directory', async () => {
    const browser = stage.asController;
    const list = said(await browser.get('/directory/units'));
    expect(list).toContain('Exempelvården AB');
    expect(list).not.toContain('Ortopedi');
    expect((await browser.get(providerPath)).status).toBe(200);
    for (const path of ['', '/units/ortopedi', `/persons/${orto.email}`, '/new-provider', '/new-unit'])
      expect([path, (await browser.get(`/directory${path}`)).status]).toEqual([path, 404]);
    const version = await stage.version();
    await stage.expectNothingWritten(async () => {
      for (const [path, values] of [
        [providerPath, typedProvider({ version })],
        [`${providerPath}/areas`, { version, areaName: 'X', areaFrom: '2019-01-01', areaThrough: '' }],
        ['/directory/units', typedProvider()],
      ] as const)
        expect([path, (await browser.post(path, values)).status]).toEqual([path, 403]);
    });
  });

  test('a contact reads its own provider’s facts, and whom to turn to', async () => {
    const page = await stage.asContact.get('/provider');
    expect(page.status).toBe(200);
    for (const fact of [
      '449900-0018',
      'Bankgiro 0000-0018',
      'Fysioterapi',
      contact.email,
      'samordnare@example.org',
    ])
      expect(said(page)).toContain(fact);
    expect(page.document.querySelectorAll('main form')).toHaveLength(0);
    expect(said(await stage.asContact.get('/'))).toContain('Exempelvården AB');
    const others = [stage.asController, stage.asAdministrator, stage.browser(await stage.openSession(orto))];
    for (const browser of others) expect((await browser.get('/provider')).status).toBe(404);
  });
});
