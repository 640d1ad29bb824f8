import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../infra/commands/read-table.ts';
import { activitiesAlike } from '../../shared/domain/similarity.ts';

const activitiesOf = (table: string): string[] => {
  const file = readFileSync(new URL(`../../infra/local/data/${table}.tsv`, import.meta.url));
  return readTable(file).rows.map(({ activity }) => activity);
};
const professions = activitiesOf('professionsmiljarden-2018');
const staff = activitiesOf('personalmiljarden-2018');
const investment = activitiesOf('investering-2019');
const alikeIn = (one: string[], other: string[]) =>
  one.flatMap((a) => other.filter((b) => activitiesAlike(a, b)).map((b) => [a, b]));
const alikeWithin = (table: string[]) =>
  table.flatMap((a, index) => table.slice(index + 1).flatMap((b) => (activitiesAlike(a, b) ? [[a, b]] : [])));

describe('on the region’s own activities', () => {
  it('finds KTC, funded twice in 2018, and nothing else (DOMAIN fact 16)', () =>
    expect(alikeIn(professions, staff)).toEqual([
      [
        'Utveckling kompetenskort övriga yrkeskategorier inklusive KTC, Projektledare lagstiftning utskrivning från slutet vård,',
        'KTC- kliniskt träningscentrum',
      ],
    ]));

  it('raises no false alarm among the different rows of one table', () => {
    expect(alikeWithin(professions)).toEqual([]);
    expect(alikeWithin(staff)).toEqual([]);
    // One centre, of which the table prints the running and the building on a row each.
    expect(alikeWithin(investment)).toEqual([
      [
        'Kliniskt träningscentrum (KTC) Drift samt Investering KTC',
        'Kliniskt träningscentrum (KTC) Byggnation',
      ],
    ]);
  });

  it('knows from one year to the next what goes on, also when it is written otherwise', () => {
    const continued = alikeIn(staff, investment).map(([, later]) => later);
    expect(continued).toEqual([
      'Kliniskt träningscentrum (KTC) Drift samt Investering KTC',
      'Kliniskt träningscentrum (KTC) Byggnation',
      'Sal nr 2 på Campus',
      'Sjuksköterskans första år',
      'Karriärvägar',
    ]);
  });
});

describe('two activities', () => {
  it.each([
    ['an abbreviation in capitals', 'Uppstart av KTC', 'Drift (KTC) vår'],
    ['the same abbreviation with Å, Ä or Ö', 'ÅTC i drift', 'Bygge av ÅTC'],
    ['most of their long words', 'Mobilt närvårdsteam Östersund', 'mobilt NÄRVÅRDSTEAM'],
    ['all they say, when no word is long', 'Ny sal', ' ny SAL '],
  ])('are alike when they share %s', (_, a, b) => expect(activitiesAlike(a, b)).toBe(true));

  it.each([
    ['part of a word in capitals', 'ÖKTC', 'KTC'],
    ['the patient record’s name', 'Förstärkning IT- COSMIC', 'Utbildning COSMIC primärvård'],
    ['a unit’s name in capitals', 'Apotekare HOSPA', 'Ledning av HOSPA'],
    ['two letters', 'IT drift', 'IT stöd'],
    ['one long word of three', 'Utbildning ledning kliniker', 'Utbildning läkemedel apotek'],
    ['only short words', 'Ny sal', 'Ny el'],
    ['nothing', '', 'Mobilt närvårdsteam'],
  ])('are not alike when they share %s', (_, a, b) => expect(activitiesAlike(a, b)).toBe(false));

  it('are alike in whichever order they are compared, and each is like itself', () => {
    const words = fc.constantFrom(
      'KTC',
      'COSMIC',
      'ÅTC',
      'och',
      'mobilt',
      'närvårdsteam',
      'Utbildning',
      'IT',
    );
    const activity = fc.oneof(
      fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(activity, activity, (a, b) => {
        expect(activitiesAlike(a, b)).toBe(activitiesAlike(b, a));
        expect(activitiesAlike(a, a)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
