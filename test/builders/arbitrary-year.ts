import fc from 'fast-check';
import type { Application } from '../../shared/domain/application.ts';
import { awardEntries } from '../../shared/domain/award-entries.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { summaryOf } from '../../shared/domain/decision.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { closingEntries, closingOf, repaymentEntries } from '../../shared/domain/follow-up-closing.ts';
import type { Balance, LedgerEntry } from '../../shared/domain/ledger.ts';
import { foldLedger } from '../../shared/domain/ledger.ts';
import { movesAfter } from '../../shared/domain/moves.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { figuresOf } from '../../shared/domain/report-figures.ts';
import { anApplication } from './application.ts';
import { aDecision } from './decision.ts';
import { aFollowUp, aFollowUpContent } from './follow-up.ts';
import { anAllocation, anEntry } from './ledger.ts';
import { aProgramme } from './programme.ts';

/** A programme's year: what was asked, decided, changed, paid, accounted for and paid back, in `aProgramme`. */
export type Year = {
  programme: Programme;
  applications: Application[];
  followUps: FollowUp[];
  entries: LedgerEntry[];
  balances: Balance[];
};

const part = fc.constantFrom('stimulus', 'earmarked');
const kronor = fc.integer({ min: 1, max: 900_000 });

const one = fc.record({
  unit: fc.constantFrom('ortopedi', 'kirurgi', 'hospa'),
  purpose: fc.constantFrom('1', '1a', '2', 'okänt'),
  costObject: fc.constantFrom('9902', '9917'),
  asked: fc.option(kronor, { nil: undefined }),
  status: fc.constantFrom('approved', 'approved', 'approved', 'rejected', 'submitted', 'withdrawn'),
  award: fc.record({ amount: kronor, fundingPartId: part }),
  changed: fc.option(fc.record({ amount: kronor, fundingPartId: part }), { nil: undefined }),
  isProvider: fc.boolean(),
  paidShare: fc.integer({ min: 0, max: 4 }),
  followUp: fc.constantFrom('none', 'asked', 'submitted', 'returned', 'accepted', 'accepted'),
  outcome: fc.integer({ min: 0, max: 1_200_000 }),
  repaid: fc.boolean(),
  late: fc.boolean(),
});
type One = typeof one extends fc.Arbitrary<infer T> ? T : never;

export const arbitraryYear: fc.Arbitrary<Year> = fc.array(one, { maxLength: 12 }).map(yearOf);

function yearOf(all: readonly One[]): Year {
  const programme = aProgramme();
  const allocations = programme.fundingParts.map(({ id, amount }) =>
    anAllocation({ id: `allocate-${id}`, fundingPartId: id, amount }),
  );
  const told = all.map((it, index) => tell(it, index));
  const entries = [...allocations, ...told.flatMap((it) => it.entries)];
  return {
    programme,
    applications: told.map(({ application }) => application),
    followUps: told.flatMap(({ followUps }) => followUps),
    entries,
    balances: [...foldLedger(entries).values()],
  };
}

function tell(it: One, index: number) {
  const id = `a${index}`;
  let made = 0;
  const newId = () => {
    made += 1;
    return `${id}-entry-${made}`;
  };
  const base = anApplication({
    ...{ id, programmeId: 'provsatsning-2019', unitId: it.unit, unitName: it.unit, status: it.status },
    applicantKind: it.isProvider ? 'provider' : 'department',
    content: {
      ...{ purposeIds: [it.purpose], costObject: it.costObject, fundingPartId: it.award.fundingPartId },
      ...(it.asked === undefined ? { amount: undefined } : { amount: it.asked }),
    },
  });
  if (it.status !== 'approved') return { application: base, followUps: [], entries: [] };
  const decided = decisionsOf(it, id);
  const last = decided.at(-1) ?? aDecision();
  const paid = it.isProvider ? Math.floor((last.amount * it.paidShare) / 4) : 0;
  const pays = paid > 0 ? [payment(id, paid, last, newId)] : [];
  const account = accountOf(it, { id, last, paid });
  const entries = [
    ...decided.flatMap((decision) => awardEntries(decision, newId)),
    ...pays,
    ...(account.followUp?.accepted ? closed(it, account.followUp, newId) : []),
  ];
  return {
    application: {
      ...base,
      decision: summaryOf(last),
      moves: movesAfter(undefined, base, entries),
      ...(account.summary && { followUp: account.summary }),
    },
    followUps: account.followUp ? [account.followUp] : [],
    entries,
  };
}

/** The decision, and the change of it if there was one. */
function decisionsOf({ award, changed }: One, applicationId: string): Decision[] {
  const first = aDecision({ applicationId, ...award });
  if (!changed) return [first];
  const { number, amount, fundingPartId = '' } = first;
  const second = aDecision({
    ...{ applicationId, ...changed, number: `${number}-2`, about: 'change' },
    earlier: { number, amount, fundingPartId },
  });
  return [first, second];
}

const payment = (
  applicationId: string,
  amount: number,
  { fundingPartId = '' }: Decision,
  newId: () => string,
) => anEntry({ id: newId(), type: 'pay', applicationId, amount, fundingPartId });

function accountOf(it: One, { id, last, paid }: { id: string; last: Decision; paid: number }) {
  const { followUp: state } = it;
  if (state === 'none') return {};
  const askedAt = '2020-01-07T08:00:00.000Z';
  const asked = { askedAt, dueOn: '2020-02-14', late: it.late };
  if (state === 'asked') return { summary: { ...asked, status: state, revision: 0 } };
  const { number, amount, fundingPartId = '', costObject = '' } = last;
  const sent = aFollowUp({
    applicationId: id,
    status: state,
    content: aFollowUpContent({ outcome: [{ type: 'staff', amount: it.outcome }] }),
    award: { number, amount, fundingPartId, costObject },
    late: it.late,
  });
  const summary = { ...asked, status: state, revision: 1, figures: figuresOf(sent) };
  if (state !== 'accepted') return { summary, followUp: sent };
  const by = { email: 'samordnare@example.org', name: 'Samordnare' };
  const closing = closingOf(sent, { isProvider: it.isProvider, paid });
  return { summary, followUp: { ...sent, accepted: { by, at: '2020-02-20T09:00:00.000Z', closing } } };
}

function closed({ repaid }: One, followUp: FollowUp, newId: () => string): LedgerEntry[] {
  const decision = { person: 'hos-direktor@example.org', delegation: 'delegation-1' };
  const overpaid = followUp.accepted?.closing.overpaid ?? 0;
  return [
    ...closingEntries(followUp, decision, newId),
    ...(repaid
      ? repaymentEntries(followUp, { amount: overpaid, at: '2020-03-10T09:00:00.000Z' }, decision, newId)
      : []),
  ];
}
