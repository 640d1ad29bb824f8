import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brokenAdministration,
  brokenByPerson,
  delegationsCover,
  endedNow,
  mayMoveQuestions,
  warningsOf,
} from '../../shared/domain/directory-rules.ts';
import { type Absence, absenceOn, delegationOn, type Person } from '../../shared/domain/person.ts';
import { addDaysToDate } from '../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { aContact, aController, aDirector, aPerson } from '../builders/person.ts';
import { aProvider } from '../builders/unit.ts';

const today = '2019-01-14';
const units: Unit[] = [{ id: 'ortopedi', name: 'Ortopedi', aliases: [] }, aProvider()];
const week = { from: '2019-02-04', through: '2019-02-10' };
const anAbsence = (overrides: Partial<Absence> = {}): Absence => ({
  id: 'absence-1',
  ...week,
  substitute: 'ersattare@example.org',
  ...overrides,
});
const aSubstitute = (overrides: Partial<Person> = {}): Person =>
  aDirector({ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'], ...overrides });

const brokenIn = (after: Person, persons: Person[] = [], before?: Person) =>
  brokenByPerson(before, after, { persons: [...persons, after], units, today }).map(({ path, name }) => [
    path.join('.'),
    name,
  ]);

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDaysToDate('2019-01-01', days));
const days = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? [one, other] : [other, one]) as [string, string]);

describe('an applicant', () => {
  it('needs a unit that exists', () => {
    expect(brokenIn(aPerson())).toEqual([]);
    expect(brokenIn(aPerson({ unitId: undefined }))).toEqual([['unit', 'UnitMissing']]);
    expect(brokenIn(aPerson({ unitId: 'okand' }))).toEqual([['unit', 'UnitNotFound']]);
    expect(brokenIn(aDirector())).toEqual([]);
  });

  it('whose unit is gone can still be changed in everything else', () => {
    const before = aPerson({ unitId: 'okand' });
    expect(brokenIn({ ...before, blocked: true }, [], before)).toEqual([]);
    expect(brokenIn({ ...before, unitId: 'annan' }, [], before)).toEqual([['unit', 'UnitNotFound']]);
  });
});

describe('a provider’s contact', () => {
  it('belongs to a provider, as an applicant belongs to a department', () => {
    expect(brokenIn(aContact())).toEqual([]);
    expect(brokenIn(aContact({ unitId: undefined }))).toEqual([['unit', 'UnitMissing']]);
    expect(brokenIn(aContact({ unitId: 'ortopedi' }))).toEqual([['unit', 'UnitNotProvider']]);
    expect(brokenIn(aPerson({ unitId: 'exempelvarden-ab' }))).toEqual([['unit', 'UnitNotDepartment']]);
  });

  it('is never an applicant too, and becomes none by changing the role alone', () => {
    expect(brokenIn(aContact({ roles: ['applicant', 'provider'] }))).toEqual([
      ['roles', 'RolesOfBothKinds'],
      ['unit', 'UnitNotDepartment'],
    ]);
    expect(brokenIn(aContact({ roles: ['applicant'] }), [], aContact())).toEqual([
      ['unit', 'UnitNotDepartment'],
    ]);
    expect(brokenIn(aPerson({ roles: ['provider'] }), [], aPerson())).toEqual([['unit', 'UnitNotProvider']]);
  });
});

describe('a controller who is away', () => {
  const away = aController({ absences: [anAbsence({ substitute: 'ekonomichef@example.org' })] });
  const other = (overrides: Partial<Person> = {}) =>
    aController({ email: 'ekonomichef@example.org', name: 'Ekonomichef', ...overrides });

  it('is stood in for by a controller, and a director by none', () => {
    expect(brokenIn(away, [other()])).toEqual([]);
    expect(brokenIn(away, [other({ roles: ['director'] })])).toEqual([
      ['absences.0.substitute', 'SubstituteWithoutRole'],
    ]);
    const director = aDirector({ absences: [anAbsence({ substitute: 'ekonomichef@example.org' })] });
    expect(brokenIn(director, [other()])).toEqual([['absences.0.substitute', 'SubstituteWithoutRole']]);
  });

  it('needs one with a delegation for all the days', () => {
    expect(brokenIn(away, [other({ delegations: [] })])).toEqual([
      ['absences.0.substitute', 'SubstituteWithoutDelegation'],
    ]);
    expect(
      warningsOf(aController({ delegations: [] }), { persons: [], today }).map(({ name }) => name),
    ).toEqual(['NoDelegation']);
  });
});

