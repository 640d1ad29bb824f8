import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parse as parseXml } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { OrderRow } from '../../shared/domain/payment-order.ts';
import { makeCsvFile } from '../../shared/orders/csv-file.ts';
import { makeSheetFile } from '../../shared/orders/sheet-file.ts';
import { anOrder, anOrderRow, formulaTexts, orderRows } from '../builders/order.ts';
import { unzipped } from './unzipped.ts';

const rows = orderRows(4);
const csvOf = (some: OrderRow[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(makeCsvFile(anOrder(some), some));
const cellsOf = (csv: string): string[][] =>
  parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' });

describe('The CSV file', () => {
  test('opens in a Swedish spreadsheet: byte order mark, semicolons, CRLF', () => {
    const csv = csvOf(rows);
    expect(csv.startsWith('\ufeff"Referens";"Betalningsuppdrag";"Betalningsdag";')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [heading, ...lines] = cellsOf(csv);
    const sum = heading?.indexOf('Belopp') ?? -1;
    expect(lines.map((cells) => cells[sum])).toEqual(['1000', '1001', '1002', '1003']);
    expect(lines[0]).toContain('2019-04-15');
    // Half past midnight in Stockholm on the day after.
    expect(lines[0]).toContain('2019-04-03');
  });

  test.each(formulaTexts)('SECURITY-20: %j in a row is no formula in the CSV file', (text) => {
    const row = anOrderRow({ activity: text, payeeReference: text, attestedBy: text, costObject: text });
    const csv = csvOf([row]);
    const lines = cellsOf(csv);
    expect(lines).toHaveLength(2);
    // Also a program that splits at other signs, or that takes the quotes away, finds no formula.
    for (const cell of lines.flat()) {
      expect(cell).not.toMatch(/^[\s"\u200b]*[=+\-@＝]/);
      expect(cell).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  test('is the same bytes when it is made twice', () => {
    expect(makeCsvFile(anOrder(rows), orderRows(4))).toEqual(makeCsvFile(anOrder(rows), rows));
  });
});

describe('The sheet', () => {
  test('has the same rows with typed cells: sums are numbers, days are dates, the rest is text', async () => {
    const files = unzipped(await makeSheetFile(anOrder(rows), rows), inflateRawSync);
    const cells = parseXml(files.get('xl/worksheets/sheet1.xml') ?? '')
      .querySelectorAll('row')
      .map((row) => row.querySelectorAll('c'));
    expect(cells).toHaveLength(5);
    const [, first = []] = cells;
    const heading = cellsOf(csvOf(rows))[0] ?? [];
    const typeOf = (name: string) => first[heading.indexOf(name)]?.getAttribute('t');
    const numberOf = (name: string) => first[heading.indexOf(name)]?.querySelector('v')?.text;
    expect(typeOf('Referens')).toBe('s');
    expect([typeOf('Belopp') ?? 'n', numberOf('Belopp')]).toEqual(['n', '1000']);
    // 15 April 2019, counted in days as spreadsheets do.
    expect([typeOf('Betalningsdag') ?? 'n', numberOf('Betalningsdag')]).toEqual(['n', '43570']);
  });

  test('SECURITY-20: a sheet has no formula, and what looks like one is a cell of text', async () => {
    const some = formulaTexts.map((text) =>
      anOrderRow({ activity: text, payeeReference: text, attestedBy: text }),
    );
    const files = unzipped(await makeSheetFile(anOrder(some), some), inflateRawSync);
    const sheet = parseXml(files.get('xl/worksheets/sheet1.xml') ?? '');
    expect(sheet.querySelectorAll('row')).toHaveLength(some.length + 1);
    expect(sheet.querySelectorAll('f')).toEqual([]);
    expect([...files.keys()].filter((name) => /external|vba|query/i.test(name))).toEqual([]);
    expect(files.get('xl/sharedStrings.xml')).toContain('=1+1');
  });

  test('SECURITY-39: a sheet made twice, at another time, is the same bytes', async () => {
    const once = await makeSheetFile(anOrder(rows), rows);
    const again = await makeSheetFile(anOrder(rows), orderRows(4));
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    // The time of each file in the archive is fixed, whatever the clock of the machine says.
    expect(new DataView(once.buffer, once.byteOffset).getUint32(10, true)).toBe(0x00210000);
  });
});
