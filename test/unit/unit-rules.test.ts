import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountWritten,
  areasWithin,
  withAccount,
  withAnsweredChange,
} from '../../shared/domain/provider.ts';
import { type Unit, unitHoldsOn } from '../../shared/domain/unit.ts';
import { brokenByUnit, brokenKind, idsOfUnit, tidyAliases } from '../../shared/domain/unit-rules.ts';
import { aProvider, bankgiro, otherBankgiro, plusgiro } from '../builders/unit.ts';

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

describe('a provider', () => {
  it('shares its organisation number with no other', () => {
    const other = aProvider({ id: 'annan', name: 'Annan' });
    expect(brokenIn(aProvider(), other)).toEqual([
      ['provider.organisationNumber', 'OrganisationNumberTaken'],
    ]);
    expect(brokenIn(aProvider(), aUnit())).toEqual([]);
  });

  it('has no area that ends before it begins', () => {
    const areas = [{ id: 'area-1', name: 'Primärvård', from: '2019-02-02', through: '2019-02-01' }];
    expect(brokenIn(aProvider({ provider: { areas } }))).toEqual([
      ['provider.areas.0.through', 'DatesReversed'],
    ]);
  });

  it('stays one, and a department a department', () => {
    const { provider: _gone, ...department } = aProvider();
    expect(brokenKind(undefined, aProvider())).toEqual([]);
    expect(brokenKind(aProvider(), aProvider({ name: 'Nytt namn' }))).toEqual([]);
    for (const [before, after] of [
      [aProvider(), department],
      [department, aProvider()],
    ] as const) {
      expect(brokenKind(before, after).map(({ name }) => name)).toEqual(['UnitKindFixed']);
    }
  });

  it('has an area on its last day, and not on the day after', () => {
    const areas = [{ id: 'area-1', name: 'Primärvård', from: '2019-02-01', through: '2019-02-10' }];
    const { provider } = aProvider({ provider: { areas } });
    const within = (from: string, through: string) => areasWithin(provider, { from, through }).length;
    expect(within('2019-02-10', '2019-03-31')).toBe(1);
    expect(within('2019-02-11', '2019-03-31')).toBe(0);
    expect(within('2019-01-01', '2019-02-01')).toBe(1);
    expect(within('2019-01-01', '2019-01-31')).toBe(0);
  });
});

describe('a provider’s account', () => {
  const { provider } = aProvider();
  const [anna, bo] = ['anna', 'bo'].map((by) => ({ by, at: '2019-01-14T08:00:00.000Z' })) as [
    Written,
    Written,
  ];
  type Written = { by: string; at: string };

  it('stays until a new one has been attested, and the new one stands in forms meanwhile', () => {
    const changed = withAccount(provider, otherBankgiro, anna);
    expect(changed).toEqual({ ...provider, accountChange: { account: otherBankgiro, ...anna } });
    expect(accountWritten(changed)).toEqual(otherBankgiro);
    expect(withAnsweredChange(changed, true)).toEqual({ ...provider, account: otherBankgiro });
    expect(withAnsweredChange(changed, false)).toEqual(provider);
  });

  it('SECURITY-43: written again by somebody else remains the change of the one who wrote it first', () => {
    const changed = withAccount(provider, otherBankgiro, anna);
    expect(withAccount(changed, otherBankgiro, bo)).toEqual(changed);
    expect(withAccount(changed, plusgiro, bo).accountChange).toEqual({ account: plusgiro, ...bo });
  });

  it('written as it was drops the change', () => {
    expect(withAccount(withAccount(provider, otherBankgiro, anna), bankgiro, bo)).toEqual(provider);
  });
});
