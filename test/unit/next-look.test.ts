import { describe, expect, it } from 'vitest';
import {
  completionReminderAt,
  nextLook,
  nextLookAtWait,
  remindersDue,
  secondsUntil,
} from '../../shared/domain/next-look.ts';
import { waitAfter } from '../../shared/domain/question.ts';
import { anApplication, aQuestion } from '../builders/application.ts';
import { aDecision } from '../builders/decision.ts';
import { aDirector } from '../builders/person.ts';

const asked = aQuestion({
  askedAt: '2019-01-14T08:00:00.000Z',
  escalateAt: '2019-01-28T08:00:00.000Z',
});
const look = (now: string, officials = [aDirector()]) =>
  nextLook(asked, { remindAfterDays: 7, officials, now });

describe('the state machine looks at a waiting question', () => {
  it('when the next reminder is due, again and again', () => {
    expect(look('2019-01-14T08:00:00.000Z')).toEqual({ at: '2019-01-21T08:00:00.000Z', why: 'remind' });
    expect(look('2019-02-05T12:00:00.000Z')).toEqual({ at: '2019-02-11T08:00:00.000Z', why: 'remind' });
  });

  it('when it is time for the substitute', () => {
    const question = { ...asked, escalateAt: '2019-01-25T08:00:00.000Z' };
    expect(
      nextLook(question, { remindAfterDays: 7, officials: [], now: '2019-01-21T08:00:00.000Z' }),
    ).toEqual({ at: '2019-01-25T08:00:00.000Z', why: 'escalate' });
  });

  it('when somebody’s absence or delegation begins or ends, at midnight in Stockholm', () => {
    const absences = [
      { id: 'a', from: '2019-01-16', through: '2019-01-18', substitute: 'ersattare@example.org' },
    ];
    const officials = [aDirector({ absences })];
    expect(look('2019-01-14T08:00:00.000Z', officials)).toEqual({
      at: '2019-01-15T23:00:00.000Z',
      why: 'directory',
    });
    expect(look('2019-01-16T08:00:00.000Z', officials)).toEqual({
      at: '2019-01-18T23:00:00.000Z',
      why: 'directory',
    });
  });

  it('and knows how many reminders are due: none until the first interval is over', () => {
    const due = (now: string) => remindersDue(asked, 7, now);
    expect(due('2019-01-21T07:59:59.999Z')).toBe(0);
    expect(due('2019-01-21T08:00:00.000Z')).toBe(1);
    expect(due('2019-02-04T09:00:00.000Z')).toBe(3);
  });

  it('keeps the hour over the night when the clocks change', () => {
    const spring = { askedAt: '2019-03-29T08:00:00.000Z' };
    const { at } = nextLook(spring, { remindAfterDays: 7, officials: [], now: spring.askedAt });
    expect(at).toBe('2019-04-05T07:00:00.000Z');
  });

  it('after at least a minute, and a whole number of seconds', () => {
    expect(secondsUntil('2019-01-14T08:00:00.000Z', '2019-01-14T09:00:00.000Z')).toBe(60);
    expect(secondsUntil('2019-01-14T08:02:01.001Z', '2019-01-14T08:00:00.000Z')).toBe(122);
  });
});

describe('a wait', () => {
  const wait = (until: string, outcome: 'returned' | 'deferred') =>
    waitAfter(aDecision({ outcome, until, amount: 0 }), anApplication(), 2);

  it('for a completion lasts until the end of its last day, and reminds three days before', () => {
    const question = wait('2019-02-15', 'returned');
    expect(question).toMatchObject({ kind: 'completion', sequence: 2, askedOf: 'hospa@example.org' });
    expect(question?.dueAt).toBe('2019-02-15T23:00:00.000Z');
    expect(question && nextLookAtWait(question, '2019-02-01T09:00:00.000Z')).toEqual({
      at: '2019-02-12T23:00:00.000Z',
      why: 'remind',
    });
    expect(question && nextLookAtWait(question, '2019-02-13T09:00:00.000Z')).toEqual({
      at: '2019-02-15T23:00:00.000Z',
      why: 'due',
    });
  });

  it('for a completion that is short reminds when half of it has passed', () => {
    const question = wait('2019-02-02', 'returned');
    expect(question && completionReminderAt(question)).toBe('2019-02-02T04:00:00.000Z');
  });

  it('for a date lasts until eight that morning, and reminds nobody', () => {
    const question = wait('2019-05-02', 'deferred');
    expect(question && nextLookAtWait(question, '2019-02-01T09:00:00.000Z')).toEqual({
      at: '2019-05-02T06:00:00.000Z',
      why: 'due',
    });
  });

  it('follows no decision that is final', () => {
    expect(waitAfter(aDecision(), anApplication(), 2)).toBeUndefined();
  });
});
