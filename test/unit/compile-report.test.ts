import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFigures, compileReport } from '../../shared/domain/compile-report.ts';
import { dueOnOf } from '../../shared/domain/follow-up-dates.ts';
import { emptyBalance } from '../../shared/domain/ledger.ts';
import { misremembering } from '../../shared/domain/misremembering.ts';
import { movesAfter, rememberedLedger } from '../../shared/domain/moves.ts';
import type { Report } from '../../shared/domain/report.ts';
import { figuresOf, ReportFiguresSchema } from '../../shared/domain/report-figures.ts';
import { totalOf } from '../../shared/domain/report-groups.ts';
import { reportJson } from '../../shared/domain/report-json.ts';
import { reportFaults } from '../../shared/domain/report-rules.ts';
import { draftHash } from '../../shared/use-cases/lock-report.ts';
import { anApplication, anApproved } from '../builders/application.ts';
import { arbitraryYear, type Year } from '../builders/arbitrary-year.ts';
import { aFollowUp, aFollowUpContent } from '../builders/follow-up.ts';
import { anAllocation, anEntry } from '../builders/ledger.ts';
import { aProgramme } from '../builders/programme.ts';

const compiled = (year: Partial<Year>, today = '2020-02-20', holidays: string[] = []): Report =>
  compileReport({
    ...{ programme: aProgramme(), applications: [], followUps: [], entries: [], leadership: '', today },
    holidays,
    ...year,
  });

