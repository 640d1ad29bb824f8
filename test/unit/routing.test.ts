import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { type RoutingFacts, whoDecides, whoMayDecide } from '../../shared/domain/routing.ts';
import { aDirector } from '../builders/person.ts';

const always = { from: '2018-01-01' };
const director = aDirector();
const deputy = aDirector({
  email: 'bitradande@example.org',
  delegations: [{ id: 'd-2', point: '4.2', limit: 500_000, ...always }],
});
const substitute = aDirector({
  email: 'ersattare@example.org',
  roles: ['substitute'],
  delegations: [{ id: 'd-3', point: '4.1.1', ...always }],
});
const away = (person: Person, from: string, through: string): Person => ({
  ...person,
  absences: [{ id: 'a-1', from, through, substitute: substitute.email }],
});

const facts = (overrides: Partial<RoutingFacts> = {}): RoutingFacts => ({
  officials: [director, substitute],
  applicants: ['ortopedi@example.org'],
  amount: 100_000,
  today: '2019-02-01',
  escalated: false,
  ...overrides,
});
/** E-mail, reason, and in whose place. */
const asked = (overrides: Partial<RoutingFacts> = {}) => {
  const routed = whoDecides(facts(overrides));
  return routed && [routed.person.email, routed.why, routed.insteadOf?.email];
};

describe('a question goes', () => {
  it('to the director the ordinary way', () =>
    expect(asked()).toEqual(['hos-direktor@example.org', 'director', undefined]));

  it('to the director with the smallest limit that is enough, and above it to the one who may (fact 42)', () => {
    const officials = [director, deputy, substitute];
    expect(asked({ officials, amount: 500_000 })).toEqual(['bitradande@example.org', 'director', undefined]);
    expect(asked({ officials, amount: 500_001 })).toEqual(['hos-direktor@example.org', 'limit', undefined]);
  });

  it('to the director with the highest limit when nobody’s is enough', () =>
    expect(asked({ officials: [deputy], amount: 500_001 })).toEqual([
      'bitradande@example.org',
      'director',
      undefined,
    ]));

  it.each([
    ['2019-01-31', 'director'],
    ['2019-02-01', 'substitution'],
    ['2019-02-08', 'substitution'],
    ['2019-02-09', 'director'],
  ])('on %s, with the director away 1–8 February, by the reason %s', (today, why) =>
    expect(asked({ officials: [away(director, '2019-02-01', '2019-02-08'), substitute], today })?.[1]).toBe(
      why,
    ),
  );

  it('to the one named as substitute, also when another standing one comes first', () => {
    const other = { ...substitute, email: 'annan@example.org' };
    const officials = [other, away(director, '2019-02-01', '2019-02-08'), substitute];
    expect(asked({ officials })).toEqual(['ersattare@example.org', 'substitution', director.email]);
  });

  it('past a substitute who is away as well', () => {
    const officials = [
      away(director, '2019-02-01', '2019-02-08'),
      away(substitute, '2019-01-20', '2019-02-03'),
      { ...substitute, email: 'annan@example.org' },
    ];
    expect(asked({ officials })).toEqual(['annan@example.org', 'substitution', director.email]);
  });

  it('to a substitute when the director has not answered in time, and stays when there is none', () => {
    expect(asked({ escalated: true })).toEqual(['ersattare@example.org', 'escalated', director.email]);
    expect(asked({ escalated: true, officials: [director] })).toEqual([
      director.email,
      'director',
      undefined,
    ]);
  });

  it('SECURITY-32: to a substitute when mails do not reach the director', () => {
    const officials = [{ ...director, mailFault: { at: '2019-01-31T08:00:00Z', why: 'bounce' } }, substitute];
    expect(asked({ officials })).toEqual(['ersattare@example.org', 'undelivered', director.email]);
    expect(asked({ unreachable: [director.email] })?.[1]).toBe('undelivered');
    expect(asked({ unreachable: [director.email, substitute.email] })).toBeUndefined();
  });

  it('SECURITY-10: past whoever has applied, completed or asked for a change', () => {
    expect(asked({ applicants: [director.email] })).toEqual([substitute.email, 'conflict', director.email]);
    expect(asked({ applicants: [director.email, substitute.email] })).toBeUndefined();
  });

  it('to whomever somebody has chosen, while that person may decide', () => {
    expect(asked({ chosen: substitute.email })).toEqual([substitute.email, 'chosen', director.email]);
    const blocked = { ...substitute, blocked: true };
    expect(asked({ chosen: substitute.email, officials: [director, blocked] })?.[1]).toBe('director');
  });

  it('to a standing substitute while no director has a delegation, and else to nobody', () => {
    const ended = aDirector({
      delegations: [{ id: 'd', point: '4.1', from: '2018-01-01', through: '2019-01-31' }],
    });
    expect(asked({ officials: [ended, substitute] })).toEqual([substitute.email, 'vacant', undefined]);
    expect(asked({ officials: [ended] })).toBeUndefined();
  });

  it('past a director with an obstacle to another who may decide (fact 42)', () => {
    const officials = [deputy, director];
    expect(asked({ officials, applicants: [deputy.email] })).toEqual([
      director.email,
      'conflict',
      deputy.email,
    ]);
    expect(asked({ officials, unreachable: [deputy.email] })?.[0]).toBe(director.email);
    expect(asked({ officials, escalated: true })).toEqual([director.email, 'escalated', deputy.email]);
    expect(asked({ officials: [...officials, substitute], escalated: true })?.[0]).toBe(substitute.email);
  });

  it('past a substitute whose limit is too low to a director whose limit is enough', () => {
    const small = { ...substitute, delegations: [{ id: 'd', point: '4.1.1', limit: 50_000, ...always }] };
    const officials = [away(deputy, '2019-02-01', '2019-02-08'), small, director];
    expect(asked({ officials, amount: 100_000 })?.[0]).toBe(director.email);
    expect(asked({ officials, amount: 50_000 })?.[0]).toBe(small.email);
  });
});

