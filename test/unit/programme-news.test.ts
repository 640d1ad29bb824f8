import { describe, expect, it } from 'vitest';
import { deadlinesOf, morningOf } from '../../shared/domain/follow-up-dates.ts';
import { deadlineNews, type Kept, type YearEnd } from '../../shared/domain/programme-news.ts';
import { aProgramme } from '../builders/programme.ts';

const base = aProgramme();
// 29 March 2020 is a Sunday, and so is 15 March.
const programme = aProgramme({
  assumed: { ...base.assumed, followUpDue: '2020-02-14', reportDue: '2020-03-29' },
});
const yearEnd = (overrides: Partial<YearEnd> = {}): YearEnd => ({
  deadlines: deadlinesOf(programme),
  done: new Set<Kept>(),
  pace: { holidays: [], everyDays: 7 },
  since: '2020-01-01T08:00:00.000Z',
  now: '2020-01-07T07:00:00.000Z',
  ...overrides,
});

/** What is told, look by look, until a day. */
function told(until: string, done: ReadonlySet<Kept> = new Set()): string[] {
  const lines = new Set<string>();
  let now = yearEnd().now;
  while (now < until) {
    const { news, nextAt } = deadlineNews(yearEnd({ done, now }));
    for (const { toldOn, news: it } of news) lines.add(`${toldOn} ${it.deadline} ${it.kind} ${it.on}`);
    if (nextAt === undefined) break;
    expect(nextAt > now).toBe(true);
    now = nextAt;
  }
  return [...lines];
}

describe('The news of a year end', () => {
  it('are none before the first deadline comes near', () => {
    expect(deadlineNews(yearEnd())).toEqual({ news: [], nextAt: morningOf('2020-02-07') });
  });

  it('are of each deadline a week before and after it has passed, until it is kept', () => {
    expect(told('2020-02-24T00:00')).toEqual([
      '2020-02-07 follow-up-due soon 2020-02-14',
      '2020-02-15 follow-up-due late 2020-02-14',
      '2020-02-22 follow-up-due late 2020-02-14',
    ]);
    expect(told('2020-02-24T00:00', new Set<Kept>(['follow-up-due']))).toEqual([]);
  });

  it('SECURITY-44: warn on the Friday of a deadline on a Sunday, and name that day', () => {
    const all = new Set<Kept>(['follow-up-due', 'review-due', 'lock-due', 'approval-due']);
    expect(told('2020-03-31T00:00', all)).toEqual([
      '2020-03-20 report-due soon 2020-03-29',
      '2020-03-27 report-due no-working-day 2020-03-29',
      '2020-03-30 report-due late 2020-03-29',
    ]);
    const { news } = deadlineNews(yearEnd({ done: all, now: morningOf('2020-03-20') }));
    expect(news[0]?.news).toMatchObject({ lastWorkingDay: '2020-03-27' });
  });

  it('say nothing of what had passed before the watch began', () => {
    const since = '2020-02-20T12:00:00.000Z';
    const done = new Set<Kept>(['review-due', 'lock-due', 'approval-due', 'report-due']);
    expect(deadlineNews(yearEnd({ since, now: since, done }))).toEqual({
      news: [],
      nextAt: morningOf('2020-02-22'),
    });
  });

  it('have no end while the report has not been sent', () => {
    const others = new Set<Kept>(['follow-up-due', 'review-due', 'lock-due', 'approval-due']);
    const { nextAt } = deadlineNews(yearEnd({ done: others, now: '2022-01-01T08:00:00.000Z' }));
    expect(nextAt && nextAt > '2022-01-01T08:00:00.000Z').toBe(true);
  });
});
