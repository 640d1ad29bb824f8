import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadGrantMachine } from '../../infra/local/state-machine.ts';
import { createExpressions } from '../../infra/local/step-functions/expressions.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { domainErrorNames } from '../../shared/domain/errors.ts';

const Handler = z.looseObject({
  ErrorEquals: z.array(z.string()).min(1),
  MaxAttempts: z.int().optional(),
  Next: z.string().optional(),
});
const StateSchema = z.looseObject({
  Type: z.string(),
  TimeoutSeconds: z.union([z.int(), z.string()]).optional(),
  Retry: z.array(Handler).optional(),
  Catch: z.array(Handler).optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).optional(),
});
const machine = z
  .object({ TimeoutSeconds: z.int(), States: z.record(z.string(), StateSchema) })
  .parse(loadGrantMachine().definition);
const states = Object.entries(machine.States);
const tasks = states.filter(([, { Type }]) => Type === 'Task');
/** The states that wait for a person. */
const asking = tasks.flatMap(([name, { Resource }]) =>
  String(Resource).endsWith('.waitForTaskToken') ? [name] : [],
);
/** What an execution is about, and what it is called when that is not in the table. */
const subjects: Record<string, string> = {
  'Send Invitations': 'InvitationNotFound',
  'Make Order Files': 'OrderNotFound',
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
  ])('a time-out of %s is caught, never retried: the table is looked into first', (name, next) => {
    const ask = machine.States[name];
    expect(ask?.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)).not.toContain('States.Timeout');
    for (const error of ['States.Timeout', 'NothingWaits'])
      expect(ask?.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.Next).toBe(next);
    expect(ask?.Next).toBe(next);
  });

  test('all that wait for a person are among them', () => {
    expect(asking).toEqual(['Ask Director', 'Wait For Applicant Or Date', 'Ask Provider', 'Ask Controller']);
  });
});

