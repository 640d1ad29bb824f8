import type { CaseFile } from './case-file.ts';
import { isToBeSent } from './correspondence.ts';
import type { FollowUp } from './follow-up.ts';
import { followUpOpensAt } from './follow-up-dates.ts';
import type { Programme } from './programme.ts';
import { hasExpired, type LocalDate } from './stockholm-time.ts';

/**
 * What the year-end account of an activity needs now, by the table: `wait` until it opens, `ask-unit` for the account,
 * `ask-coordinator` to review it, `tell` the unit what it has not been told, `ask-back` what was overpaid, or nothing more.
 */
export const followUpNeeds = ['wait', 'ask-unit', 'ask-coordinator', 'tell', 'ask-back', 'end'] as const;
export type FollowUpNeed = (typeof followUpNeeds)[number];

/** `until`: when to look again at a follow-up that has not opened. */
export type FollowUpFollows = { need: FollowUpNeed; until?: string };

export function followUpFollows(
  file: CaseFile,
  programme: Programme,
  { holidays, now }: { holidays: readonly LocalDate[]; now: string },
): FollowUpFollows {
  const { status, followUp } = file.application;
  if (status !== 'approved' || !followUp) return { need: 'end' };
  if (followUpsToTell(file).length > 0) return { need: 'tell' };
  if (followUp.status === 'submitted') return { need: 'ask-coordinator' };
  if (followUp.status === 'accepted')
    return { need: followUp.repayment && !followUp.repayment.repaid ? 'ask-back' : 'end' };
  const opensAt = followUpOpensAt(programme, holidays);
  return hasExpired(opensAt, now) ? { need: 'ask-unit' } : { need: 'wait', until: opensAt };
}

/** The answers to its accounts that the unit has not been told of; again when somebody wants it so. */
export function followUpsToTell({ audit, mails, followUps }: CaseFile): FollowUp[] {
  const told = new Set(audit.filter(({ action }) => action === 'told').map(({ details }) => details.number));
  const again = new Set(mails.filter(isToBeSent).map(({ id }) => id));
  return followUps
    .filter(({ status }) => status !== 'submitted')
    .filter((followUp) => !told.has(followUp.id) || again.has(reviewedMailId(followUp)));
}

/** The name of the mail that tells what the review came to. */
export const reviewedMailId = ({ status, revision }: FollowUp): string => `follow-up-${status}-${revision}`;
