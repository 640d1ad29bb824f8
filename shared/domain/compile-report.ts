import type { Application } from './application.ts';
import { type FollowUp, outcomeOf } from './follow-up.ts';
import { isOverdue, reportDueOn } from './follow-up-dates.ts';
import type { LedgerMove } from './ledger.ts';
import { indicatorsOf, type Programme } from './programme.ts';
import { type Report, type ReportActivity, ReportSchema, type Sums } from './report.ts';
import {
  type ActivityWith,
  type FiguredAccount,
  type FiguredActivity,
  figuredAccount,
  figuresOf,
  type ReportFigures,
  type ReportWith,
} from './report-figures.ts';
import { byCostObject, byPart, byPurpose, byUnit } from './report-groups.ts';
import { foldSums, foldSumsBy, noSums } from './report-sums.ts';
import type { LocalDate } from './stockholm-time.ts';

/**
 * What a report is made of. `entries` are the ledger of all parts; of `followUps` the last of each application counts.
 */
export type ReportBasis = {
  programme: Programme;
  applications: readonly Application[];
  followUps: readonly FollowUp[];
  entries: readonly LedgerMove[];
  /** How the strategic leadership supports the work. */
  leadership: string;
  /** The day in Stockholm on which somebody is late, or not yet. */
  today: LocalDate;
  /** The region's own, beside the public ones. */
  holidays: readonly LocalDate[];
};

/**
 * Compiles a programme's report (DOMAIN facts 10, 34 and 40): every application but the withdrawn ones, with its sums as
 * its own ledger entries fold. The same basis in whatever order is the same report.
 */
export function compileReport(basis: ReportBasis): Report {
  const standing = standingByApplication(basis.followUps);
  return ReportSchema.parse(compile(basis, ({ id }) => accountOf(standing.get(id))));
}

/**
 * The same without what the units wrote, for a page: an application remembers the figures of its account. Of `followUps` only
 * those matter whose applications do not.
 */
export function compileFigures(basis: ReportBasis): ReportFigures {
  const standing = standingByApplication(basis.followUps);
  return compile(basis, ({ id, followUp }) => {
    const account = standing.get(id);
    const figures = followUp?.figures ?? (account && figuresOf(account));
    return figures && followUp?.status !== 'returned' ? figuredAccount(figures) : undefined;
  });
}

type AccountOf<A extends FiguredAccount> = (application: Application) => A | undefined;

function compile<A extends FiguredAccount>(basis: ReportBasis, account: AccountOf<A>): ReportWith<A> {
  const { programme, entries, leadership } = basis;
  const activities = activitiesOf(basis, account);
  const asked = activities.reduce((sum, { sums }) => sum + sums.asked, 0);
  const total = { ...foldSums(entries), asked };
  const allocated = entries.reduce((sum, { type, amount }) => (type === 'allocate' ? sum + amount : sum), 0);
  return {
    v: 1,
    programme: headOf(programme),
    complete: !activities.some(lacksAccount),
    followUps: countsOf(activities),
    allocated,
    total,
    byPurpose: byPurpose(activities, programme.purposes),
    byCostObject: byCostObject(activities, programme.costObjects),
    byUnit: byUnit(activities),
    byPart: byPart(activities, programme.fundingParts, entries),
    indicators: indicatorSums(programme, activities),
    leadership,
    unused: { amount: allocated - total.used, repaid: programme.unusedIsRepaid !== false },
    activities,
  };
}

/** An approved activity without an accepted account keeps the report from being complete. */
export const lacksAccount = ({ status, followUp }: Pick<ReportActivity, 'status' | 'followUp'>): boolean =>
  status === 'approved' && followUp !== 'accepted';

