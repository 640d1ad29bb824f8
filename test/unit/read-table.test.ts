import { describe, expect, it } from 'vitest';
import { readTable, tableLimits } from '../../infra/commands/read-table.ts';
import { tableColumns } from '../../shared/domain/table-row.ts';

const heading = tableColumns.join('\t');
const row = (activity: string) => `${activity}\tHoS\t1000\t\t\tja\t9917\t`;
const bytes = (text: string) => new TextEncoder().encode(text);
const readText = (...lines: string[]) => readTable(bytes(lines.join('\n')));

describe('readTable', () => {
  it('tolerates a byte order mark, CRLF, blank lines and a missing last line end', () => {
    const { rows, problems } = readTable(
      bytes(`\ufeff${heading}\r\n\r\n${row('A')}\r\n\t\t\t\t\t\t\t\r\n${row('B')}`),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ line, activity, note }) => [line, activity, note])).toEqual([
      [3, 'A', ''],
      [5, 'B', ''],
    ]);
  });

  it('takes quotes as ordinary characters and the columns in any order', () => {
    const turned = [...tableColumns].reverse().join('\t');
    const { rows, problems } = readText(turned, '"note\t9917\tja\t\t\t1000\tHoS\tSal "nr 2');
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ activity: 'Sal "nr 2', note: '"note', amount: 1000, costObject: '9917' }]);
  });

  it('lists every bad row by line and keeps the good ones', () => {
    const { rows, problems } = readText(
      heading,
      row('A'),
      'too\tfew',
      row(''),
      `${row('B')}\tmore`,
      row('C'),
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 6]);
    expect(problems).toEqual([
      { line: 3, problem: 'table.column-count', found: '2' },
      { line: 4, column: 'activity', problem: 'text.required' },
      { line: 5, problem: 'table.column-count', found: '9' },
    ]);
  });

  it('names the columns that are missing, unknown or repeated', () => {
    const { rows, problems } = readText(
      heading.replace('note', 'Note').replace('unit', 'activity'),
      row('A'),
    );
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      { line: 1, column: 'unit', problem: 'table.missing-column' },
      { line: 1, column: 'note', problem: 'table.missing-column' },
      { line: 1, column: 'Note', problem: 'table.unknown-column' },
      { line: 1, column: 'activity', problem: 'table.repeated-column' },
    ]);
  });

  it('names every line that is not UTF-8', () => {
    const latin1 = new Uint8Array([
      ...bytes(`${heading}\n${row('A')}\nS`),
      0xe5,
      ...bytes(`g\n${row('Såg')}\n`),
      0xff,
    ]);
    expect(readTable(latin1)).toEqual({
      rows: [],
      problems: [
        { line: 3, problem: 'table.not-utf8' },
        { line: 5, problem: 'table.not-utf8' },
      ],
    });
  });

  it.each(['', '\n\n', heading, `${heading}\n`])('says that the file %j has no rows', (text) => {
    expect(readText(text)).toEqual({ rows: [], problems: [{ problem: 'table.empty' }] });
  });

  it('SECURITY-29: refuses a table of more than 10 000 rows, and one of more than 10 MiB', () => {
    const full = [
      heading,
      ...Array.from({ length: tableLimits.rows }, (_, number) => row(`Activity ${number}`)),
    ];
    expect(readText(...full)).toMatchObject({ rows: { length: 10_000 }, problems: [] });
    expect(readText(...full, row('One more'))).toEqual({
      rows: [],
      problems: [{ problem: 'table.too-many-rows', found: '10001' }],
    });
    expect(readTable(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual({
      rows: [],
      problems: [{ problem: 'table.too-large' }],
    });
  });

  it('takes a carriage return alone as a line end, as editors do', () => {
    expect(readTable(bytes([heading, row('A'), row('B')].join('\r'))).rows).toHaveLength(2);
    expect(readText(heading, row('A\rB')).problems).toEqual([
      { line: 2, problem: 'table.column-count', found: '1' },
    ]);
  });
});
