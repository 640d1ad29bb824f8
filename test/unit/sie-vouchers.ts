import iconv from 'iconv-lite';

export type SieLine = { account: string; objects: string[]; amount: number; date: string; text: string };
export type SieVoucher = { series: string; number: string; date: string; text: string; lines: SieLine[] };

/** The lines of a SIE file as text; every byte must be one of CP437, and every line end CRLF. */
export function sieLines(bytes: Uint8Array): string[] {
  const text = iconv.decode(Buffer.from(bytes), 'cp437');
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end in CRLF');
  return text.slice(0, -2).split('\r\n');
}

/** Fields between spaces, `"quoted"` with `\"` inside, `{objects}` as a list. */
function fieldsOf(line: string): (string | string[])[] {
  return [...line.matchAll(/"((?:\\.|[^"\\])*)"|\{([^}]*)\}|([^\s"{}]+)/g)].map(
    ([, quoted, objects, plain]) =>
      objects !== undefined ? fieldsOf(objects).flat() : (quoted?.replaceAll('\\"', '"') ?? plain ?? ''),
  );
}

/** Reads the vouchers back. Amounts in öre, so that sums are exact. */
export function sieVouchers(bytes: Uint8Array): SieVoucher[] {
  const vouchers: SieVoucher[] = [];
  for (const line of sieLines(bytes)) {
    const [label, ...fields] = fieldsOf(line.trim());
    if (label === '#VER') {
      const [series = '', number = '', date = '', text = ''] = fields.map(String);
      vouchers.push({ series, number, date, text, lines: [] });
    }
    if (label === '#TRANS') {
      const [account, objects, amount, date, text] = fields;
      vouchers.at(-1)?.lines.push({
        account: String(account),
        objects: [objects ?? []].flat(),
        amount: Math.round(Number(amount) * 100),
        date: String(date),
        text: String(text),
      });
    }
  }
  return vouchers;
}
