import type { Report, ReportActivity, ReportDifference, ReportField, ReportGroup } from './report.ts';
import { sumNames } from './report-sums.ts';

/** So many differences are named; the others are counted. */
export const mostDifferences = 200;
/** So much of a text is shown, in characters. */
const longestShown = 200;

type Place = ReportDifference['place'];
type Value = string | number | boolean | undefined;
type Statement = Pick<ReportDifference, 'path' | 'place' | 'about' | 'field'> & { value: string };

/**
 * What differs between two versions of a report, sums first. A group or an activity that is new, or gone, differs in what
 * it says of itself; sums of 0 kronor say nothing.
 */
export function reportDifferences(
  before: Report,
  after: Report,
): { differences: ReportDifference[]; furtherDifferences: number } {
  const [earlier, later] = [statementsOf(before), statementsOf(after)];
  const all = [...new Map([...later, ...earlier]).keys()].flatMap((path): ReportDifference[] => {
    const [was, is] = [earlier.get(path), later.get(path)];
    const statement = is ?? was;
    if (!statement || was?.value === is?.value) return [];
    const { place, about, field } = statement;
    return [
      {
        ...{ path, place, field },
        ...(about !== undefined && { about }),
        ...(was && { before: cut(was.value) }),
        ...(is && { after: cut(is.value) }),
      },
    ];
  });
  return {
    differences: all.slice(0, mostDifferences),
    furtherDifferences: Math.max(0, all.length - mostDifferences),
  };
}

/** Cut between characters, never within one. */
function cut(text: string): string {
  if (text.length <= longestShown) return text;
  return `${[...text].slice(0, longestShown).join('')}…`;
}

function statementsOf(report: Report): Map<string, Statement> {
  const all = [
    ...totalsOf(report),
    ...groupsOf('purpose', flat(report.byPurpose)),
    ...groupsOf('costObject', report.byCostObject),
    ...groupsOf('part', report.byPart),
    ...groupsOf('unit', report.byUnit),
    ...report.indicators.flatMap(({ id, name, sum, activities }) =>
      said('indicator', { id, about: name }, { indicator: activities > 0 ? sum : undefined }),
    ),
    ...report.activities.flatMap(activityStatements),
  ];
  return new Map(all.map((statement) => [statement.path, statement]));
}

function totalsOf({ total, programme, followUps, unused, ...report }: Report): Statement[] {
  return [
    ...said('total', {}, total),
    ...said(
      'report',
      {},
      {
        allocated: report.allocated,
        unused: unused.amount,
        repaid: unused.repaid,
        complete: report.complete,
        incompleteBecause: report.incompleteBecause,
        approved: followUps.approved,
        accepted: followUps.accepted,
        late: followUps.late,
        leadership: report.leadership,
        name: `${programme.name} ${programme.year}`,
        agreement: programme.agreementTitle,
        diaryNumber: programme.diaryNumber,
        agreementDiaryNumber: programme.agreementDiaryNumber,
        authority: programme.authority,
        dueOn: programme.dueOn,
        purposes: flat(programme.purposes)
          .map(({ name }) => name)
          .join('; '),
      },
    ),
  ];
}

/** Both levels of a tree below one another. */
const flat = <T extends { parts?: Omit<T, 'parts'>[] | undefined }>(tree: readonly T[]): Omit<T, 'parts'>[] =>
  tree.flatMap((branch) => [branch, ...(branch.parts ?? [])]);

const groupsOf = (place: Place, groups: readonly Omit<ReportGroup, 'parts'>[]): Statement[] =>
  groups.flatMap(({ id, name, activities, sums }) =>
    said(place, { id, about: name }, { activities, ...sums }),
  );

function activityStatements(activity: ReportActivity): Statement[] {
  const { applicationId, activity: name, sums, account } = activity;
  const about = { id: applicationId, about: name };
  return [
    ...said('activity', about, {
      ...sums,
      name,
      unit: activity.unit,
      status: activity.status,
      decision: activity.decision,
      purposes: activity.purposeIds.join(', '),
      costObject: activity.costObject,
      part: activity.fundingPartId,
      followUp: activity.followUp,
      late: activity.late || undefined,
    }),
    ...(account ? accountStatements(about, account) : []),
  ];
}

function accountStatements(
  about: { id: string; about: string },
  account: NonNullable<ReportActivity['account']>,
): Statement[] {
  const { answer, amount, text } = account.continuedNeed;
  const within = (id: string) => ({ ...about, within: id });
  return [
    ...said('activity', about, {
      outcome: account.outcome,
      depreciation: account.depreciation,
      deviationComment: account.deviationComment,
      measures: account.measures,
      need: [answer, amount, text].filter((part) => part !== undefined).join(', '),
    }),
    ...account.effects.flatMap(({ purposeId, text: effect }) =>
      said('activity', within(purposeId), { effect }),
    ),
    ...account.indicators.flatMap(({ id, value }) => said('activity', within(id), { indicator: value })),
  ];
}

const sumFields: readonly string[] = [...sumNames, 'depreciation', 'activities'];

/** What is said at one place, field by field; nothing is said of what is missing, nor of sums of 0 outside the totals. */
function said(
  place: Place,
  { id, about, within }: { id?: string; about?: string; within?: string },
  values: Partial<Record<ReportField, Value>>,
): Statement[] {
  const fields = Object.entries(values) as [ReportField, Value][];
  return fields.flatMap(([field, value]) => {
    if (value === undefined || (value === 0 && place !== 'total' && sumFields.includes(field))) return [];
    const path = [place, id, field, within].filter((part) => part !== undefined).join('.');
    return [{ path, place, field, ...(about !== undefined && { about }), value: String(value) }];
  });
}
