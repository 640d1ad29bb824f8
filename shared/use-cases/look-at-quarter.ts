import type { AuditFact } from '../domain/audit.ts';
import { type CaseFile, quarterQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { requestReminderAt, secondsUntil } from '../domain/next-look.ts';
import { type Payout, payoutId, standingPayout } from '../domain/payout.ts';
import { awardOf } from '../domain/payout-rules.ts';
import { payoutWindow } from '../domain/programme.ts';
import {
  type QuarterFollows,
  type QuarterNeed,
  quarterAfter,
  quarterFollows,
  waitsForProvider,
} from '../domain/quarter-follows.ts';
import type { Question } from '../domain/question.ts';
import { isCurrent, payoutsRound, quarterOfRound, withQuarter } from '../domain/round.ts';
import { hasExpired, type Quarter } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { lookAgainSeconds } from './check-answer.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { startRow } from './outbox-rows.ts';
import type { Act, Directory, ProgrammeBooks } from './ports.ts';

/** `current`: false when another round has taken over. `waitSeconds`: until the state machine looks again, unless it is answered. */
export type QuarterLook = { current: boolean; need: QuarterNeed; waitSeconds: number };

export type LookDeps = LoadCaseDeps & { directory: Pick<Directory, 'withRole'>; clock: Clock };

type Loaded = { file: CaseFile; books: ProgrammeBooks; quarter: Quarter; now: string };

/**
 * Says what a quarter needs, by the table. Lets it lapse when nobody has asked in time, and begins the next quarter's
 * execution as soon as this one no longer waits for the provider: a slow attest keeps nobody from asking.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createLookAtQuarter(deps: LookDeps) {
  return ({ applicationId, ...request }: PhaseRequest): Promise<QuarterLook> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      if (!isCurrent(file.application, request)) return { current: false, need: 'end', waitSeconds: 1 };
      const loaded = { file, books, quarter: quarterOfRound(request.round), now: deps.clock.now() };
      const follows = followsNow(loaded);
      if (follows.need === 'lapse') {
        await deps.applications.commit(lapse(loaded));
        return { current: true, need: 'tell', waitSeconds: 1 };
      }
      if (!waitsForProvider(follows)) await leaveToNextQuarter(loaded, follows.need);
      return { current: true, need: follows.need, waitSeconds: await waitSeconds(loaded, follows) };
    });

  /** What changes an application notes a fact, so that no two acts on the same reading of it are both written. */
  async function leaveToNextQuarter({ file, books, quarter, now }: Loaded, need: QuarterNeed): Promise<void> {
    const { application } = file;
    const begins = quarterAfter(books.programme, quarter);
    const next = begins && application.rounds.payouts?.[begins] === undefined ? begins : undefined;
    const answered = need === 'end' ? closedQuestion(file, quarter, now) : undefined;
    if (!next && !answered) return;
    await deps.applications.commit({
      before: application,
      after: next ? { ...application, rounds: withQuarter(application.rounds, next) } : application,
      facts: next ? [systemFact('payouts-began', next, now)] : [],
      answered,
      outbox: next ? [startRow(application, { phase: 'payouts', round: payoutsRound(next, 1) }, now)] : [],
    });
  }

  async function waitSeconds(
    { file, books, quarter, now }: Loaded,
    follows: QuarterFollows,
  ): Promise<number> {
    const { need, until } = follows;
    if (need === 'ask-controller') {
      const question = quarterQuestion(file, 'attest', quarter);
      return lookAgainSeconds(deps, books.programme, { kind: 'attest', quarter }, question);
    }
    if (until === undefined) return 1;
    if (need === 'wait') return secondsUntil(until, now);
    const asked = quarterQuestion(file, 'payout-request', quarter);
    const remindAt =
      asked?.status === 'open'
        ? asked.remindAt
        : requestReminderAt(until, now, payoutWindow(books.programme, quarter).remindAt);
    return secondsUntil(hasExpired(remindAt, now) ? until : remindAt, now);
  }
}

const followsNow = ({ file, books, quarter, now }: Loaded): QuarterFollows =>
  quarterFollows(file, books, quarter, now);

const systemFact = (action: AuditFact['action'], quarter: Quarter, at: string): AuditFact => ({
  action,
  at,
  by: 'system',
  details: { quarter },
});

/** The provider's question when it waits for nothing any more, because there was nothing left to ask for. */
function closedQuestion(file: CaseFile, quarter: Quarter, now: string): Question | undefined {
  const asked = quarterQuestion(file, 'payout-request', quarter);
  return asked?.status === 'open'
    ? { ...asked, status: 'answered', answeredAt: now, outcome: 'lapsed' }
    : undefined;
}

/** Nobody has asked in time: the quarter is over, and its money stays for a later one. */
function lapse({ file, quarter, now }: Loaded): Act {
  const { application } = file;
  return {
    before: application,
    after: application,
    facts: [systemFact('payout-lapsed', quarter, now)],
    answered: closedQuestion(file, quarter, now),
    payout: { after: lapsed({ file, quarter, now }) },
  };
}

function lapsed({ file: { application, payouts }, quarter, now }: Omit<Loaded, 'books'>): Payout {
  const revision = (standingPayout(payouts, quarter)?.revision ?? 0) + 1;
  const { number = '', fundingPartId = '', costObject = '' } = awardOf(application) ?? {};
  return {
    id: payoutId(application.id, quarter, revision),
    applicationId: application.id,
    programmeId: application.programmeId,
    unitId: application.unitId,
    unitName: application.unitName,
    activity: application.content.activity,
    quarter,
    revision,
    status: 'lapsed',
    amount: 0,
    costLines: [],
    award: { number, fundingPartId, costObject },
    requestedAt: now,
  };
}