describe('whatever the directory says', () => {
  const day = fc.constantFrom('2019-01-31', '2019-02-01', '2019-02-02');
  const email = fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org');
  const person = fc.record({
    email,
    role: fc.constantFrom('director' as const, 'substitute' as const),
    limit: fc.option(fc.constantFrom(50_000, 100_000, 200_000), { nil: undefined }),
    from: day,
    through: fc.option(day, { nil: undefined }),
    away: fc.option(fc.record({ from: day, through: day }), { nil: undefined }),
    blocked: fc.boolean(),
    bounced: fc.boolean(),
  });
  const officials = fc.uniqueArray(person, { selector: (it) => it.email }).map((all) =>
    all.map((it) =>
      aDirector({
        email: it.email,
        roles: [it.role],
        delegations: [{ id: 'd', point: '1', limit: it.limit, from: it.from, through: it.through }],
        absences: it.away ? [{ id: 'x', ...it.away, substitute: 'a@example.org' }] : [],
        blocked: it.blocked,
        mailFault: it.bounced ? { at: '2019-01-31T08:00:00Z', why: 'bounce' } : undefined,
      }),
    ),
  );
  const situation = fc.record({
    officials,
    applicants: fc.array(email, { maxLength: 2 }),
    amount: fc.constantFrom(undefined, 60_000, 150_000, 300_000),
    today: day,
    escalated: fc.boolean(),
    chosen: fc.option(email, { nil: undefined }),
  });

  it('nobody is asked who may not decide today, who applied, or whom mails do not reach', () => {
    fc.assert(
      fc.property(situation, (it) => {
        const routed = whoDecides(it);
        if (!routed) return;
        const { person, why } = routed;
        const mayDecide = whoMayDecide(it).some(({ email: able }) => able === person.email);
        // Late and with nobody else to ask, the director keeps the question.
        expect(mayDecide || (why === 'director' && it.escalated)).toBe(true);
        expect(it.applicants).not.toContain(person.email);
        expect(person.blocked).not.toBe(true);
      }),
    );
  });
});