describe('a delegation', () => {
  it('ends no earlier than it begins', () => {
    const reversed = { id: 'd', point: '1', from: '2019-02-02', through: '2019-02-01' };
    expect(brokenIn(aDirector({ delegations: [reversed] }))).toEqual([
      ['delegations.0.through', 'DatesReversed'],
    ]);
    expect(brokenIn(aDirector({ delegations: [{ ...reversed, through: '2019-02-02' }] }))).toEqual([]);
  });

  it('covers days just when one holds on each of them', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 4 }), days, (held, [from, through]) => {
        const delegations = held.map(([first, last], index) => ({
          id: String(index),
          point: '1',
          from: first,
          through: last,
        }));
        const person = aDirector({ delegations });
        let every = true;
        for (let date = from; date <= through; date = addDaysToDate(date, 1)) {
          every &&= delegationOn(person, date) !== undefined;
        }
        expect(delegationsCover(delegations, { from, through })).toBe(every);
      }),
    );
  });

  it('that is ended no longer holds today, and holds on every earlier day as before', () => {
    fc.assert(
      fc.property(days, day, day, ([from, through], at, earlier) => {
        const one = { id: 'd', point: '1', from, through };
        const before = aDirector({ delegations: [one] });
        const after = { ...before, delegations: endedNow(before.delegations, 'd', at) };
        expect(delegationOn(after, at)).toBeUndefined();
        if (earlier < at)
          expect(Boolean(delegationOn(after, earlier))).toBe(Boolean(delegationOn(before, earlier)));
      }),
    );
  });
});

describe('an absence', () => {
  const away = (overrides: Partial<Absence> = {}, ...more: Absence[]) =>
    aDirector({ absences: [...more, anAbsence(overrides)] });

  it('has a substitute who can decide on all its days', () => {
    expect(brokenIn(away(), [aSubstitute()])).toEqual([]);
  });

  it.each<[string, Person[], Partial<Absence>, string]>([
    ['is unknown', [], {}, 'SubstituteUnknown'],
    ['is the person', [], { substitute: 'hos-direktor@example.org' }, 'SubstituteIsSelf'],
    ['has another role', [aSubstitute({ roles: ['controller'] })], {}, 'SubstituteWithoutRole'],
    ['is blocked', [aSubstitute({ blocked: true })], {}, 'SubstituteBlocked'],
    [
      'is away on one of the days',
      [aSubstitute({ absences: [anAbsence({ from: '2019-02-10', through: '2019-02-11' })] })],
      {},
      'SubstituteAway',
    ],
    [
      'has a delegation that ends a day too early',
      [aSubstitute({ delegations: [{ id: 'd', point: '1', from: '2018-01-01', through: '2019-02-09' }] })],
      {},
      'SubstituteWithoutDelegation',
    ],
  ])('is refused when the substitute %s', (_, persons, overrides, name) =>
    expect(brokenIn(away(overrides), persons)).toEqual([['absences.0.substitute', name]]),
  );

  it('is refused when it is over already, or ends before it begins', () => {
    const past = { from: '2019-01-01', through: '2019-01-13' };
    expect(brokenIn(away(past), [aSubstitute()])).toEqual([['absences.0.through', 'AbsenceInPast']]);
    expect(brokenIn(away({ from: '2019-02-11' }), [aSubstitute()])).toEqual([
      ['absences.0.through', 'DatesReversed'],
    ]);
  });

  it('never shares a day with another one of the same person, when both were let in', () => {
    fc.assert(
      fc.property(days, days, ([from, through], [first, last]) => {
        const persons = [aSubstitute()];
        const early = '2018-12-31';
        const before = aDirector({ absences: [anAbsence({ from, through })] });
        const added = anAbsence({ id: 'absence-2', from: first, through: last });
        const after = { ...before, absences: [...before.absences, added] };
        const broken = brokenByPerson(before, after, { persons, units, today: early });
        let shared = false;
        for (let date = first; date <= last; date = addDaysToDate(date, 1)) {
          shared ||= absenceOn(before, date) !== undefined;
        }
        expect(broken.map(({ name }) => name)).toEqual(shared ? ['AbsenceOverlaps'] : []);
      }),
    );
  });

  it('can always be ended, whatever has become of the substitute', () => {
    const before = away({ from: '2019-01-07' });
    const after = { ...before, absences: endedNow(before.absences, 'absence-1', today) };
    expect(brokenIn(after, [], before)).toEqual([]);
    expect(after.absences).toMatchObject([{ from: '2019-01-07', through: '2019-01-13' }]);
    expect(brokenIn({ ...before, blocked: true }, [], before)).toEqual([]);
  });
});

