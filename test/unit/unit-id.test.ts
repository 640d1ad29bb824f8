import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitId } from '../../shared/domain/unit-id.ts';

const wellFormed = /^(?=.{1,60}$)[a-z0-9]+(?:--?[a-z0-9]+)*$/;
const checksummed = /--[a-z0-9]{13}$/;

/** The ids that the region's own units have had from the first day: addresses and rows in tables hang on them. */
const ownUnits = {
  HoS: 'hos',
  HOSPA: 'hospa',
  FoU: 'fou',
  FUU: 'fuu',
  HIM: 'him',
  HR: 'hr',
  'HoS DTS': 'hos-dts',
  'HoS samt vårdvalsnämnd': 'hos-samt-vardvalsnamnd',
  Vårdvalsnämnden: 'vardvalsnamnden',
  'PV Vårdval': 'pv-vardval',
  Primärvård: 'primarvard',
  'Hud, infektion, medicin': 'hud-infektion-medicin',
  Ortopedi: 'ortopedi',
  'Diagnostik, teknik, service': 'diagnostik-teknik-service',
  Fastighet: 'fastighet',
  Folktandvård: 'folktandvard',
  Patientsäkerhet: 'patientsakerhet',
  Sjukresor: 'sjukresor',
  'befintlig vsh': 'befintlig-vsh',
  Regionstab: 'regionstab',
  'Regionstab, FOUU': 'regionstab-fouu',
  'Regionstab, e-hälsa, IT': 'regionstab-e-halsa-it',
  'Regionstab, ekonomi och personal': 'regionstab-ekonomi-och-personal',
  'Regionstab, kommunikation': 'regionstab-kommunikation',
  'Ej angiven enhet': 'ej-angiven-enhet',
};

const tables = ['investering-2019', 'personalmiljarden-2018', 'professionsmiljarden-2018'];
const unitsOf = (table: string): string[] =>
  readFileSync(new URL(`../../infra/local/data/${table}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[1] || []);

describe('unitId', () => {
  it.each(Object.entries(ownUnits))('makes %j into %s', (name, id) => {
    expect(unitId(name)).toBe(id);
  });

  it('knows every unit of the region’s tables', () => {
    const names = tables.flatMap(unitsOf);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !(name in ownUnits))).toEqual([]);
  });

  it.each([
    ['Va\u030ardvalsna\u0308mnden', 'vardvalsnamnden'],
    ['Café Ærø Đor ß ǽ', 'cafe-aero-dor-ss-ae'],
    ['  (ÖÄÅ) ', 'oaa'],
    ['A+B & C_D', 'a-b-c-d'],
    ['Enhet', 'enhet'],
    ['a'.repeat(60), 'a'.repeat(60)],
  ])('makes %j into %s', (name, id) => {
    expect(unitId(name)).toBe(id);
  });

  it.each([
    ['医院', 'enhet--2l7oum10ev5sn'],
    ['Ж Kirurgi', 'kirurgi--12qw7vo1lyk5j'],
    ['', 'enhet--33niihzj4ux45'],
    ['---', 'enhet--33niihzj4ux45'],
    ['a'.repeat(61), `${'a'.repeat(45)}--3sq5eg1a99240`],
  ])('makes %j, which an id cannot say, into %s, for ever', (name, id) => {
    expect(unitId(name)).toBe(id);
  });

  it('tells apart what an id cannot say', () => {
    const names = [
      '医院',
      '外科',
      'कि',
      'का',
      'Й',
      'И',
      '🏥',
      '🚑',
      '',
      'Enhet',
      'Enhet Ω',
      'Enhet Σ',
      'Ω Enhet',
    ];
    const long = ['b', 'c', 'b b'].map((end) => `${'a'.repeat(70)} ${end}`);
    expect(new Set([...names, ...long].map(unitId)).size).toBe(names.length + long.length);
  });

  it('is never empty, only a–z, 0–9 and hyphens, and at most 60 characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 100, unit: 'grapheme' })),
        (name) => {
          expect(unitId(name)).toMatch(wellFormed);
        },
      ),
    );
  });

  const signs = [
    ...'abcxyzABCXYZ0189åÄö',
    'Ж',
    'ж',
    'Ω',
    '医',
    '院',
    '🏥',
    ' ',
    '\u00a0',
    '-',
    ',',
    '.',
    '/',
  ];
  const names = fc.oneof(
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 5 }),
    fc.string({ unit: fc.constantFrom(...signs), minLength: 50, maxLength: 80 }),
  );
  const withoutCaseOrSpacing = (name: string): string =>
    name
      .toLowerCase()
      .replaceAll(/[åä]/g, 'a')
      .replaceAll('ö', 'o')
      .split(/[ \u00a0\-,./]+/)
      .filter(Boolean)
      .join(' ');

  it('is the same for two names when they differ in case, spacing or punctuation only', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 30 }), (list) => {
        const units = new Set(list.map(withoutCaseOrSpacing));
        expect(new Set(list.map(unitId)).size).toBe(units.size);
        for (const name of list) {
          expect(unitId(` ${name.toUpperCase()}. `)).toBe(unitId(name));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives no short plain name the id of a name that was cut', () => {
    fc.assert(
      fc.property(names, (name) => {
        const id = unitId(name);
        fc.pre(checksummed.test(id));
        expect(unitId(id)).not.toBe(id);
      }),
    );
  });
});
