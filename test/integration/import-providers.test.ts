import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aPerson } from '../builders/person.ts';
import { bankgiro, otherBankgiro } from '../builders/unit.ts';
import { programmesFile, runImport, writeScratch } from './import-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { rowsOf } from './world.ts';

let database: TestDatabase;
let own: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  own = await database.freshTable();
});
afterAll(() => database.stop());

const admin = aPerson({ email: 'admin@example.org', roles: ['administrator'] });
const directory = () => own.store.directory;
const importJson = (json: object, ...args: string[]) =>
  runImport(own, writeScratch('directory.json', JSON.stringify(json)), ...args);

describe('a file with external providers', () => {
  const withProvider = (provider: object = {}) => ({
    units: [
      {
        name: 'Exempelvården AB',
        provider: {
          organisationNumber: '4499000018',
          account: { kind: 'bankgiro', number: '00000018' },
          areas: [{ name: 'Primärvård', from: '2018-01-01' }],
          ...provider,
        },
      },
    ],
    persons: [
      { email: 'kontakt@example.org', name: 'Kontakt', roles: ['provider'], unit: 'Exempelvården AB' },
    ],
  });
  const provider = async () => (await directory().findUnit('exempelvarden-ab'))?.provider;

  test('adds them with areas and contacts, and changes nothing at its second run', async () => {
    expect((await importJson(withProvider())).code).toBe(0);
    expect(await provider()).toMatchObject({
      organisationNumber: '449900-0018',
      account: bankgiro,
      areas: [{ name: 'Primärvård', from: '2018-01-01' }],
    });
    const before = await rowsOf(own);
    const second = await importJson(withProvider());
    expect(second.said.at(-1)).toBe('0 nya, 0 ändrade, 2 oförändrade.');
    expect(await rowsOf(own)).toEqual(before);
  });

  test('SECURITY-43: changes an account no more than a page does: somebody attests it first', async () => {
    await importJson(withProvider());
    await directory().save(admin);
    const signed = ['--by', 'Admin@example.org'];
    const other = withProvider({ account: otherBankgiro, areas: [{ name: 'Rehab', from: '2019-01-01' }] });
    expect((await importJson(other, ...signed)).said.at(-1)).toBe('0 nya, 1 ändrade, 1 oförändrade.');
    expect(await provider()).toMatchObject({
      account: bankgiro,
      accountChange: { account: otherBankgiro, by: admin.email },
      areas: [{ name: 'Rehab' }, { name: 'Primärvård' }],
    });
    expect((await directory().changes('unit', 'exempelvarden-ab'))[0]?.by).toBe(admin.email);
    expect((await importJson(other)).said.at(-1)).toBe('0 nya, 0 ändrade, 2 oförändrade.');
    await importJson({ units: [{ name: 'Exempelvården AB', aliases: ['Exempelvården'] }] });
    expect(await provider()).toMatchObject({ accountChange: { account: otherBankgiro } });
  });

  test('SECURITY-43: an old file, with the account that holds, drops no new one that waits', async () => {
    await directory().save(admin);
    await importJson(withProvider());
    await importJson(withProvider({ account: otherBankgiro }), '--by', admin.email);
    for (const args of [[], ['--by', admin.email]]) {
      expect((await importJson(withProvider(), ...args)).said.at(-1)).toBe(
        '0 nya, 0 ändrade, 2 oförändrade.',
      );
      expect(await provider()).toMatchObject({
        account: bankgiro,
        accountChange: { account: otherBankgiro },
      });
    }
  });

  test('SECURITY-43: no account changes in nobody’s name, or in that of one who is no administrator', async () => {
    await directory().save(admin);
    await directory().save({ ...admin, email: 'gone@example.org', blocked: true });
    await importJson(withProvider());
    const before = await rowsOf(own);
    const other = withProvider({ account: otherBankgiro });
    const nobody = await importJson(other);
    expect([nobody.code, nobody.complained[0]]).toEqual([
      1,
      expect.stringContaining('units[0].provider.account: Kontonumret ändras. Ange med --by'),
    ]);
    for (const by of ['kontakt@example.org', 'gone@example.org', 'unknown@example.org']) {
      const refused = await importJson(other, '--by', by);
      expect([refused.code, refused.complained[0]]).toEqual([
        1,
        `Det finns ingen administratör ${by} i katalogen. Ange en som finns och inte är spärrad.`,
      ]);
    }
    const programmes = await runImport(own, programmesFile, '--by', admin.email);
    expect([programmes.code, programmes.complained[0]]).toEqual([
      1,
      expect.stringContaining('--by hör till'),
    ]);
    expect(await rowsOf(own)).toEqual(before);
  });

  test('is refused when a department would become one, a number is taken, or a contact has none', async () => {
    await importJson({ units: [{ name: 'Ortopedi' }] });
    const before = await rowsOf(own);
    const [unit] = withProvider().units;
    const refused = await importJson({
      units: [
        { ...unit, name: 'Ortopedi' },
        { ...unit, name: 'Annan vård' },
      ],
      persons: [
        { email: 'a@example.org', name: 'A', roles: ['provider'] },
        { email: 'b@example.org', name: 'B', roles: ['applicant'], unit: 'Annan vård' },
      ],
    });
    expect(refused.code).toBe(1);
    const told = refused.complained.join('\n');
    expect(told).toContain('units[0].provider: Ortopedi kan inte byta slag');
    expect(told).toContain('units[1].provider.organisationNumber: Organisationsnumret 449900-0018 hör redan');
    expect(told).toContain('persons[0].unit:');
    expect(told).toContain('persons[1].unit: Annan vård är en extern vårdgivare');
    expect(await rowsOf(own)).toEqual(before);
  });
});
