import { describe, expect, it } from 'vitest';
import { readContent } from '../../functions/web/application-form/content-from-form.ts';
import {
  blankForm,
  readSubmitted,
  readTyped,
  singleFields,
  type Typed,
  typedPairs,
} from '../../functions/web/application-form/form.ts';
import { aTyped, contentOf, faults, key, programme, programmeOf } from '../builders/typed-form.ts';

describe('a form filled in without mistakes', () => {
  it('becomes the content of an application', () => {
    expect(contentOf()).toEqual({
      activity: 'Mobilt närvårdsteam',
      nature: 'new',
      purposeText: 'Fler får vård hemma.',
      continuationText: 'Verksamheten tar över.',
      purposeIds: ['2'],
      withinPurpose: true,
      decisionExists: false,
      amountStatus: 'exact',
      amount: 430_000,
      costLines: [
        { type: 'staff', amount: 400_000, recurrence: 'running' },
        { type: 'it', amount: 30_000, recurrence: 'one-off' },
      ],
      continuedNeed: { answer: 'yes' },
      costObject: '9917',
      fundingPartId: 'stimulus',
      newHires: false,
      contact: 'Enhetschefen',
      manager: 'Verksamhetschefen',
    });
  });

  it('keeps everything that may be left out too', () => {
    const content = contentOf({
      decisionBasis: ' apr-18 ',
      earlierFunding: 'Personalmiljarden 2018',
      investment: 'yes',
      investmentAmount: '300 000',
      inServiceOn: '2019-03-01',
      usefulLifeYears: '5 år',
      continuedNeed: 'partly',
      continuedNeedAmount: '215 tkr',
      continuedNeedText: 'ja halvår',
      newHires: 'yes',
      newHiresMotivation: 'Ingen har kunskapen.',
      fullTimeEquivalents: '50 %',
      periodMonths: '6 mån',
      existingResources: 'Lokalerna finns.',
      sharedWith: 'Vårdvalsnämnden',
    });

    expect(content).toMatchObject({
      decisionBasis: 'apr-18',
      earlierFunding: 'Personalmiljarden 2018',
      investment: { amount: 300_000, inServiceOn: '2019-03-01', usefulLifeYears: 5 },
      continuedNeed: { answer: 'partly', amount: 215_000, text: 'ja halvår' },
      newHires: true,
      newHiresMotivation: 'Ingen har kunskapen.',
      fullTimeEquivalents: 0.5,
      periodMonths: 6,
      existingResources: 'Lokalerna finns.',
      sharedWith: 'Vårdvalsnämnden',
    });
  });

  it('SECURITY-25: gives the same bytes for the same answers, in whatever order the boxes were ticked', () => {
    const one = JSON.stringify(contentOf({ purposes: ['2', '5'] }));
    expect(JSON.stringify(contentOf({ purposes: ['5', '2', '5'] }))).toBe(one);
  });

  it('SECURITY-30: stores NFD as NFC', () => {
    expect(contentOf({ activity: 'Va\u030ardval' }).activity).toBe('V\u00e5rdval');
  });
});

describe('an empty form', () => {
  it('is refused with a fault by each field that is needed, in the form’s order', () => {
    const result = readContent(blankForm(key, programme), programme);
    expect(result.ok ? [] : result.errors.map(({ field }) => field)).toEqual([
      'activity',
      'nature',
      'purposes',
      'purposeText',
      'withinPurpose',
      'decisionExists',
      'continuationText',
      'amountStatus',
      'amount',
      'investment',
      'fundingPart',
      'costObject',
      'continuedNeed',
      'newHires',
      'contact',
      'manager',
    ]);
  });

  it('fills in only what has a single possible answer', () => {
    const blank = blankForm(key, programmeOf('personalmiljarden-2018'));
    const filled = Object.entries(blank).filter(([, value]) => value.length > 0);
    expect(Object.fromEntries(filled)).toEqual({ key, costObject: '9917', fundingPart: 'stimulus' });
  });
});

describe('choices', () => {
  const choices = [
    'nature',
    'withinPurpose',
    'decisionExists',
    'amountStatus',
    'investment',
    'fundingPart',
    'costObject',
    'continuedNeed',
    'newHires',
  ] as const;

  it.each(choices)('refuse no answer and an answer that is not offered in %s', (field) => {
    expect(faults({ [field]: '' })).toContainEqual([field, `apply.required.${field}`]);
    expect(faults({ [field]: '__proto__' })).toContainEqual([field, `apply.required.${field}`]);
  });

  it('refuse a purpose, a cost object and a funding part of another programme', () => {
    expect(faults({ purposes: ['2', '1a'], costObject: '1234', fundingPart: 'other' })).toEqual([
      ['purposes', 'error.PurposeNotInProgramme'],
      ['fundingPart', 'apply.required.fundingPart'],
      ['costObject', 'apply.required.costObject'],
    ]);
  });

  it('take sub-purposes of a tree of two levels', () => {
    const other = programmeOf('personalmiljarden-2018');
    const result = readContent(aTyped({ purposes: ['2b', '1a', '1'] }), other);
    expect(result.ok && result.content.purposeIds).toEqual(['1', '1a', '2b']);
  });
});

