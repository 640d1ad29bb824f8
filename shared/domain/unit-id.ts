const longest = 60;
const nameless = 'enhet';
const exact = /^[a-z0-9-]{1,60}$/;

// Letters that Unicode does not take apart into a base letter and a mark.
const letters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ŋ: 'n',
};

/**
 * A unit's name as an id: `Hud, infektion, medicin` is `hud-infektion-medicin`, `Vårdvalsnämnden` is
 * `vardvalsnamnden`. Only a–z, 0–9 and hyphens, 1–60 characters. Whoever has a unit's id reads its applications, so
 * two units must never share one, whoever makes the id and in whatever order.
 *
 * One unit are spellings that differ in case, spacing or punctuation (`HoS`, `hos`), or in a letter and its ASCII
 * form (`Röntgen`, `Rontgen`). All others are told apart: where the id cannot say the whole name, because it is too
 * long or has letters without an ASCII form, it ends in `--` and a checksum of the whole name, as in
 * `enhet--2l7oum10ev5sn` for `医院`. No other name gives an id with `--`.
 */
export function unitId(name: string): string {
  const plain = inPlainLetters(name);
  return exact.test(plain) ? plain : withChecksum(plain);
}

/** Words with a hyphen between. Letters and symbols that have no ASCII form are left, with the marks that they carry. */
const inPlainLetters = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{ASCII}\p{M}]/gu, (sign) => letters[sign] ?? sign)
    .replace(/(?<!\P{ASCII})\p{M}+/gu, '')
    .replace(/(?:[\p{P}\p{Z}\p{C}]|(?![a-z0-9])\p{ASCII})+/gu, '-')
    .replace(/^-|-$/g, '');

function withChecksum(plain: string): string {
  const ending = `--${checksum(plain)}`;
  const readable = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  const cut = readable.slice(0, longest - ending.length).replace(/-$/, '');
  return `${cut || nameless}${ending}`;
}

/**
 * FNV-1a of 64 bits, in 13 signs: the domain has no `node:crypto`, and this is the same everywhere and for ever. Two
 * of a million names share one once in some 37 million tries. It stops chance, not whoever would forge a name: names
 * come from the region's own tables.
 */
function checksum(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  }
  return sum.toString(36).padStart(13, '0');
}
