import { expect, test } from 'vitest';
import { trailSteps } from '../../functions/web/applications/trail-steps.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { MailLog } from '../../shared/domain/correspondence.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { aCaseFile, aQuestion } from '../builders/application.ts';

const assessment = {
  assessedAt: '2019-01-14T08:00:30.000Z',
  round: '1',
  assessment: { purposes: [], markA: false, left: [], warnings: [] },
};
const decision: Decision = {
  number: 'RS/1/2019-1',
  running: 1,
  applicationId: 'a1',
  programmeId: 'investering-2019',
  outcome: 'approved',
  amount: 1,
  decidedBy: { email: 'direktor@example.org', name: 'Direktör' },
  delegation: { id: 'd', point: '4.2' },
  decidedAt: '2019-01-15T08:00:00.000Z',
  distribution: [],
  source: 'decided',
};
const reminder = (id: string, sentAt?: string): MailLog => ({
  id,
  applicationId: 'a1',
  kind: 'reminder',
  to: 'direktor@example.org',
  subject: 'Påminnelse',
  startedAt: '2019-01-21T08:00:00.000Z',
  ...(sentAt ? { sentAt } : {}),
});
const told: AuditRow = {
  applicationId: 'a1',
  sequence: 5,
  action: 'told',
  at: '2019-01-15T08:00:05.000Z',
  by: 'system',
  details: {},
  previousHash: '',
  hash: '',
};
const states = (overrides: Partial<CaseFile>) =>
  trailSteps(aCaseFile(overrides)).map(({ name, state }) => `${name} ${state}`);

test('an application that has just arrived waits for its facts', () => {
  expect(states({})).toEqual(['submitted done', 'assessed now', 'asked next', 'decided next', 'told next']);
});

test('with the facts gathered the question comes next, and is not asked yet', () => {
  expect(states({ assessment })).toContain('asked now');
  expect(trailSteps(aCaseFile({ assessment }))[2]?.at).toBeUndefined();
});

test('an open question says when it was put and how many reminders have left', () => {
  const mails = [reminder('reminder-1-1', '2019-01-21T08:00:01.000Z'), reminder('reminder-1-2')];
  const steps = trailSteps(aCaseFile({ assessment, questions: [aQuestion()], mails }));

  expect(steps[2]).toEqual({ name: 'asked', state: 'now', at: '2019-01-14T08:01:00.000Z', reminders: 1 });
});

test('a decision that the applicant has not been told of leaves the telling as what comes now', () => {
  const questions = [aQuestion({ status: 'answered', outcome: 'approved' })];

  expect(states({ assessment, questions, decisions: [decision] })).toEqual([
    'submitted done',
    'assessed done',
    'asked done',
    'decided done',
    'told now',
  ]);
});

test('everything is done when the applicant has been told', () => {
  const questions = [aQuestion({ status: 'answered', outcome: 'approved' })];
  const file = { assessment, questions, decisions: [decision], audit: [told] };

  expect(states(file).every((step) => step.endsWith(' done'))).toBe(true);
});

test('a rejection stops the trail, and the applicant is still told', () => {
  const questions = [aQuestion({ status: 'answered', outcome: 'rejected' })];
  const decisions = [{ ...decision, outcome: 'rejected' as const, amount: 0 }];

  expect(states({ assessment, questions, decisions, audit: [told] }).slice(3)).toEqual([
    'decided stopped',
    'told done',
  ]);
});
