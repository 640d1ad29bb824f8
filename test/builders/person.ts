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

/** A contact of the external provider Exempelvården AB. */
export function aContact(overrides: Partial<Person> = {}): Person {
  return PersonSchema.parse({
    email: 'vardgivare-1@example.org',
    name: 'Verksamhetschef',
    roles: ['provider'],
    unitId: 'exempelvarden-ab',
    unitName: 'Exempelvården AB',
    ...overrides,
  });
}

/** A controller, with a delegation without limit that holds from 2018 through 2021. */
export function aController(overrides: Partial<Person> = {}): Person {
  return PersonSchema.parse({
    email: 'controller@example.org',
    name: 'Controller',
    roles: ['controller'],
    delegations: [{ id: 'delegation-7', point: '7.2', from: '2018-01-01', through: '2021-12-31' }],
    ...overrides,
  });
}
