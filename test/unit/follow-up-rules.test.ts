import { describe, expect, it } from 'vitest';
import type { FollowUpContent } from '../../shared/domain/follow-up.ts';
import {
  assertFollowUpFits,
  assertMayFollowUp,
  depreciationOf,
} from '../../shared/domain/follow-up-rules.ts';
import { awardOf } from '../../shared/domain/payout-rules.ts';
import { anApplication } from '../builders/application.ts';
import { anAsked, asked } from '../builders/asked-activity.ts';
import { aFollowUp, aFollowUpContent, anAccepted, aReturned } from '../builders/follow-up.ts';
import { aProgramme } from '../builders/programme.ts';
import { refusal, refusalOf } from './refusal.ts';

const base = aProgramme();
const programme = aProgramme({
  assumed: {
    ...base.assumed,
    followUpOpens: '2020-01-07',
    followUpDue: '2020-02-14',
    reportDue: '2020-03-31',
  },
  indicators: [
    { id: 'nurses', purposeId: '1', name: 'Sjuksköterskor', unit: 'personer' },
    { id: 'led', purposeId: '1a', name: 'Chefer i utbildning', unit: 'personer' },
    { id: 'others', purposeId: '2', name: 'Andra', unit: 'personer' },
  ],
});
const now = '2020-01-20T09:00:00.000Z';

describe('An account may be sent in', () => {
  const situation = { programme, followUps: [], moment: { holidays: [], now } };

  it('of what is approved, and of the award that stands', () =>
    expect(assertMayFollowUp(anAsked(), situation)).toMatchObject({
      number: 'RS/255/2018-1',
      amount: 250_000,
    }));

  it('again when it has been returned', () =>
    expect(assertMayFollowUp(anAsked(), { ...situation, followUps: [aReturned()] }).amount).toBe(250_000));

  it('of nothing that is not approved', () =>
    expect(refusalOf(() => assertMayFollowUp({ ...anApplication(), followUp: asked }, situation))).toEqual(
      refusal('NothingAwarded'),
    ));

  it('not before it opens, to the millisecond, nor before it has begun', () => {
    const opensAt = '2020-01-07T07:00:00.000Z';
    const early = { ...situation, moment: { holidays: [], now: '2020-01-07T06:59:59.999Z' } };
    const open = { ...situation, moment: { holidays: [], now: opensAt } };
    expect(refusalOf(() => assertMayFollowUp(anAsked(), early))).toEqual(
      refusal('FollowUpNotOpen', { opensAt }),
    );
    expect(assertMayFollowUp(anAsked(), open).amount).toBe(250_000);
    const { followUp: _, ...notBegun } = anAsked();
    expect(refusalOf(() => assertMayFollowUp(notBegun, situation)).name).toBe('FollowUpNotOpen');
  });

  it('once, until it is reviewed', () =>
    expect(
      refusalOf(() =>
        assertMayFollowUp(anAsked(), { ...situation, followUps: [aReturned(), aFollowUp({ revision: 2 })] }),
      ),
    ).toEqual(refusal('FollowUpSent')));

  it('not of a closed activity', () =>
    expect(
      refusalOf(() =>
        assertMayFollowUp(anAsked({ followUp: { ...asked, status: 'accepted' } }), {
          ...situation,
          followUps: [anAccepted()],
        }),
      ),
    ).toEqual(refusal('ActivityClosed')));
});

