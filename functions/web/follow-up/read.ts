import { type CostType, costTypes } from '../../../shared/domain/application.ts';
import { continuedNeeds } from '../../../shared/domain/continued-need.ts';
import {
  type FollowUpContent,
  FollowUpContentSchema,
  longestAnswer,
} from '../../../shared/domain/follow-up.ts';
import { depreciationOf } from '../../../shared/domain/follow-up-rules.ts';
import { formatKronor, parseAmount } from '../../../shared/domain/money.ts';
import type { Award } from '../../../shared/domain/payout-rules.ts';
import { type Indicator, indicatorsOf, type Programme } from '../../../shared/domain/programme.ts';
import { optionalParagraph } from '../../../shared/domain/text.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import { oneOf } from '../application-form/choice-answers.ts';
import { isBlank, readInvestment } from '../application-form/investment-answers.ts';
import { readText } from '../application-form/text-answers.ts';
import { createFaults, type Fault, type Report } from './faults.ts';
import { effectField, measuredField, type Typed } from './form.ts';
import { parseNumber } from './number.ts';

/** What the answers are about: the activity's purposes, its programme and its award. */
export type About = { purposeIds: readonly string[]; programme: Programme; award: Award };

export type ReadFollowUp = { ok: true; content: FollowUpContent } | { ok: false; faults: Fault[] };

/**
 * What was typed as an account (DOMAIN facts 30, 31, 35), or every fault by its field, in the form's order. Pure: the same
 * text and award give the same content.
 */
export function readFollowUp(typed: Typed, about: About): ReadFollowUp {
  const { report, found } = createFaults();
  const measures = required(typed.measures, 'measures', report);
  const effects = readEffects(typed, about, report);
  const indicators = indicatorsOf(about.programme, about.purposeIds).flatMap(
    (indicator) => readIndicator(typed, indicator, report) ?? [],
  );
  const outcome = readOutcome(typed, report);
  const investment = readInvestment(typed, report);
  const areFiguresRead = found().every(({ field }) => !isFigure(field));
  const deviationComment = read(typed.deviationComment, 'deviationComment', report);
  if (areFiguresRead) assertExplained({ outcome, investment, deviationComment }, about, report);
  const continuedNeed = readNeed(typed, report);
  const faults = found();
  if (faults.length > 0) return { ok: false, faults };
  const answers = { measures, effects, indicators, outcome, investment, deviationComment, continuedNeed };
  return { ok: true, content: FollowUpContentSchema.parse(withoutBlanks(answers)) };
}

const figures = ['investment', 'investmentAmount', 'inServiceOn', 'usefulLifeYears'];
const isFigure = (field: string): boolean => field.startsWith('cost-') || figures.includes(field);

/** One text for each purpose; what was written of another, which the activity no longer has, is not thrown away. */
function readEffects({ effects }: Typed, { purposeIds }: About, report: Report) {
  const wanted = new Set(purposeIds.map(effectField));
  const read = purposeIds.flatMap((purposeId) => {
    const text = required(effects[effectField(purposeId)] ?? '', effectField(purposeId), report);
    return text === undefined ? [] : [{ purposeId, text }];
  });
  for (const [field, text] of Object.entries(effects)) {
    if (!wanted.has(field) && !isBlank(text)) report(field, 'error.EffectsNotOfPurposes');
  }
  return read;
}

/** Blank is not measured. */
function readIndicator({ measured }: Typed, { id }: Indicator, report: Report) {
  const field = measuredField(id);
  const text = measured[field] ?? '';
  if (isBlank(text)) return undefined;
  const parsed = parseNumber(text);
  return parsed.ok ? { id, value: parsed.value } : report(field, `followUp.number.${parsed.problem}`);
}

/** Blank is no cost of that type; but that there was none at all is said with a zero. */
function readOutcome(typed: Typed, report: Report): { type: CostType; amount: number }[] {
  const isWithout = costTypes.every((type) => isBlank(typed[`cost-${type}`]));
  if (isWithout && typed.investment !== 'yes') report(`cost-${costTypes[0]}`, 'followUp.required.costs');
  return costTypes.flatMap((type) => readCost(typed, type, report) ?? []);
}

function readCost(typed: Typed, type: CostType, report: Report) {
  const field = `cost-${type}` as const;
  if (isBlank(typed[field])) return undefined;
  const parsed = parseAmount(typed[field]);
  if (parsed.ok) return { type, amount: parsed.kronor };
  return parsed.problem === 'zero' ? undefined : report(field, `amount.${parsed.problem}`);
}

type Figures = Pick<FollowUpContent, 'outcome'> & {
  investment: FollowUpContent['investment'] | undefined;
  deviationComment: string | undefined;
};

/** More or less than was granted is explained, with reference to the decision (DOMAIN fact 30). */
function assertExplained({ outcome, investment, deviationComment }: Figures, about: About, report: Report) {
  const { award, programme } = about;
  const depreciation = depreciationOf(investment ? { investment } : {}, programme);
  const spent = outcome.reduce((sum, { amount }) => sum + amount, depreciation);
  if (spent === award.amount || deviationComment) return;
  report('deviationComment', 'error.DeviationUnexplained', {
    outcome: formatKronor(spent),
    award: formatKronor(award.amount),
    number: award.number,
  });
}

/** Partly needs an amount or words; who needs nothing, or does not know, names no amount (DOMAIN fact 13). */
function readNeed(typed: Typed, report: Report) {
  const answer = oneOf(typed, 'continuedNeed', continuedNeeds, report);
  const isAmountBlank = isBlank(typed.continuedNeedAmount);
  const amount = isAmountBlank
    ? undefined
    : readKronor(typed.continuedNeedAmount, 'continuedNeedAmount', report);
  if (!isAmountBlank && (answer === 'no' || answer === 'unknown'))
    report('continuedNeedAmount', 'error.NeedContradicts');
  const text = read(typed.continuedNeedText, 'continuedNeedText', report);
  if (answer === 'partly' && isAmountBlank && isBlank(typed.continuedNeedText))
    report('continuedNeedText', 'apply.required.continuedNeedText');
  return withoutBlanks({ answer, amount, text });
}

function readKronor(text: string, field: string, report: Report): number | undefined {
  const parsed = parseAmount(text);
  return parsed.ok ? parsed.kronor : report(field, `amount.${parsed.problem}`);
}

function required(text: string, field: string, report: Report): string | undefined {
  const blank: TextKey = field === 'measures' ? 'followUp.required.measures' : 'followUp.required.effect';
  return isBlank(text) ? report(field, blank) : read(text, field, report);
}

const read = (written: string, field: string, report: Report): string | undefined =>
  readText(written, field, optionalParagraph, longestAnswer, report);

const withoutBlanks = (answers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
