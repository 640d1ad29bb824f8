import { describe, expect, it } from 'vitest';
import { readTableRow } from '../../shared/domain/table-row.ts';

const aRecord = (overrides: Record<string, string> = {}) => ({
  activity: 'Sal nr 2 på Campus',
  unit: 'HoS',
  amount_sek: '8200000',
  earlier_decision: 'personalmiljard 2018',
  decision_date_or_dnr: 'apr-18',
  continued_funding: 'ja',
  cost_object: '9917',
  note: '',
  ...overrides,
});
const read = (overrides: Record<string, string>) => {
  const result = readTableRow(aRecord(overrides), 3);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.row;
};

describe('readTableRow', () => {
  it('reads a whole row', () => {
    expect(readTableRow(aRecord(), 3)).toEqual({
      ok: true,
      row: {
        line: 3,
        activity: 'Sal nr 2 på Campus',
        unit: 'HoS',
        amount: 8_200_000,
        amountStatus: 'exact',
        earlierDecision: 'personalmiljard 2018',
        decisionBasis: 'apr-18',
        continuedNeed: { answer: 'yes' },
        costObject: '9917',
        note: '',
        wantsEarmarked: false,
      },
    });
  });

  it('names a unit that is blank, and leaves a blank cost object out', () => {
    const row = read({ unit: ' ', cost_object: '' });
    expect(row.unit).toBe('Ej angiven enhet');
    expect(row).not.toHaveProperty('costObject');
  });

  it.each([
    ['ja', { answer: 'yes' }],
    ['Nej', { answer: 'no' }],
    ['', { answer: 'unknown' }],
    ['unknown', { answer: 'unknown' }],
    ['ja halvår', { answer: 'partly', text: 'ja halvår' }],
    ['2020 för byggnation 13,5 mkr', { answer: 'partly', text: '2020 för byggnation 13,5 mkr' }],
  ])('reads the continued need %j', (continued_funding, continuedNeed) => {
    expect(read({ continued_funding }).continuedNeed).toEqual(continuedNeed);
  });

  it.each([
    ['earmarked', true],
    ['Earmarked, see the agreement', true],
    ['not-earmarked?', true],
    ['unearmarked', false],
    ['öearmarked', false],
    ['earmarkedå', false],
    ['', false],
  ])('looks for the word earmarked in the note %j', (note, wantsEarmarked) => {
    expect(read({ note }).wantsEarmarked).toBe(wantsEarmarked);
  });

  it('takes a blank amount as awaited, ca as approximate, and an amount inside a text as no amount', () => {
    expect(read({ amount_sek: '' })).toMatchObject({ amountStatus: 'awaited' });
    expect(read({ amount_sek: '' })).not.toHaveProperty('amount');
    expect(read({ amount_sek: 'ca 300 000' })).toMatchObject({
      amountStatus: 'approximate',
      amount: 300_000,
    });
    expect(read({ amount_sek: '4,4\u00a0mkr' })).toMatchObject({ amountStatus: 'exact', amount: 4_400_000 });
    expect(read({ note: 'projledare 750 tkr', amount_sek: '4 500 000' }).amount).toBe(4_500_000);
  });

  it('keeps the spelling of the document, faults and double spaces too, and makes it NFC', () => {
    const activity = 'pågåeende  utvecklingsarbete (utbetalning,';
    expect(read({ activity: activity.normalize('NFD') }).activity).toBe(activity);
  });

  it('names every problem of a row by line and column', () => {
    const record = aRecord({ activity: '', amount_sek: '1e9', note: 'a\u202eb', unit: 'x'.repeat(201) });
    expect(readTableRow(record, 7)).toEqual({
      ok: false,
      problems: [
        { line: 7, column: 'activity', problem: 'text.required' },
        { line: 7, column: 'unit', problem: 'text.too-long' },
        { line: 7, column: 'amount_sek', problem: 'amount.not-a-number' },
        { line: 7, column: 'note', problem: 'text.bidirectional' },
      ],
    });
  });
});
