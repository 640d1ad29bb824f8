import { describe, expect, it, test } from 'vitest';
import { appealOf } from '../../shared/domain/appeal.ts';
import {
  assertMeetingFits,
  boardRow,
  countByOutcome,
  grantedBy,
  inBoardOrder,
  isReportable,
} from '../../shared/domain/board-list.ts';
import { boardListCsv } from '../../shared/reports/board-list-csv.ts';
import { translator } from '../../shared/text/translate.ts';
import { anApplication } from '../builders/application.ts';
import { aDecision } from '../builders/decision.ts';
import { refusalOf } from './refusal.ts';

const application = anApplication();
const earlier = { number: 'RS/100/2019-1', amount: 250_000, fundingPartId: 'stimulus' };

describe('a row of a list for the board', () => {
  it('has the number, who decided in whose place, the point of the delegation, the activity and the unit', () => {
    const insteadOf = { email: 'hos@example.org', name: 'Nils Myr', why: 'substitution' as const };
    expect(boardRow(aDecision({ insteadOf }), application)).toMatchObject({
      number: 'RS/100/2019-1',
      decidedBy: 'HoS-direktör',
      insteadOf: { name: 'Nils Myr', why: 'substitution' },
      point: '4.1',
      activity: application.content.activity,
      unit: application.unitName,
      about: 'application',
      outcome: 'approved',
      amount: 250_000,
    });
  });

  it('holds no e-mail address', () =>
    expect(JSON.stringify(boardRow(aDecision(), application))).not.toContain('@'));

  it('is not made of imported history', () => {
    expect(isReportable(aDecision())).toBe(true);
    expect(isReportable(aDecision({ source: 'import' }))).toBe(false);
  });
});

describe('what the rows come to', () => {
  const rows = [
    aDecision(),
    aDecision({ running: 2, about: 'change', amount: 300_000, earlier }),
    aDecision({ running: 3, outcome: 'rejected', amount: 0 }),
  ].map((decision) => boardRow(decision, application));

  it('counts a change with what it added', () => expect(grantedBy(rows)).toBe(300_000));

  it('counts by outcome, and leaves out those without any', () =>
    expect(countByOutcome(rows)).toEqual([
      { outcome: 'approved', count: 2 },
      { outcome: 'rejected', count: 1 },
    ]));

  it('stands in the order of time, and of numbers within the same moment', () => {
    const [one, two, three] = rows;
    expect([three, two, one].flatMap((row) => row ?? []).toSorted(inBoardOrder)).toEqual(rows);
  });

  it('SECURITY-27: a meeting on the day of the last decision in Stockholm is allowed, and the day before is not', () => {
    const late = [boardRow(aDecision({ decidedAt: '2019-03-31T21:59:59.999Z' }), application)];
    const later = [boardRow(aDecision({ decidedAt: '2019-03-31T22:00:00.000Z' }), application)];
    expect(() => assertMeetingFits('2019-03-31', late, '2019-04-01')).not.toThrow();
    expect(refusalOf(() => assertMeetingFits('2019-03-31', later, '2019-04-01'))).toMatchObject({
      name: 'DateNotAllowed',
      facts: { earliest: '2019-04-01', latest: '2019-09-28' },
    });
  });
});

test('SECURITY-20: a list as CSV holds no text that is read as a formula', () => {
  const row = {
    ...boardRow(aDecision(), application),
    activity: '=1+1',
    unit: '@SUM(A1)',
    point: '-4.1',
    decidedBy: '＝cmd',
  };
  const csv = new TextDecoder().decode(boardListCsv([row], translator('sv')));
  const [heading, line] = csv.split('\r\n');
  expect(heading).toContain('"Nummer";"Datum";"Beslutat av"');
  expect(heading).toContain('"Belopp (kr)";"Före ändringen (kr)"');
  expect(line).toBe(
    `"RS/100/2019-1";"2019-02-01";"'＝cmd";"";"'-4.1";"'=1+1";"'@SUM(A1)";"Beviljad";"";250000;""`,
  );
});

describe('how a decision can be tried', () => {
  it.each([
    ['approved', 'legality-review'],
    ['rejected', 'legality-review'],
    ['returned', 'not-separately'],
    ['deferred', 'not-separately'],
  ] as const)('of an outcome %s: %s', (outcome, kind) => expect(appealOf({ outcome })).toBe(kind));

  it('is not said of imported history', () =>
    expect(appealOf({ outcome: 'approved', source: 'import' })).toBeUndefined());
});