describe('continued need, new hires and staffing', () => {
  it.each([
    [{ continuedNeed: 'partly' }, 'continuedNeedText', 'apply.required.continuedNeedText'],
    [
      { continuedNeed: 'no', continuedNeedAmount: '5' },
      'continuedNeedAmount',
      'apply.problem.needAmountWhenNo',
    ],
    [{ continuedNeedAmount: 'lite' }, 'continuedNeedAmount', 'amount.not-a-number'],
    [{ newHires: 'yes' }, 'newHiresMotivation', 'apply.required.newHiresMotivation'],
    [{ newHires: 'yes', newHiresMotivation: ' ' }, 'newHiresMotivation', 'apply.required.newHiresMotivation'],
    [{ fullTimeEquivalents: 'en halv' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: '-1' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: '1e2' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: 'NaN' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: '0' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalentsRange'],
    [{ fullTimeEquivalents: '1000,1' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalentsRange'],
    [{ periodMonths: 'ett år' }, 'periodMonths', 'apply.problem.periodMonths'],
    [{ periodMonths: '2,5' }, 'periodMonths', 'apply.problem.periodMonths'],
    [{ periodMonths: '0' }, 'periodMonths', 'apply.problem.periodMonthsRange'],
    [{ periodMonths: '61' }, 'periodMonths', 'apply.problem.periodMonthsRange'],
  ] as [Partial<Typed>, string, string][])('%j is refused at %s', (typed, field, problem) => {
    expect(faults(typed)).toEqual([[field, problem]]);
  });

  it.each([
    ['0,75', 0.75],
    ['0.75', 0.75],
    ['50 %', 0.5],
    ['50\u00a0%', 0.5],
    ['33,3%', 0.333],
    ['１,５', 1.5],
    ['150 procent', 1.5],
    ['1000', 1000],
  ])('reads %j as %d full-time posts', (fullTimeEquivalents, posts) => {
    expect(contentOf({ fullTimeEquivalents }).fullTimeEquivalents).toBe(posts);
  });

  it.each([
    ['6', 6],
    ['6 mån', 6],
    ['6 mån.', 6],
    ['12 månader', 12],
    ['1 år', 12],
    ['６', 6],
  ])('reads %j as %d months', (periodMonths, months) => {
    expect(contentOf({ periodMonths }).periodMonths).toBe(months);
  });
});

describe('the body of the form', () => {
  it.each(['amountGranted', 'status', 'decidedBy', 'unitId', 'costLines', '__proto__', 'sendAgain'])(
    'SECURITY-22: is refused with the extra field %s',
    (name) => {
      expect(readTyped(Object.fromEntries([...typedPairs(aTyped()), [name, 'x']]))).toBeUndefined();
    },
  );

  it.each(singleFields)('SECURITY-22: is refused when %s comes twice', (name) => {
    expect(readTyped({ key, [name]: ['a', 'b'] })).toBeUndefined();
  });

  it.each(['', 'x', key.toLowerCase(), `${key}0`, '../../../etc'])('is refused with the key %j', (wrong) => {
    expect(readTyped({ key: wrong })).toBeUndefined();
  });

  it('is refused without a key, with two keys, and when a purpose is a file', () => {
    expect(readTyped({})).toBeUndefined();
    expect(readTyped({ key: [key, key] })).toBeUndefined();
    expect(readTyped({ key, purposes: [new File([], 'a')] })).toBeUndefined();
  });

  it('takes one purpose, several or none', () => {
    expect(readTyped({ key })?.purposes).toEqual([]);
    expect(readTyped({ key, purposes: '1' })?.purposes).toEqual(['1']);
    expect(readTyped({ key, purposes: ['1', '2'] })?.purposes).toEqual(['1', '2']);
  });

  it('says only when it is sent whether the same content shall go again', () => {
    expect(readSubmitted({ key, sendAgain: 'yes' })?.sendAgain).toBe(true);
    expect(readSubmitted({ key })?.sendAgain).toBe(false);
    expect(readSubmitted({ key, sendAgain: 'no' })).toBeUndefined();
  });
});
