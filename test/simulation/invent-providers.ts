import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { Person } from '../../shared/domain/person.ts';
import { flattenPurposes, type Programme, ProgrammeSchema } from '../../shared/domain/programme.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { type Habit, habitOf } from './habits.ts';
import { withCheckDigit } from './luhn.ts';

/** Somebody who is not: a provider with its contact, what it applies for, and how it lives through the year. */
export type Provider = {
  unit: Unit;
  contact: Person;
  content: ApplicationContent;
  award: number;
  habit: Habit;
};

/** `programme` gives them their money; `providers` are its only applicants; `controllers` attest. */
export type Invented = { programme: Programme; providers: Provider[]; controllers: Person[] };

/** In kronor: what nobody applies for, so that the programme does not end at 0. */
const unused = 1000;
const area = { id: 'primarvard', name: 'Primärvård' };

/**
 * So many providers, and a programme of their own with room for all of them, open from a day to the end of its year. The
 * same number gives the same providers. Nothing of it is real: no organisation number begins with 4.
 */
export function inventProviders(
  count: number,
  { year, opens, persons }: { year: number; opens: string; persons: readonly Person[] },
): Invented {
  const awards = Array.from({ length: count }, (_, index) => awardOf(index));
  const programme = programmeFor(awards, year, opens);
  return {
    programme,
    providers: awards.map((award, index) => provider(index, award, programme)),
    controllers: controllersAmong(persons),
  };
}

export const inventedProgrammeId = (year: number): string => `externa-vardgivare-${year}`;

/** Between 200 000 and 300 000 kr, and not divisible by four. */
const awardOf = (index: number): number => 200_001 + ((index * 7919) % 25_000) * 4;

function programmeFor(awards: readonly number[], year: number, opens: string): Programme {
  const amount = awards.reduce((sum, award) => sum + award, unused);
  return ProgrammeSchema.parse({
    id: inventedProgrammeId(year),
    name: 'Externa vårdgivare (påhittad satsning)',
    year,
    costObjects: ['9999'],
    fundingParts: [{ id: 'stimulus', name: 'Stimulansmedel', amount }],
    purposes: [{ id: '1', name: 'Tillgänglighet' }],
    assumed: {
      opens,
      closes: `${year}-12-31`,
      providersMayApply: true,
      remindAfterDays: 7,
      escalateAfterDays: 14,
    },
  });
}

function provider(index: number, award: number, programme: Programme): Provider {
  const number = String(index + 1).padStart(4, '0');
  const id = `pahittad-vardgivare-${number}`;
  const name = `Påhittad vårdgivare ${number}`;
  const unit: Unit = {
    id,
    name,
    aliases: [],
    provider: {
      organisationNumber: withHyphen(withCheckDigit(`49990${number}`), 4),
      account: accountOf(index),
      areas: [{ ...area, from: `${programme.year}-01-01` }],
    },
  };
  const contact: Person = {
    email: `${id}@example.org`,
    name: `Kontaktperson ${number}`,
    roles: ['provider'],
    unitId: id,
    unitName: name,
    delegations: [],
    absences: [],
  };
  return { unit, contact, content: contentOf(number, award, programme), award, habit: habitOf(index) };
}

/** Every third is paid to a plusgiro. */
function accountOf(index: number): NonNullable<Unit['provider']>['account'] {
  return index % 3 === 2
    ? { kind: 'plusgiro', number: withHyphen(withCheckDigit(String(900_000 + index)), 1) }
    : { kind: 'bankgiro', number: withHyphen(withCheckDigit(String(9_900_000 + index)), 4) };
}

const withHyphen = (digits: string, last: number): string =>
  `${digits.slice(0, -last)}-${digits.slice(-last)}`;

const contentOf = (number: string, award: number, programme: Programme): ApplicationContent => ({
  activity: `Fler tider för besök ${number}`,
  nature: 'new',
  purposeText: 'Kortare väntan för patienterna',
  continuationText: 'Arbetssättet blir kvar när medlen är slut',
  purposeIds: flattenPurposes(programme).map(({ id }) => id),
  withinPurpose: true,
  decisionExists: true,
  decisionBasis: 'Styrelsens protokoll',
  amountStatus: 'exact',
  amount: award,
  costLines: [{ type: 'staff', amount: award, recurrence: 'one-off' }],
  continuedNeed: { answer: 'no' },
  costObject: programme.costObjects[0] ?? '',
  fundingPartId: programme.fundingParts[0]?.id ?? '',
  newHires: false,
  contact: `Kontaktperson ${number}`,
  manager: 'Verksamhetschef',
});

/** Those that there are, with the right to attest; one is invented where there is none. */
function controllersAmong(persons: readonly Person[]): Person[] {
  const delegation = { id: 'delegation-controller', point: '4.2', from: '2000-01-01' };
  const known = persons.filter(({ roles }) => roles.includes('controller'));
  const invented: Person = {
    email: 'pahittad-controller@example.org',
    name: 'Påhittad controller',
    roles: ['controller'],
    delegations: [],
    absences: [],
  };
  return (known.length > 0 ? known : [invented]).map((person) => ({
    ...person,
    delegations: person.delegations.length > 0 ? person.delegations : [delegation],
  }));
}
