import { describe, expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import type { OrderRow, PaymentOrder } from '../../shared/domain/payment-order.ts';
import { makePaymentFile } from '../../shared/orders/payment-file.ts';
import { anOrder, anOrderRow, aPlusgiro, formulaTexts, orderRows } from '../builders/order.ts';
import { paymentSchema } from '../setup/payment-schema.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const fileOf = (rows: OrderRow[], overrides: Partial<PaymentOrder> = {}): string =>
  textOf(makePaymentFile(anOrder(rows, overrides), rows));

async function faultsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'payment.xml', contents: xml }],
    schema: [paymentSchema()],
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message }) => message);
}

/** The texts of all elements whose path ends so: `PmtInf NbOfTxs` is NbOfTxs directly in PmtInf. */
function all(xml: string, path: string): string[] {
  const open: string[] = [];
  const texts: string[] = [];
  for (const [, ends, name, text] of xml.matchAll(/<(\/?)(\w+)[^>]*>|([^<]+)/g)) {
    if (ends) open.pop();
    else if (name) open.push(name);
    else if (text?.trim() && ` ${open.join(' ')}`.endsWith(` ${path}`)) texts.push(unescaped(text));
  }
  return texts;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('The payment order', () => {
  test('is valid by the schema of ISO 20022 pain.001.001.03', async () => {
    expect(await faultsOf(fileOf(orderRows(5)))).toEqual([]);
    expect(await faultsOf(fileOf(orderRows(1), { payer: payerWithBic }))).toEqual([]);
  });

  test('is not valid when it is broken: the validator bites', async () => {
    expect(await faultsOf(fileOf(orderRows(2)).replace('<NbOfTxs>2</NbOfTxs>', ''))).not.toEqual([]);
  });

  test('has the same count and control sum, which are right, at both levels', () => {
    const xml = fileOf(orderRows(7));
    for (const level of ['GrpHdr', 'PmtInf']) {
      expect(all(xml, `${level} NbOfTxs`)).toEqual(['7']);
      expect(all(xml, `${level} CtrlSum`)).toEqual(['7021.00']);
    }
    const amounts = all(xml, 'InstdAmt').map(Number);
    expect(amounts).toHaveLength(7);
    expect(amounts.reduce((sum, amount) => sum + amount)).toBe(7021);
  });

  test('pays to bankgiro as BGNR and to plusgiro as BBAN, by digits alone', () => {
    const payee = { ...anOrderRow().payee, account: aPlusgiro };
    const xml = fileOf([anOrderRow(), anOrderRow({ payee })]);
    expect(all(xml, 'CdtrAcct Id Othr Id')).toEqual(['50501055', '18']);
    expect(all(xml, 'CdtrAcct Id Othr SchmeNm Prtry')).toEqual(['BGNR']);
    expect(all(xml, 'CdtrAcct Id Othr SchmeNm Cd')).toEqual(['BBAN']);
    expect(all(xml, 'ClrSysMmbId MmbId')).toEqual(['9900', '9960']);
    expect(all(xml, 'DbtrAcct Id Othr Id')).toEqual(['99999997']);
    expect(all(xml, 'DbtrAcct Id Othr SchmeNm Prtry')).toEqual(['BGNR']);
  });

  test('names what the finance system answers with, in kronor with two decimals', () => {
    const xml = fileOf([anOrderRow({ payeeReference: 'Faktura 17' })]);
    expect(xml).toContain('<InstdAmt Ccy="SEK">100000.00</InstdAmt>');
    expect(all(xml, 'EndToEndId')).toEqual(['01D7V3S4M0000000000000000A2019Q101']);
    expect(all(xml, 'Ustrd')[0]).toContain('Faktura 17');
    expect(all(xml, 'MsgId')).toEqual(['BL-01D7V3S4M0AAAAAAAAAAAAAAAA']);
    expect(all(xml, 'CreDtTm')).toEqual(['2019-04-03T07:15:30Z']);
    expect(all(xml, 'ReqdExctnDt')).toEqual(['2019-04-15']);
  });

  test('is valid and one transaction whatever a name or a reference holds', async () => {
    const texts = [
      ...formulaTexts,
      '</Nm><Nm>x',
      ']]>',
      '&amp;',
      '\ud83d',
      '  ',
      'Ø'.repeat(300),
      'å'.repeat(300),
      '//x//',
      '日本',
    ];
    const rows = texts.map((text) =>
      anOrderRow({
        activity: text,
        payeeReference: text,
        payee: { ...anOrderRow().payee, name: text },
      }),
    );
    const xml = fileOf(rows);
    expect(await faultsOf(xml)).toEqual([]);
    expect(all(xml, 'Cdtr Nm')).toHaveLength(texts.length);
    for (const name of all(xml, 'Cdtr Nm')) expect(name).toMatch(/^[^/].{0,69}$/);
  });

  test('writes what banks cannot read in signs that they can', () => {
    const payee = { ...anOrderRow().payee, name: 'Vård & Omsorg – Šø ”Ett” AB' };
    expect(all(fileOf([anOrderRow({ payee })]), 'Cdtr Nm')).toEqual(["Vård + Omsorg - Sö 'Ett' AB"]);
  });

  test('SECURITY-39: a payment file made twice is the same bytes with the same message id', () => {
    const rows = orderRows(50);
    expect(makePaymentFile(anOrder(rows), rows)).toEqual(makePaymentFile(anOrder(rows), orderRows(50)));
  });
});

const payerWithBic = { ...anOrder([]).payer, bic: 'ABCDSESSXXX', account: aPlusgiro };
