import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type DeadlineKind,
  deadlineKinds,
  deadlinesOf,
  dueOnOf,
  followUpOpensAt,
  lateFrom,
  morningOf,
  reminderDue,
  reportDueOn,
  warningDayOf,
} from '../../shared/domain/follow-up-dates.ts';
import { addDaysToDate, atHour, startOfDay } from '../../shared/domain/stockholm-time.ts';
import { isWorkingDay, workingDayBefore } from '../../shared/domain/working-day.ts';
import { aProgramme } from '../builders/programme.ts';

type Assumed = Partial<ReturnType<typeof aProgramme>['assumed']>;
const planned = (assumed: Assumed = {}, more: Parameters<typeof aProgramme>[0] = {}) => {
  const programme = aProgramme(more);
  return { ...programme, assumed: { ...programme.assumed, ...assumed } };
};

const someDay = fc.integer({ min: 0, max: 36_500 }).map((days) => addDaysToDate('2000-01-01', days));
/** Local holidays in the weeks before a day. */
const holidaysBefore = (day: string) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 })
    .map((offsets) => offsets.map((days) => addDaysToDate(day, -days)));

describe('The deadlines of a year end', () => {
  it('are planned backwards from the authority’s date', () => {
    const programme = planned({ reportDue: '2020-03-31' });
    expect(deadlinesOf(programme)).toEqual({
      'follow-up-opens': '2020-01-03',
      'follow-up-due': '2020-02-14',
      'review-due': '2020-03-10',
      'lock-due': '2020-03-17',
      'approval-due': '2020-03-24',
      'report-due': '2020-03-31',
    });
  });

  it('begin with the authority’s own date, or the assumed one, or the last of March', () => {
    const reporting = { authority: 'Socialstyrelsen', due: '2020-03-01' };
    expect(reportDueOn(planned({ reportDue: '2020-04-15' }, { reporting }))).toBe('2020-03-01');
    expect(reportDueOn(planned({ reportDue: '2020-04-15' }))).toBe('2020-04-15');
    expect(reportDueOn(planned())).toBe('2020-03-31');
  });

  it('stand as the programme names them, on whatever day', () => {
    const programme = planned({
      reportDue: '2020-03-29',
      followUpOpens: '2020-01-05',
      followUpDue: '2020-02-29',
    });
    expect(deadlinesOf(programme)).toMatchObject({
      'follow-up-opens': '2020-01-05',
      'follow-up-due': '2020-02-29',
      'report-due': '2020-03-29',
    });
  });

  it('never come before the day on which accounts are due', () => {
    const programme = planned({ reportDue: '2020-03-31', followUpDue: '2020-03-27' });
    const { 'review-due': review, 'lock-due': lock, 'approval-due': approval } = deadlinesOf(programme);
    expect([review, lock, approval]).toEqual(['2020-03-27', '2020-03-27', '2020-03-30']);
  });

  it('share what time there is when the accounts are due late', () => {
    const programme = planned({ reportDue: '2019-02-15', followUpDue: '2019-02-01' });
    const { 'review-due': review, 'lock-due': lock, 'approval-due': approval } = deadlinesOf(programme);
    expect([review, lock, approval]).toEqual(['2019-02-08', '2019-02-08', '2019-02-12']);
  });

  it('SECURITY-44: come in their order and never after the authority’s, whatever its day and whatever is a holiday', () => {
    const tried = fc.property(
      someDay.chain((due) => fc.record({ due: fc.constant(due), holidays: holidaysBefore(due) })),
      fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
      ({ due, holidays }, named) => {
        const programme = planned({
          reportDue: due,
          ...(named !== undefined && { followUpDue: addDaysToDate(due, -named) }),
        });
        const days = deadlineKinds.map((kind) => deadlinesOf(programme, holidays)[kind]);
        expect(days.toSorted()).toEqual(days);
        expect(days.at(-1)).toBe(due);
      },
    );
    fc.assert(tried);
  });

  it('SECURITY-44: each planned one is a working day, and holidays move it earlier, never later', () => {
    const tried = fc.property(
      someDay.chain((due) => fc.record({ due: fc.constant(due), holidays: holidaysBefore(due) })),
      ({ due, holidays }) => {
        const programme = planned({ reportDue: due });
        const [bare, listed] = [deadlinesOf(programme), deadlinesOf(programme, holidays)];
        for (const kind of deadlineKinds) {
          expect(listed[kind] <= bare[kind], kind).toBe(true);
          if (kind !== 'report-due') expect(isWorkingDay(listed[kind], holidays), kind).toBe(true);
        }
      },
    );
    fc.assert(tried);
  });

  it('let accounts be sent in from the first moment of the opening day in Stockholm', () => {
    expect(followUpOpensAt(planned({ followUpOpens: '2020-01-20' }))).toBe('2020-01-20T07:00:00.000Z');
  });

  it('have the whole of their last day, also where a day has 23 or 25 hours', () => {
    expect(lateFrom('2020-02-29')).toBe('2020-02-29T23:00:00.000Z');
    expect(lateFrom('2020-03-29')).toBe('2020-03-29T22:00:00.000Z');
    expect(lateFrom('2020-10-25')).toBe('2020-10-25T23:00:00.000Z');
  });
});

