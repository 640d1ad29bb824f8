import type { Application } from '../../shared/domain/application.ts';
import { chainStart } from '../../shared/domain/audit.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { Question } from '../../shared/domain/question.ts';
import { anApplicationContent } from './application-content.ts';

type Overrides = Partial<Omit<Application, 'content'>> & { content?: Partial<Application['content']> };

/** An application that has just been sent: 430 000 kr from the stimulus part, cost object 9917. */
export function anApplication({ content, ...overrides }: Overrides = {}): Application {
  return {
    id: 'a1',
    programmeId: 'investering-2019',
    unitId: 'hospa',
    unitName: 'HOSPA',
    applicant: { email: 'hospa@example.org', name: 'Sökande' },
    status: 'submitted',
    version: 1,
    rounds: { decision: 1 },
    submittedAt: '2019-01-14T08:00:00.000Z',
    source: 'form',
    auditCount: 0,
    auditHead: chainStart,
    ...overrides,
    content: anApplicationContent({ amount: 430_000, costObject: '9917', ...content }),
  };
}

/** The same application approved, for an amount and on a cost object. */
export function anApproved(amount: number, costObject: string, overrides: Overrides = {}): Application {
  return anApplication({
    status: 'approved',
    decision: {
      number: 'RS/255/2018-1',
      outcome: 'approved',
      amount,
      fundingPartId: 'stimulus',
      costObject,
      decidedAt: '2019-01-15T08:00:00.000Z',
    },
    ...overrides,
  });
}

export function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    id: 'a1-decision-1',
    applicationId: 'a1',
    programmeId: 'investering-2019',
    kind: 'decision',
    sequence: 1,
    status: 'open',
    askedOf: 'direktor@example.org',
    askedAt: '2019-01-14T08:01:00.000Z',
    remindAt: '2019-01-21T08:01:00.000Z',
    linkIssue: 1,
    linkHash: 'hash',
    ...overrides,
  };
}

/** A case file that holds nothing but its application, until told otherwise. */
export function aCaseFile(overrides: Partial<CaseFile> = {}): CaseFile {
  return {
    application: anApplication(),
    questions: [],
    decisions: [],
    versions: [],
    payouts: [],
    followUps: [],
    mails: [],
    audit: [],
    ...overrides,
  };
}
