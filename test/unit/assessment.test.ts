import { describe, expect, it } from 'vitest';
import { type ApplicationContent, ApplicationContentSchema } from '../../shared/domain/application.ts';
import { type AssessmentSituation, assess, type Warning } from '../../shared/domain/assessment.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aBalance } from '../builders/ledger.ts';
import { aProgramme } from '../builders/programme.ts';

const balances = [aBalance(), aBalance({ fundingPartId: 'earmarked', left: 400_000 })];

const assessed = (content: Partial<ApplicationContent> = {}, situation: Partial<AssessmentSituation> = {}) =>
  assess({
    content: anApplicationContent(content),
    programme: aProgramme(),
    balances,
    alike: [],
    ...situation,
  });
const warningsOf = (...given: Parameters<typeof assessed>): Warning[] => assessed(...given).warnings;
const warning = (name: Warning['name'], facts: Warning['facts'] = {}): Warning => ({ name, facts });

/** Content without an amount: it is awaited (DOMAIN fact 12). */
function awaited(): ApplicationContent {
  const { amount: _, ...content } = anApplicationContent({ amountStatus: 'awaited', costLines: [] });
  return ApplicationContentSchema.parse(content);
}

describe('the facts for the director', () => {
  it('name the purposes in the agreement’s order, on both levels, and what is left of each part', () =>
    expect(assessed({ purposeIds: ['2', '1a'] })).toEqual({
      purposes: ['Ledarskap', 'Kompetensförsörjning'],
      markA: true,
      left: [
        { fundingPartId: 'stimulus', left: 1_000_000 },
        { fundingPartId: 'earmarked', left: 400_000 },
      ],
      depreciation: undefined,
      warnings: [],
    }));

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])(
    'within the purpose %s and decision to carry out %s give the mark A %s (fact 14)',
    (withinPurpose, decisionExists, markA) =>
      expect(assessed({ withinPurpose, decisionExists })).toMatchObject({ markA }),
  );
});

describe('a warning', () => {
  it('is not given to an application without anything to warn about', () => expect(warningsOf()).toEqual([]));

  it.each([
    ['is outside the purpose', { withinPurpose: false }, 'OutsidePurpose'],
    ['nobody has decided to carry out', { decisionExists: false }, 'NoDecisionToCarryOut'],
    ['needs new hires, motivated or not (fact 17)', { newHires: true, newHiresMotivation: 'Ja' }, 'NewHires'],
    [
      'does not say how resources are used (fact 18)',
      { existingResources: undefined },
      'ExistingResourcesNotDescribed',
    ],
    ['has an approximate amount (fact 12)', { amountStatus: 'approximate' }, 'AmountApproximate'],
    ['has a preliminary amount (fact 12)', { amountStatus: 'preliminary' }, 'AmountPreliminary'],
  ] as const)('is given, alone, to what %s', (_, content, name) =>
    expect(warningsOf(content)).toEqual([warning(name)]),
  );

  it('of an awaited amount stands alone, even when the part is overdrawn', () => {
    const overdrawn = [aBalance({ left: -1_622_695 })];
    expect(warningsOf(awaited(), { content: awaited(), balances: overdrawn })).toEqual([
      warning('AmountAwaited'),
    ]);
  });
});

describe('what is left', () => {
  const applied = (amount: number, left: number) =>
    warningsOf(
      { amount, costLines: [{ type: 'other', amount, recurrence: 'one-off' }] },
      { balances: [aBalance({ left }), aBalance({ fundingPartId: 'earmarked', left: 10_000_000 })] },
    );

  it('is warned about from one krona too much, in the part applied for', () => {
    expect(applied(191, 191)).toEqual([]);
    expect(applied(192, 191)).toEqual([warning('AboveWhatIsLeft', { left: 191 })]);
  });

  it('is nothing, not less, in an overdrawn part', () =>
    expect(applied(1, -1_622_695)).toEqual([warning('AboveWhatIsLeft', { left: 0 })]));

  it('is nothing in a part without a balance', () =>
    expect(warningsOf({}, { balances: [] })).toEqual([warning('AboveWhatIsLeft', { left: 0 })]));
});

