import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../shared/calendar/calendar-file.ts';
import { type CalendarFacts, calendarEntries, everyDay } from '../../shared/domain/calendar-entries.ts';
import { translator } from '../../shared/text/translate.ts';
import { aProgramme } from '../builders/programme.ts';

const assumed = {
  opens: '2019-01-07',
  closes: '2019-12-15',
  followUpOpens: '2020-01-02',
  followUpDue: '2020-02-29',
  reportDue: '2020-03-31',
  providersMayApply: true,
  remindAfterDays: 7,
  escalateAfterDays: 14,
};
const programme = aProgramme({ assumed });
const facts: CalendarFacts = {
  obligations: [
    { id: 'o1', text: 'Plan', dueOn: '2019-06-06', contactRole: 'samordnare', state: 'open' },
    {
      id: 'o2',
      text: 'Dialog',
      dueOn: '2019-03-01',
      contactRole: 'samordnare',
      state: 'waived',
      reason: 'Nej',
    },
  ],
  holidays: [],
  done: new Set(),
  concerns: everyDay,
  today: '2019-11-30',
};
const entries = (overrides: Partial<CalendarFacts> = {}) =>
  calendarEntries(programme, { ...facts, ...overrides });
const entryOf = (key: string, overrides: Partial<CalendarFacts> = {}) =>
  entries(overrides).find((entry) => entry.key === key) ?? expect.unreachable(key);

test('a programme’s days stand by date, each with a key that never changes', () => {
  const days = entries().map(({ on }) => on);
  expect(days).toEqual(days.toSorted());
  const keys = entries().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('payout-closes-2019Q4');
  expect(keys).toContain('report-due');
});

test('what is kept is done, what has passed undone is late, and what comes within two weeks is soon', () => {
  expect(entryOf('applications-open').mark).toBe('passed');
  expect(entryOf('applications-close').mark).toBe('soon');
  expect(entryOf('obligation-o1').mark).toBe('late');
  expect(entryOf('obligation-o2').mark).toBe('waived');
  expect(entryOf('report-due').mark).toBe('coming');
  expect(entryOf('report-due', { today: '2020-04-01' }).mark).toBe('late');
  expect(entryOf('report-due', { today: '2020-04-01', done: new Set(['report-due']) }).mark).toBe('done');
});

describe('SECURITY-44: a deadline', () => {
  test('on 29 February, a Saturday, is warned of with the working day before it', () => {
    expect(entryOf('follow-up-due')).toMatchObject({ on: '2020-02-29', lastWorkingDay: '2020-02-28' });
  });

  test('on a public holiday is known without a list, and a listed day is known too', () => {
    expect(entryOf('obligation-o1').lastWorkingDay).toBe('2019-06-05');
    expect(entryOf('report-due').lastWorkingDay).toBeUndefined();
    expect(entryOf('report-due', { holidays: ['2020-03-31', '2020-03-30'] }).lastWorkingDay).toBe(
      '2020-03-27',
    );
  });

  test('on a Sunday is marked as soon counted from the working day before it', () => {
    expect(entryOf('applications-close', { today: '2019-11-29' }).mark).toBe('soon');
    expect(entryOf('applications-close', { today: '2019-11-28' }).mark).toBe('coming');
  });
});

test('others see only what concerns them', () => {
  const concerns = { applying: true, payouts: false, followUp: true, region: false };
  expect(entries({ concerns }).map(({ kind }) => kind)).toEqual([
    'applications-open',
    'applications-close',
    'follow-up-opens',
    'follow-up-due',
  ]);
});

describe('a calendar’s file', () => {
  const file = (overrides: Partial<Parameters<typeof calendarFile>[0]> = {}) =>
    calendarFile({
      entries: entries(),
      programmes: [programme],
      origin: 'https://bidragsled.example.org',
      t: translator('sv'),
      language: 'sv',
      ...overrides,
    });
  const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '');

  test('has whole days, stable names and a stamp of the programme’s last change, and is the same each time', () => {
    expect(file()).toBe(file());
    const text = unfolded(file());
    expect(text).toContain('UID:provsatsning-2019-follow-up-due@bidragsled.example.org');
    expect(text).toContain('DTSTART;VALUE=DATE:20200229');
    expect(text).toMatch(/DTSTAMP:20190106T230000Z/);
    const changed = file({ programmes: [{ ...programme, changedAt: '2019-05-01T10:00:00.000Z' }] });
    expect(changed).toMatch(/DTSTAMP:20190501T100000Z/);
  });

  test('SECURITY-44: says when the day is no working day', () => {
    expect(unfolded(file())).toContain(
      'DESCRIPTION:Dagen är ingen arbetsdag. Sista arbetsdagen före är 28 februari 2020.',
    );
  });

  test('SECURITY-18: no text of an obligation makes a line of its own', () => {
    const odd = { ...entryOf('obligation-o1'), text: 'Plan\r\nATTENDEE:mailto:x@example.org, \\n; slut' };
    const text = file({ entries: [odd] });
    expect(text.split('\r\n').some((line) => line.startsWith('ATTENDEE'))).toBe(false);
    expect(unfolded(text).match(/^SUMMARY:/gm)).toHaveLength(1);
  });
});
