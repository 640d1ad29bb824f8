import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDomainError } from '../../shared/domain/errors.ts';
import {
  nextPayoutStatus,
  type Payout,
  payoutMoney,
  payoutStatuses,
  standingPayout,
} from '../../shared/domain/payout.ts';
import {
  assertMayAttest,
  assertMayRequest,
  assertRequestFits,
  type PayoutCommand,
} from '../../shared/domain/payout-rules.ts';
import { quartersOf } from '../../shared/domain/payout-window.ts';
import { addDays } from '../../shared/domain/stockholm-time.ts';
import { anApproved } from '../builders/application.ts';
import { aPayout } from '../builders/payout.ts';
import { aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';

const programme = aProgramme();
const quarters = quartersOf(2019);
const controller = aPerson({ email: 'c@example.org', roles: ['controller'], unitId: undefined });
const delegation = { id: 'd', point: '4.2', from: '2019-01-01' };
const provider = {
  organisationNumber: '556012-5790',
  account: { kind: 'bankgiro' as const, number: '5050-1055' },
  areas: [{ id: 'primarvard', name: 'Primärvård', from: '2018-01-01' }],
};

const quarter = fc.constantFrom(...quarters);
const step = fc.oneof(
  fc.record({ kind: fc.constant('request' as const), quarter, amount: fc.integer({ min: 1, max: 150 }) }),
  fc.record({
    kind: fc.constantFrom('attest' as const, 'return' as const, 'order' as const, 'pay' as const),
    quarter,
  }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('change' as const), awarded: fc.integer({ min: 1, max: 250 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type World = { now: string; awarded: number; payouts: Payout[] };

const applicationOf = ({ awarded }: World) =>
  anApproved(awarded, '9902', { applicantKind: 'provider', unitId: 'fjallhalsan' });

/** The world after a step that the rules let happen. */
function after(world: World, step: Step): World {
  const { payouts, now } = world;
  const application = applicationOf(world);
  if (step.kind === 'wait') return { ...world, now: addDays(now, step.days) };
  if (step.kind === 'change') {
    // A change of the award never goes below what is paid or asked for (AwardPartlyPaid).
    const { paid, asked } = payoutMoney(world.awarded, payouts);
    return { ...world, awarded: Math.max(step.awarded, paid + asked) };
  }
  const standing = standingPayout(payouts, step.quarter);
  if (step.kind === 'request') {
    const costLines = [{ type: 'staff' as const, text: 'Kostnad', amount: step.amount }];
    const command: PayoutCommand = { ...step, costLines, areaId: 'primarvard', notReimbursed: true };
    const award = assertMayRequest(step.quarter, {
      application,
      programme,
      payouts,
      agreementAwaited: false,
      now,
    });
    assertRequestFits(command, award, { provider, payouts });
    const revision = (standing?.revision ?? 0) + 1;
    const { amount, quarter } = step;
    return { ...world, payouts: [...payouts, aPayout({ quarter, revision, amount, costLines })] };
  }
  if (!standing) return world;
  if (step.kind === 'attest' || step.kind === 'return')
    assertMayAttest(step.kind, {
      application,
      payouts,
      payout: standing,
      person: controller,
      delegation,
      applicants: [],
      agreementAwaited: false,
    });
  const status = nextPayoutStatus(standing.status, step.kind);
  const answer = { by: { email: controller.email, name: controller.name }, at: now };
  const changed: Payout = {
    ...standing,
    status,
    ...(step.kind === 'return' && { returned: { ...answer, reason: 'Rätta.' } }),
  };
  return { ...world, payouts: payouts.map((it) => (it === standing ? changed : it)) };
}

test('SECURITY-26: whatever is asked, attested and sent back in whatever order, the paid never exceeds the awarded and no quarter is paid twice', () => {
  const seen = new Set<string>();
  const tried = fc.property(fc.array(step, { minLength: 80, maxLength: 160 }), (steps) => {
    let world: World = { now: '2019-02-20T09:00:00.000Z', awarded: 200, payouts: [] };
    for (const one of steps) {
      try {
        world = after(world, one);
      } catch (error) {
        if (!isDomainError(error)) throw error;
        seen.add(error.name);
      }
      expectInvariants(world);
      for (const { status } of world.payouts) seen.add(status);
    }
  });
  fc.assert(tried, { numRuns: 100 });
  // The search is worth something only if it comes to the refusals and the states.
  for (const status of payoutStatuses.filter((it) => it !== 'lapsed')) expect(seen).toContain(status);
  for (const name of ['AwardExceeded', 'QuarterAsked', 'QuarterNotOpen', 'QuarterClosed', 'PayoutAnswered'])
    expect(seen).toContain(name);
});

function expectInvariants({ awarded, payouts }: World): void {
  const { paid, asked, left, free } = payoutMoney(awarded, payouts);
  expect(paid + asked).toBeLessThanOrEqual(awarded);
  expect([left, free]).toEqual([awarded - paid, awarded - paid - asked]);
  for (const quarter of quarters) {
    const alive = payouts.filter(
      (payout) => payout.quarter === quarter && payout.status !== 'returned' && payout.status !== 'lapsed',
    );
    expect(alive.length).toBeLessThanOrEqual(1);
    const revisions = payouts.filter((payout) => payout.quarter === quarter).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => index + 1));
  }
}
