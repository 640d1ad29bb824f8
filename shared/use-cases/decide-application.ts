import type { Application } from '../domain/application.ts';
import { type CaseFile, latestDecision, latestQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { type Decision, type DecisionCommand, makeDecision } from '../domain/decision.ts';
import { DomainError } from '../domain/errors.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { nextStatus } from '../domain/lifecycle.ts';
import { delegationOn, hasRole, type Person } from '../domain/person.ts';
import type { Question } from '../domain/question.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { optimistically } from './optimistic.ts';
import type { Act, ApplicationStore, NewId, ProgrammeBooks, ProgrammeStore } from './ports.ts';

export type DecideDeps = {
  programmes: ProgrammeStore;
  applications: ApplicationStore;
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
 * Decides, and reserves the money in the same transaction. The very same decision by the same person again answers with
 * the one recorded; any other comes too late.
 * @throws DomainError ApplicationNotFound, NotAllowed, AlreadyDecided, ApplicationChanged and those of makeDecision
 */
export function createDecideApplication({ programmes, applications, clock, newId }: DecideDeps) {
  return (request: DecisionRequest): Promise<DecisionResult> =>
    optimistically(async () => {
      const file = await applications.caseFile(request.applicationId);
      if (!file) throw new DomainError('ApplicationNotFound');
      const question = latestQuestion(file);
      if (!question || !mayAnswer(request.person, question)) throw new DomainError('NotAllowed');
      const recorded = latestDecision(file);
      if (question.status === 'answered' && recorded) return replayed(recorded, request);
      if (file.application.version !== request.seenVersion) throw new DomainError('ApplicationChanged');
      const decision = await decide(file, request);
      await applications.commit(actOf(file.application, question, decision, newId()));
      return { decision, recordedBefore: false };
    });

  async function decide({ application }: CaseFile, { person, command }: DecisionRequest): Promise<Decision> {
    const { programme, balances } = await booksOf(application.programmeId);
    const now = clock.now();
    return makeDecision(command, {
      application,
      programme,
      person,
      now,
      balance: balances.find(
        (it) => command.outcome === 'approved' && it.fundingPartId === command.fundingPartId,
      ),
      delegation: delegationOn(person, localDateOf(now)),
      lastRunning: await programmes.lastRunning(programme.id),
    });
  }

  async function booksOf(programmeId: string): Promise<ProgrammeBooks> {
    const books = await programmes.find(programmeId);
    if (!books) throw new DomainError('ProgrammeNotFound');
    return books;
  }
}

/** Only the one who was asked answers, and only while the role lasts. The delegation's dates are checked with the decision. */
export const mayAnswer = (person: Person, question: Question): boolean =>
  person.email === question.askedOf && hasRole(person, 'director', 'substitute');

function replayed(recorded: Decision, { person, command }: DecisionRequest): DecisionResult {
  if (recorded.decidedBy.email === person.email && saysTheSame(recorded, command))
    return { decision: recorded, recordedBefore: true };
  throw new DomainError('AlreadyDecided', {
    number: recorded.number,
    outcome: recorded.outcome,
    decidedBy: recorded.decidedBy.name,
    decidedAt: recorded.decidedAt,
  });
}

const saysTheSame = (recorded: Decision, command: DecisionCommand): boolean =>
  recorded.outcome === command.outcome &&
  recorded.motivation === command.motivation &&
  (command.outcome === 'rejected' ||
    (recorded.amount === command.amount &&
      recorded.fundingPartId === command.fundingPartId &&
      recorded.costObject === command.costObject &&
      recorded.conditions === command.conditions));

function actOf(before: Application, question: Question, decision: Decision, entryId: string): Act {
  const { number, outcome, amount, fundingPartId, costObject, decidedAt } = decision;
  const answered: Question = { ...question, status: 'answered', answeredAt: decidedAt, outcome };
  return {
    before,
    after: {
      ...before,
      status: nextStatus(before.status, outcome === 'approved' ? 'approve' : 'reject'),
      version: before.version + 1,
      decision: { number, outcome, amount, fundingPartId, costObject, decidedAt },
    },
    facts: [{ action: outcome, at: decidedAt, by: decision.decidedBy.email, details: { number, amount } }],
    answered,
    decision,
    ...(outcome === 'approved' ? { ledger: commitEntry(decision, entryId) } : {}),
    outbox: {
      kind: 'answer-question',
      id: `answer-${question.id}`,
      applicationId: before.id,
      questionSequence: question.sequence,
      createdAt: decidedAt,
    },
  };
}

function commitEntry(decision: Decision, id: string): LedgerEntry {
  return {
    id,
    programmeId: decision.programmeId,
    fundingPartId: decision.fundingPartId ?? '',
    type: 'commit',
    amount: decision.amount,
    at: decision.decidedAt,
    applicationId: decision.applicationId,
    basis: {
      kind: 'decision',
      number: decision.number,
      person: decision.decidedBy.email,
      delegation: decision.delegation.id,
    },
  };
}
