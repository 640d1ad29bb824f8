import { type Application, matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { followUpFollows } from '../../../shared/domain/follow-up-follows.ts';
import type { Status } from '../../../shared/domain/lifecycle.ts';
import { awardOf } from '../../../shared/domain/payout-rules.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import { firstQuarter, quarterAfter, quarterFollows } from '../../../shared/domain/quarter-follows.ts';
import {
  decisionRound,
  followUpRound,
  type PhaseRound,
  payoutsRounds,
  quarterOfRound,
} from '../../../shared/domain/round.ts';
import { isAnythingUntold } from '../../../shared/domain/untold.ts';
import { mayBeginPayouts } from '../../../shared/use-cases/begin-payouts.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';

/**
 * The current rounds whose waiting this person may start anew: an administrator only, and only where by the table an
 * execution should be waiting or telling.
 */
export function roundsToRestart(
  person: Person,
  file: CaseFile,
  books: ProgrammeBooks,
  now: Instant,
): PhaseRound[] {
  const { application } = file;
  if (!hasRole(person, 'administrator')) return [];
  const followUp = isFollowUpUnderWay(file, books, now) ? followUpRound(application) : undefined;
  if (application.source !== 'form') return followUp ? [followUp] : [];
  return [
    ...(isDecisionUnderWay(file) || isToBeginPayouts(application, books, now)
      ? [decisionRound(application)]
      : []),
    ...payoutsRounds(application).filter((it) => isQuarterUnderWay(file, books, it, now)),
    ...(followUp ? [followUp] : []),
  ];
}

const ended: readonly Status[] = ['approved', 'rejected', 'withdrawn'];

const isDecisionUnderWay = (file: CaseFile): boolean =>
  !ended.includes(matterOf(file.application).status) || isAnythingUntold(file);

/** The phase's last task is to begin the payouts, and has not. */
const isToBeginPayouts = (application: Application, { programme }: ProgrammeBooks, now: Instant): boolean =>
  mayBeginPayouts(application) && firstQuarter(programme, now) !== undefined;

/** Holidays move only the day on which it opens: the execution looks at them. */
const isFollowUpUnderWay = (file: CaseFile, { programme }: ProgrammeBooks, now: Instant): boolean =>
  followUpFollows(file, programme, { holidays: [], now }).need !== 'end';

/** It needs something still; or it was to begin the next quarter and has not. */
function isQuarterUnderWay(
  file: CaseFile,
  books: ProgrammeBooks,
  { round }: PhaseRound,
  now: Instant,
): boolean {
  const quarter = quarterOfRound(round);
  if (quarterFollows(file, books, quarter, now).need !== 'end') return true;
  const next = quarterAfter(books.programme, quarter);
  const { rounds } = file.application;
  return (
    awardOf(file.application) !== undefined && next !== undefined && rounds.payouts?.[next] === undefined
  );
}
