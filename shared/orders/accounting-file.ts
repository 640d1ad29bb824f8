import iconv from 'iconv-lite';
import type { OrderRow, PaymentOrder } from '../domain/payment-order.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { createGrowingBytes } from '../formats/growing-bytes.ts';
import { cutTo, inKnownLetters } from '../formats/known-letters.ts';

const longestText = 100;

/**
 * The accounting order as SIE type 4i: CP437 (`PC8`), CRLF, one voucher per payout, dated on the payment day, that debits
 * the cost account with the cost object as object of the region's dimension and credits the settlement account. Each
 * voucher sums to 0 (SECURITY 39). The finance system gives the vouchers their numbers. Written by SIE-gruppen's
 * description of the format, version 4B.
 */
export function makeAccountingFile(order: PaymentOrder, rows: readonly OrderRow[]): Uint8Array {
  const bytes = createGrowingBytes((text) => iconv.encode(text, 'cp437'));
  const add = (lines: string[]): void => bytes.add(lines.map((line) => `${line}\r\n`).join(''));
  add([...opening(order), ...accounts(order), ...objects(order, rows)]);
  for (const row of rows) add(voucher(order, row));
  return bytes.all();
}

const opening = ({ createdAt, payer, id }: PaymentOrder): string[] => [
  '#FLAGGA 0',
  '#PROGRAM "Bidragsled" "1"',
  '#FORMAT PC8',
  `#GEN ${day(localDateOf(createdAt))}`,
  '#SIETYP 4',
  `#PROSA ${quoted(`Utbetalningar ${id}`)}`,
  `#ORGNR ${payer.organisationNumber}`,
  `#FNAMN ${quoted(payer.name)}`,
];

const accounts = ({ bookkeeping }: PaymentOrder): string[] => [
  `#KONTO ${bookkeeping.costAccount} ${quoted(bookkeeping.costAccountName)}`,
  `#KONTO ${bookkeeping.settlementAccount} ${quoted(bookkeeping.settlementAccountName)}`,
];

function objects({ bookkeeping }: PaymentOrder, rows: readonly OrderRow[]): string[] {
  const { dimension, dimensionName } = bookkeeping;
  const costObjects = [...new Set(rows.map(({ costObject }) => costObject))].sort();
  return [
    `#DIM ${dimension} ${quoted(dimensionName)}`,
    ...costObjects.map((it) => `#OBJEKT ${dimension} ${quoted(it)} ${quoted(`${dimensionName} ${it}`)}`),
  ];
}

function voucher({ bookkeeping, payOn, createdAt }: PaymentOrder, row: OrderRow): string[] {
  const { series, costAccount, settlementAccount, dimension } = bookkeeping;
  const on = day(payOn);
  const about = quoted(`${row.reference} ${row.payee.name}`);
  const line = quoted(`${row.decisionNumber} ${row.quarter} ${row.activity}`);
  return [
    `#VER ${quoted(series)} "" ${on} ${about} ${day(localDateOf(createdAt))}`,
    '{',
    `   #TRANS ${costAccount} {"${dimension}" ${quoted(row.costObject)}} ${row.amount}.00 ${on} ${line}`,
    `   #TRANS ${settlementAccount} {} -${row.amount}.00 ${on} ${line}`,
    '}',
  ];
}

const day = (date: string): string => date.replaceAll('-', '');

/** Every field of text in quotes, which stand inside as `\"`. A backslash, which would undo that, is written as a slash. */
const quoted = (text: string): string => {
  const known = inKnownLetters(text, isInCp437).replaceAll('\\', '/');
  return `"${cutTo(known, longestText).replaceAll('"', '\\"')}"`;
};

const known = new Map<string, boolean>();

/** Has the code page the sign? Those below 32 and 127 are no signs in a SIE file: § is one of them in CP437. */
function isInCp437(sign: string): boolean {
  const found = known.get(sign);
  if (found !== undefined) return found;
  const bytes = iconv.encode(sign, 'cp437');
  const [byte = 0] = bytes;
  const has = bytes.length === 1 && byte >= 32 && byte !== 127 && iconv.decode(bytes, 'cp437') === sign;
  known.set(sign, has);
  return has;
}
