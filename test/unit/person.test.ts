import { describe, expect, it } from 'vitest';
import { delegationOn, hasRole, PersonSchema, readsEverything, roles } from '../../shared/domain/person.ts';
import { aDirector, aPerson } from '../builders/person.ts';

describe('the delegation that holds on a day', () => {
  const delegations = [
    { id: 'ended', point: '4.1', from: '2018-01-01', through: '2018-12-31' },
    { id: 'running', point: '4.2', limit: 500_000, from: '2019-02-01' },
  ];
  const person = aDirector({ delegations });

  it.each([
    ['the day before the first', '2017-12-31', undefined],
    ['the first day', '2018-01-01', 'ended'],
    ['the last day', '2018-12-31', 'ended'],
    ['the day after the last', '2019-01-01', undefined],
    ['the day before the next', '2019-01-31', undefined],
    ['the first day of the next', '2019-02-01', 'running'],
    ['any later day, when it has no end', '2050-06-30', 'running'],
  ])('on %s', (_, day, id) => expect(delegationOn(person, day)?.id).toBe(id));

  it('is none for who has none', () => expect(delegationOn(aPerson(), '2019-02-01')).toBeUndefined());
});

describe('roles', () => {
  it('are asked for as any of several', () => {
    expect(hasRole(aDirector(), 'substitute', 'director')).toBe(true);
    expect(hasRole(aDirector(), 'substitute')).toBe(false);
    expect(hasRole(aPerson({ roles: [] }), ...roles)).toBe(false);
  });

  it.each(roles)('as %s one reads every application, but for those who apply', (role) =>
    expect(readsEverything(aPerson({ roles: [role] }))).toBe(role !== 'applicant' && role !== 'provider'),
  );
});

describe('the schema of a person', () => {
  it.each([
    ['an address that is none', { email: 'hospa' }],
    ['an unknown role', { roles: ['king'] }],
    ['a delegation over nothing', { delegations: [{ id: 'd', point: '1', limit: 0, from: '2019-01-01' }] }],
    ['a delegation from no day', { delegations: [{ id: 'd', point: '1', from: '2019-02-30' }] }],
  ])('refuses %s', (_, change) =>
    expect(PersonSchema.safeParse({ ...aPerson(), ...change }).success).toBe(false),
  );
});