function headOf(programme: Programme): Report['programme'] {
  const { id, name, year, agreementTitle, diaryNumber, agreementDiaryNumber, purposes, reporting } =
    programme;
  const authority = reporting?.authority;
  return {
    ...{ id, name, year },
    ...(agreementTitle && { agreementTitle }),
    ...(diaryNumber && { diaryNumber }),
    ...(agreementDiaryNumber && { agreementDiaryNumber }),
    ...(authority && { authority }),
    dueOn: reportDueOn(programme),
    purposes,
  };
}

function standingByApplication(followUps: readonly FollowUp[]): Map<string, FollowUp> {
  const standing = new Map<string, FollowUp>();
  for (const followUp of followUps) {
    const before = standing.get(followUp.applicationId);
    if (!before || before.revision < followUp.revision) standing.set(followUp.applicationId, followUp);
  }
  return standing;
}

function activitiesOf<A extends FiguredAccount>(
  { programme, applications, entries, today, holidays }: ReportBasis,
  account: AccountOf<A>,
): ActivityWith<A>[] {
  const sums = foldSumsBy(entries, ({ applicationId }) => applicationId);
  return applications
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted(bySubmission)
    .map((application) => {
      const { id } = application;
      const known = { sums: sums.get(id) ?? noSums, programme, today, holidays };
      const sentIn = account(application);
      return { ...activityOf(application, known), ...(sentIn && { account: sentIn }) };
    });
}

const bySubmission = (one: Application, other: Application): number =>
  compare(one.submittedAt, other.submittedAt) || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Known = Pick<ReportBasis, 'programme' | 'today' | 'holidays'> & { sums: Sums };

function activityOf(
  application: Application,
  { sums, programme, today, holidays }: Known,
): Omit<FiguredActivity, 'account'> {
  const { id, unitId, unitName, status, content, decision, followUp } = application;
  const award = status === 'approved' ? decision : undefined;
  return {
    applicationId: id,
    activity: content.activity,
    unitId,
    unit: unitName,
    status,
    ...(decision && { decision: decision.number }),
    purposeIds: content.purposeIds,
    costObject: award?.costObject ?? content.costObject,
    fundingPartId: award?.fundingPartId ?? content.fundingPartId,
    sums: { ...sums, asked: content.amount ?? 0 },
    followUp: followUp?.status ?? 'none',
    late: followUp !== undefined && (followUp.late || isOverdue(followUp, programme, today, holidays)),
  };
}

/** What was sent back counts as not sent in. */
function accountOf(standing: FollowUp | undefined): ReportActivity['account'] {
  if (!standing || standing.status === 'returned') return undefined;
  const { measures, effects, indicators, deviationComment, continuedNeed } = standing.content;
  return {
    measures,
    effects,
    indicators,
    outcome: outcomeOf(standing),
    depreciation: standing.depreciation,
    ...(deviationComment && { deviationComment }),
    continuedNeed,
  };
}

function countsOf(activities: readonly FiguredActivity[]): Report['followUps'] {
  const approved = activities.filter(({ status }) => status === 'approved');
  const count = (...states: ReportActivity['followUp'][]) =>
    approved.filter(({ followUp }) => states.includes(followUp)).length;
  return {
    approved: approved.length,
    asked: count('asked', 'submitted', 'returned', 'accepted'),
    submitted: count('submitted'),
    returned: count('returned'),
    accepted: count('accepted'),
    late: approved.filter(({ late }) => late).length,
  };
}

function indicatorSums(programme: Programme, activities: readonly FiguredActivity[]): Report['indicators'] {
  const values = Map.groupBy(
    activities.flatMap(({ account }) => account?.indicators ?? []),
    ({ id }) => id,
  );
  return indicatorsOf(programme).map(({ id, purposeId, name, unit }) => {
    const own = values.get(id) ?? [];
    const sum = millionths(own.reduce((all, { value }) => all + value, 0));
    return { id, purposeId, name, unit, sum, activities: own.length };
  });
}

/** Sums of fractions are rounded, so that 0.1 and 0.2 are 0.3. */
const millionths = (value: number): number => Math.round(value * 1e6) / 1e6;
