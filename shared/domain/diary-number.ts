import * as z from 'zod';

/** A diary number in its stored form: `RS/255/2018` (series, running number, year). */
export type DiaryNumber = string;

export const diaryNumberProblems = ['empty', 'malformed', 'year'] as const;
export type DiaryNumberProblem = (typeof diaryNumberProblems)[number];

export type ParsedDiaryNumber =
  | { ok: true; diaryNumber: DiaryNumber }
  | { ok: false; problem: DiaryNumberProblem };

const diaryNumberForm = /^([A-ZÅÄÖ]{2,5})[ \u00a0]?\/?([1-9]\d{0,6})\/(\d{4})$/;

/**
 * Reads the five spellings of the documents, `RS/255/2018`, `RS255/2018`, `RS707/2016`, `RS 254/2017` and
 * `RS /2459/2017` (DOMAIN §2), and gives the first form. Small letters are read as capitals. RS is the regional
 * board's series; another board's (2–5 letters) has the same form. The year is one of 1970–2099.
 */
export function parseDiaryNumber(text: string): ParsedDiaryNumber {
  const plain = text.normalize('NFC').trim();
  if (plain === '') return { ok: false, problem: 'empty' };
  const [, series, running, year] = diaryNumberForm.exec(plain.toUpperCase()) ?? [];
  if (!series || !running || !year) return { ok: false, problem: 'malformed' };
  if (Number(year) < 1970 || Number(year) > 2099) return { ok: false, problem: 'year' };
  return { ok: true, diaryNumber: `${series}/${running}/${year}` };
}

/** A form's or file's text to the stored form. Issues carry the message key `diary-number.<problem>`. */
export const diaryNumberSchema = z
  .string({ error: 'diary-number.empty' })
  .transform((text, context): DiaryNumber => {
    const parsed = parseDiaryNumber(text);
    if (parsed.ok) return parsed.diaryNumber;
    context.addIssue({ code: 'custom', message: `diary-number.${parsed.problem}` });
    return z.NEVER;
  });
