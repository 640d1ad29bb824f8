import { describe, expect, it } from 'vitest';
import type { ApplicationContent } from '../../shared/domain/application.ts';
import { assertContentFits } from '../../shared/domain/content-rules.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aProgramme } from '../builders/programme.ts';
import { refusal, refusalOf } from './refusal.ts';

const fits = (overrides: Partial<ApplicationContent>) =>
  assertContentFits(anApplicationContent(overrides), aProgramme());

describe('what an application must agree with in its programme', () => {
  it.each([
    ['purposes of both levels', { purposeIds: ['1', '1a', '2'] }],
    ['the second cost object', { costObject: '9917' }],
    ['the earmarked part', { fundingPartId: 'earmarked' }],
    ['an approximate amount', { amountStatus: 'approximate' as const }],
  ])('may be %s', (_, overrides) => expect(() => fits(overrides)).not.toThrow());

  it.each([
    ['a purpose of another programme', { purposeIds: ['3'] }, refusal('PurposeNotInProgramme')],
    ['one foreign purpose among its own', { purposeIds: ['1', '3'] }, refusal('PurposeNotInProgramme')],
    [
      'a foreign cost object (fact 21)',
      { costObject: '9903' },
      refusal('CostObjectNotInProgramme', { allowed: '9902, 9917' }),
    ],
    ['a foreign funding part', { fundingPartId: 'prestation' }, refusal('FundingPartNotInProgramme')],
    ['an awaited amount that is there', { amountStatus: 'awaited' as const }, refusal('AmountNotAllowed')],
  ])('cannot be %s', (_, overrides, expected) => expect(refusalOf(() => fits(overrides))).toEqual(expected));

  it('cannot be an exact amount that is not there (fact 12)', () => {
    const { amount: _, ...content } = anApplicationContent();
    expect(refusalOf(() => assertContentFits(content, aProgramme()))).toEqual(refusal('AmountNotAllowed'));
    expect(() => assertContentFits({ ...content, amountStatus: 'awaited' }, aProgramme())).not.toThrow();
  });
});
