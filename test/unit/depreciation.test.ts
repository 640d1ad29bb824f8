import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thisYearsDepreciation } from '../../shared/domain/depreciation.ts';

const servers = { amount: 4_400_000, inServiceOn: '2018-04-16', usefulLifeYears: 5 };
const yearsOf = (investment: typeof servers) => {
  const first = Number(investment.inServiceOn.slice(0, 4));
  return Array.from({ length: investment.usefulLifeYears + 1 }, (_, year) =>
    thisYearsDepreciation({ ...investment, year: first + year }),
  );
};

describe('thisYearsDepreciation', () => {
  it('counts from and including the month of taking into use, linear by month (fact 20)', () => {
    expect(yearsOf(servers)).toEqual([660_000, 880_000, 880_000, 880_000, 880_000, 220_000]);
  });

  it('is the whole year from January and one month from December', () => {
    expect(thisYearsDepreciation({ ...servers, inServiceOn: '2018-01-31', year: 2018 })).toBe(880_000);
    expect(thisYearsDepreciation({ ...servers, inServiceOn: '2018-12-31', year: 2018 })).toBe(73_333);
  });

  it('is nothing before the asset is in use and after its useful life', () => {
    expect(thisYearsDepreciation({ ...servers, year: 2017 })).toBe(0);
    expect(thisYearsDepreciation({ ...servers, year: 2024 })).toBe(0);
  });

  it('adds up over the years to the amount exactly, in whole kronor, never negative', () => {
    const investments = fc.record({
      amount: fc.integer({ min: 0, max: 10_000_000_000 }),
      inServiceOn: fc
        .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`),
      usefulLifeYears: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(investments, (investment) => {
        const years = yearsOf(investment);
        expect(years.reduce((sum, year) => sum + year, 0)).toBe(investment.amount);
        expect(years.every((year) => Number.isInteger(year) && year >= 0)).toBe(true);
      }),
    );
  });

  it.each([
    { ...servers, amount: 0.5 },
    { ...servers, amount: -1 },
    { ...servers, usefulLifeYears: 0 },
    { ...servers, usefulLifeYears: 2.5 },
    { ...servers, inServiceOn: 'apr-18' },
    { ...servers, inServiceOn: '2018-13-01' },
  ])('refuses %j', (investment) => {
    expect(() => thisYearsDepreciation({ ...investment, year: 2018 })).toThrow(RangeError);
  });
});