describe('The answers of an account', () => {
  const fits = (content: Partial<FollowUpContent>, application = anAsked()) => {
    const award = awardOf(application);
    if (!award) throw new Error('not approved');
    assertFollowUpFits(aFollowUpContent(content), { application, programme, award });
  };

  it('agree with the activity and with each other', () => expect(() => fits({})).not.toThrow());

  it.each([
    ['of another purpose', [{ purposeId: '2', text: 'x' }]],
    [
      'twice of one purpose',
      [
        { purposeId: '1', text: 'x' },
        { purposeId: '1', text: 'y' },
      ],
    ],
    [
      'of one purpose too many',
      [
        { purposeId: '1', text: 'x' },
        { purposeId: '2', text: 'y' },
      ],
    ],
  ])('tell no effect %s', (_, effects) =>
    expect(refusalOf(() => fits({ effects }))).toEqual(refusal('EffectsNotOfPurposes')),
  );

  it('tell the effect for each purpose, in whatever order', () => {
    const application = anAsked();
    application.content = { ...application.content, purposeIds: ['2', '1a'] };
    const effects = [
      { purposeId: '1a', text: 'x' },
      { purposeId: '2', text: 'y' },
    ];
    expect(() => fits({ effects }, application)).not.toThrow();
    expect(refusalOf(() => fits({}, application)).name).toBe('EffectsNotOfPurposes');
  });

  it('count only indicators of its purposes, each once; a purpose’s hold for its parts', () => {
    const ofPart = anAsked();
    ofPart.content = { ...ofPart.content, purposeIds: ['1a'] };
    const effects = [{ purposeId: '1a', text: 'x' }];
    expect(() => fits({ indicators: [{ id: 'nurses', value: 1.5 }] })).not.toThrow();
    expect(() =>
      fits(
        {
          effects,
          indicators: [
            { id: 'nurses', value: 1 },
            { id: 'led', value: 2 },
          ],
        },
        ofPart,
      ),
    ).not.toThrow();
    for (const indicators of [
      [{ id: 'others', value: 1 }],
      [{ id: 'led', value: 1 }],
      [{ id: 'unheard-of', value: 1 }],
      [
        { id: 'nurses', value: 1 },
        { id: 'nurses', value: 2 },
      ],
    ])
      expect(refusalOf(() => fits({ indicators }))).toEqual(refusal('IndicatorUnknown'));
  });

  it('have each type of cost once', () =>
    expect(
      refusalOf(() =>
        fits({
          outcome: [
            { type: 'staff', amount: 1 },
            { type: 'staff', amount: 249_999 },
          ],
        }),
      ),
    ).toEqual(refusal('CostTypeTwice')));

  it('explain a deviation of one krona, either way, and no blanks will do', () => {
    for (const amount of [249_999, 250_001]) {
      const outcome = [{ type: 'staff' as const, amount }];
      expect(refusalOf(() => fits({ outcome, deviationComment: ' \n' }))).toEqual(
        refusal('DeviationUnexplained', { outcome: amount, award: 250_000, number: 'RS/255/2018-1' }),
      );
      expect(() => fits({ outcome, deviationComment: 'Lönen blev en annan.' })).not.toThrow();
    }
  });

  it('count this year’s depreciation of an investment against the award, and not its price', () => {
    const investment = { amount: 120_000, inServiceOn: '2019-07-01', usefulLifeYears: 5 };
    expect(depreciationOf({ investment }, programme)).toBe(12_000);
    expect(depreciationOf({}, programme)).toBe(0);
    expect(() => fits({ investment, outcome: [{ type: 'staff', amount: 238_000 }] })).not.toThrow();
    expect(refusalOf(() => fits({ investment })).facts).toMatchObject({ outcome: 262_000 });
  });

  it.each([
    [{ answer: 'no' as const, amount: 1 }],
    [{ answer: 'unknown' as const, amount: 1 }],
    [{ answer: 'partly' as const }],
    [{ answer: 'partly' as const, text: '  ' }],
  ])('do not contradict themselves about the need: %o', (continuedNeed) =>
    expect(refusalOf(() => fits({ continuedNeed }))).toEqual(
      refusal('NeedContradicts', { answer: continuedNeed.answer }),
    ),
  );

  it.each([
    [{ answer: 'yes' as const }],
    [{ answer: 'yes' as const, amount: 1 }],
    [{ answer: 'partly' as const, amount: 1 }],
    [{ answer: 'partly' as const, text: 'Halva tjänsten.' }],
    [{ answer: 'no' as const, text: 'Klart.' }],
  ])('may say of the need: %o', (continuedNeed) => expect(() => fits({ continuedNeed })).not.toThrow());
});
