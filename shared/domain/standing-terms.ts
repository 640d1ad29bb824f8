import type { CaseFile } from './case-file.ts';
import type { Decision } from './decision.ts';

/** What an approval says beside its money: conditions, and the day by which a new decision is due (DOMAIN fact 27). */
type Terms = Pick<Decision, 'conditions' | 'newDecisionOn'>;

/** The decision that stands: the latest that approved or rejected. */
export const standingDecision = ({
  application,
  decisions,
}: Pick<CaseFile, 'application' | 'decisions'>): Decision | undefined =>
  decisions.findLast(({ number }) => number === application.decision?.number);

/**
 * The terms of what is approved already, while a change of it is asked for. The approval of the change takes their place,
 * so whoever decides must see them first. Undefined when there is no change, or what stands has neither.
 */
export function termsBeforeChange(file: Pick<CaseFile, 'application' | 'decisions'>): Terms | undefined {
  if (!file.application.change) return undefined;
  const { conditions, newDecisionOn } = standingDecision(file) ?? {};
  return conditions === undefined && newDecisionOn === undefined ? undefined : { conditions, newDecisionOn };
}
