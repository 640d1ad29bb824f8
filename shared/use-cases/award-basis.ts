import type { CaseFile } from '../domain/case-file.ts';
import type { FollowUp } from '../domain/follow-up.ts';

/** Who made the decision behind an account's award, and under which delegation (DESIGN §4, invariant 4). */
export function basisOf(
  { decisions }: CaseFile,
  { award }: Pick<FollowUp, 'award'>,
): { person: string; delegation: string } {
  const decision = decisions.find(({ number }) => number === award.number);
  if (!decision) throw new RangeError(`No decision ${award.number}`);
  return { person: decision.decidedBy.email, delegation: decision.delegation.id };
}
