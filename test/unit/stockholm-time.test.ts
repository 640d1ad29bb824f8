import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addDaysToDate,
  formatDate,
  formatDateTime,
  hasExpired,
  isInInterval,
  isWithin,
  localDateOf,
  localDateSchema,
  parseLocalDate,
  quarterInterval,
  quarterOf,
  startOfDay,
  weekdayOf,
} from '../../shared/domain/stockholm-time.ts';

const hour = 3_600_000;
const lengthOf = (date: string) =>
  (Date.parse(startOfDay(addDaysToDate(date, 1))) - Date.parse(startOfDay(date))) / hour;
const anInstant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('days in Stockholm', () => {
  it('begin in winter at 23:00 and in summer at 22:00 UTC', () => {
    expect(startOfDay('2019-01-14')).toBe('2019-01-13T23:00:00.000Z');
    expect(startOfDay('2019-07-01')).toBe('2019-06-30T22:00:00.000Z');
    expect(localDateOf('2019-01-13T22:59:59.999Z')).toBe('2019-01-13');
    expect(localDateOf('2019-01-13T23:00:00.000Z')).toBe('2019-01-14');
  });

  it('have 23 hours on 31 March 2019 and 25 on 27 October 2019', () => {
    expect(lengthOf('2019-03-31')).toBe(23);
    expect(lengthOf('2019-10-27')).toBe(25);
    expect(lengthOf('2019-03-30')).toBe(24);
  });

  it('know that 15 February 2026, a reporting date, is a Sunday', () => {
    expect(weekdayOf('2026-02-15')).toBe(7);
    expect(weekdayOf('2019-02-15')).toBe(5);
  });

  it('contain every moment exactly once', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        const date = localDateOf(instant);
        expect(isWithin(instant, { from: date, through: date })).toBe(true);
        expect(isWithin(instant, { from: addDaysToDate(date, 1) })).toBe(false);
        expect(isWithin(instant, { from: '1900-01-01', through: addDaysToDate(date, -1) })).toBe(false);
      }),
    );
  });

  it('keep the time of day when days are added over a change of clocks', () => {
    expect(addDays('2019-03-25T08:00:00.000Z', 7)).toBe('2019-04-01T07:00:00.000Z');
    expect(addDays('2019-10-20T07:00:00.000Z', 14)).toBe('2019-11-03T08:00:00.000Z');
    expect(addDays('2019-03-30T01:30:00.000Z', 1)).toBe('2019-03-31T01:30:00.000Z');
    expect(addDays('2019-04-01T07:00:00.000Z', -7)).toBe('2019-03-25T08:00:00.000Z');
  });

  it('refuse a start of a day that does not exist', () => {
    expect(() => startOfDay('2019-02-30')).toThrow(RangeError);
  });
});

describe('parseLocalDate', () => {
  it('reads a date, also 29 February of a leap year', () => {
    expect(parseLocalDate(' 2019-02-14 ')).toEqual({ ok: true, date: '2019-02-14' });
    expect(parseLocalDate('2020-02-29')).toEqual({ ok: true, date: '2020-02-29' });
  });

  it.each([
    ['', 'empty'],
    ['14/2 2019', 'invalid'],
    ['20190214', 'invalid'],
    ['2019-2-4', 'invalid'],
    ['1019-02-14', 'invalid'],
    ['2019-02-14T00:00', 'invalid'],
    ['2019\u221202\u221214', 'invalid'],
    ['2019-02-30', 'no-such-day'],
    ['2019-02-29', 'no-such-day'],
    ['2019-13-01', 'no-such-day'],
    ['2019-00-10', 'no-such-day'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseLocalDate(text)).toEqual({ ok: false, problem });
  });

  it('has a schema that names the problem by its message key', () => {
    expect(localDateSchema.parse('2019-02-14')).toBe('2019-02-14');
    expect(localDateSchema.safeParse('snart').error?.issues).toMatchObject([{ message: 'date.invalid' }]);
    expect(localDateSchema.safeParse('2019-02-30').error?.issues).toMatchObject([
      { message: 'date.no-such-day' },
    ]);
    expect(localDateSchema.safeParse(undefined).error?.issues).toMatchObject([{ message: 'date.empty' }]);
  });
});

