import type { DomainErrorName, ErrorFacts } from './errors.ts';
import { deadlinesOf } from './follow-up-dates.ts';
import { flattenPurposes, type Indicator, indicatorsOf, type Programme, type Purpose } from './programme.ts';
import type { LocalDate } from './stockholm-time.ts';

/** What the page of a programme can change. Days of Stockholm, whole kronor; what is missing is taken away. */
export type ProgrammeFields = {
  name: string;
  agreementTitle?: string | undefined;
  diaryNumber?: string | undefined;
  agreementDiaryNumber?: string | undefined;
  opens: LocalDate;
  closes: LocalDate;
  followUpOpens?: LocalDate | undefined;
  followUpDue?: LocalDate | undefined;
  reportDue?: LocalDate | undefined;
  authority?: string | undefined;
  reportOwnerRole?: string | undefined;
  remindAfterDays: number;
  escalateAfterDays: number;
  providersMayApply: boolean;
  unusedIsRepaid: boolean;
  costObjects: string[];
  purposes: Purpose[];
  conditions: { for: 'department' | 'provider'; text: string }[];
  indicators: Indicator[];
  forecast: { year: number; amount: number }[];
  fundingParts: { id: string; name: string; amount: number }[];
};

/** Ids that applications and accounts point at: what is used stays. */
export type UsedInProgramme = {
  costObjects: ReadonlySet<string>;
  purposeIds: ReadonlySet<string>;
  indicatorIds: ReadonlySet<string>;
};

/** `at` is the fact that does not hold: of purposes and parts `purposes.<id>`, `amounts.<id>`. */
export type BrokenEdit = { at: string; name: DomainErrorName; facts?: ErrorFacts };

/** The programme as the page leaves it. What the page does not show stays; fields saved as they were change nothing. */
export function editedProgramme(before: Programme, fields: ProgrammeFields): Programme {
  const { agreementTitle, diaryNumber, agreementDiaryNumber } = fields;
  const { indicators: _indicators, ...assumed } = before.assumed;
  return withoutMissing({
    ...before,
    name: fields.name,
    agreementTitle,
    diaryNumber,
    agreementDiaryNumber,
    unusedIsRepaid:
      fields.unusedIsRepaid === (before.unusedIsRepaid ?? true)
        ? before.unusedIsRepaid
        : fields.unusedIsRepaid,
    costObjects: fields.costObjects,
    purposes: fields.purposes,
    conditions: listed(fields.conditions),
    indicators: listed(fields.indicators),
    forecast: listed(forecastOf(before, fields)),
    fundingParts: partsOf(before, fields),
    ...reportingOf(before, fields),
    assumed: withoutMissing({
      ...assumed,
      opens: fields.opens,
      closes: fields.closes,
      followUpOpens: fields.followUpOpens,
      followUpDue: fields.followUpDue,
      remindAfterDays: fields.remindAfterDays,
      escalateAfterDays: fields.escalateAfterDays,
      providersMayApply: fields.providersMayApply,
      ...assumedReportOf(before, fields),
    }),
  });
}

/**
 * Why a change cannot be saved. Amounts of the grant are only ever raised here: what is decided may rest on them, and a
 * lowered grant is another agreement. The diary number stands as soon as a decision has been numbered within it.
 */
export function brokenByEdit(
  before: Programme,
  after: Programme,
  { used, numbered }: { used: UsedInProgramme; numbered: boolean },
): BrokenEdit[] {
  const fixed = numbered && before.diaryNumber !== after.diaryNumber;
  return [
    ...(fixed ? [{ at: 'diaryNumber', name: 'DiaryNumberFixed' as const }] : []),
    ...brokenDays(after),
    ...brokenPace(after),
    ...brokenParts(before, after),
    ...brokenUse(before, after, used),
  ];
}

/** Each part whose amount is raised, and by how many kronor. */
export function raisesOf(before: Programme, after: Programme): { fundingPartId: string; amount: number }[] {
  return after.fundingParts.flatMap(({ id, amount }) => {
    const more = amount - (before.fundingParts.find((part) => part.id === id)?.amount ?? amount);
    return more > 0 ? [{ fundingPartId: id, amount: more }] : [];
  });
}

/** Days in the wrong order, each at the later field; also of a programme that is to be made. */
export function brokenDays(programme: Programme): BrokenEdit[] {
  const { opens, closes, followUpOpens, followUpDue } = programme.assumed;
  // A day that is not named is planned: the named ones must leave it its place.
  const planned = deadlinesOf(programme);
  const reportDue = planned['report-due'];
  const reversed = (from: LocalDate | undefined, to: LocalDate | undefined, at: string): BrokenEdit[] =>
    from !== undefined && to !== undefined && to < from
      ? [{ at, name: 'DatesReversed', facts: { from } }]
      : [];
  return [
    ...reversed(opens, closes, 'closes'),
    ...reversed(
      followUpOpens,
      planned['follow-up-due'],
      followUpDue === undefined ? 'followUpOpens' : 'followUpDue',
    ),
    ...reversed(followUpDue ?? followUpOpens, reportDue, 'reportDue'),
  ];
}

