import type { Application } from '../../shared/domain/application.ts';
import { summaryOf } from '../../shared/domain/decision.ts';
import type { Question } from '../../shared/domain/question.ts';
import { decisionRound } from '../../shared/domain/round.ts';
import { answerRow, startRow } from '../../shared/use-cases/outbox-rows.ts';
import type { Act } from '../../shared/use-cases/ports.ts';
import { anApplication, aQuestion } from './application.ts';
import { aDecision } from './decision.ts';
import { anEntry } from './ledger.ts';

const submittedAt = '2019-01-14T08:00:00.000Z';
const decidedAt = '2019-02-01T09:00:00.000Z';

/** Ortopedi hands in an application, which `id` names, in `aProgramme` under another id. */
export function aSubmission(id: string, programmeId: string, overrides: Partial<Act> = {}): Act {
  const after = anApplication({
    id,
    programmeId,
    unitId: 'ortopedi',
    unitName: 'Ortopedi',
    applicant: { email: 'ortopedi@example.org', name: 'Sökande, Ortopedi' },
    submittedAt,
    content: { amount: 250_000, costObject: '9902' },
  });
  return {
    before: undefined,
    after,
    facts: [{ action: 'submitted', at: submittedAt, by: after.applicant.email, details: {} }],
    submission: { key: `key-${id}`, contentHash: `hash-${id}`, again: false },
    outbox: [startRow(after, decisionRound(after), submittedAt)],
    ...overrides,
  };
}

export function aQuestionOn({ id, programmeId }: Application, sequence = 1): Question {
  return aQuestion({
    id: `${id}-decision-${sequence}`,
    applicationId: id,
    programmeId,
    sequence,
    askedOf: 'hos-direktor@example.org',
    linkHash: `link-${id}-${sequence}`,
  });
}

/** The system puts a question to the director. */
export const anAsking = (before: Application, asked = aQuestionOn(before)): Act => ({
  before,
  after: before,
  facts: [{ action: 'asked', at: '2019-01-14T08:01:00.000Z', by: 'system', details: {} }],
  asked,
});

/** The director approves the whole 250 000 kr, as the first decision of its programme. */
export function anApprovalOf(before: Application, asked: Question): Act {
  const { id: applicationId, programmeId } = before;
  const decision = aDecision({ applicationId, programmeId, decidedAt });
  const { number, outcome, amount } = decision;
  return {
    before,
    after: {
      ...before,
      status: 'approved',
      version: before.version + 1,
      decision: summaryOf(decision),
    },
    facts: [{ action: 'approved', at: decidedAt, by: decision.decidedBy.email, details: { number, amount } }],
    answered: { ...asked, status: 'answered', answeredAt: decidedAt, outcome },
    decision,
    ledger: [anEntry({ id: `entry-${applicationId}`, programmeId, applicationId, at: decidedAt })],
    outbox: [answerRow(asked, decidedAt)],
  };
}
