import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueUnitIds, unitId } from '../../shared/domain/unit-id.ts';

const wellFormed = /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

describe('unitId', () => {
  it.each([
    ['Hud, infektion, medicin', 'hud-infektion-medicin'],
    ['Vårdvalsnämnden', 'vardvalsnamnden'],
    ['Va\u030ardvalsna\u0308mnden', 'vardvalsnamnden'],
    ['Regionstab, e-hälsa, IT', 'regionstab-e-halsa-it'],
    ['HoS samt vårdvalsnämnd', 'hos-samt-vardvalsnamnd'],
    ['Ej angiven enhet', 'ej-angiven-enhet'],
    ['Café Ærø Đor ß', 'cafe-aero-dor-ss'],
    ['  (ÖÄÅ) ', 'oaa'],
    ['医院', 'enhet'],
    ['', 'enhet'],
    ['---', 'enhet'],
  ])('makes %j into %s', (name, id) => {
    expect(unitId(name)).toBe(id);
  });

  it('is never empty, only a–z, 0–9 and single hyphens, and at most 60 characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 100, unit: 'grapheme' })),
        (name) => {
          expect(unitId(name)).toMatch(wellFormed);
        },
      ),
    );
    expect(unitId(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });
});

describe('uniqueUnitIds', () => {
  it('tells names apart that look alike as ids, in the order given', () => {
    expect([...uniqueUnitIds(['HoS', 'HOS', 'HoS', 'hos'])]).toEqual([
      ['HoS', 'hos'],
      ['HOS', 'hos-2'],
      ['hos', 'hos-3'],
    ]);
  });

  it('keeps the ids that were given out before', () => {
    const before = uniqueUnitIds(['Röntgen']);
    expect([...uniqueUnitIds(['Rontgen', 'Röntgen', 'Rontgen 2'], before)]).toEqual([
      ['Röntgen', 'rontgen'],
      ['Rontgen', 'rontgen-2'],
      ['Rontgen 2', 'rontgen-2-2'],
    ]);
  });

  it('gives every name an id of its own, well-formed, whatever the names are', () => {
    const alike = fc.string({ unit: fc.constantFrom('a', 'A', 'å', ' ', '-', '2'), maxLength: 70 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(alike, fc.string({ unit: 'binary' }))), (names) => {
        const ids = [...uniqueUnitIds(names).values()];
        expect(new Set(ids).size).toBe(names.length);
        for (const id of ids) expect(id).toMatch(wellFormed);
      }),
    );
  });
});