describe('the administrators', () => {
  const admin = (name: string, overrides: Partial<Person> = {}) =>
    aPerson({ email: `${name}@example.org`, roles: ['administrator'], unitId: undefined, ...overrides });
  const [one, two] = [admin('one'), admin('two')];
  const namesOf = (after: Person, by: string, persons: Person[]) =>
    brokenAdministration({ ...after, roles: ['administrator'], blocked: false }, after, by, persons).map(
      ({ name }) => name,
    );

  it('are never without one who is not blocked', () => {
    expect(namesOf({ ...one, roles: [] }, two.email, [two])).toEqual([]);
    expect(namesOf({ ...one, roles: [] }, 'import', [])).toEqual(['LastAdministrator']);
    expect(namesOf({ ...one, blocked: true }, 'import', [admin('two', { blocked: true })])).toEqual([
      'LastAdministrator',
    ]);
  });

  it('never take the role from themselves, nor block themselves', () => {
    expect(namesOf({ ...one, roles: [] }, one.email, [two])).toEqual(['OwnAdministratorRole']);
    expect(namesOf({ ...one, blocked: true }, one.email, [two])).toEqual(['OwnAdministratorRole']);
    expect(namesOf({ ...one, name: 'Annat namn' }, one.email, [two])).toEqual([]);
  });
});

describe('open questions may move', () => {
  const director = aDirector();
  it.each<[string, Person | undefined, Person, boolean]>([
    ['when a director is new', undefined, director, true],
    ['when the role is taken away', director, { ...director, roles: [] }, true],
    ['when a delegation ends', director, { ...director, delegations: [] }, true],
    ['when an absence is set', director, { ...director, absences: [anAbsence()] }, true],
    ['when a director is blocked', director, { ...director, blocked: true }, true],
    ['when mails arrive again', { ...director, mailFault: { at: '2019-01-01', why: 'x' } }, director, true],
    ['but not by another name', director, { ...director, name: 'Ny' }, false],
    ['but not by another language', director, { ...director, language: 'en' }, false],
    ['and never by an applicant', aPerson(), { ...aPerson(), blocked: true }, false],
  ])('%s', (_, before, after, moves) => expect(mayMoveQuestions(before, after)).toBe(moves));
});

describe('it is warned', () => {
  const namesOf = (person: Person, persons: Person[] = []) =>
    warningsOf(person, { persons, today }).map(({ name }) => name);

  it('about who is to decide without a delegation today, and about nobody else', () => {
    expect(namesOf(aDirector({ delegations: [] }))).toEqual(['NoDelegation']);
    expect(namesOf(aDirector())).toEqual([]);
    expect(namesOf(aDirector({ delegations: [], blocked: true }))).toEqual([]);
    expect(namesOf(aPerson())).toEqual([]);
  });

  it('about a coming absence whose substitute can no longer decide', () => {
    const away = aDirector({ absences: [anAbsence()] });
    expect(namesOf(away, [aSubstitute()])).toEqual([]);
    expect(namesOf(away, [aSubstitute({ blocked: true })])).toEqual(['SubstituteUnable']);
  });
});
