import { describe, expect, it } from 'vitest';
import { longest } from '../../functions/web/application-form/text-answers.ts';
import { looksLikePersonalNumber } from '../../shared/domain/personal-number.ts';
import { errorsOf, faults } from '../builders/typed-form.ts';

describe('texts', () => {
  const fields = Object.keys(longest) as (keyof typeof longest)[];

  it.each(fields)('SECURITY-30: refuse invisible characters in %s by name', (field) => {
    expect(faults({ [field]: 'a\u202eb' })).toContainEqual([field, 'text.bidirectional']);
    expect(faults({ [field]: 'a\u200bb' })).toContainEqual([field, 'text.zero-width']);
    expect(faults({ [field]: 'a\u0007b' })).toContainEqual([field, 'text.control']);
  });

  it.each(fields)('refuse what looks like a personal number in %s', (field) => {
    expect(faults({ [field]: 'Kontakt 850101-1234' })).toContainEqual([
      field,
      'apply.problem.personalNumber',
    ]);
  });

  it.each(fields)('say in %s how long a text may be', (field) => {
    const max = longest[field];
    expect(faults({ [field]: 'å'.repeat(max) })).toEqual([]);
    expect(errorsOf({ [field]: 'å'.repeat(max + 1) })).toEqual([
      { field, key: 'apply.problem.tooLong', facts: { max } },
    ]);
  });

  it.each(['activity', 'decisionBasis', 'earlierFunding', 'sharedWith', 'contact', 'manager'] as const)(
    'of one line refuse a line break in %s',
    (field) => {
      expect(faults({ [field]: 'a\nb' })).toEqual([[field, 'text.line-break']]);
    },
  );

  it.each(['activity', 'purposeText', 'continuationText', 'contact', 'manager'] as const)(
    'of blanks only are as good as none in %s',
    (field) => {
      expect(faults({ [field]: ' \u00a0\r\n ' })).toEqual([[field, `apply.required.${field}`]]);
    },
  );
});

describe('what looks like a personal number', () => {
  it.each([
    '850101-1234',
    '19850101-1234',
    '198501011234',
    '850161-1234',
    '850101+1234',
    '850101\u20131234',
    '８５０１０１－１２３４',
    '850101 - 1234',
    '1212121212',
    'Anna (121212 1212)',
  ])('is %s', (text) => {
    expect(looksLikePersonalNumber(text)).toBe(true);
  });

  it.each([
    '232100-0214',
    'RS/2459/2017',
    '2019-02-14',
    '063-14 75 00',
    '0701234567',
    '070-123 45 67',
    '1 212 121 212 kr',
    '851301-1234',
    '850132-1234',
    '2018-2020',
    '9917',
  ])('is not %s', (text) => {
    expect(looksLikePersonalNumber(text)).toBe(false);
  });
});
