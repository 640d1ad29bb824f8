import type { Application } from '../../../shared/domain/application.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { dueOnOf, followUpOpensAt, isOverdue } from '../../../shared/domain/follow-up-dates.ts';
import { isAwaited } from '../../../shared/domain/follow-up-summary.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { hasExpired, type LocalDate, localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { WebParts } from '../composition.ts';

/** An account that the unit is to give, or to mend, with its last day. */
export type WantedAccount = { application: Application; dueOn: LocalDate; isLate: boolean };

/** What waits in the year-end follow-up for this person, each with the question's day. */
export type FollowUpTasks = {
  wanted: WantedAccount[];
  toReview: { application: Application; question: Question }[];
  toRepay: { application: Application; question: Question }[];
  /** How many more wait than are listed. */
  further: { toReview: number; toRepay: number };
};

type Moment = { programmes: readonly Programme[]; holidays: readonly LocalDate[]; now: Instant };

/** The accounts that a unit can send in now, the first last day first. `sent` is what the unit has applied for. */
export function wantedAccounts(
  sent: readonly Application[],
  { programmes, holidays, now }: Moment,
): WantedAccount[] {
  const today = localDateOf(now);
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  return sent
    .flatMap((application) => {
      const { followUp, programmeId, status } = application;
      const programme = byId.get(programmeId);
      if (!followUp || !programme || status !== 'approved') return [];
      if (!isAwaited(followUp) || !hasExpired(followUpOpensAt(programme, holidays), now)) return [];
      const dueOn = dueOnOf(followUp, programme, holidays);
      const isLate = isOverdue(followUp, programme, today, holidays);
      return [{ application, dueOn, isLate }];
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

/** The page says how many more there are; they are found on the report's page and among the payouts. */
const mostShown = 50;

type FollowUpParts = {
  questions: Pick<WebParts['questions'], 'open'>;
  applications: Pick<WebParts['applications'], 'find'>;
};

/** Accounts to review, for coordinators, and repayments to note, for controllers: the longest wait first. */
export async function openFollowUps(
  { questions, applications }: FollowUpParts,
  person: Person,
): Promise<Omit<FollowUpTasks, 'wanted'>> {
  const [reviews, notes] = [hasRole(person, 'coordinator'), hasRole(person, 'controller')];
  if (!reviews && !notes) return { toReview: [], toRepay: [], further: { toReview: 0, toRepay: 0 } };
  const open = (await questions.open()).toSorted((one, other) => (one.askedAt < other.askedAt ? -1 : 1));
  const ofKind = async (kind: Question['kind'], stands: (application: Application) => boolean) => {
    const listed = open.filter((question) => question.kind === kind).slice(0, mostShown);
    const found = await Promise.all(listed.map(({ applicationId }) => applications.find(applicationId)));
    // The list may lag behind: what has been answered is left out.
    return listed.flatMap((question, index) => {
      const application = found[index];
      return application && stands(application) ? [{ application, question }] : [];
    });
  };
  const further = (kind: Question['kind']) =>
    Math.max(0, open.filter((question) => question.kind === kind).length - mostShown);
  const [toReview, toRepay] = await Promise.all([
    reviews
      ? ofKind(
          'review',
          ({ followUp, unitId }) => followUp?.status === 'submitted' && unitId !== person.unitId,
        )
      : [],
    notes
      ? ofKind(
          'repayment',
          ({ followUp, unitId }) =>
            followUp?.repayment !== undefined && !followUp.repayment.repaid && unitId !== person.unitId,
        )
      : [],
  ]);
  return {
    toReview,
    toRepay,
    further: { toReview: reviews ? further('review') : 0, toRepay: notes ? further('repayment') : 0 },
  };
}
