import { create, fragment } from 'xmlbuilder2';
import { type Account, digitsOf } from '../domain/account-number.ts';
import { messageId, type OrderRow, type PaymentOrder } from '../domain/payment-order.ts';
import { createGrowingBytes } from '../formats/growing-bytes.ts';
import { cutTo, inKnownLetters } from '../formats/known-letters.ts';

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.03';
/** The schema's 140 for a name is more than giro payments carry in Sweden. */
const longestName = 70;
const longestRemittance = 140;

/** How the giro accounts are addressed: the clearing number under which each giro is reached, and the kind of number. */
const giros = {
  bankgiro: { clearing: '9900', scheme: { Prtry: 'BGNR' } },
  plusgiro: { clearing: '9960', scheme: { Cd: 'BBAN' } },
} as const;

/**
 * The payment order as ISO 20022 `pain.001.001.03`, UTF-8: one payment instruction with a transaction per row. Bankgiro is
 * `Othr/Id` with `SchmeNm/Prtry` BGNR (DOMAIN §7); plusgiro `Othr/Id` with the code BBAN, as the Swedish banks' common
 * interpretation of ISO 20022 has it. The message id and the time come from the order, so that the same order is always
 * the same bytes (SECURITY 39). Amounts are whole kronor, written with two decimals.
 */
export function makePaymentFile(order: PaymentOrder, rows: readonly OrderRow[]): Uint8Array {
  const [before, after] = aroundTransactions(order);
  const bytes = createGrowingBytes();
  bytes.add(before);
  for (const row of rows) bytes.add(`${fragment({ CdtTrfTxInf: transaction(row) }).toString(layout(3))}\n`);
  bytes.add(`${after}\n`);
  return bytes.all();
}

const layout = (offset: number) => ({ prettyPrint: true, indent: ' ', offset });

/**
 * The document as it stands before and after its transactions, each of which is made by itself: a tree of 10 000 of them
 * would not fit into the memory that a task has.
 */
function aroundTransactions(order: PaymentOrder): [before: string, after: string] {
  const empty = create(
    { encoding: 'UTF-8' },
    {
      Document: {
        '@xmlns': namespace,
        CstmrCdtTrfInitn: { GrpHdr: header(order), PmtInf: instruction(order) },
      },
    },
  ).end(layout(0));
  // No text holds this: an angle bracket in a text is escaped.
  const place = empty.lastIndexOf('  </PmtInf>');
  return [empty.slice(0, place), empty.slice(place)];
}

/** `@Ccy` is an attribute and `#` the text beside it. */
type Content = string | { [name: string]: Content };

const header = (order: PaymentOrder): Content => ({
  MsgId: messageId(order),
  CreDtTm: order.createdAt.replace(/\.\d+Z$/, 'Z'),
  NbOfTxs: String(order.count),
  CtrlSum: kronor(order.sum),
  InitgPty: party(order.payer.name, order.payer.organisationNumber),
});

const instruction = (order: PaymentOrder): Content => ({
  PmtInfId: `${messageId(order)}-1`,
  PmtMtd: 'TRF',
  NbOfTxs: String(order.count),
  CtrlSum: kronor(order.sum),
  // Not urgent: what giro payments are.
  PmtTpInf: { SvcLvl: { Cd: 'NURG' } },
  ReqdExctnDt: order.payOn,
  Dbtr: party(order.payer.name, order.payer.organisationNumber),
  DbtrAcct: { ...account(order.payer.account), Ccy: 'SEK' },
  DbtrAgt: { FinInstnId: order.payer.bic ? { BIC: order.payer.bic } : { Othr: { Id: 'NOTPROVIDED' } } },
});

function transaction({ reference, amount, payee, quarter, activity, payeeReference }: OrderRow): Content {
  const about = [reference, quarter, payeeReference ?? '', activity].filter((it) => it !== '').join(' ');
  return {
    PmtId: { InstrId: reference, EndToEndId: reference },
    Amt: { InstdAmt: { '@Ccy': 'SEK', '#': kronor(amount) } },
    CdtrAgt: {
      FinInstnId: {
        ClrSysMmbId: { ClrSysId: { Cd: 'SESBA' }, MmbId: giros[payee.account.kind].clearing },
      },
    },
    Cdtr: party(payee.name, payee.organisationNumber),
    CdtrAcct: account(payee.account),
    RmtInf: { Ustrd: text(about, longestRemittance) },
  };
}

const party = (name: string, organisationNumber: string): Content => ({
  Nm: text(name, longestName),
  Id: { OrgId: { Othr: { Id: digitsOf(organisationNumber) } } },
});

const account = ({ kind, number }: Account): { Id: Content } => ({
  Id: { Othr: { Id: digitsOf(number), SchmeNm: giros[kind].scheme } },
});

const kronor = (amount: number): string => `${amount}.00`;

// What passes every bank on the way: the letters of SWIFT's character set, and those of Swedish.
const allowed = /^[A-Za-z0-9ÅÄÖÉÜåäöéü/\-?:().,'+ ]$/;

/** Never begins with a slash and never has two in a row: banks read those as code words. An empty text is a hyphen. */
const text = (raw: string, most: number): string =>
  cutTo(
    inKnownLetters(raw, (sign) => allowed.test(sign))
      .replace(/\/{2,}/g, '/')
      .replace(/^[/ ]+/, ''),
    most,
  ) || '-';
