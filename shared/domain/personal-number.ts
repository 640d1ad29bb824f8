const date = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])`;
const separated = new RegExp(String.raw`(?<!\d)(?:1[89]|20)?\d{2}${date}[-+]\d{4}(?!\d)`);
const twelveDigits = new RegExp(String.raw`(?<!\d)(?:1[89]|20)\d{2}${date} ?\d{4}(?!\d)`);
const tenDigits = new RegExp(String.raw`(?<!\d)\d{2}${date} ?\d{4}(?!\d)`, 'g');

/**
 * Does the text have what looks like a Swedish personal number (DOMAIN §7: none is ever stored)? Year, month, day
 * (coordination numbers have 60 added to the day) and four more digits, with a hyphen, a plus, a space or nothing between.
 * Ten digits without a sign between could be a telephone number: they count only when the check digit is right.
 * An organisation number, a diary number and a sum are none of these.
 */
export function looksLikePersonalNumber(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/ ?([-+]) ?/g, '$1');
  if (separated.test(plain) || twelveDigits.test(plain)) return true;
  return [...plain.matchAll(tenDigits)].some(([found]) => hasCheckDigit(found.replace(' ', '')));
}

/** The Luhn sum of the ten digits. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