describe('a report equals the ledger', () => {
  it('has the sums of the stored balances, by each of its groups, whatever happened in the year', () => {
    fc.assert(
      fc.property(arbitraryYear, (year) => {
        const report = compiled(year);
        const released = (part: string) =>
          report.byPart.find(({ id }) => id === part)?.sums.released ?? Number.NaN;
        for (const balance of year.balances) {
          const own = report.byPart.find(({ id }) => id === balance.fundingPartId)?.sums;
          const { committed, paid, used, recovered } = balance;
          const decided = committed - balance.released + released(balance.fundingPartId);
          expect(own).toMatchObject({ decided, paid, used, recovered });
        }
        const { asked: _, ...total } = report.total;
        for (const groups of [report.byPurpose, report.byCostObject, report.byUnit, report.byPart]) {
          expect(totalOf(groups)).toMatchObject(total);
        }
        expect(report.allocated).toBe(1_400_000);
        expect(reportFaults(report, year)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has the same figures for a page that reads no ledger, from what its applications remember', () => {
    fc.assert(
      fc.property(arbitraryYear, ({ programme, applications, followUps, entries, balances }) => {
        const report = compiled({ programme, applications, followUps, entries });
        const remembered = rememberedLedger(applications, balances) ?? [];
        const basis = {
          programme,
          applications,
          followUps: [],
          leadership: '',
          today: '2020-02-20',
          holidays: [],
        };
        const figures = compileFigures({ ...basis, entries: remembered });
        expect(ReportFiguresSchema.parse(figures)).toEqual(ReportFiguresSchema.parse(report));
        expect(draftHash(figures, applications)).toBe(draftHash(report, applications.toReversed()));
        expect(misremembering({ applications, entries, followUps })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is read from the ledger when a list lacks an application that has moved money', () => {
    fc.assert(
      fc.property(arbitraryYear, ({ applications, balances }) => {
        const moved = applications.find(({ moves }) => moves?.some(({ amount }) => amount > 0));
        fc.pre(moved !== undefined);
        const listed = applications.filter((it) => it !== moved);
        expect(rememberedLedger(listed, balances)).toBeUndefined();
        const forgot = applications.map((it) => (it === moved ? { ...it, moves: undefined } : it));
        expect(rememberedLedger(forgot, balances)).toBeUndefined();
      }),
    );
  });

  it('is the same bytes in whatever order its rows are read', () => {
    fc.assert(
      fc.property(arbitraryYear, ({ applications, followUps, entries, programme }) => {
        const there = compiled({ programme, applications, followUps, entries });
        const back = compiled({
          programme,
          applications: applications.toReversed(),
          followUps: followUps.toReversed(),
          entries: entries.toReversed(),
        });
        expect(reportJson(back)).toBe(reportJson(there));
      }),
    );
  });

  it('says where it differs from the books: a balance, an award, a use', () => {
    const approved = anApproved(250_000, '9902', { programmeId: 'provsatsning-2019' });
    const entries = [anAllocation(), anEntry()];
    const balance = { ...emptyBalance('provsatsning-2019', 'stimulus'), allocated: 1_000_000 };
    const books = { applications: [approved], followUps: [], entries, balances: [balance] };
    expect(reportFaults(compiled(books), books)).toEqual(['stimulus']);
    const right = { ...balance, committed: 250_000, left: 750_000 };
    const other = { ...books, balances: [right], applications: [anApproved(240_000, '9902')] };
    expect(reportFaults(compiled(other), other)).toEqual([approved.content.activity]);
    const unbooked = {
      ...books,
      balances: [right],
      applications: [anApproved(250_000, '9902', { followUp: summary('accepted') })],
      followUps: [anAccepted()],
    };
    expect(reportFaults(compiled(unbooked), unbooked)).toEqual([approved.content.activity]);
  });

  it('says where an application remembers other moves or figures than the books have', () => {
    const approved = anApproved(250_000, '9902', { programmeId: 'provsatsning-2019' });
    const entries = [anAllocation(), anEntry()];
    const account = aFollowUp();
    const moves = movesAfter(undefined, approved, entries);
    const figures = figuresOf(account);
    const found = (remembered: typeof moves, told: typeof figures) => {
      const followUp = { ...summary('submitted'), figures: told };
      const applications = [{ ...approved, moves: remembered, followUp }];
      return misremembering({ applications, entries, followUps: [account] });
    };
    expect(found(moves, figures)).toEqual([]);
    expect(found(undefined, figures)).toEqual([]);
    expect(found([], figures)).toEqual([approved.id]);
    expect(
      found(
        moves?.map((it) => ({ ...it, amount: 1 })),
        figures,
      ),
    ).toEqual([approved.id]);
    expect(found(moves, { ...figures, outcome: 1 })).toEqual([approved.id]);
  });
});

const by = { email: 'samordnare@example.org', name: 'Samordnare' };
const at = '2020-01-27T09:00:00.000Z';
const anAccepted = () => {
  const closing = { used: 250_000, released: 0, overpaid: 0 };
  return aFollowUp({ status: 'accepted', accepted: { by, at, closing } });
};
const aReturned = () => {
  const returned = { by, at, reason: 'Effekten saknas.', until: '2020-02-10' };
  return aFollowUp({ status: 'returned', returned });
};

const summary = (status: 'asked' | 'submitted' | 'returned' | 'accepted', late = false) => ({
  ...{ status, askedAt: '2020-01-07T08:00:00.000Z', dueOn: '2020-02-14', revision: 1, late },
});

describe('completeness', () => {
  const withFollowUp = (status: 'asked' | 'submitted' | 'returned' | 'accepted', today?: string) =>
    compiled({ applications: [anApproved(250_000, '9902', { followUp: summary(status) })] }, today);

  it('needs an accepted account of every approved activity and of nothing else', () => {
    expect(
      compiled({ applications: [anApplication({ status: 'rejected' }), anApplication()] }).complete,
    ).toBe(true);
    expect(compiled({ applications: [anApproved(1, '9902')] }).complete).toBe(false);
    expect(withFollowUp('submitted').complete).toBe(false);
    expect(withFollowUp('accepted').complete).toBe(true);
  });

  it('counts as late what has not come after its last day, and what came too late', () => {
    expect(withFollowUp('asked', '2020-02-14').followUps.late).toBe(0);
    expect(withFollowUp('asked', '2020-02-15').followUps.late).toBe(1);
    expect(withFollowUp('submitted', '2020-02-15').followUps.late).toBe(0);
    const late = anApproved(1, '9902', { followUp: summary('accepted', true) });
    expect(compiled({ applications: [late] }).followUps).toMatchObject({ accepted: 1, late: 1 });
  });

  it('is late by the last day that the region’s own holidays leave, as in the mails', () => {
    const { followUpDue: _planned, ...assumed } = aProgramme().assumed;
    const programme = aProgramme({ assumed: { ...assumed, reportDue: '2020-05-15' } });
    const followUp = { ...summary('asked'), dueOn: '2020-01-10' };
    const planned = dueOnOf(followUp, programme, []);
    const applications = [anApproved(1, '9902', { followUp })];
    const lateOn = (holidays: string[]) =>
      compiled({ programme, applications }, planned, holidays).followUps.late;
    expect(dueOnOf(followUp, programme, [planned]) < planned).toBe(true);
    expect([lateOn([]), lateOn([planned])]).toEqual([0, 1]);
  });

  it('leaves withdrawn applications out', () => {
    expect(compiled({ applications: [anApplication({ status: 'withdrawn' })] }).activities).toEqual([]);
  });
});

describe('what the accounts say', () => {
  const indicators = [{ id: 'seen', purposeId: '1', name: 'Patienter', unit: 'personer' }];
  const programme = aProgramme({ indicators });
  const approved = (id: string) => anApproved(250_000, '9902', { id, followUp: summary('submitted') });
  const measured = (applicationId: string, value: number) =>
    aFollowUp({ applicationId, content: aFollowUpContent({ indicators: [{ id: 'seen', value }] }) });

  it('adds up the indicators that were measured', () => {
    const report = compiled({
      programme,
      applications: [approved('a1'), approved('a2'), approved('a3')],
      followUps: [measured('a1', 0.1), measured('a2', 0.2), aFollowUp({ applicationId: 'a3' })],
    });
    expect(report.indicators).toEqual([
      { id: 'seen', purposeId: '1', name: 'Patienter', unit: 'personer', sum: 0.3, activities: 2 },
    ]);
  });

  it('takes the last account of an activity, and none that was sent back', () => {
    const again = aFollowUp({ revision: 2, content: aFollowUpContent({ measures: 'Andra gången.' }) });
    const [twice] = compiled({ applications: [approved('a1')], followUps: [again, aReturned()] }).activities;
    expect(twice?.account?.measures).toBe('Andra gången.');
    const [back] = compiled({ applications: [approved('a1')], followUps: [aReturned()] }).activities;
    expect(back?.account).toBeUndefined();
  });

  it('counts an activity under its first purpose alone, and below the purpose above it', () => {
    const applications = [
      anApplication({ id: 'a1', content: { purposeIds: ['1a', '2'], amount: 100 } }),
      anApplication({ id: 'a2', content: { purposeIds: ['1'], amount: 20 } }),
    ];
    const [first, second] = compiled({ applications }).byPurpose;
    expect(first).toMatchObject({ activities: 2, sums: { asked: 120 } });
    expect(first?.parts).toMatchObject([{ id: '1a', activities: 1, sums: { asked: 100 } }]);
    expect(second?.activities).toBe(0);
  });

  it('says what is repaid to the state, unless the agreement lets it be kept', () => {
    const entries = [anAllocation({ amount: 500 })];
    expect(compiled({ entries }).unused).toEqual({ amount: 500, repaid: true });
    const kept = aProgramme({ unusedIsRepaid: false });
    expect(compiled({ programme: kept, entries }).unused.repaid).toBe(false);
  });
});
