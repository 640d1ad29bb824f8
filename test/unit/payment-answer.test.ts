import { expect, test } from 'vitest';
import { payDayProblem, payDays, workingDayAfter } from '../../shared/domain/pay-day.ts';
import { readPaymentAnswer } from '../../shared/orders/payment-answer.ts';

const reference = '01D7V3S4M0000000000000000A2019Q101';
const payout = { applicationId: '01D7V3S4M0000000000000000A', quarter: '2019Q1', revision: 1 };
const read = (text: string) => readPaymentAnswer(Buffer.from(text, 'utf8'));
const aLine = { line: 2, reference, payout, on: '2019-05-02' };

test.each([
  ['semicolons and Swedish headings', `Referens;Datum\r\n${reference};2019-05-02\r\n`],
  ['commas and English headings', `reference,date\n${reference},20190502\n`],
  ['tabs, a byte order mark and a day without hyphens', `\ufeffREFERENS\tBetaldatum\n${reference}\t20190502`],
  [
    'quotes and columns that are passed over',
    `"Typ","Reference","Payment date"\n"BG","${reference}","2019-05-02"`,
  ],
  ['the end-to-end id of the bank', `EndToEndId;Betalningsdag\n${reference};2019-05-02`],
])('an answer is read with %s', (_how, text) => {
  expect(read(text)).toEqual({ ok: true, lines: [aLine], unreadable: [] });
});

test('a reference is read with the spaces, hyphens and small letters that systems put in, and shown as it stood', () => {
  const written = `${reference.slice(0, 10)} ${reference.slice(10).toLowerCase()}`;
  const answer = read(`Referens;Datum\n${written};2019-05-02`);
  expect(answer).toEqual({ ok: true, lines: [{ ...aLine, reference: written }], unreadable: [] });
});

test('amounts are read as Swedish systems write them, and left out where they are', () => {
  const answer = read(
    `Referens;Datum;Belopp\n${reference};2019-05-02;100 000,00\n${reference};2019-05-02;100000.00\n${reference};2019-05-02;`,
  );
  expect(answer.ok && answer.lines.map(({ amount }) => amount)).toEqual([100_000, 100_000, undefined]);
});

test('lines that cannot be read are told by number and reason, and the others are read', () => {
  const answer = read(
    [
      'Referens;Datum;Belopp',
      'faktura 17;2019-05-02;',
      `${reference};2 maj;`,
      `${reference};2019-02-30;`,
      `${reference};2019-05-02;tusen`,
      `${reference};2019-05-02`,
      `${reference};2019-05-02;5`,
    ].join('\n'),
  );
  expect(answer.ok && answer.unreadable.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'reference-unreadable'],
    [3, 'date-unreadable'],
    [4, 'date-unreadable'],
    [5, 'amount-unreadable'],
    [6, 'columns'],
  ]);
  expect(answer.ok && answer.lines.map(({ line }) => line)).toEqual([7]);
});

test('a quotation mark too many is a fault of its own line, and swallows no other', () => {
  const line = `${reference};2019-05-02;`;
  const answer = read(
    ['Referens;Datum;Not', `"${line}`, line, `${line}"Storgatan`, `1";`, `${line}"a ""b"" c"`, line].join(
      '\n',
    ),
  );
  expect(answer.ok && answer.unreadable.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'quotes'],
    [4, 'quotes'],
    [5, 'columns'],
  ]);
  expect(answer.ok && answer.lines.map(({ line }) => line)).toEqual([3, 6, 7]);
  expect(read(`Referens;"Datum\n${line}`)).toEqual({ ok: false, fault: 'no-reference-column' });
});

test('an answer in Windows’ Latin letters is read too', () => {
  const answer = readPaymentAnswer(
    Buffer.from(`Referens;Datum;Not\n${reference};2019-05-02;b\xe5t`, 'latin1'),
  );
  expect(answer.ok && answer.lines).toHaveLength(1);
});

test.each([
  ['too-large', 'x'.repeat(1024 * 1024 + 1)],
  ['too-many-lines', `Referens;Datum\n${`${reference};2019-05-02\n`.repeat(10_001)}`],
  ['not-text', 'PK\u0003\u0004\0\0\0'],
  ['empty', ''],
  ['empty', 'Referens;Datum\n'],
  ['no-reference-column', 'Datum;Belopp\n2019-05-02;1'],
  ['no-date-column', `Referens;Belopp\n${reference};1`],
])('SECURITY-29: an answer with the fault %s is refused whole', (fault, text) => {
  expect(read(text)).toEqual({ ok: false, fault });
});

test('a payment day is a working day from today on, and no more than a year away', () => {
  const today = '2019-04-12';
  expect(payDayProblem(today, today)).toBeUndefined();
  expect(payDayProblem('2019-04-11', today)).toBe('past');
  expect(payDayProblem('2019-04-13', today)).toBe('weekend');
  expect(payDayProblem('2020-04-14', today)).toBe('far');
  expect(workingDayAfter(today)).toBe('2019-04-15');
  expect(payDays('2019-04-14').earliest).toBe('2019-04-15');
});
