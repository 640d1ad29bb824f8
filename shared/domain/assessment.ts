import * as z from 'zod';
import { type ApplicationContent, hasMarkA, sumOfCostLines } from './application.ts';
import { thisYearsDepreciation } from './depreciation.ts';
import { type Balance, leftIn } from './ledger.ts';
import { flattenPurposes, type Programme } from './programme.ts';

export const warningNames = [
  'AmountApproximate',
  'AmountPreliminary',
  'AmountAwaited',
  'OutsidePurpose',
  'NoDecisionToCarryOut',
  'NewHires',
  'DoubleFunding',
  'InvestmentAboveDepreciation',
  'CostLinesDiffer',
  'AboveWhatIsLeft',
  'ExistingResourcesNotDescribed',
] as const;

export const WarningSchema = z.object({
  name: z.enum(warningNames),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Warning = z.infer<typeof WarningSchema>;

/** The facts that the director is given before a decision. Amounts in kronor. */
export const AssessmentSchema = z.object({
  purposes: z.array(z.string()),
  markA: z.boolean(),
  left: z.array(z.object({ fundingPartId: z.string(), left: z.int() })),
  depreciation: z.int().optional(),
  warnings: z.array(WarningSchema),
});
export type Assessment = z.infer<typeof AssessmentSchema>;

/** The facts as they were for one question; `question` is its sequence, and missing where it was the first. */
export const KeptAssessmentSchema = z.object({
  assessedAt: z.string(),
  round: z.string(),
  question: z.int().min(1).optional(),
  assessment: AssessmentSchema,
});
export type KeptAssessment = z.infer<typeof KeptAssessmentSchema>;

export type AssessmentSituation = {
  content: ApplicationContent;
  programme: Programme;
  balances: Balance[];
  /** Other applications of the same year for what looks like the same activity: `programme` is its name. */
  alike: { activity: string; programme: string }[];
  /** What the activity was awarded before, when a change of it is asked for. */
  has?: HasAlready;
};

/** Gathers the facts; the assessment informs and never blocks (DOMAIN facts 3, 12, 14, 16, 17, 18, 20). */
export function assess(situation: AssessmentSituation): Assessment {
  const { content, programme, balances } = situation;
  return {
    purposes: flattenPurposes(programme)
      .filter((purpose) => content.purposeIds.includes(purpose.id))
      .map((purpose) => purpose.name),
    markA: hasMarkA(content),
    left: balances.map(({ fundingPartId, left }) => ({ fundingPartId, left })),
    depreciation: depreciationOf(content, programme),
    warnings: [
      ...amountWarnings(situation),
      ...purposeWarnings(content),
      ...staffingWarnings(content),
      ...doubleFundingWarnings(situation),
      ...investmentWarnings(situation),
    ],
  };
}

function depreciationOf({ investment }: ApplicationContent, { year }: Programme): number | undefined {
  return investment && thisYearsDepreciation({ ...investment, year });
}

const warning = (name: Warning['name'], facts: Warning['facts'] = {}): Warning => ({ name, facts });

const statusWarnings = {
  exact: [],
  approximate: [warning('AmountApproximate')],
  preliminary: [warning('AmountPreliminary')],
  awaited: [warning('AmountAwaited')],
} as const satisfies Record<ApplicationContent['amountStatus'], readonly Warning[]>;

/** What the activity has already of a part does not have to be there once more. */
export type HasAlready = { fundingPartId: string; amount: number } | undefined;

function leftWarnings(
  { amount, fundingPartId }: ApplicationContent,
  balances: Balance[],
  has: HasAlready,
): Warning[] {
  const left = leftIn(balances, fundingPartId) + (has?.fundingPartId === fundingPartId ? has.amount : 0);
  return amount !== undefined && amount > left
    ? [warning('AboveWhatIsLeft', { left: Math.max(left, 0) })]
    : [];
}

function amountWarnings({ content, balances, has }: AssessmentSituation): Warning[] {
  const { amount } = content;
  const lines = sumOfCostLines(content);
  return [
    ...statusWarnings[content.amountStatus],
    ...leftWarnings(content, balances, has),
    ...(amount !== undefined && lines !== amount ? [warning('CostLinesDiffer', { lines, amount })] : []),
  ];
}

/**
 * The warnings as they are now: what is left has moved since the facts were gathered, and the director decides on what
 * is left today.
 */
export function currentWarnings(
  kept: Warning[],
  content: ApplicationContent,
  balances: Balance[],
  has?: HasAlready,
): Warning[] {
  const others = kept.filter(({ name }) => name !== 'AboveWhatIsLeft');
  return [...others, ...leftWarnings(content, balances, has)];
}

function purposeWarnings(content: ApplicationContent): Warning[] {
  return [
    ...(content.withinPurpose ? [] : [warning('OutsidePurpose')]),
    ...(content.decisionExists ? [] : [warning('NoDecisionToCarryOut')]),
  ];
}

function staffingWarnings(content: ApplicationContent): Warning[] {
  return [
    ...(content.newHires ? [warning('NewHires')] : []),
    ...(content.existingResources ? [] : [warning('ExistingResourcesNotDescribed')]),
  ];
}

/** Several rows of the same name are one thing to look at. */
function doubleFundingWarnings({ alike }: AssessmentSituation): Warning[] {
  const different = new Map(alike.map((it) => [JSON.stringify([it.programme, it.activity]), it]));
  return [...different.values()].map(({ activity, programme }) =>
    warning('DoubleFunding', { activity, programme }),
  );
}

/** Only the current year's depreciation of an investment may be charged (DOMAIN fact 20). */
function investmentWarnings({ content, programme }: AssessmentSituation): Warning[] {
  const { investment } = content;
  const depreciation = depreciationOf(content, programme);
  if (!investment || depreciation === undefined || content.amount === undefined) return [];
  const chargeable = costsBeside(investment.amount, content.costLines) + depreciation;
  return content.amount > chargeable
    ? [warning('InvestmentAboveDepreciation', { depreciation, chargeable })]
    : [];
}

/**
 * What the cost lines hold beside an investment. Only what is bought once can be one, staff and training never; such
 * lines may stand there with the whole investment or, as they should, with this year's depreciation.
 */
function costsBeside(investment: number, costLines: ApplicationContent['costLines']): number {
  const bought = costLines.filter(
    ({ type, recurrence }) => recurrence === 'one-off' && type !== 'staff' && type !== 'training',
  );
  const sumBought = sumOfCostLines({ costLines: bought });
  return sumOfCostLines({ costLines }) - sumBought + Math.max(sumBought - investment, 0);
}
