import { describe, expect, it } from 'vitest';
import { diaryNumberProblems } from '../../shared/domain/diary-number.ts';
import { amountProblems } from '../../shared/domain/money.ts';
import { dateProblems } from '../../shared/domain/stockholm-time.ts';
import { textProblems } from '../../shared/domain/text.ts';
import { domainProblems } from '../../shared/text/domain-problems.ts';

describe('the texts of the domain problems', () => {
  it('exist for every problem that the domain can name', () => {
    const keys = [
      ...amountProblems.map((problem) => `amount.${problem}`),
      ...diaryNumberProblems.map((problem) => `diary-number.${problem}`),
      ...dateProblems.map((problem) => `date.${problem}`),
      ...textProblems.map((problem) => `text.${problem}`),
      ...['text.required', 'text.too-short', 'text.too-long'],
    ];
    expect(Object.keys(domainProblems)).toEqual(expect.arrayContaining(keys));
  });

  it.each(Object.entries(domainProblems))('%s is a sentence in both languages', (_, { sv, en }) => {
    for (const text of [sv, en]) expect(text).toMatch(/^\p{Lu}.+\.$/u);
    expect(sv).not.toBe(en);
  });
});
