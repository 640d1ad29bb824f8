import { type Person, PersonSchema } from '../../shared/domain/person.ts';

/** Someone who applies for the unit Ortopedi. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  return PersonSchema.parse({
    email: 'ortopedi@example.org',
    name: 'Enhetschef',
    roles: ['applicant'],
    unitId: 'ortopedi',
    unitName: 'Ortopedi',
    ...overrides,
  });
}

/** The director, with a delegation without limit that holds from 2018 through 2021. */
export function aDirector(overrides: Partial<Person> = {}): Person {
  return PersonSchema.parse({
    email: 'hos-direktor@example.org',
    name: 'HoS-direktör',
    roles: ['director'],
    delegations: [{ id: 'delegation-1', point: '4.1', from: '2018-01-01', through: '2021-12-31' }],
    ...overrides,
  });
}
