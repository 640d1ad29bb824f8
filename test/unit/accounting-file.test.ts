import { describe, expect, test } from 'vitest';
import { makeAccountingFile } from '../../shared/orders/accounting-file.ts';
import { anOrder, anOrderRow, formulaTexts, orderRows } from '../builders/order.ts';
import { sieLines, sieVouchers } from './sie-vouchers.ts';

const rows = orderRows(7);
const bytes = makeAccountingFile(anOrder(rows), rows);

describe('The accounting order', () => {
  test('begins as a SIE file of type 4 in PC8, with its accounts and the objects of the region’s dimension', () => {
    expect(sieLines(bytes).slice(0, 13)).toEqual([
      '#FLAGGA 0',
      '#PROGRAM "Bidragsled" "1"',
      '#FORMAT PC8',
      '#GEN 20190403',
      '#SIETYP 4',
      '#PROSA "Utbetalningar 01D7V3S4M0AAAAAAAAAAAAAAAA"',
      '#ORGNR 232100-9991',
      '#FNAMN "Regionen (demonstration)"',
      '#KONTO 4521 "Bidrag till externa vårdgivare"',
      '#KONTO 2971 "Avräkning betalningar"',
      '#DIM 6 "Objekt"',
      '#OBJEKT 6 "9902" "Objekt 9902"',
      '#OBJEKT 6 "9917" "Objekt 9917"',
    ]);
  });

  test('SECURITY-39: every voucher sums to 0, read back from the bytes of the file', () => {
    const vouchers = sieVouchers(bytes);
    expect(vouchers).toHaveLength(rows.length);
    for (const { lines } of vouchers) {
      expect(lines).toHaveLength(2);
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
    }
    const costs = vouchers.flatMap(({ lines }) => lines.filter(({ account }) => account === '4521'));
    expect(costs.reduce((sum, { amount }) => sum + amount, 0)).toBe(7021 * 100);
    expect(costs.map(({ objects }) => objects)).toEqual(rows.map(({ costObject }) => ['6', costObject]));
  });

  test('dates the voucher on the payment day and names the payout by its reference', () => {
    const [voucher] = sieVouchers(bytes);
    expect(voucher).toMatchObject({ series: 'BL', number: '', date: '20190415' });
    expect(voucher?.text).toBe(`${rows[0]?.reference} Vårdgivare 0 AB`);
  });

  test('writes what CP437 lacks as the rule says, and what it has as it stands', () => {
    const row = anOrderRow({ activity: '§ 3 – ”stöd” € Šø é ÅÄÖ åäö “x”' });
    const [voucher] = sieVouchers(makeAccountingFile(anOrder([row]), [row]));
    expect(voucher?.lines[0]?.text).toContain('par. 3 - "stöd" EUR Sö é ÅÄÖ åäö "x"');
  });

  test('stays one voucher of two lines whatever a text holds', () => {
    for (const text of [
      ...formulaTexts,
      '"}\r\n#VER "A" 1 20190101 "x"',
      '\\',
      'x\\"',
      '{1 "x"}',
      '日本',
      '\u007f',
    ]) {
      const row = anOrderRow({ activity: text, payee: { ...anOrderRow().payee, name: text } });
      const made = makeAccountingFile(anOrder([row]), [row]);
      expect(sieVouchers(made).map(({ lines }) => lines.map(({ amount }) => amount))).toEqual([
        [10_000_000, -10_000_000],
      ]);
      expect(made.every((byte) => byte >= 32 || byte === 10 || byte === 13)).toBe(true);
    }
  });

  test('SECURITY-39: an accounting file made twice is the same bytes', () => {
    expect(makeAccountingFile(anOrder(rows), orderRows(7))).toEqual(bytes);
  });
});