function brokenPace({ assumed: { remindAfterDays, escalateAfterDays } }: Programme): BrokenEdit[] {
  if (remindAfterDays < escalateAfterDays) return [];
  return [{ at: 'escalateAfterDays', name: 'EscalatesTooSoon', facts: { days: String(remindAfterDays) } }];
}

const brokenParts = (before: Programme, after: Programme): BrokenEdit[] =>
  before.fundingParts.flatMap(({ id, amount }): BrokenEdit[] => {
    const now = after.fundingParts.find((part) => part.id === id);
    if (now && now.amount >= amount) return [];
    return [{ at: `amounts.${id}`, name: 'GrantNeverLowered', facts: { amount } }];
  });

/** Whose use of the programme matters to a change: applications', when a cost object or purpose goes; accounts', an indicator. */
export function removedBy(before: Programme, after: Programme): { applications: boolean; accounts: boolean } {
  const { costObjects, purposes, indicators } = goneFrom(before, after);
  return { applications: costObjects.length + purposes.length > 0, accounts: indicators.length > 0 };
}

/** What applications and accounts could point at, and can no longer. */
function goneFrom(before: Programme, after: Programme) {
  const without = <T extends { id: string }>(all: T[], kept: T[]): T[] => {
    const ids = new Set(kept.map(({ id }) => id));
    return all.filter(({ id }) => !ids.has(id));
  };
  return {
    costObjects: before.costObjects.filter((it) => !after.costObjects.includes(it)),
    purposes: without(flattenPurposes(before), flattenPurposes(after)),
    indicators: without(indicatorsOf(before), indicatorsOf(after)),
  };
}

function brokenUse(before: Programme, after: Programme, used: UsedInProgramme): BrokenEdit[] {
  const { costObjects, purposes, indicators } = goneFrom(before, after);
  const costObject = costObjects.find((it) => used.costObjects.has(it));
  const usedOf = <T extends { id: string }>(gone: T[], ids: ReadonlySet<string>): T[] =>
    gone.filter(({ id }) => ids.has(id));
  return [
    ...(costObject === undefined
      ? []
      : [{ at: 'costObjects', name: 'CostObjectUsed' as const, facts: { costObject } }]),
    ...usedOf(purposes, used.purposeIds).map(({ id, name }) => ({
      at: `purposes.${id}`,
      name: 'PurposeUsed' as const,
      facts: { purpose: name },
    })),
    ...usedOf(indicators, used.indicatorIds).map(({ id, name }) => ({
      at: `indicators.${id}`,
      name: 'IndicatorUsed' as const,
      facts: { indicator: name },
    })),
  ];
}

/** A sum that was printed rounded keeps its precision until it is another sum. */
function partsOf({ fundingParts }: Programme, fields: ProgrammeFields): Programme['fundingParts'] {
  return fundingParts.map((part) => {
    const { name, amount } = fields.fundingParts.find(({ id }) => id === part.id) ?? part;
    if (amount === part.amount) return { ...part, name };
    const { precision: _precision, printed: _printed, ...rest } = part;
    return { ...rest, name, amount };
  });
}

function forecastOf({ forecast = [] }: Programme, fields: ProgrammeFields): Programme['forecast'] {
  return fields.forecast.map(
    (wanted) =>
      forecast.find(({ year, amount }) => year === wanted.year && amount === wanted.amount) ?? wanted,
  );
}

/** A day or role that is left as it was keeps its place: what was assumed is not made into a document's word. */
function reportingOf(before: Programme, fields: ProgrammeFields): Pick<Programme, 'reporting'> {
  const { reporting } = before;
  const { authority = '' } = fields;
  if (authority === '' && reporting?.sharedWith === undefined) return { reporting: undefined };
  const { due, ownerRole } = stated(before, fields);
  return {
    reporting: withoutMissing({ ...reporting, authority, due, ownerRole }),
  };
}

function assumedReportOf(
  before: Programme,
  fields: ProgrammeFields,
): Pick<Programme['assumed'], 'reportDue' | 'reportOwnerRole'> {
  const { authority = '', reportDue, reportOwnerRole } = fields;
  if (authority === '' && before.reporting?.sharedWith === undefined) return { reportDue, reportOwnerRole };
  const { due, ownerRole } = stated(before, fields);
  return {
    reportDue: due === undefined ? reportDue : undefined,
    reportOwnerRole: ownerRole === undefined ? reportOwnerRole : undefined,
  };
}

/** What stands under the authority: all but what was assumed before and has not been touched. */
function stated({ reporting, assumed }: Programme, { reportDue, reportOwnerRole }: ProgrammeFields) {
  const isAssumed = reporting?.due === undefined && reportDue === assumed.reportDue;
  const isAssumedRole = reporting?.ownerRole === undefined && reportOwnerRole === assumed.reportOwnerRole;
  return {
    due: isAssumed ? undefined : reportDue,
    ownerRole: isAssumedRole ? undefined : reportOwnerRole,
  };
}

const listed = <T>(items: T[] | undefined): T[] | undefined =>
  items && items.length > 0 ? items : undefined;

/** Without the keys that say nothing: a row has either a value or no key. */
function withoutMissing<T extends object>(value: T): T {
  const kept: Partial<T> = { ...value };
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete kept[key];
  return kept as T;
}
