/**
 * Whether two activities look like the same one, for the double-funding warning (DOMAIN fact 16: KTC stood in both 9902 and 9917).
 * Two names are alike when one holds an abbreviation of the other's in capitals, or most of their long words are shared.
 */
export function activitiesAlike(a: string, b: string): boolean {
  if (sharesAny(abbreviations(a), abbreviations(b))) return true;
  const [wordsA, wordsB] = [longWords(a), longWords(b)];
  const smaller = Math.min(wordsA.size, wordsB.size);
  if (smaller === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return (
    shared >= Math.max(1, Math.ceil(smaller * 0.6)) && shared / Math.max(wordsA.size, wordsB.size) >= 0.5
  );
}

/** Capitals that name the region, its units, its patient record or a profession, and not one activity. */
const common = new Set(['COSMIC', 'DTS', 'FOU', 'FOUU', 'FUU', 'HIM', 'HOS', 'HOSPA', 'PTP', 'RJH']);

// Two letters name too many things, and \b knows no Å, Ä and Ö.
const abbreviation = /(?<![\p{L}\d])\p{Lu}{3,6}(?![\p{L}\d])/gu;

const abbreviations = (text: string): Set<string> =>
  new Set((text.match(abbreviation) ?? []).filter((word) => !common.has(word)));

const longWords = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []);

const sharesAny = (a: Set<string>, b: Set<string>): boolean => [...a].some((word) => b.has(word));
