import {
  type ApplicationContent,
  ApplicationContentSchema,
  natures,
} from '../../../shared/domain/application.ts';
import { continuedNeeds } from '../../../shared/domain/continued-need.ts';
import type { ApplicationDraftKind } from '../../../shared/domain/draft.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { oneOf, readPurposes, yesNo } from './choice-answers.ts';
import { createFaults, type Report } from './faults.ts';
import type { FormError, Typed } from './form.ts';
import { isBlank } from './investment-answers.ts';
import { readKronor, readMoney } from './money-answers.ts';
import { readFullTimeEquivalents, readPeriodMonths } from './staffing-answers.ts';
import { readRemark, readTexts } from './text-answers.ts';

export type ReadContent =
  | { ok: true; content: ApplicationContent; remark: string | undefined; becameApproximate: boolean }
  | { ok: false; errors: FormError[] };

/**
 * What was typed as the content of an application (DOMAIN facts 11–22, 43), or every fault by its field, in the form's
 * order, and with it the remark of a completion or a change. Pure: the same text and programme give the same content, with the same order of keys.
 */
export function readContent(
  typed: Typed,
  programme: Programme,
  kind: ApplicationDraftKind = 'application',
): ReadContent {
  const { report, found } = createFaults();
  const { becameApproximate, ...draft } = draftFrom(typed, programme, report);
  const remark = readRemark(typed, kind, report);
  const errors = found();
  if (errors.length > 0) return { ok: false, errors };
  const content = ApplicationContentSchema.parse(withoutBlanks(draft));
  return { ok: true, content, remark, becameApproximate };
}

function draftFrom(typed: Typed, programme: Programme, report: Report) {
  const { continuedNeedText, newHiresMotivation, ...texts } = readTexts(typed, report);
  const partIds = programme.fundingParts.map(({ id }) => id);
  return {
    ...texts,
    ...readMoney(typed, report),
    nature: oneOf(typed, 'nature', natures, report),
    purposeIds: readPurposes(typed, programme, report),
    withinPurpose: yesNo(typed, 'withinPurpose', report),
    decisionExists: yesNo(typed, 'decisionExists', report),
    continuedNeed: readContinuedNeed(typed, continuedNeedText, report),
    costObject: oneOf(typed, 'costObject', programme.costObjects, report),
    fundingPartId: oneOf(typed, 'fundingPart', partIds, report),
    fullTimeEquivalents: readFullTimeEquivalents(typed, report),
    periodMonths: readPeriodMonths(typed, report),
    newHires: readNewHires(typed, report),
    newHiresMotivation,
  };
}

/** Fact 13: partly needs words; a need of no money has no amount. */
function readContinuedNeed(typed: Typed, text: string | undefined, report: Report) {
  const answer = oneOf(typed, 'continuedNeed', continuedNeeds, report);
  if (answer === 'partly' && isBlank(typed.continuedNeedText)) {
    report('continuedNeedText', 'apply.required.continuedNeedText');
  }
  if (answer === 'no' && !isBlank(typed.continuedNeedAmount)) {
    return report('continuedNeedAmount', 'apply.problem.needAmountWhenNo');
  }
  const blank = isBlank(typed.continuedNeedAmount);
  const amount = blank ? undefined : readKronor(typed, 'continuedNeedAmount', report);
  return withoutBlanks({ answer, amount, text });
}

/** Fact 17: new hires should be avoided, so they need a motivation. */
function readNewHires(typed: Typed, report: Report): boolean | undefined {
  const answer = yesNo(typed, 'newHires', report);
  if (answer && isBlank(typed.newHiresMotivation)) {
    report('newHiresMotivation', 'apply.required.newHiresMotivation');
  }
  return answer;
}

const withoutBlanks = (answers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