describe('quarters', () => {
  it('begin at midnight in Stockholm: Q2 2019 at 22:00 UTC on the day that the clocks change', () => {
    expect(quarterInterval('2019Q2')).toEqual({
      start: '2019-03-31T22:00:00.000Z',
      end: '2019-06-30T22:00:00.000Z',
    });
    expect(quarterInterval('2019Q1').start).toBe('2018-12-31T23:00:00.000Z');
    expect(quarterInterval('2019Q4').end).toBe('2019-12-31T23:00:00.000Z');
  });

  it('end before the next one begins, to the millisecond', () => {
    expect(quarterOf('2019-03-31T21:59:59.999Z')).toBe('2019Q1');
    expect(quarterOf('2019-03-31T22:00:00.000Z')).toBe('2019Q2');
    expect(quarterOf('2019-12-31T23:00:00.000Z')).toBe('2020Q1');
    expect(quarterOf('2019-12-31')).toBe('2019Q4');
  });

  it.each(['2019Q5', '2019Q0', '2019q1', '19Q1', ''])('are not %j', (text) => {
    expect(() => quarterInterval(text)).toThrow(RangeError);
  });

  it('hold every moment in the quarter that it is said to be in', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        expect(isInInterval(instant, quarterInterval(quarterOf(instant)))).toBe(true);
      }),
    );
  });
});

describe('validity', () => {
  const summer = { from: '2019-06-01', through: '2019-08-31' };

  it('lasts from the start of the first day to the end of the last', () => {
    expect(isWithin('2019-05-31T21:59:59.999Z', summer)).toBe(false);
    expect(isWithin('2019-05-31T22:00:00.000Z', summer)).toBe(true);
    expect(isWithin('2019-08-31T21:59:59.999Z', summer)).toBe(true);
    expect(isWithin('2019-08-31T22:00:00.000Z', summer)).toBe(false);
    expect(isWithin('2090-01-01T00:00:00.000Z', { from: '2019-06-01' })).toBe(true);
  });

  it('SECURITY-28: an expiry exactly now has expired', () => {
    const now = '2019-02-01T08:00:00.000Z';
    expect(hasExpired(now, now)).toBe(true);
    expect(hasExpired('2019-02-01T08:00:00.001Z', now)).toBe(false);
    expect(hasExpired('2019-02-01T07:59:59.999Z', now)).toBe(true);
  });

  it('SECURITY-28: intervals are half-open: the end is outside, the start inside', () => {
    const { start, end } = quarterInterval('2019Q2');
    expect(isInInterval(start, { start, end })).toBe(true);
    expect(isInInterval(end, { start, end })).toBe(false);
  });
});

describe('dates for people', () => {
  it('are written in Swedish and English', () => {
    expect(formatDate('2019-01-14', 'sv')).toBe('14 januari 2019');
    expect(formatDate('2019-01-14', 'en')).toBe('14 January 2019');
    expect(formatDate('2019-03-31T22:00:00.000Z', 'sv')).toBe('1 april 2019');
    expect(formatDate('2019-12-01', 'sv')).toBe('1 december 2019');
  });

  it('have the time of day in Stockholm', () => {
    expect(formatDateTime('2019-01-14T08:00:00.000Z', 'sv')).toBe('14 januari 2019 kl. 09.00');
    expect(formatDateTime('2019-01-14T08:00:00.000Z', 'en')).toBe('14 January 2019 at 09:00');
    expect(formatDateTime('2019-07-01T22:05:00.000Z', 'sv')).toBe('2 juli 2019 kl. 00.05');
  });
});
