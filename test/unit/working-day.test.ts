import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDaysToDate, weekdayOf } from '../../shared/domain/stockholm-time.ts';
import {
  isWorkingDay,
  nextYearsDay,
  workingDayBefore,
  workingDayOnOrBefore,
} from '../../shared/domain/working-day.ts';

const someDay = fc.integer({ min: 0, max: 47_481 }).map((days) => addDaysToDate('1970-01-01', days));

/** Easter Sundays that almanacs print: the earliest and the latest of two centuries, and those between. */
const easters = [
  ['1981', '04-19'],
  ['1999', '04-04'],
  ['2000', '04-23'],
  ['2008', '03-23'],
  ['2011', '04-24'],
  ['2016', '03-27'],
  ['2017', '04-16'],
  ['2018', '04-01'],
  ['2019', '04-21'],
  ['2020', '04-12'],
  ['2021', '04-04'],
  ['2022', '04-17'],
  ['2023', '04-09'],
  ['2024', '03-31'],
  ['2025', '04-20'],
  ['2026', '04-05'],
  ['2038', '04-25'],
  ['2049', '04-18'],
  ['2076', '04-19'],
] as const;

describe('The working days of Sweden', () => {
  it.each(easters)(
    'in %s Easter Sunday is %s: the Friday before, the Monday after and Ascension are holidays',
    (year, day) => {
      const easter = `${year}-${day}`;
      expect(weekdayOf(easter)).toBe(7);
      for (const days of [-2, 1, 39])
        expect(isWorkingDay(addDaysToDate(easter, days)), String(days)).toBe(false);
      // The days beside them are not. 1 May and 6 June may be, on their own account.
      for (const days of [-3, 2, 38, 40]) {
        const beside = addDaysToDate(easter, days);
        expect(isWorkingDay(beside), beside).toBe(!/-(?:05-01|06-06)$/.test(beside));
      }
    },
  );

  it.each([
    ['2018', '06-22'],
    ['2019', '06-21'],
    ['2020', '06-19'],
    ['2021', '06-25'],
    ['2024', '06-21'],
    ['2026', '06-19'],
  ])('in %s Midsummer’s Eve is Friday %s, and the Monday after it is a working day', (year, day) => {
    const eve = `${year}-${day}`;
    expect(weekdayOf(eve)).toBe(5);
    expect([-1, 0, 1, 3].map((days) => isWorkingDay(addDaysToDate(eve, days)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it.each(['2019-11-02', '2020-10-31', '2021-11-06', '2025-11-01'])(
    'All Saints’ Day, the Saturday %s, takes no working day',
    (day) => {
      expect(weekdayOf(day)).toBe(6);
      expect([-1, 0, 2].map((days) => isWorkingDay(addDaysToDate(day, days)))).toEqual([true, false, true]);
    },
  );

  it('are none of the year’s fixed holidays, nor the eves that the law treats as Sundays', () => {
    // Of 2019 and 2020 those that fall from Monday to Friday.
    const off = [
      '2019-01-01',
      '2020-01-06',
      '2019-05-01',
      '2019-06-06',
      '2019-12-24',
      '2019-12-25',
      '2019-12-26',
      '2019-12-31',
    ];
    for (const day of off) expect(isWorkingDay(day), day).toBe(false);
    for (const day of ['2019-12-23', '2019-12-27', '2019-12-30', '2020-01-02', '2019-01-07', '2019-04-30'])
      expect(isWorkingDay(day), day).toBe(true);
  });

  it('are 250 in 2019, 252 in 2020 and between 247 and 254 in any year', () => {
    const countOf = (year: number) => {
      let days = 0;
      for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDaysToDate(day, 1))
        if (isWorkingDay(day)) days += 1;
      return days;
    };
    expect([countOf(2019), countOf(2020)]).toEqual([250, 252]);
    for (let year = 2000; year <= 2100; year += 5) {
      expect(countOf(year)).toBeGreaterThanOrEqual(247);
      expect(countOf(year)).toBeLessThanOrEqual(254);
    }
  });

  it('leave out days that a region adds', () => {
    expect(isWorkingDay('2019-04-30', ['2019-04-30'])).toBe(false);
    expect(workingDayOnOrBefore('2019-05-01', ['2019-04-30'])).toBe('2019-04-29');
  });

  it('before the first days of a year are of the year before', () => {
    expect(workingDayOnOrBefore('2020-01-01')).toBe('2019-12-30');
    expect(workingDayBefore('2019-12-30')).toBe('2019-12-27');
    expect(workingDayBefore('2020-01-02')).toBe('2019-12-30');
  });

  it('SECURITY-44: a day is never moved later, at most some days earlier, and a longer list never moves it later', () => {
    fc.assert(
      fc.property(someDay, fc.array(fc.integer({ min: -9, max: 3 }), { maxLength: 5 }), (day, offsets) => {
        const added = offsets.map((days) => addDaysToDate(day, days));
        const moved = workingDayOnOrBefore(day, added);
        expect(isWorkingDay(moved, added)).toBe(true);
        expect(moved <= day).toBe(true);
        expect(moved <= workingDayOnOrBefore(day)).toBe(true);
        expect(workingDayBefore(day, added) < day).toBe(true);
        expect(moved >= addDaysToDate(day, -14)).toBe(true);
      }),
    );
  });

  it('SECURITY-44: a year later is the same day, and of 29 February the day before it', () => {
    expect(nextYearsDay('2019-03-31')).toBe('2020-03-31');
    expect(nextYearsDay('2020-02-29')).toBe('2021-02-28');
    expect(nextYearsDay('2020-02-28')).toBe('2021-02-28');
    expect(nextYearsDay('2019-02-28')).toBe('2020-02-28');
    fc.assert(
      fc.property(someDay, (day) => {
        const later = nextYearsDay(day);
        expect(later <= `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`).toBe(true);
        expect(later >= addDaysToDate(day, 365)).toBe(true);
      }),
    );
  });
});
