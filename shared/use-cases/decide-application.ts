import { matterOf, withStatus } from '../domain/application.ts';
import { awardEntries } from '../domain/award-entries.ts';
import { type CaseFile, latestAsked } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { applicantsOf } from '../domain/content-version.ts';
import { actionOf, type Decision, makeDecision, summaryOf } from '../domain/decision.ts';
import type { DecisionCommand } from '../domain/decision-command.ts';
import { DomainError } from '../domain/errors.ts';
import { nextStatus } from '../domain/lifecycle.ts';
import { moneyOf } from '../domain/payout-rules.ts';
import { delegationOn, type Person } from '../domain/person.ts';
import { isAgreementAwaited } from '../domain/programme.ts';
import { type Question, waitAfter } from '../domain/question.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { assertMayAnswer } from './may-answer.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import type { Act, ApplicationStore, Directory, NewId, ProgrammeBooks, ProgrammeStore } from './ports.ts';
import { replayed } from './replayed-decision.ts';

export type DecideDeps = {
  programmes: ProgrammeStore;
  applications: ApplicationStore;
  directory: Pick<Directory, 'find'>;
  clock: Clock;
  newId: NewId;
};

export type DecisionRequest = {
  person: Person;
  applicationId: string;
  /** The version that the person saw (DESIGN: the POST carries the version). */
  seenVersion: number;
  command: DecisionCommand;
};

export type DecisionResult = {
  decision: Decision;
  /** True when the same click had been recorded before: a replay, a reload, a double click. */
  recordedBefore: boolean;
};

/**
 * Decides, moves the money and begins the wait that follows, in one transaction. The very same decision by the same
 * person again answers with the one recorded; any other comes too late.
 * @throws DomainError ApplicationNotFound, NotAllowed, NotAskedOfYou, SubstitutionEnded, AlreadyDecided,
 * ApplicationChanged, NothingWaits and those of makeDecision
 */
export function createDecideApplication(deps: DecideDeps) {
  const { programmes, applications, directory, clock, newId } = deps;
  return (request: DecisionRequest): Promise<DecisionResult> =>
    optimistically(async () => {
      const file = await applications.caseFile(request.applicationId);
      if (!file) throw new DomainError('ApplicationNotFound');
      const recorded = replayed(file, request);
      if (recorded) return { decision: recorded, recordedBefore: true };
      const question = latestAsked(file);
      if (!question) throw new DomainError('NotAllowed');
      await assertMayAnswer(directory, request.person, question, clock.now());
      if (file.application.version !== request.seenVersion) throw new DomainError('ApplicationChanged');
      const decision = await decide(file, question, request);
      // A completion or a change is there, and its question is on its way to somebody.
      if (question.status !== 'open') throw new DomainError('NothingWaits');
      await applications.commit(actOf(file, question, decision));
      return { decision, recordedBefore: false };
    });

  async function decide(file: CaseFile, question: Question, request: DecisionRequest): Promise<Decision> {
    const { application, versions } = file;
    const { person, command, seenVersion } = request;
    const { programme, balances, agreement } = await booksOf(application.programmeId);
    const now = clock.now();
    const decision = makeDecision(command, {
      application,
      programme,
      agreementAwaited: isAgreementAwaited(programme, agreement),
      person,
      insteadOf: standsIn(question),
      applicants: applicantsOf(application, versions),
      now,
      paidOrAsked: paidOrAsked(file),
      balance: balances.find(
        (it) => command.outcome === 'approved' && it.fundingPartId === command.fundingPartId,
      ),
      delegation: delegationOn(person, localDateOf(now)),
      lastRunning: await programmes.lastRunning(programme.id),
    });
    return { ...decision, seenVersion };
  }

  async function booksOf(programmeId: string): Promise<ProgrammeBooks> {
    const books = await programmes.find(programmeId);
    if (!books) throw new DomainError('ProgrammeNotFound');
    return books;
  }

  function actOf(file: CaseFile, question: Question, decision: Decision): Act {
    const { application: before } = file;
    const { number, outcome, amount, decidedAt, until, decidedBy } = decision;
    const { isChange, status } = matterOf(before);
    const after = withStatus(before, nextStatus(status, actionOf[outcome]));
    const details = { number, amount, ...(until && { until }), ...(isChange && { about: 'change' }) };
    // What stands in a list is what stands: a refused change leaves the earlier decision as it was.
    const summary = isChange && outcome !== 'approved' ? undefined : summaryOf(decision);
    return {
      before,
      after: { ...after, version: before.version + 1, ...(summary && { decision: summary }) },
      facts: [{ action: outcome, at: decidedAt, by: decidedBy.email, details }],
      ...answering(question, decision),
      asked: waitAfter(decision, before, file.questions.length + 1),
      decision,
      ledger: awardEntries(decision, newId),
    };
  }
}

function paidOrAsked({ application, payouts }: CaseFile): number {
  const { paid, asked } = moneyOf(application, payouts);
  return paid + asked;
}

function answering(question: Question, { outcome, decidedAt }: Decision): Pick<Act, 'answered' | 'outbox'> {
  return {
    answered: { ...question, status: 'answered', answeredAt: decidedAt, outcome },
    outbox: [answerRow(question, decidedAt)],
  };
}

/** Both names stand on a decision that is made in somebody's place (DOMAIN §2, substitute). */
const standsIn = ({ insteadOf, why }: Question): Decision['insteadOf'] =>
  insteadOf && why ? { ...insteadOf, why } : undefined;
