import { isProviders } from '../domain/application.ts';
import { type CaseFile, followUpQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { applicantsOf } from '../domain/content-version.ts';
import { DomainError } from '../domain/errors.ts';
import { type Closing, type FollowUp, standingFollowUp } from '../domain/follow-up.ts';
import { closingEntries, closingOf, daysToRepay } from '../domain/follow-up-closing.ts';
import { assertMayReview, assertReturnFits } from '../domain/follow-up-rules.ts';
import type { FollowUpSummary } from '../domain/follow-up-summary.ts';
import { moneyOf } from '../domain/payout-rules.ts';
import type { Person } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import { addDaysToDate, type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { basisOf } from './award-basis.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import type { Act, NewId } from './ports.ts';

export type ReviewCommand =
  /** `seenClosing`: what the person saw that accepting does with the money, in kronor. */
  | { outcome: 'accepted'; seenClosing: Closing }
  /** `until`: the last day to send it in again, Stockholm's. */
  | { outcome: 'returned'; reason: string; until: LocalDate };

export type ReviewRequest = {
  person: Person;
  applicationId: string;
  /** The account that the person saw. */
  revision: number;
  command: ReviewCommand;
};

/** `recordedBefore`: this very click had given its answer already. */
export type ReviewResult = { followUp: FollowUp; recordedBefore: boolean };

/**
 * A coordinator accepts an account, which closes the activity and moves what is left of its award, or returns it. Account,
 * ledger entries with their balance, audit row, answered question and outbox row are one transaction.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, FollowUpChanged when another account stands than the person saw or accepting
 * it now does something else with the money,
 * and those of assertMayReview and assertReturnFits
 */
export function createReviewFollowUp(deps: LoadCaseDeps & { clock: Clock; newId: NewId }) {
  return (request: ReviewRequest): Promise<ReviewResult> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, request.applicationId);
      const latest = standingFollowUp(file.followUps);
      const seen = file.followUps.find(({ revision }) => revision === request.revision);
      if (seen && isReplayed(seen, request)) return { followUp: seen, recordedBefore: true };
      if (latest && latest.revision !== request.revision)
        throw new DomainError('FollowUpChanged', { revision: latest.revision });
      const followUp = reviewed(file, books.programme, request);
      await deps.applications.commit(actOf(file, followUp));
      return { followUp, recordedBefore: false };
    });

  function reviewed(file: CaseFile, programme: Programme, { person, command }: ReviewRequest): FollowUp {
    const { application, followUps, payouts, versions } = file;
    const at = deps.clock.now();
    const by = { email: person.email, name: person.name };
    const applicants = applicantsOf(application, versions);
    const action = command.outcome === 'accepted' ? 'accept' : 'return';
    const situation = { application, followUps, payouts, programme, now: at, person, applicants };
    const standing = assertMayReview(action, situation);
    if (command.outcome === 'returned') {
      assertReturnFits(command, localDateOf(at));
      const { reason, until } = command;
      return { ...standing, status: 'returned', returned: { by, at, reason, until } };
    }
    const { paid } = moneyOf(application, payouts);
    const closing = closingOf(standing, { isProvider: isProviders(application), paid });
    if (!isSameClosing(closing, command.seenClosing))
      throw new DomainError('FollowUpChanged', { revision: standing.revision });
    return { ...standing, status: 'accepted', accepted: { by, at, closing } };
  }

  function actOf(file: CaseFile, followUp: FollowUp): Act {
    const { application } = file;
    const { revision, accepted, returned } = followUp;
    const outcome = accepted ? 'accepted' : 'returned';
    const { at, by } = accepted ?? returned ?? { at: deps.clock.now(), by: { email: '' } };
    const question = followUpQuestion(file, 'review');
    const waits = question?.status === 'open' ? question : undefined;
    return {
      before: application,
      after: {
        ...application,
        followUp: application.followUp && summaryAfter(application.followUp, followUp),
      },
      facts: [
        { action: `follow-up-${outcome}`, at, by: by.email, details: { revision, ...accepted?.closing } },
      ],
      answered: waits && { ...waits, status: 'answered', answeredAt: at, outcome },
      followUp: { before: standingFollowUp(file.followUps), after: followUp },
      ledger: accepted ? closingEntries(followUp, basisOf(file, followUp), deps.newId) : [],
      outbox: waits ? [answerRow(waits, at)] : [],
    };
  }
}

function summaryAfter(before: FollowUpSummary, { accepted, returned }: FollowUp): FollowUpSummary {
  if (returned) return { ...before, status: 'returned', dueOn: returned.until };
  if (!accepted) return before;
  const { overpaid } = accepted.closing;
  const payBy = addDaysToDate(localDateOf(accepted.at), daysToRepay);
  return {
    ...before,
    status: 'accepted',
    ...(overpaid > 0 && { repayment: { amount: overpaid, payBy } }),
  };
}

const isSameClosing = (one: Closing, other: Closing): boolean =>
  one.used === other.used && one.released === other.released && one.overpaid === other.overpaid;

function isReplayed({ accepted, returned }: FollowUp, { person, command }: ReviewRequest): boolean {
  if (command.outcome === 'accepted') return accepted?.by.email === person.email;
  return (
    returned?.by.email === person.email &&
    returned.reason === command.reason &&
    returned.until === command.until
  );
}