describe('The last day of an account', () => {
  const programme = planned({ reportDue: '2020-03-31', followUpDue: '2020-02-14' });

  it('is as it was asked, and the programme’s when that has been moved on since', () => {
    expect(dueOnOf({ status: 'asked', dueOn: '2020-02-14' }, programme, [])).toBe('2020-02-14');
    expect(dueOnOf({ status: 'asked', dueOn: '2020-01-31' }, programme, [])).toBe('2020-02-14');
    expect(dueOnOf({ status: 'asked', dueOn: '2020-03-02' }, programme, [])).toBe('2020-03-02');
  });

  it('is the coordinator’s after a return, though the programme’s be later', () =>
    expect(dueOnOf({ status: 'returned', dueOn: '2020-01-31' }, programme, [])).toBe('2020-01-31'));
});

describe('A reminder', () => {
  const pace = { holidays: [], everyDays: 7 };
  const askedAt = atHour('2020-01-07', 8);
  /** Every reminder that is due when the state machine comes back at each next time, so many times. */
  function reminded(dueOn: string, looks: number, holidays: string[] = [], from = askedAt) {
    const told: string[] = [];
    let now = from;
    for (let look = 0; look < looks; look += 1) {
      const { due, nextAt } = reminderDue(dueOn, { ...pace, holidays }, { askedAt: from, now });
      if (due) told.push(`${due.on} ${due.kind}`);
      expect(nextAt > now).toBe(true);
      now = nextAt;
    }
    return told;
  }

  it('comes a week before, the day after, and then every so many days', () => {
    expect(reminded('2020-02-14', 5)).toEqual([
      '2020-02-07 soon',
      '2020-02-15 late',
      '2020-02-22 late',
      '2020-02-29 late',
    ]);
  });

  it('SECURITY-44: a day on a Sunday is warned of on the Friday before, and its week’s reminder comes on a Friday as well', () =>
    expect(reminded('2020-02-16', 4)).toEqual([
      '2020-02-07 soon',
      '2020-02-14 no-working-day',
      '2020-02-17 late',
    ]));

  it('SECURITY-44: 29 February on a Saturday is warned of on the 28th', () => {
    expect(warningDayOf('2020-02-29', [])).toBe('2020-02-28');
    expect(reminded('2020-02-29', 4)).toEqual([
      '2020-02-21 soon',
      '2020-02-28 no-working-day',
      '2020-03-01 late',
    ]);
  });

  it('SECURITY-44: a local holiday is warned of like any other, and without the list the week’s reminder has gone', () => {
    expect(reminded('2020-02-14', 4, ['2020-02-14', '2020-02-07'])).toEqual([
      '2020-02-06 soon',
      '2020-02-13 no-working-day',
      '2020-02-15 late',
    ]);
    expect(warningDayOf('2020-02-14', [])).toBeUndefined();
  });

  it('is one when the week before and the working day before are the same', () => {
    const holidays = Array.from({ length: 8 }, (_, days) => addDaysToDate('2020-02-16', -days));
    expect(reminded('2020-02-16', 3, holidays)).toEqual(['2020-02-07 soon', '2020-02-17 late']);
  });

  it('that lies before the question was put is none, and of several that were missed only the latest counts', () => {
    const lateAsked = atHour('2020-02-10', 12);
    expect(reminded('2020-02-14', 2, [], lateAsked)).toEqual(['2020-02-15 late']);
    expect(reminderDue('2020-02-14', pace, { askedAt, now: atHour('2020-03-01', 9) })).toEqual({
      due: { on: '2020-02-29', at: morningOf('2020-02-29'), kind: 'late' },
      nextAt: morningOf('2020-03-07'),
    });
  });

  it('SECURITY-28: is due exactly at eight in the morning, not a millisecond before', () => {
    const at = morningOf('2020-02-07');
    const before = new Date(Date.parse(at) - 1).toISOString();
    expect(reminderDue('2020-02-14', pace, { askedAt, now: before })).toEqual({ nextAt: at });
    expect(reminderDue('2020-02-14', pace, { askedAt, now: at }).due?.kind).toBe('soon');
  });

  test('SECURITY-44: before any last day, with any holidays, somebody is told at least a week before and on a working day before it', () => {
    const tried = fc.property(
      someDay.chain((due) => fc.record({ due: fc.constant(due), holidays: holidaysBefore(due) })),
      fc.integer({ min: 1, max: 200 }),
      ({ due, holidays }, everyDays) => {
        const asked = startOfDay(addDaysToDate(due, -200));
        const told: { on: string; kind: string }[] = [];
        let now = asked;
        while (told.filter(({ kind }) => kind === 'late').length < 2) {
          const look = reminderDue(due, { holidays, everyDays }, { askedAt: asked, now });
          if (look.due) told.push(look.due);
          now = look.nextAt;
        }
        const before = told.filter(({ kind }) => kind !== 'late');
        const [soon] = before;
        expect(soon && soon.on <= addDaysToDate(due, -7)).toBe(true);
        for (const { on } of before) expect(isWorkingDay(on, holidays)).toBe(true);
        if (!isWorkingDay(due, holidays)) expect(before.at(-1)?.on).toBe(workingDayBefore(due, holidays));
        expect(told.map(({ on }) => on)).toEqual(told.map(({ on }) => on).toSorted());
        expect(told.filter(({ kind }) => kind === 'late').map(({ on }) => on)).toEqual([
          addDaysToDate(due, 1),
          addDaysToDate(due, 1 + everyDays),
        ]);
      },
    );
    fc.assert(tried);
  });
});

test('every deadline has a name of its own', () => {
  const kinds: DeadlineKind[] = [...deadlineKinds];
  expect(new Set(kinds).size).toBe(6);
});
