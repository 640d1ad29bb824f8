import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Unit, unitHoldsOn } from '../../shared/domain/unit.ts';
import { brokenByUnit, idsOfUnit, tidyAliases } from '../../shared/domain/unit-rules.ts';

const fou: Unit = { id: 'fou', name: 'FoU', aliases: ['FUU', 'FOUU'] };
const aUnit = (overrides: Partial<Unit> = {}): Unit => ({ id: 'ny', name: 'Ny', aliases: [], ...overrides });
const brokenIn = (unit: Unit, ...others: Unit[]) =>
  brokenByUnit(unit, [unit, ...others]).map(({ path, name }) => [path.join('.'), name]);

describe('a unit', () => {
  it('shares no name, alias or id with another, in any spelling', () => {
    expect(brokenIn(aUnit(), fou)).toEqual([]);
    expect(brokenIn(aUnit({ name: 'fuu' }), fou)).toEqual([['name', 'UnitNameTaken']]);
    expect(brokenIn(aUnit({ aliases: ['Bra', ' FOU '] }), fou)).toEqual([['aliases.1', 'UnitNameTaken']]);
    expect(brokenIn(aUnit({ name: 'Fou' }), { ...fou, name: 'Forskning' })).toEqual([
      ['name', 'UnitNameTaken'],
    ]);
  });

  it('never answers to a name that another one answers to, when both were let in', () => {
    const name = fc.constantFrom('FoU', 'fou', 'FUU', 'Röntgen', 'Rontgen', 'HR', 'h r', 'Ny');
    const unit = (id: string) =>
      fc.record({ name, aliases: fc.array(name, { maxLength: 2 }) }).map((it) => ({ id, ...it }));
    fc.assert(
      fc.property(unit('first'), unit('second'), (first, second) => {
        const shared = idsOfUnit(first).some((id) => idsOfUnit(second).includes(id));
        expect(brokenByUnit(second, [first, second]).length > 0).toBe(shared);
      }),
    );
  });

  it('ends no earlier than it begins', () => {
    const [from, through] = ['2019-01-01', '2018-12-31'];
    expect(brokenIn(aUnit({ from, through }))).toEqual([['through', 'DatesReversed']]);
    expect(brokenIn(aUnit({ through }))).toEqual([]);
  });

  it('holds from its first day through its last', () => {
    const unit = aUnit({ from: '2019-01-01', through: '2019-03-31' });
    expect(
      ['2018-12-31', '2019-01-01', '2019-03-31', '2019-04-01'].map((it) => unitHoldsOn(unit, it)),
    ).toEqual([false, true, true, false]);
  });

  it('keeps of its aliases those that say something new', () =>
    expect(tidyAliases('FoU', ['fou', 'FUU', 'Fuu', 'FOUU'])).toEqual(['FUU', 'FOUU']));
});
