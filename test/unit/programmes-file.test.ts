import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProgrammesFile } from '../../infra/commands/programmes-file.ts';
import { demoPersons } from '../../infra/local/people/demo-persons.ts';
import { defaultPayoutWindow } from '../../shared/domain/payout-window.ts';
import { delegationOn, PersonSchema } from '../../shared/domain/person.ts';
import { aProgramme } from '../builders/programme.ts';

const given = readFileSync(new URL('../../infra/local/data/programmes.json', import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);

type Json = Record<string, unknown>;
const readJson = (json: unknown) => readProgrammesFile(bytes(JSON.stringify(json)));
const fileOf = (...programmes: unknown[]) => readJson({ programmes });
const programmeWith = (overrides: Json): Json => ({ ...aProgramme(), ...overrides });

function problemsOf(read: ReturnType<typeof readProgrammesFile>) {
  return read.ok ? [] : read.problems.map(({ path, key }) => [path, key]);
}

describe('a file of programmes', () => {
  it('that the region has is read whole, with its three programmes and seven assumed persons', () => {
    const read = readProgrammesFile(given);
    expect(problemsOf(read)).toEqual([]);
    expect(read.ok && read.file.programmes.map(({ id }) => id)).toEqual([
      'professionsmiljarden-2018',
      'personalmiljarden-2018',
      'investering-2019',
    ]);
    expect(read.ok && read.file.assumedPersons).toHaveLength(7);
  });

  it('keeps a diary number in its first form, texts in NFC, and tolerates a byte order mark', () => {
    const text = JSON.stringify({
      programmes: [programmeWith({ diaryNumber: 'RS /255/2018', name: 'A\u030a' })],
    });
    const read = readProgrammesFile(bytes(`\ufeff${text}`));
    expect(read.ok && read.file.programmes[0]).toMatchObject({ diaryNumber: 'RS/255/2018', name: 'Å' });
  });

  it('names every unknown key by its path, at every level', () => {
    const parts = [{ id: 'a', name: 'A', amount: 1, colour: 'red' }];
    const read = readJson({ programmes: [programmeWith({ fundingParts: parts, owner: 'x' })], extra: 1 });
    expect(problemsOf(read)).toEqual([
      ['programmes[0].fundingParts[0].colour', 'import.file.unknownKey'],
      ['programmes[0].owner', 'import.file.unknownKey'],
      ['extra', 'import.file.unknownKey'],
    ]);
    expect(problemsOf(readProgrammesFile(bytes('{"__proto__":{},"programmes":[]}')))).toContainEqual([
      '__proto__',
      'import.file.unknownKey',
    ]);
  });

  it('SECURITY-31: names an amount that is no whole number of kronor, in every programme at once', () => {
    const parts = (amount: unknown) => [{ id: 'a', name: 'A', amount }];
    const amounts = ['8 357 305', -1, 1.5, 2 ** 53, null, undefined];
    const programmes = amounts.map((amount, index) =>
      programmeWith({ id: `programme-${index}`, diaryNumber: undefined, fundingParts: parts(amount) }),
    );
    const path = (index: number) => `programmes[${index}].fundingParts[0].amount`;
    expect(problemsOf(fileOf(...programmes))).toEqual([
      [path(0), 'import.file.type.number'],
      [path(1), 'import.file.tooSmall'],
      [path(2), 'import.file.type.number'],
      [path(3), 'import.file.tooBig'],
      [path(4), 'import.file.type.number'],
      [path(5), 'import.file.missing'],
    ]);
  });

  it.each([
    [{ name: '' }, 'programmes[0].name', 'import.file.emptyText'],
    [{ id: 'Å 1' }, 'programmes[0].id', 'import.file.id'],
    [{ category: 4 }, 'programmes[0].category', 'import.file.tooBig'],
    [{ costObjects: [] }, 'programmes[0].costObjects', 'import.file.tooFew'],
    [{ costObjects: ['1', '1'] }, 'programmes[0].costObjects', 'import.file.repeated'],
    [{ agreementDate: '2019-02-30' }, 'programmes[0].agreementDate', 'import.file.date'],
    [{ diaryNumber: 'hello' }, 'programmes[0].diaryNumber', 'diary-number.malformed'],
    [{ conditions: [{ for: 'all', text: 'x' }] }, 'programmes[0].conditions[0].for', 'import.file.choice'],
    [
      { purposes: [{ id: '1', name: 'A', parts: [{ id: '1', name: 'B' }] }] },
      'programmes[0].purposes',
      'import.file.repeated',
    ],
  ])('says of %j where and what is wrong', (overrides, path, key) => {
    expect(problemsOf(fileOf(programmeWith(overrides)))).toEqual([[path, key]]);
  });

  it('refuses a programme that closes before it opens, and two that share an id or a diary number', () => {
    const assumed = { ...aProgramme().assumed, closes: '2018-01-01' };
    expect(problemsOf(fileOf(programmeWith({ assumed }), programmeWith({})))).toEqual([
      ['programmes[0].assumed.closes', 'import.file.closesBeforeOpens'],
      ['programmes[1].id', 'import.file.repeated'],
      ['programmes[1].diaryNumber', 'import.file.repeated'],
    ]);
  });

  it('reads the windows for payouts in words and in figures, and refuses those that cannot be kept', () => {
    const figures = defaultPayoutWindow;
    const { assumed } = aProgramme();
    const faultsOf = (payoutWindow: unknown) =>
      problemsOf(fileOf(programmeWith({ assumed: { ...assumed, payoutWindow } })));
    expect(faultsOf(figures)).toEqual([]);
    const path = 'programmes[0].assumed.payoutWindow';
    expect(faultsOf({ opens: 'i mars', closes: 'i april' })).toEqual([[path, 'import.file.payoutWindow']]);
    for (const wrong of [{ closesAfterDays: 75 }, { opensMonth: 1 }, { lastCloses: '02-28' }])
      expect(faultsOf({ ...figures, ...wrong })).toEqual([[path, 'import.file.payoutWindowOrder']]);
    expect(faultsOf({ ...figures, lastCloses: '12-32' })).toEqual([
      [`${path}.lastCloses`, 'date.no-such-day'],
    ]);
  });

  it('SECURITY-30: refuses bidirectional overrides and zero-width characters in any text', () => {
    const read = fileOf(programmeWith({ name: 'a\u202eb', parties: ['ok', 'a\u200bb'] }));
    expect(problemsOf(read)).toEqual([
      ['programmes[0].name', 'text.bidirectional'],
      ['programmes[0].parties[1]', 'text.zero-width'],
    ]);
  });

  it('SECURITY-29: refuses what is too large, too deep, no JSON or no UTF-8, with the place of the fault', () => {
    const problem = (content: Uint8Array) => {
      const read = readProgrammesFile(content);
      return read.ok ? undefined : read.problems[0];
    };
    expect(problem(new Uint8Array(1024 * 1024 + 1))).toEqual({ path: '', key: 'import.file.tooLarge' });
    expect(problem(bytes('['.repeat(500_000) + ']'.repeat(500_000)))?.key).toBe('import.file.notJson');
    expect(problem(new Uint8Array([0xff, 0xfe]))).toEqual({ path: '', key: 'import.file.notUtf8' });
    expect(problem(bytes('{\n  "note": 1,\n  x}'))).toEqual({
      path: '',
      key: 'import.file.notJsonAt',
      facts: { line: 3, column: 3 },
    });
    expect(problem(bytes('null'))?.key).toBe('import.file.type.object');
  });

  it('names a person whose role or e-mail cannot be used', () => {
    const persons = [
      { role: 'boss', name: 'A', email: 'a@example.org' },
      { role: 'director', name: 'B', email: 'nobody' },
      { role: 'applicant', name: 'C', email: 'c@example.org' },
    ];
    expect(problemsOf(readJson({ programmes: [aProgramme()], assumedPersons: persons }))).toEqual([
      ['assumedPersons[0].role', 'import.file.choice'],
      ['assumedPersons[1].email', 'import.file.email'],
      ['assumedPersons[2].email', 'import.file.email'],
    ]);
  });
});

describe('the demo persons', () => {
  const read = readProgrammesFile(given);
  const assumed = read.ok ? read.file.assumedPersons : [];

  it('are the officials of the file and one applicant per unit, called by the unit', () => {
    const persons = demoPersons(assumed, ['HoS', 'Hud, infektion, medicin', 'HoS', 'hos']);
    expect(persons.slice(6)).toMatchObject([
      { email: 'hos@example.org', name: 'Enhetschef', unitId: 'hos', unitName: 'HoS' },
      { email: 'hud-infektion-medicin@example.org', name: 'Enhetschef' },
    ]);
    expect(persons).toHaveLength(8);
    expect(persons.map((person) => PersonSchema.parse(person))).toEqual(persons);
  });

  it('let the director and the substitute decide and the controller attest on the days of the demonstration, and nobody else', () => {
    const mayDecide = demoPersons(assumed, ['HoS']).filter((person) => delegationOn(person, '2019-01-14'));
    expect(mayDecide.map(({ roles }) => roles)).toEqual([['director'], ['substitute'], ['controller']]);
  });

  it('give a unit called as an official is an address of its own', () => {
    const persons = demoPersons(assumed, ['Controller']);
    expect(new Set(persons.map(({ email }) => email)).size).toBe(7);
    expect(persons.at(-1)?.email).toBe('enhet-controller@example.org');
  });
});
