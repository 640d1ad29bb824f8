import { describe, expect, test } from 'vitest';
import { createExpressions } from '../../infra/local/step-functions/expressions.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { asking, machine } from './grant-definition.ts';

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
    ['followUp', 'Look At Follow-Up'],
    ['programme', 'Look At Programme'],
    ['report', 'Make Report Files'],
    ['case', 'Make Case Files'],
    ['evaluation', 'Unknown Phase'],
  ])('the phase %s begins with %s', async (phase, first) => {
    expect(await choose('Choose Phase', { states: { input: { ...request, phase } } })).toBe(first);
  });

  test('an unknown phase fails by name', async () => {
    const cause = String(machine.States['Unknown Phase']?.Cause);
    const scope = { request: { ...request, phase: 'evaluation' } };
    expect(await expressions.evaluate(cause, scope, 'Cause')).toBe('No phase is called evaluation');
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
    ['tell', 'Tell Unit'],
    ['wait', 'Wait For Follow-Up'],
    ['ask-unit', 'Ask Unit'],
    ['ask-back', 'Ask Unit'],
    ['ask-coordinator', 'Ask Coordinator'],
    ['end', 'Followed Up'],
  ])('a follow-up that needs %s goes to %s', async (need, next) => {
    const state = 'What The Follow-Up Needs';
    expect(await choose(state, scopeAt(3, 7, { current: true, need }))).toBe(next);
    expect(await choose(state, scopeAt(3, 7, { current: false, need }))).toBe('Left To Another Round');
    const waits = !['tell', 'end'].includes(need);
    expect(await choose(state, scopeAt(299.01, 7, { current: true, need }))).toBe(
      waits ? 'Ask For Next Round' : next,
    );
  });

  test('SECURITY-37: the watch over a programme goes on while there is more to watch, and hands over after 299 days', async () => {
    const { Payload } = Object(machine.States['Look At Programme']?.Arguments);
    for (const [days, handOver] of [
      [0, false],
      [299, false],
      [299.01, true],
    ] as const) {
      const asked = await expressions.evaluate(Payload, scopeAt(days, 7, {}), 'Payload');
      expect(asked).toEqual({ ...request, handOver });
    }
    const state = 'Is There More To Watch';
    expect(await choose(state, scopeAt(3, 7, { watching: true }))).toBe('Wait For Programme');
    expect(await choose(state, scopeAt(3, 7, { watching: false }))).toBe('Errand Done');
  });

  test.each([
    ['Wait For Window', 'Seconds'],
    ['Ask Provider', 'TimeoutSeconds'],
    ['Ask Controller', 'TimeoutSeconds'],
    ['Wait For Follow-Up', 'Seconds'],
    ['Ask Unit', 'TimeoutSeconds'],
    ['Ask Coordinator', 'TimeoutSeconds'],
    ['Wait For Programme', 'Seconds'],
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
