import { type CaseFile, quarterQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { type Payout, payoutId, standingPayout } from '../domain/payout.ts';
import {
  type Award,
  assertMayRequest,
  assertRequestFits,
  type PayoutCommand,
} from '../domain/payout-rules.ts';
import type { Person } from '../domain/person.ts';
import { isAgreementAwaited } from '../domain/programme.ts';
import type { DecidedArea } from '../domain/provider.ts';
import { nextPayoutsRound, roundNumber, withQuarter } from '../domain/round.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { answerRow, startRow } from './outbox-rows.ts';
import type { Act, Directory } from './ports.ts';
import { assertOfUnit } from './unit-member.ts';

export type PayoutWish = { person: Person; applicationId: string; command: PayoutCommand };

/** `recordedBefore`: the very same request stood there already: a reload, a double click (SECURITY 35). */
export type RequestedPayout = { payout: Payout; recordedBefore: boolean };

export type RequestPayoutDeps = LoadCaseDeps & { directory: Pick<Directory, 'findUnit'>; clock: Clock };

/**
 * A provider's contact asks for a quarter's money, in one transaction with the answer to the question that waits for it.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NotAllowed and those of assertMayRequest and
 * assertRequestFits
 */
export function createRequestPayout(deps: RequestPayoutDeps) {
  return ({ person, applicationId, command }: PayoutWish): Promise<RequestedPayout> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      assertOfUnit(person, file.application);
      const standing = standingPayout(file.payouts, command.quarter);
      if (standing?.status === 'requested' && saysTheSame(standing, { person, command }))
        return { payout: standing, recordedBefore: true };
      const situation = {
        application: file.application,
        programme: books.programme,
        payouts: file.payouts,
        agreementAwaited: isAgreementAwaited(books.programme, books.agreement),
        now: deps.clock.now(),
      };
      const award = assertMayRequest(command.quarter, situation);
      const provider = (await deps.directory.findUnit(file.application.unitId))?.provider;
      const area = assertRequestFits(command, award, { provider, payouts: file.payouts });
      const payout = payoutFrom(file, { person, command, award, area, now: situation.now });
      await deps.applications.commit(actOf(file, payout, person));
      return { payout, recordedBefore: false };
    });
}

type Asked = Pick<PayoutWish, 'person' | 'command'> & { award: Award; area: DecidedArea; now: string };

function payoutFrom(
  { application, payouts }: CaseFile,
  { person, command, award, area, now }: Asked,
): Payout {
  const { quarter, amount, costLines, reference, notReimbursed } = command;
  const revision = (standingPayout(payouts, quarter)?.revision ?? 0) + 1;
  const { number, fundingPartId, costObject } = award;
  return {
    id: payoutId(application.id, quarter, revision),
    applicationId: application.id,
    programmeId: application.programmeId,
    unitId: application.unitId,
    unitName: application.unitName,
    activity: application.content.activity,
    quarter,
    revision,
    status: 'requested',
    amount,
    costLines,
    area: { id: area.id, name: area.name },
    ...(reference !== undefined && { reference }),
    notReimbursed,
    award: { number, fundingPartId, costObject },
    requestedBy: { email: person.email, name: person.name },
    requestedAt: now,
  };
}

/** The request answers the question that waits for it; where none waits, it begins the quarter's execution, which then asks. */
function actOf(file: CaseFile, payout: Payout, person: Person): Act {
  const { application } = file;
  const { quarter, amount, requestedAt: now } = payout;
  const asked = quarterQuestion(file, 'payout-request', quarter);
  const waits = asked?.status === 'open' ? asked : undefined;
  const round = nextPayoutsRound(application.rounds, quarter);
  return {
    before: application,
    after: waits
      ? application
      : { ...application, rounds: withQuarter(application.rounds, quarter, roundNumber(round.round)) },
    facts: [{ action: 'payout-requested', at: now, by: person.email, details: { quarter, amount } }],
    answered: waits && { ...waits, status: 'answered', answeredAt: now, outcome: 'requested' },
    payout: { after: payout },
    outbox: [waits ? answerRow(waits, now) : startRow(application, round, now)],
  };
}

const saysTheSame = (standing: Payout, { person, command }: Pick<Asked, 'person' | 'command'>): boolean =>
  standing.requestedBy?.email === person.email &&
  standing.amount === command.amount &&
  standing.area?.id === command.areaId &&
  standing.reference === command.reference &&
  JSON.stringify(standing.costLines) === JSON.stringify(command.costLines);
