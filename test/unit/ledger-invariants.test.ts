import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDecision } from '../../shared/domain/decision.ts';
import type { DecisionCommand } from '../../shared/domain/decision-command.ts';
import { isDomainError } from '../../shared/domain/errors.ts';
import { applyEntry, foldLedger, type LedgerEntry } from '../../shared/domain/ledger.ts';
import { type Books, type Finding, reconcile } from '../../shared/domain/ledger-invariants.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { anApplication } from '../builders/application.ts';
import { aBalance, anAllocation, anEntry } from '../builders/ledger.ts';
import { aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';

const delegation = { id: 'delegation-1', point: '4.1', from: '2018-01-01' };

/** A programme of up to three parts, some earmarked, and what the director clicks in it, sensible or not. */
const decisionYears = fc
  .array(fc.record({ amount: fc.integer({ min: 0, max: 800 }), earmarked: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((parts) => {
    const partId = fc.nat({ max: parts.length }).map((index) => `part-${index}`);
    const approve = fc.record({
      outcome: fc.constant('approved' as const),
      amount: fc.integer({ min: -1, max: 300 }),
      fundingPartId: partId,
      costObject: fc.constantFrom('9902', '9902', '9917', '9999'),
      motivation: fc.constantFrom(undefined, 'Mindre räcker.', 'Resten ryms i budget.'),
    });
    const reject = fc.record({
      outcome: fc.constant('rejected' as const),
      motivation: fc.constantFrom(undefined, 'Utanför syftet.'),
    });
    const step = fc.record({
      applied: fc.integer({ min: 1, max: 400 }),
      wanted: partId,
      command: fc.oneof(approve, approve, reject),
    });
    return fc.record({ parts: fc.constant(parts), steps: fc.array(step, { minLength: 10, maxLength: 40 }) });
  });
type DecisionYear = typeof decisionYears extends fc.Arbitrary<infer T> ? T : never;

function programmeOf({ parts }: DecisionYear): Programme {
  return aProgramme({
    fundingParts: parts.map(({ amount, earmarked }, index) => ({
      id: `part-${index}`,
      name: `Del ${index}`,
      amount,
      ...(earmarked ? { earmarkedFor: 'Specialistutbildning' } : {}),
    })),
  });
}

/** How each click ended, over all sequences. */
const outcomes: string[] = [];

/** Plays the clicks by the rules: what is refused writes nothing, what is approved is committed. */
function play(year: DecisionYear): Books {
  const programme = programmeOf(year);
  const allocations = programme.fundingParts.map(({ id, amount }) =>
    anAllocation({ id: `allocate-${id}`, fundingPartId: id, amount }),
  );
  const books = { entries: [...allocations], balances: foldLedger(allocations) };
  for (const [index, { applied, wanted, command }] of year.steps.entries()) {
    const entry = entryOf(decided(programme, books.balances, { index, applied, wanted, command }));
    if (!entry) continue;
    const key = `${entry.programmeId}/${entry.fundingPartId}`;
    const balance = books.balances.get(key) ?? expect.unreachable('decided on a part without a balance');
    books.balances.set(key, applyEntry(balance, entry));
    books.entries.push(entry);
  }
  return {
    entries: books.entries,
    balances: [...books.balances.values()],
    departmentApplications: new Set(year.steps.map((_, index) => `a${index}`)),
  };
}

type Step = { index: number; applied: number; wanted: string; command: DecisionCommand };

function decided(programme: Programme, balances: ReturnType<typeof foldLedger>, step: Step) {
  const part = step.command.outcome === 'approved' ? step.command.fundingPartId : '';
  try {
    return makeDecision(step.command, {
      application: anApplication({
        id: `a${step.index}`,
        programmeId: programme.id,
        content: { amount: step.applied, fundingPartId: step.wanted },
      }),
      programme,
      balance: balances.get(`${programme.id}/${part}`),
      person: aDirector(),
      applicants: [],
      delegation,
      lastRunning: step.index,
      now: `2019-02-01T09:00:${String(step.index).padStart(2, '0')}.000Z`,
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    outcomes.push(error.name);
    return undefined;
  }
}

function entryOf(decision: ReturnType<typeof decided>): LedgerEntry | undefined {
  if (decision) outcomes.push(decision.outcome);
  if (decision?.outcome !== 'approved') return undefined;
  return anEntry({
    id: `commit-${decision.number}`,
    fundingPartId: decision.fundingPartId ?? '',
    amount: decision.amount,
    at: decision.decidedAt,
    applicationId: decision.applicationId,
    basis: {
      kind: 'decision',
      number: decision.number,
      person: decision.decidedBy.email,
      delegation: decision.delegation.id,
    },
  });
}

describe('the five invariants of the ledger (DESIGN §4)', () => {
  it('hold after any sequence of decisions made by the rules', () => {
    outcomes.length = 0;
    fc.assert(
      fc.property(decisionYears, (year) => {
        const books = play(year);
        expect(reconcile(books)).toEqual([]);
        for (const { left } of books.balances) expect(left).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
    // The sequences met the rules from both sides.
    const often = (name: string) => outcomes.filter((outcome) => outcome === name).length;
    expect(often('approved')).toBeGreaterThan(200);
    expect(often('FundingPartExceeded')).toBeGreaterThan(50);
    expect(often('EarmarkedForOtherPurpose')).toBeGreaterThan(50);
  });
});

/** Two applications with decisions, a department's and a provider's; the provider has been paid. */
const entries: LedgerEntry[] = [
  anAllocation(),
  anEntry({ id: 'of-department', applicationId: 'department', amount: 600_000 }),
  anEntry({ id: 'of-provider', applicationId: 'provider', amount: 400_000 }),
  anEntry({ id: 'paid', applicationId: 'provider', type: 'pay', amount: 400_000 }),
];
const sound = (): Books => ({
  entries,
  balances: [...foldLedger(entries).values()],
  departmentApplications: new Set(['department']),
});
/** Books with other entries whose balances agree with them: only what the entries say can be at fault. */
const withEntries = (changed: LedgerEntry[]): Books => ({
  ...sound(),
  entries: changed,
  balances: [...foldLedger(changed).values()],
});
const changing = (id: string, change: Partial<LedgerEntry>): Books =>
  withEntries(entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
const invariantsOf = (books: Books): Finding['invariant'][] =>
  reconcile(books).map(({ invariant }) => invariant);
const byImport = { kind: 'import', number: 'RS/1/2018-1', earlierDecision: 'ja (2016/2017)' } as const;
const byAccount = {
  kind: 'follow-up',
  followUpId: 'department-F1',
  acceptedBy: 'samordnare@example.org',
  number: 'n',
  person: 'p',
  delegation: 'd',
} as const;
const attestedBy = { kind: 'attest', payoutId: 'p', person: 'p', delegation: 'd' } as const;
const decidedBy = { kind: 'decision', number: 'n', person: 'p', delegation: 'd' } as const;

describe('reconcile', () => {
  it('finds nothing in sound books', () => expect(reconcile(sound())).toEqual([]));

  it('1: finds a krona more committed than was allocated, and names part and sums', () =>
    expect(reconcile(changing('of-department', { amount: 600_001 }))).toEqual([
      { invariant: 1, where: 'provsatsning-2019/stimulus', detail: '1000001 > 1000000' },
    ]));

  it('1: counts what was released as free again', () => {
    const released = anEntry({ id: 'released', type: 'release', applicationId: 'department', amount: 1 });
    expect(invariantsOf(withEntries([...entries, released, anEntry({ id: 'more', amount: 1 })]))).toEqual([]);
    expect(invariantsOf(withEntries([...entries, released, anEntry({ id: 'more', amount: 2 })]))).toEqual([
      1,
    ]);
  });

  it('1: lets imported history overdraw, but no decision on top of it', () => {
    const overdrawn = [anAllocation(), anEntry({ id: 'history', amount: 2_000_000, basis: byImport })];
    expect(invariantsOf(withEntries(overdrawn))).toEqual([]);
    expect(invariantsOf(withEntries([...overdrawn, anEntry({ amount: 1 })]))).toEqual([1]);
  });

  it('1: finds decisions that overdraw a part in which there is history', () => {
    const withHistory = [anAllocation(), anEntry({ id: 'history', amount: 500_000, basis: byImport })];
    expect(invariantsOf(withEntries([...withHistory, anEntry({ amount: 500_000 })]))).toEqual([]);
    expect(invariantsOf(withEntries([...withHistory, anEntry({ amount: 500_001 })]))).toEqual([1]);
  });

  it('2: finds a krona more paid than was awarded', () =>
    expect(reconcile(changing('paid', { amount: 400_001 }))).toEqual([
      { invariant: 2, where: 'provider', detail: '400001 > 400000' },
    ]));

  it('2: counts what was recovered as not paid, and what was released as not awarded', () => {
    const of = (type: 'recover' | 'release') =>
      withEntries([...entries, anEntry({ id: type, type, applicationId: 'provider', amount: 1 })]);
    expect(invariantsOf(of('recover'))).toEqual([]);
    expect(invariantsOf(of('release'))).toEqual([2]);
  });

  it('2: finds money paid to no application', () => {
    const { applicationId: _, ...toNobody } = anEntry({ id: 'paid', type: 'pay', amount: 1 });
    expect(invariantsOf(withEntries([...entries, toNobody]))).toEqual([2]);
  });

  it.each(['allocated', 'committed', 'released', 'paid', 'recovered', 'used', 'left'] as const)(
    '3: finds a stored balance whose %s is another than the entries say',
    (total) => {
      const [balance = aBalance()] = sound().balances;
      expect(reconcile({ ...sound(), balances: [{ ...balance, [total]: balance[total] + 1 }] })).toEqual([
        {
          invariant: 3,
          where: 'provsatsning-2019/stimulus',
          detail: 'the stored balance is not the fold of the entries',
        },
      ]);
    },
  );

  it('3: finds a balance that is missing, one that has no entries, and an entry that is lost', () => {
    expect(invariantsOf({ ...sound(), balances: [] })).toEqual([3]);
    const extra = [...sound().balances, aBalance({ fundingPartId: 'earmarked' })];
    expect(invariantsOf({ ...sound(), balances: extra })).toEqual([3]);
    expect(invariantsOf({ ...sound(), entries: entries.slice(0, 2) })).toEqual([3]);
  });

  it.each([
    ['names no decision', { ...decidedBy, number: '' }],
    ['names no person', { ...decidedBy, person: '' }],
    ['names no delegation', { ...decidedBy, delegation: '' }],
    ['rests on an agreement', { kind: 'agreement', reference: 'RS/100/2019' }],
    ['is imported and names no earlier decision', { ...byImport, earlierDecision: '' }],
  ] as const)('4: finds a commit that %s', (_, basis) =>
    expect(reconcile(changing('of-department', { basis }))).toMatchObject([
      { invariant: 4, where: 'of-department' },
    ]),
  );

  it('4: finds an allocation that rests on a decision or names no agreement', () => {
    expect(invariantsOf(changing('entry-0', { basis: decidedBy }))).toEqual([4]);
    expect(invariantsOf(changing('entry-0', { basis: { kind: 'agreement', reference: '' } }))).toEqual([4]);
  });

  it.each(['use', 'recover', 'release'] as const)('4: knows what an accepted account says: %s', (type) => {
    const closed = anEntry({ id: 'closed', type, applicationId: 'department', amount: 1, basis: byAccount });
    expect(invariantsOf(withEntries([...entries, closed]))).toEqual([]);
    for (const word of ['followUpId', 'acceptedBy', 'number', 'person', 'delegation'] as const)
      expect(
        invariantsOf(withEntries([...entries, { ...closed, basis: { ...byAccount, [word]: '' } }])),
      ).toEqual([4]);
  });

  it('4: finds what an account may not do, and what nothing else may', () => {
    const found = (type: LedgerEntry['type'], basis: LedgerEntry['basis'], applicationId = 'department') =>
      invariantsOf(
        withEntries([...entries, anEntry({ id: 'wrong', type, applicationId, amount: 0, basis })]),
      );
    for (const type of ['allocate', 'commit', 'pay'] as const) expect(found(type, byAccount)).toContain(4);
    for (const type of ['use', 'recover'] as const)
      for (const basis of [decidedBy, byImport, attestedBy]) expect(found(type, basis)).toEqual([4]);
    expect(found('release', attestedBy)).toEqual([4]);
    expect(found('release', decidedBy)).toEqual([]);
  });

  it('5: finds a department that was paid, even within its award', () => {
    const paid = anEntry({ id: 'wrong', type: 'pay', applicationId: 'department', amount: 1 });
    expect(reconcile(withEntries([...entries, paid]))).toEqual([
      { invariant: 5, where: 'wrong', detail: 'a department was paid' },
    ]);
  });
});