describe('The expressions of the definition', () => {
  const expressions = createExpressions(systemClock);
  const request = { v: 1, applicationId: 'A', phase: 'decision', round: '1' };
  const day = 86_400;
  const startedAt = Date.parse('2019-01-14T08:00:00.000Z');

  /** Where a Choice goes, by its rules in their order. */
  async function choose(name: string, scope: { [name: string]: unknown }): Promise<string | undefined> {
    for (const { Condition, Next } of machine.States[name]?.Choices ?? []) {
      if (await expressions.evaluate(Condition, scope, 'Condition')) return Next;
    }
    return String(machine.States[name]?.Default);
  }

  test.each([
    ['decision', 'Acknowledge Application'],
    ['payouts', 'Look At Quarter'],
    ['invitation', 'Send Invitations'],
    ['order', 'Make Order Files'],
    ['followUp', 'Unknown Phase'],
  ])('the phase %s begins with %s', async (phase, first) => {
    expect(await choose('Choose Phase', { states: { input: { ...request, phase } } })).toBe(first);
  });

  test('an unknown phase fails by name', async () => {
    const cause = String(machine.States['Unknown Phase']?.Cause);
    const scope = { request: { ...request, phase: 'followUp' } };
    expect(await expressions.evaluate(cause, scope, 'Cause')).toBe('No phase is called followUp');
  });

  test('what is not in the table is called by its own name', async () => {
    const error = String(machine.States['Not In The Table']?.Error);
    const scope = { states: { input: { Error: 'ProgrammeNotFound', Cause: '{}' } } };
    expect(await expressions.evaluate(error, scope, 'Error')).toBe('ProgrammeNotFound');
  });

  test.each(asking)('%s hands over the token of this very task', async (name) => {
    const { Payload } = Object(machine.States[name]?.Arguments);
    const scope = { request, states: { input: {}, context: { Task: { Token: 'T' } } } };
    const asked = await expressions.evaluate(Payload, scope, 'Payload');
    expect(asked).toEqual({ ...request, taskToken: 'T' });
  });

  test.each([
    ['tell', 'Tell Provider'],
    ['wait', 'Wait For Window'],
    ['ask-provider', 'Ask Provider'],
    ['ask-controller', 'Ask Controller'],
    ['end', 'Quarter Done'],
  ])('a quarter that needs %s goes to %s', async (need, next) => {
    expect(await choose('What The Quarter Needs', scopeAt(3, 7, { current: true, need }))).toBe(next);
    const left = scopeAt(3, 7, { current: false, need });
    expect(await choose('What The Quarter Needs', left)).toBe('Left To Another Round');
    const waits = !['tell', 'end'].includes(need);
    const late = scopeAt(299.01, 7, { current: true, need });
    expect(await choose('What The Quarter Needs', late)).toBe(waits ? 'Ask For Next Round' : next);
  });

  test.each([
    ['Wait For Window', 'Seconds'],
    ['Ask Provider', 'TimeoutSeconds'],
    ['Ask Controller', 'TimeoutSeconds'],
  ])('SECURITY-37: %s waits until day 300 at most, and the next round waits on', async (name, field) => {
    const seconds = String(machine.States[name]?.[field]);
    for (const [days, waitDays, most] of [
      [0, 500, 300],
      [10, 20, 20],
      [298.5, 500, 1.5],
      [299, 200, 1],
    ]) {
      const scope = { ...scopeAt(days ?? 0, 7, {}), waitSeconds: (waitDays ?? 0) * day };
      expect(await expressions.evaluate(seconds, scope, field)).toBe((most ?? 0) * day);
    }
  });

  test.each([
    ['tell', 'Tell Applicant'],
    ['ask', 'Assess Application'],
    ['wait', 'Wait For Applicant Or Date'],
    ['end', 'Decided'],
  ])('what follows by the table as %s is %s', async (follows, next) => {
    expect(await choose('What Follows', scopeAt(3, 7, { current: true, follows }))).toBe(next);
    const left = scopeAt(3, 7, { current: false, follows });
    expect(await choose('What Follows', left)).toBe('Left To Another Round');
  });

  test('SECURITY-37: a long deferral waits until day 300 at most, and the next round waits on', async () => {
    const timeout = String(machine.States['Wait For Applicant Or Date']?.TimeoutSeconds);
    const input = { current: true, follows: 'wait' };
    for (const [days, waitDays, most] of [
      [0, 500, 300],
      [10, 500, 290],
      [10, 20, 20],
      [298.5, 500, 1.5],
    ]) {
      const scope = { ...scopeAt(days ?? 0, 7, input), waitSeconds: (waitDays ?? 0) * day };
      expect(await expressions.evaluate(timeout, scope, 'TimeoutSeconds')).toBe((most ?? 0) * day);
      expect(await choose('What Follows', scope)).toBe('Wait For Applicant Or Date');
    }
    const late = { ...scopeAt(299.01, 7, input), waitSeconds: 200 * day };
    expect(await choose('What Follows', late)).toBe('Ask For Next Round');
  });

  test('SECURITY-37: a question that is put late waits until day 300 at most, however far apart the reminders are', async () => {
    const timeout = String(machine.States['Ask Director']?.TimeoutSeconds);
    for (const [days, lookAgainDays, most] of [
      [0, 7, 7],
      [290, 200, 10],
      [299, 200, 1],
    ]) {
      const scope = scopeAt(days ?? 0, lookAgainDays ?? 0, { current: true, follows: 'ask' });
      expect(await expressions.evaluate(timeout, scope, 'TimeoutSeconds')).toBe((most ?? 0) * day);
      expect(await choose('What Follows', scope)).toBe('Assess Application');
    }
    // The assessment was tried again for longer than a day.
    expect(await expressions.evaluate(timeout, scopeAt(300.5, 7), 'TimeoutSeconds')).toBe(1);
    const late = scopeAt(299.01, 7, { current: true, follows: 'ask' });
    expect(await choose('What Follows', late)).toBe('Ask For Next Round');
  });

  test('an answer ends the waiting, however late it is', async () => {
    const answered = scopeAt(900, 7, { current: true, answered: true });
    expect(await choose('Is It Answered', answered)).toBe('Tell Applicant');
  });

  test('an execution that another round has taken over from leaves, answered or not', async () => {
    for (const answered of [true, false]) {
      const left = scopeAt(7, 7, { current: false, answered });
      expect(await choose('Is It Answered', left)).toBe('Left To Another Round');
    }
  });

  /** The scope of `Is It Answered`, so many days after the execution's start. */
  const scopeAt = (
    days: number,
    remindAfterDays: number,
    input: object = { current: true, answered: false },
  ) => ({
    request,
    lookAgainSeconds: remindAfterDays * day,
    states: {
      input,
      context: {
        Execution: { StartTime: new Date(startedAt).toISOString() },
        State: { EnteredTime: new Date(startedAt + days * day * 1000).toISOString() },
      },
    },
  });

  test.each([
    [7, 7, 'Ask Director'],
    [287, 7, 'Ask Director'],
    [293, 7, 'Ask Director'],
    [293.01, 7, 'Ask For Next Round'],
    [294, 7, 'Ask For Next Round'],
    [200, 200, 'Ask For Next Round'],
    // Nobody could be asked for eighty days: what counts is the execution's age, not the number of reminders.
    [290, 30, 'Ask For Next Round'],
  ])('after %f days, with a reminder each %i, it goes to %s', async (days, remindAfterDays, next) => {
    expect(await choose('Is It Answered', scopeAt(days, remindAfterDays))).toBe(next);
  });

  test('SECURITY-37: with any interval of reminders that a programme may have, no execution plans more than 300 days', async () => {
    for (let remindAfterDays = 1; remindAfterDays <= 200; remindAfterDays += 1) {
      let days = 0;
      let waits = 0;
      let next: string | undefined = 'Ask Director';
      while (next === 'Ask Director' && waits <= 400) {
        days += remindAfterDays;
        waits += 1;
        next = await choose('Is It Answered', scopeAt(days, remindAfterDays));
      }
      expect(next).toBe('Ask For Next Round');
      expect(days).toBeLessThanOrEqual(300);
    }
    expect(machine.TimeoutSeconds).toBeGreaterThan(301 * day);
    expect(machine.TimeoutSeconds).toBeLessThan(365 * day);
  });
});
