import { describe, expect, it } from 'vitest';
import {
  daysOf,
  defaultPayoutWindow,
  type PayoutWindow,
  PayoutWindowSchema,
  quartersOf,
  windowOf,
} from '../../shared/domain/payout-window.ts';
import { payoutWindow } from '../../shared/domain/programme.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { aProgramme } from '../builders/programme.ts';

const daysFor = (quarter: Quarter, rules: PayoutWindow = defaultPayoutWindow) => {
  const { opensOn, lastDay } = windowOf(rules, quarter);
  return `${opensOn} – ${lastDay}`;
};

describe('the window of a quarter', () => {
  it('is by default from the first day of its last month to 15 days after it, and the fourth ends with the year', () =>
    expect(quartersOf(2019).map((quarter) => daysFor(quarter))).toEqual([
      '2019-03-01 – 2019-04-15',
      '2019-06-01 – 2019-07-15',
      '2019-09-01 – 2019-10-15',
      '2019-12-01 – 2019-12-31',
    ]));

  it('is as it is written in the words of the programmes file', () => {
    const words = {
      opens: "first day of the quarter's last month",
      closes: "15 days after the quarter; the fourth quarter's closes 31 December",
    };
    expect(PayoutWindowSchema.parse(words)).toEqual(defaultPayoutWindow);
    expect(PayoutWindowSchema.safeParse({ ...words, closes: 'some day' }).success).toBe(false);
  });

  it('is data of the programme', () => {
    const rules = { ...defaultPayoutWindow, opensMonth: 1, closesAfterDays: 0, lastCloses: '12-15' };
    expect(quartersOf(2019).map((quarter) => daysFor(quarter, rules))).toEqual([
      '2019-01-01 – 2019-03-31',
      '2019-04-01 – 2019-06-30',
      '2019-07-01 – 2019-09-30',
      '2019-10-01 – 2019-12-15',
    ]);
    const programme = aProgramme();
    const assumed = { ...programme.assumed, payoutWindow: rules };
    expect(payoutWindow({ ...programme, assumed }, '2019Q2').opensOn).toBe('2019-04-01');
    expect(payoutWindow(programme, '2019Q2').opensOn).toBe('2019-06-01');
  });

  it.each([
    { opensMonth: 0 },
    { opensMonth: 4 },
    { closesAfterDays: -1 },
    { closesAfterDays: 91 },
    { lastCloses: '02-29' },
    { lastCloses: '31 december' },
    { mendDays: 1.5 },
    { more: true },
  ])('cannot have the rules %j', (wrong) =>
    expect(PayoutWindowSchema.safeParse({ ...defaultPayoutWindow, ...wrong }).success).toBe(false),
  );

  it('SECURITY-27: begins and ends at midnight in Stockholm, in winter time, in summer time and over the change', () => {
    const instants = (quarter: Quarter) => {
      const { opensAt, closesAt } = windowOf(defaultPayoutWindow, quarter);
      return [opensAt, closesAt];
    };
    expect(quartersOf(2019).map(instants)).toEqual([
      ['2019-02-28T23:00:00.000Z', '2019-04-15T22:00:00.000Z'],
      ['2019-05-31T22:00:00.000Z', '2019-07-15T22:00:00.000Z'],
      ['2019-08-31T22:00:00.000Z', '2019-10-15T22:00:00.000Z'],
      ['2019-11-30T23:00:00.000Z', '2019-12-31T23:00:00.000Z'],
    ]);
  });

  it('SECURITY-27: ends after the whole of a day of 23 hours, and of one of 25', () => {
    const closing = (closesAfterDays: number, quarter: Quarter) =>
      windowOf({ ...defaultPayoutWindow, closesAfterDays }, quarter).closesAt;
    expect(closing(0, '2019Q1')).toBe('2019-03-31T22:00:00.000Z');
    expect(closing(27, '2019Q3')).toBe('2019-10-27T23:00:00.000Z');
    expect(closing(26, '2019Q3')).toBe('2019-10-26T22:00:00.000Z');
  });

  it('reminds some days before the last one', () =>
    expect(windowOf(defaultPayoutWindow, '2019Q1').remindAt).toBe('2019-04-09T22:00:00.000Z'));

  it('SECURITY-27: names the days of a quarter by Stockholm’s calendar, also of a leap year', () => {
    expect(quartersOf(2020).map((quarter) => daysOf(quarter))).toEqual([
      { from: '2020-01-01', through: '2020-03-31' },
      { from: '2020-04-01', through: '2020-06-30' },
      { from: '2020-07-01', through: '2020-09-30' },
      { from: '2020-10-01', through: '2020-12-31' },
    ]);
  });
});
