import { describe, expect, test } from 'vitest';
import { domainErrorNames } from '../../shared/domain/errors.ts';
import { asking, machine, tasks } from './grant-definition.ts';

/** What an execution is about, and what it is called when that is not in the table. */
const subjects: Record<string, string> = {
  'Send Invitations': 'InvitationNotFound',
  'Make Order Files': 'OrderNotFound',
  'Look At Programme': 'ProgrammeNotFound',
  'Make Report Files': 'ReportNotFound',
  'Tell Approvers': 'ReportNotFound',
};

/** Names that AWS gives (AWS documentation, "Handling errors" and "Handle Lambda service exceptions"). */
const awsErrors = [
  'States.Timeout',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
  'Sandbox.Timedout',
];
/** What the tasks' own wrapper calls an error that is worth another try. */
const ownErrors = ['Transient'];
const known = new Set<string>([...awsErrors, ...ownErrors, ...domainErrorNames]);

describe('SECURITY-37: no task of the definition waits for ever or gives up at once', () => {
  test('there are tasks', () => expect(tasks.length).toBeGreaterThanOrEqual(6));

  test.each(tasks)('SECURITY-37: %s has a time limit', (_name, { TimeoutSeconds }) => {
    expect(TimeoutSeconds).toBeDefined();
  });

  test.each(tasks)('SECURITY-34: %s tries again what AWS says may pass', (_name, { Retry = [] }) => {
    const retried = Retry.filter(({ MaxAttempts = 3 }) => MaxAttempts >= 3).flatMap((it) => it.ErrorEquals);
    expect(retried).toEqual(expect.arrayContaining([...awsErrors.slice(1), ...ownErrors]));
  });

  test('every task tries again in the same way, but for the time-out of what waits for a person', () => {
    const [first] = tasks.map(([, { Retry }]) => Retry);
    const askedFor = (name: string) =>
      first?.map((rule) => ({
        ...rule,
        ErrorEquals: rule.ErrorEquals.filter((it) => !asking.includes(name) || it !== 'States.Timeout'),
      }));
    expect(first).toHaveLength(1);
    for (const [name, { Retry }] of tasks) expect(Retry, name).toEqual(askedFor(name));
  });

  test.each(tasks)('%s has an answer to what it is about and that is not there', (name, { Catch = [] }) => {
    const caught = Catch.flatMap(({ ErrorEquals, Next }) => ErrorEquals.map((error) => [error, Next]));
    expect(caught).toContainEqual([subjects[name] ?? 'ApplicationNotFound', 'Not In The Table']);
  });

  test.each(tasks)('%s names only errors that exist', (_name, { Retry = [], Catch = [] }) => {
    const names = [...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each([
    ['Ask Director', 'Check Answer'],
    ['Wait For Applicant Or Date', 'End Wait'],
    ['Ask Provider', 'Look At Quarter'],
    ['Ask Controller', 'Look At Quarter'],
    ['Ask Unit', 'Look At Follow-Up'],
    ['Ask Coordinator', 'Look At Follow-Up'],
  ])('a time-out of %s is caught, never retried: the table is looked into first', (name, next) => {
    const ask = machine.States[name];
    expect(ask?.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)).not.toContain('States.Timeout');
    for (const error of ['States.Timeout', 'NothingWaits'])
      expect(ask?.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.Next).toBe(next);
    expect(ask?.Next).toBe(next);
  });

  test('all that wait for a person are among them', () => {
    expect(asking).toEqual([
      'Ask Director',
      'Wait For Applicant Or Date',
      'Ask Provider',
      'Ask Controller',
      'Ask Unit',
      'Ask Coordinator',
    ]);
  });
});
