import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bankgiro, otherBankgiro } from '../builders/unit.ts';
import { runImport, writeScratch } from './import-support.ts';
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

const directory = () => own.store.directory;
const importJson = (json: object) => runImport(own, writeScratch('directory.json', JSON.stringify(json)));

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
    const other = withProvider({ account: otherBankgiro, areas: [{ name: 'Rehab', from: '2019-01-01' }] });
    expect((await importJson(other)).said.at(-1)).toBe('0 nya, 1 ändrade, 1 oförändrade.');
    expect(await provider()).toMatchObject({
      account: bankgiro,
      accountChange: { account: otherBankgiro, by: 'import' },
      areas: [{ name: 'Rehab' }, { name: 'Primärvård' }],
    });
    expect((await importJson(other)).said.at(-1)).toBe('0 nya, 0 ändrade, 2 oförändrade.');
    await importJson({ units: [{ name: 'Exempelvården AB', aliases: ['Exempelvården'] }] });
    expect(await provider()).toMatchObject({ accountChange: { account: otherBankgiro } });
    await importJson(withProvider());
    expect(await provider()).not.toHaveProperty('accountChange');
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
