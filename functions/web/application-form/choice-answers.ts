import { flattenPurposes, type Programme } from '../../../shared/domain/programme.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import type { Report } from './faults.ts';
import type { Typed } from './form.ts';

const chosenFrom = [
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
export type ChoiceField = (typeof chosenFrom)[number];

/** The chosen one of several. Nothing chosen and something that is not offered are the same fault: choose. */
export function oneOf<T extends string, F extends ChoiceField>(
  typed: Readonly<Record<F, string>>,
  field: F,
  offered: readonly T[],
  report: (field: F, key: TextKey) => undefined,
): T | undefined {
  return offered.find((it) => it === typed[field]) ?? report(field, `apply.required.${field}`);
}

export function yesNo<F extends ChoiceField>(
  typed: Readonly<Record<F, string>>,
  field: F,
  report: (field: F, key: TextKey) => undefined,
): boolean | undefined {
  const answer = oneOf(typed, field, ['yes', 'no'], report);
  return answer === undefined ? undefined : answer === 'yes';
}

/** The chosen purposes in the programme's order, each once (DOMAIN fact 3). */
export function readPurposes(typed: Typed, programme: Programme, report: Report): string[] | undefined {
  const offered = flattenPurposes(programme).map(({ id }) => id);
  if (typed.purposes.some((id) => !offered.includes(id)))
    return report('purposes', 'error.PurposeNotInProgramme');
  const chosen = offered.filter((id) => typed.purposes.includes(id));
  return chosen.length > 0 ? chosen : report('purposes', 'apply.required.purposes');
}
