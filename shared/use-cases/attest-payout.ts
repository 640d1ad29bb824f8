import { type CaseFile, quarterQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { applicantsOf } from '../domain/content-version.ts';
import { DomainError } from '../domain/errors.ts';
import { nextPayoutStatus, type Payout, standingPayout } from '../domain/payout.ts';
import { payEntry } from '../domain/payout-entries.ts';
import { type Award, assertMayAttest, awardOf } from '../domain/payout-rules.ts';
import { type Delegation, delegationOn, type Person } from '../domain/person.ts';
import { isAgreementAwaited } from '../domain/programme.ts';
import type { Question } from '../domain/question.ts';
import { localDateOf, type Quarter } from '../domain/stockholm-time.ts';
import { type LoadCaseDeps, type LoadedCase, loadCase } from './load-case.ts';
import { assertMayAnswer } from './may-answer.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import type { Act, Directory, NewId } from './ports.ts';

/** What the controller clicks. */
export type AttestCommand = { outcome: 'attested' } | { outcome: 'returned'; reason: string };

export type AttestRequest = {
  person: Person;
  applicationId: string;
  quarter: Quarter;
  /** The request that the person saw, and the number of the decision behind its award. */
  revision: number;
  seenAward: string;
  command: AttestCommand;
};

export type AttestResult = { payout: Payout; recordedBefore: boolean };

export type AttestDeps = LoadCaseDeps & {
  directory: Pick<Directory, 'find'>;
  clock: Clock;
  newId: NewId;
};

/**
 * Attests a payout, which moves the money in the ledger, or sends the request back; one transaction. The very same answer
 * by the same person again answers with the one recorded; any other comes too late.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, PayoutNotFound, NotAskedOfYou, NotAllowed,
 * SubstitutionEnded, AlreadyAttested, PayoutChanged, NothingWaits, ReasonMissing and those of assertMayAttest
 */
export function createAttestPayout(deps: AttestDeps) {
  return (request: AttestRequest): Promise<AttestResult> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, request.applicationId);
      const seen = file.payouts.find(
        ({ quarter, revision }) => quarter === request.quarter && revision === request.revision,
      );
      if (!seen) throw new DomainError('PayoutNotFound');
      const question = quarterQuestion(file, 'attest', request.quarter);
      if (!question) throw new DomainError('NotAllowed');
      if (replayed(seen, question, request)) return { payout: seen, recordedBefore: true };
      await assertMayAnswer(deps.directory, request.person, question, deps.clock.now());
      if (standingPayout(file.payouts, request.quarter) !== seen) throw new DomainError('PayoutChanged');
      const award = awardOf(file.application);
      if (award?.number !== request.seenAward) throw new DomainError('PayoutChanged');
      const payout = answered({ file, books }, { seen, award }, request);
      if (question.status !== 'open') throw new DomainError('NothingWaits');
      await deps.applications.commit(actOf(file, { before: seen, after: payout }, question));
      return { payout, recordedBefore: false };
    });

  /** It is paid from, and booked on, the award that the controller saw: a change may have moved it since it was asked for. */
  function answered(
    { file, books }: LoadedCase,
    { seen: payout, award }: { seen: Payout; award: Award },
    { person, command }: AttestRequest,
  ): Payout {
    const at = deps.clock.now();
    const by = { email: person.email, name: person.name };
    const action = command.outcome === 'attested' ? 'attest' : 'return';
    const delegation: Delegation = assertMayAttest(action, {
      application: file.application,
      payouts: file.payouts,
      payout,
      person,
      delegation: delegationOn(person, localDateOf(at)),
      applicants: applicantsOf(file.application, file.versions),
      agreementAwaited: isAgreementAwaited(books.programme, books.agreement),
    });
    const status = nextPayoutStatus(payout.status, action);
    if (command.outcome === 'attested') {
      const { id, point } = delegation;
      const { number, fundingPartId, costObject } = award;
      const attest = { by, at, delegation: { id, point } };
      return { ...payout, status, award: { number, fundingPartId, costObject }, attest };
    }
    if (!command.reason.trim()) throw new DomainError('ReasonMissing');
    return { ...payout, status, returned: { by, at, reason: command.reason } };
  }

  function actOf(
    { application }: CaseFile,
    payout: { before: Payout; after: Payout },
    question: Question,
  ): Act {
    const { quarter, amount, attest, returned } = payout.after;
    const outcome = attest ? 'attested' : 'returned';
    const { at, by } = attest ?? returned ?? { at: deps.clock.now(), by: { email: '' } };
    return {
      before: application,
      after: application,
      facts: [{ action: `payout-${outcome}`, at, by: by.email, details: { quarter, amount } }],
      answered: { ...question, status: 'answered', answeredAt: at, outcome },
      payout,
      ledger: attest ? [payEntry(payout.after, deps.newId())] : [],
      outbox: [answerRow(question, at)],
    };
  }
}

/**
 * Has this very click given its answer already (SECURITY 6 and 7)?
 * @throws DomainError AlreadyAttested when it was another click, NotAskedOfYou when it was another person's
 */
function replayed(
  { status, attest, returned }: Payout,
  { askedOf }: Question,
  { person, command }: AttestRequest,
): boolean {
  const answer = attest ?? returned;
  if (!answer) return false;
  const isSame =
    answer.by.email === person.email &&
    (command.outcome === 'attested' ? attest !== undefined : returned?.reason === command.reason);
  if (isSame) return true;
  if (answer.by.email !== person.email && askedOf !== person.email) throw new DomainError('NotAskedOfYou');
  throw new DomainError('AlreadyAttested', { status, by: answer.by.name, at: answer.at });
}
