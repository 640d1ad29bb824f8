import { describe, expect, it } from 'vitest';
import {
  acceptsApplicationsOn,
  findFundingPart,
  flattenPurposes,
  ProgrammeSchema,
} from '../../shared/domain/programme.ts';
import { aProgramme } from '../builders/programme.ts';

describe('a programme', () => {
  it('lists its purposes with their parts in the agreement’s order, with level (fact 3)', () =>
    expect(flattenPurposes(aProgramme())).toEqual([
      { id: '1', name: 'Arbetsmiljö', level: 1 },
      { id: '1a', name: 'Ledarskap', level: 2 },
      { id: '2', name: 'Kompetensförsörjning', level: 1 },
    ]));

  it('finds a funding part by its id, and none by another', () => {
    expect(findFundingPart(aProgramme(), 'earmarked')).toMatchObject({ amount: 400_000 });
    expect(findFundingPart(aProgramme(), 'Stimulus')).toBeUndefined();
  });

  it.each([
    ['2019-01-06', false],
    ['2019-01-07', true],
    ['2019-12-15', true],
    ['2019-12-16', false],
  ])('open from 7 January through 15 December takes applications on %s: %s', (day, open) =>
    expect(acceptsApplicationsOn(aProgramme(), day)).toBe(open),
  );
});

describe('the schema of a programme', () => {
  const parse = (change: object) => ProgrammeSchema.safeParse({ ...aProgramme(), ...change }).success;
  const part = { id: 'stimulus', name: 'Stimulansmedel', amount: 1 };

  it('takes a sound one', () => expect(parse({})).toBe(true));

  it.each([
    ['two funding parts of one id', { fundingParts: [part, { ...part, name: 'Annan' }] }],
    ['no funding part', { fundingParts: [] }],
    ['no cost object', { costObjects: [] }],
    ['no purpose', { purposes: [] }],
    ['an amount with öre', { fundingParts: [{ ...part, amount: 0.5 }] }],
    ['a negative amount', { fundingParts: [{ ...part, amount: -1 }] }],
    ['an amount over 2^53', { fundingParts: [{ ...part, amount: 2 ** 53 }] }],
    ['a day that does not exist', { agreementDate: '2019-02-29' }],
    ['an id with a space', { id: 'prov satsning' }],
    ['a word that the schema does not know', { colour: 'blue' }],
  ])('refuses %s', (_, change) => expect(parse(change)).toBe(false));
});
