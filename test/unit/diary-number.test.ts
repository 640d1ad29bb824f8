import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diaryNumberSchema, parseDiaryNumber } from '../../shared/domain/diary-number.ts';

describe('parseDiaryNumber', () => {
  it.each([
    ['RS/255/2018', 'RS/255/2018'],
    ['RS255/2018', 'RS/255/2018'],
    ['RS707/2016', 'RS/707/2016'],
    ['RS 254/2017', 'RS/254/2017'],
    ['RS /2459/2017', 'RS/2459/2017'],
    ['RS\u00a0254/2017', 'RS/254/2017'],
    [' rs/134/2019 ', 'RS/134/2019'],
    ['HSN/12/2020', 'HSN/12/2020'],
  ])('reads the spelling %j as %s', (text, diaryNumber) => {
    expect(parseDiaryNumber(text)).toEqual({ ok: true, diaryNumber });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['apr-18', 'malformed'],
    ['255/2018', 'malformed'],
    ['RS/255', 'malformed'],
    ['RS/255/18', 'malformed'],
    ['RS/0255/2018', 'malformed'],
    ['RS/255/2018-1', 'malformed'],
    ['RS//255/2018', 'malformed'],
    ['RS/255/2018\nBcc: x', 'malformed'],
    ['RS/\uff12\uff15\uff15/2018', 'malformed'],
    ['RS/255/1850', 'year'],
    ['RS/255/2100', 'year'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseDiaryNumber(text)).toEqual({ ok: false, problem });
  });

  it('reads all five spellings of any number as the same one, and its own result unchanged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1970, max: 2099 }),
        (number, year) => {
          const diaryNumber = `RS/${number}/${year}`;
          for (const between of ['/', '', ' ', ' /']) {
            expect(parseDiaryNumber(`RS${between}${number}/${year}`)).toEqual({ ok: true, diaryNumber });
          }
        },
      ),
    );
  });
});

describe('diaryNumberSchema', () => {
  it('gives the stored form or the message key', () => {
    expect(diaryNumberSchema.parse('RS 254/2017')).toBe('RS/254/2017');
    expect(diaryNumberSchema.safeParse('ny').error?.issues).toMatchObject([
      { message: 'diary-number.malformed' },
    ]);
    expect(diaryNumberSchema.safeParse(7).error?.issues).toMatchObject([{ message: 'diary-number.empty' }]);
  });
});
