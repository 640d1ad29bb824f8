import { expect, test } from 'vitest';
import { trailSteps } from '../../functions/web/applications/trail-steps.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { MailLog } from '../../shared/domain/correspondence.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { aCaseFile, anApplication, aQuestion } from '../builders/application.ts';

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
const approved = anApplication({ status: 'approved' });
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

  expect(states({ application: approved, assessment, questions, decisions: [decision] })).toEqual([
    'submitted done',
    'assessed done',
    'asked done',
    'decided done',
    'told now',
  ]);
});

test('everything is done when the applicant has been told', () => {
  const questions = [aQuestion({ status: 'answered', outcome: 'approved' })];
  const file = { application: approved, assessment, questions, decisions: [decision], audit: [told] };

  expect(states(file).every((step) => step.endsWith(' done'))).toBe(true);
});

test('a rejection stops the trail, and the applicant is still told', () => {
  const questions = [aQuestion({ status: 'answered', outcome: 'rejected' })];
  const decisions = [{ ...decision, outcome: 'rejected' as const, amount: 0 }];

  const application = anApplication({ status: 'rejected' });

  expect(states({ application, assessment, questions, decisions, audit: [told] }).slice(3)).toEqual([
    'decided stopped',
    'told done',
  ]);
});

/** A matter that was sent back on the 15th, with its last day on the 29th. */
const sentBack = (overrides: Partial<CaseFile> = {}): Partial<CaseFile> => ({
  application: anApplication({ status: 'returned', version: 2 }),
  assessment,
  questions: [aQuestion({ status: 'answered', outcome: 'returned' })],
  decisions: [{ ...decision, outcome: 'returned', amount: 0, until: '2019-01-29' }],
  audit: [told],
  ...overrides,
});

test('what was sent back rests at its decision until the applicant completes it', () => {
  expect(states(sentBack()).slice(2)).toEqual([
    'asked done',
    'decided paused',
    'completed next',
    'decided next',
    'told next',
  ]);
  const steps = trailSteps(aCaseFile(sentBack()));
  expect(steps.filter(({ until }) => until === '2019-01-29').map(({ name }) => name)).toEqual([
    'decided',
    'completed',
  ]);
});

test('after the completion the question comes again, as a turn of its own', () => {
  const { application, content } = {
    application: anApplication({ version: 3 }),
    content: anApplication().content,
  };
  const by = { email: 'hospa@example.org', name: 'Sökande' };
  const version = { applicationId: 'a1', content, by };
  const versions = [
    {
      ...version,
      number: 1,
      kind: 'submitted' as const,
      at: '2019-01-14T08:00:00.000Z',
      applicationVersion: 1,
    },
    {
      ...version,
      number: 2,
      kind: 'completed' as const,
      at: '2019-01-16T08:00:00.000Z',
      applicationVersion: 3,
    },
  ];
  const again = aQuestion({ sequence: 3, askedAt: '2019-01-16T08:00:05.000Z' });
  const questions = [...(sentBack().questions ?? []), again];
  const mails = [{ ...reminder('reminder-1-1', '2019-01-15T07:00:00.000Z'), questionSequence: 1 }];
  const file = sentBack({ application, versions, questions, mails });

  expect(states(file)).toEqual([
    'submitted done',
    'assessed done',
    'asked done',
    'decided done',
    'completed done',
    'asked now',
    'decided next',
    'told next',
  ]);
  expect(trailSteps(aCaseFile(file)).map(({ reminders }) => reminders ?? '-')).toEqual([
    '-',
    '-',
    1,
    '-',
    '-',
    0,
    '-',
    '-',
  ]);
});

test('what was put off rests until its day, and what is taken back ends there', () => {
  const decisions = [{ ...decision, outcome: 'deferred' as const, amount: 0, until: '2019-03-01' }];
  const deferred = sentBack({ application: anApplication({ status: 'deferred', version: 2 }), decisions });
  expect(states(deferred).slice(3)).toEqual(['decided paused', 'asked next', 'decided next', 'told next']);

  const withdrawn: AuditRow = { ...told, sequence: 6, action: 'withdrawn', at: '2019-01-20T08:00:00.000Z' };
  const ended = sentBack({ application: anApplication({ status: 'withdrawn' }), audit: [told, withdrawn] });
  expect(states(ended).slice(3)).toEqual(['decided done', 'withdrawn stopped', 'told now']);
});

test('a change of an approved activity is a round of its own after the first', () => {
  const { content } = approved;
  const requestedAt = '2019-02-01T08:00:00.000Z';
  const application = anApplication({
    status: 'approved',
    version: 3,
    change: { content, reason: 'Fler behöver vård.', status: 'submitted', requestedAt },
  });
  const versions = [
    {
      applicationId: 'a1',
      number: 1,
      kind: 'change-requested' as const,
      content,
      by: { email: 'hospa@example.org', name: 'Sökande' },
      at: requestedAt,
      applicationVersion: 3,
    },
  ];
  const questions = [aQuestion({ status: 'answered', outcome: 'approved' })];

  expect(
    states({ application, assessment, versions, questions, decisions: [decision], audit: [told] }),
  ).toEqual([
    'submitted done',
    'assessed done',
    'asked done',
    'decided done',
    'changeRequested done',
    'asked now',
    'decided next',
    'told next',
  ]);
});
