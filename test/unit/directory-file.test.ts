import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDirectoryFile, readDirectoryFile } from '../../infra/commands/directory-file.ts';
import { bankgiro } from '../builders/unit.ts';

const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const example = readFileSync(new URL('../../docs/examples/directory.json', import.meta.url));

function problemsOf(json: unknown) {
  const read = readDirectoryFile(bytes(json));
  return read.ok ? [] : read.problems.map(({ path, key }) => [path, key]);
}
const aPersonInFile = (overrides: object = {}) => ({
  email: 'a@example.org',
  name: 'Enhetschef',
  roles: [],
  ...overrides,
});
const withProvider = (overrides: object) => ({
  units: [
    {
      name: 'Exempelvården AB',
      provider: { organisationNumber: '449900-0018', account: bankgiro, ...overrides },
    },
  ],
});
const withPerson = (overrides: object) => ({ persons: [aPersonInFile(overrides)] });

describe('a file of the directory', () => {
  it('is told from a file of programmes by what it speaks of', () => {
    expect(isDirectoryFile(example)).toBe(true);
    expect(isDirectoryFile(bytes({ units: [] }))).toBe(true);
    expect(isDirectoryFile(bytes({ programmes: [], persons: [] }))).toBe(false);
    expect(isDirectoryFile(bytes(['persons']))).toBe(false);
    expect(isDirectoryFile(new TextEncoder().encode('{ not json'))).toBe(false);
  });

  it('that the documents show is read whole, units without an id by their names', () => {
    const read = readDirectoryFile(example);
    expect(read.ok && read.file.units.map(({ id }) => id)).toEqual([
      'ortopedi',
      'forskning-och-utveckling',
      'mobila-team',
      'exempelvarden-ab',
    ]);
    expect(read.ok && read.file.persons).toHaveLength(8);
  });

  it.each([
    [withPerson({ email: 'A@example.org' }), 'persons[0].email', 'import.file.email'],
    [
      withProvider({ organisationNumber: '640823-3234' }),
      'units[0].provider.organisationNumber',
      'organisation-number.personal-number',
    ],
    [
      withProvider({ account: { kind: 'bankgiro', number: '5050-1056' } }),
      'units[0].provider.account.number',
      'account.check-digit',
    ],
    [
      withProvider({ account: { kind: 'iban', number: '1' } }),
      'units[0].provider.account.kind',
      'import.file.choice',
    ],
    [withProvider({ accountChange: {} }), 'units[0].provider.accountChange', 'import.file.unknownKey'],
    [
      withProvider({ areas: [{ name: 'Primärvård', from: '2019-02-30' }] }),
      'units[0].provider.areas[0].from',
      'import.file.date',
    ],
    [withPerson({ email: 'nobody' }), 'persons[0].email', 'import.file.email'],
    [withPerson({ name: '' }), 'persons[0].name', 'text.required'],
    [withPerson({ name: 'Anna 640823-3234' }), 'persons[0].name', 'directory.problem.personalNumber'],
    [withPerson({ name: 'A\u202eB' }), 'persons[0].name', 'text.bidirectional'],
    [withPerson({ roles: ['king'] }), 'persons[0].roles[0]', 'import.file.choice'],
    [withPerson({ subject: 'x' }), 'persons[0].subject', 'import.file.unknownKey'],
    [withPerson({ version: 7 }), 'persons[0].version', 'import.file.unknownKey'],
    [
      withPerson({ delegations: [{ from: '2019-01-01' }] }),
      'persons[0].delegations[0].point',
      'import.file.missing',
    ],
    [
      withPerson({ delegations: [{ point: '1', limit: 0, from: '2019-01-01' }] }),
      'persons[0].delegations[0].limit',
      'import.file.tooSmall',
    ],
    [
      withPerson({ delegations: [{ point: '1', from: '2019-02-30' }] }),
      'persons[0].delegations[0].from',
      'import.file.date',
    ],
    [{ units: [{ name: 'A', id: 'Å' }] }, 'units[0].id', 'import.directory.unitId'],
    [{ units: [{ name: 'FoU' }, { name: 'fou' }] }, 'units[1].name', 'import.file.repeated'],
    [{ persons: [aPersonInFile(), aPersonInFile()] }, 'persons[1].email', 'import.file.repeated'],
    [{ persons: {} }, 'persons', 'import.file.type.array'],
  ])('SECURITY-30: %j is refused by its place', (json, path, key) =>
    expect(problemsOf(json)).toEqual([[path, key]]),
  );

  it('has all its faults told at once', () => {
    const persons = [aPersonInFile({ name: 7 }), aPersonInFile({ email: 'b' }), { email: 'c@example.org' }];
    expect(problemsOf({ persons, more: 1 }).map(([path]) => path)).toEqual([
      'persons[0].name',
      'persons[1].email',
      'persons[2].name',
      'persons[2].roles',
      'more',
    ]);
  });
});