describe('cost lines', () => {
  const staff = (amount: number) => ({ type: 'staff', amount, recurrence: 'running' }) as const;

  it.each([[249_999], [250_001]])('of %d kr are warned about when 250 000 kr are applied for', (lines) =>
    expect(warningsOf({ costLines: [staff(lines)] })).toEqual([
      warning('CostLinesDiffer', { lines, amount: 250_000 }),
    ]),
  );

  it('are added up over types, and no lines at all are 0 kr', () => {
    const training = { type: 'training', amount: 50_000, recurrence: 'one-off' } as const;
    expect(warningsOf({ costLines: [staff(200_000), training] })).toEqual([]);
    expect(warningsOf({ costLines: [] })).toEqual([
      warning('CostLinesDiffer', { lines: 0, amount: 250_000 }),
    ]);
  });
});

describe('double funding (fact 16)', () => {
  it('is warned about once for each activity that looks the same, with where it is', () => {
    const alike = [
      { activity: 'KTC- kliniskt träningscentrum', programme: 'Personalmiljarden' },
      { activity: 'KTC drift', programme: 'Investering' },
    ];
    expect(warningsOf({}, { alike })).toEqual(alike.map((facts) => warning('DoubleFunding', facts)));
  });
});

describe('an investment (fact 20)', () => {
  /** 1 200 000 kr over ten years, in use from July 2019: 60 000 kr of depreciation that year. */
  const investment = { amount: 1_200_000, inServiceOn: '2019-07-15', usefulLifeYears: 10 };
  const equipment = (amount: number) => ({ type: 'equipment', amount, recurrence: 'one-off' }) as const;
  const staff = { type: 'staff', amount: 200_000, recurrence: 'one-off' } as const;
  const rent = { type: 'building', amount: 40_000, recurrence: 'running' } as const;
  const roomy = [aBalance({ left: 10_000_000 })];
  const invested = (costLines: ApplicationContent['costLines'], amount?: number) => {
    const sum = costLines.reduce((total, line) => total + line.amount, 0);
    return assessed({ investment, costLines, amount: amount ?? sum }, { balances: roomy });
  };

  it('is shown with this year’s depreciation', () =>
    expect(invested([equipment(60_000)])).toMatchObject({ depreciation: 60_000, warnings: [] }));

  it('is warned about from one krona above the depreciation, with what may be charged', () =>
    expect(invested([equipment(60_001)]).warnings).toEqual([
      warning('InvestmentAboveDepreciation', { depreciation: 60_000, chargeable: 60_000 }),
    ]));

  it('that is applied for in whole is warned about, beside the other costs', () =>
    expect(invested([equipment(1_200_000), staff, rent]).warnings).toEqual([
      warning('InvestmentAboveDepreciation', { depreciation: 60_000, chargeable: 300_000 }),
    ]));

  it('of which only the depreciation is applied for is not, whatever else is', () =>
    expect(invested([equipment(60_000), staff, rent]).warnings).toEqual([]));

  it('leaves room for other things bought beside it', () =>
    expect(invested([equipment(1_250_000)]).warnings).toEqual([
      warning('InvestmentAboveDepreciation', { depreciation: 60_000, chargeable: 110_000 }),
    ]));

  it('that is not yet in use this year cannot be charged at all', () =>
    expect(
      warningsOf(
        { investment: { ...investment, inServiceOn: '2020-01-01' }, amount: 1, costLines: [equipment(1)] },
        { balances: roomy },
      ),
    ).toEqual([warning('InvestmentAboveDepreciation', { depreciation: 0, chargeable: 0 })]));

  it('is not warned about while the amount is awaited', () =>
    expect(warningsOf({}, { content: { ...awaited(), investment } })).toEqual([warning('AmountAwaited')]));
});
