import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readTable } from '../../infra/commands/read-table.ts';
import type { TableRow } from '../../shared/domain/table-row.ts';

const dataFile = (name: string) => readFileSync(new URL(`../../infra/local/data/${name}`, import.meta.url));
const rowsOf = (programme: string): TableRow[] => {
  const { rows, problems } = readTable(dataFile(`${programme}.tsv`));
  expect(problems).toEqual([]);
  return rows;
};
const sumOf = (rows: TableRow[]) => rows.reduce((sum, { amount = 0 }) => sum + amount, 0);

const ProgrammesSchema = z.object({
  programmes: z.array(
    z.object({
      id: z.string(),
      fundingParts: z.array(z.object({ id: z.string(), amount: z.int(), national: z.int().optional() })),
    }),
  ),
});
const partsOf = (programme: string) => {
  const { programmes } = ProgrammesSchema.parse(JSON.parse(dataFile('programmes.json').toString('utf8')));
  return programmes.find(({ id }) => id === programme)?.fundingParts ?? [];
};
const allocatedTo = (programme: string) => partsOf(programme).reduce((sum, { amount }) => sum + amount, 0);

describe('the three tables of the region (DOMAIN §4)', () => {
  it('have 10 rows and 9 980 000 in Professionsmiljarden 2018, 1 622 695 over the stimulus part', () => {
    const rows = rowsOf('professionsmiljarden-2018');
    expect(rows).toHaveLength(10);
    expect(sumOf(rows)).toBe(9_980_000);
    expect(allocatedTo('professionsmiljarden-2018') - sumOf(rows)).toBe(2_228_598);
    const [stimulus, earmarked] = partsOf('professionsmiljarden-2018');
    expect(sumOf(rows) - (stimulus?.amount ?? 0)).toBe(1_622_695);
    expect(earmarked?.amount).toBe(3_851_293);
  });

  it('have 11 rows, one awaited, and 14 470 000 in Personalmiljarden 2018', () => {
    const rows = rowsOf('personalmiljarden-2018');
    expect(rows).toHaveLength(11);
    expect(sumOf(rows)).toBe(14_470_000);
    expect(allocatedTo('personalmiljarden-2018') - sumOf(rows)).toBe(10_930_000);
    expect(
      rows.filter(({ amountStatus }) => amountStatus === 'awaited').map(({ activity }) => activity),
    ).toEqual(['NOVA']);
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['Ej angiven enhet']));
  });

  it('have 23 rows and 41 197 089 in Investering 2019, split over two cost objects, 191 left', () => {
    const rows = rowsOf('investering-2019');
    const of = (costObject: string) => rows.filter((row) => row.costObject === costObject);
    expect(rows).toHaveLength(23);
    expect(sumOf(rows)).toBe(41_197_089);
    expect([of('9902').length, sumOf(of('9902'))]).toEqual([6, 9_569_945]);
    expect([of('9917').length, sumOf(of('9917'))]).toEqual([17, 31_627_144]);
    expect(allocatedTo('investering-2019') - sumOf(rows)).toBe(191);
  });

  it('ask for earmarked money once, for the specialist nurses, and for all of it', () => {
    const earmarked = rowsOf('investering-2019').filter(({ wantsEarmarked }) => wantsEarmarked);
    expect(earmarked).toMatchObject([{ line: 2, unit: 'HoS samt vårdvalsnämnd', amount: 5_093_945 }]);
    const [stimulus] = partsOf('investering-2019');
    const others = rowsOf('investering-2019').filter(({ wantsEarmarked }) => !wantsEarmarked);
    expect((stimulus?.amount ?? 0) - sumOf(others)).toBe(191);
  });
});

describe('the traps in the material (DOMAIN §5)', () => {
  it('270 000 stays as printed, though its own terms add up to 271 080', () => {
    const row = rowsOf('personalmiljarden-2018').find(({ amount }) => amount === 270_000);
    expect(row?.note).toContain('exact 271 080');
    expect(100_080 + 136_000 + 35_000).toBe(271_080);
  });

  it('the national 400 mkr of 2019 stands in one part only, and is in no sum of ours', () => {
    const parts = partsOf('investering-2019');
    expect(parts.map(({ national }) => national)).toEqual([undefined, 400_000_000]);
    expect(allocatedTo('investering-2019')).toBe(41_197_280);
  });

  it('one amount that covers several activities is one row with one amount', () => {
    const rows = rowsOf('professionsmiljarden-2018');
    expect(rows.find(({ amount }) => amount === 1_432_000)?.activity).toBe(
      'Apotekare klinik och COSMIC, Delprojektledare bemanningsprojekt',
    );
    expect(rows.find(({ amount }) => amount === 750_000)?.note).toContain('(250+500)');
  });

  it('an amount that lies inside another is not counted again', () => {
    const last = rowsOf('investering-2019').at(-1);
    expect(last?.note).toContain('projledare 750 tkr');
    expect(last?.activity).toContain('Totalt 4,5mkr 2019');
    expect(last?.amount).toBe(4_500_000);
  });

  it('the spelling of the documents is kept: double spaces, faults, a comma or parenthesis left open', () => {
    const activities = [...rowsOf('investering-2019'), ...rowsOf('professionsmiljarden-2018')].map(
      (row) => row.activity,
    );
    const withText = (text: string) => activities.filter((activity) => activity.includes(text));
    expect(withText('PTP  i Primärvård')).toHaveLength(1);
    expect(withText('    Cosmic        Datalager')).toHaveLength(1);
    expect(withText('pågående utvecklingsarbeten')).toHaveLength(0);
    expect(withText('pågåeende utvecklingsarbeten')).toHaveLength(1);
    expect(withText('slutet vård,')).toHaveLength(1);
    expect(withText('(utbetalning')).toHaveLength(1);
  });

  it('a continued need in free text is partly, with the text', () => {
    const needs = rowsOf('investering-2019').map(({ continuedNeed }) => continuedNeed);
    expect(needs.filter(({ answer }) => answer === 'partly')).toEqual([
      { answer: 'partly', text: '2020 för utrustning, inventarier 1,7 mkr' },
      { answer: 'partly', text: '2020 för byggnation 13,5 mkr' },
      { answer: 'partly', text: 'ja halvår' },
      { answer: 'partly', text: 'ja förvaltnings-kostn' },
    ]);
    expect(needs.filter(({ answer }) => answer === 'unknown')).toHaveLength(3);
  });
});
