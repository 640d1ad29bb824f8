import type { Checklist } from './checklist.ts';
import type { Difference } from './difference.ts';
import { flattenPurposes, indicatorsOf, type Programme } from './programme.ts';

type Fields = Record<string, unknown>;

/**
 * What a change of a programme alters, a line for each fact as people speak of it; purposes, indicators and parts of the
 * grant each by their id (`purposes.<id>`). Values are JSON; what was not there is undefined.
 */
export const programmeDifferences = (before: Programme | undefined, after: Programme): Difference[] =>
  between(before ? programmeFields(before) : {}, programmeFields(after));

/** The same for what is noted beside it: `conditions.<who>.<text>`, `requisition`, `obligations.<id>`, `handedIn`. */
export const checklistDifferences = (before: Checklist, after: Checklist): Difference[] =>
  between(checklistFields(before), checklistFields(after));

/** The facts of a difference's path: `purposes.1a` is of `purposes`. */
export const factOf = ({ path }: Pick<Difference, 'path'>): string => path.split('.')[0] ?? path;

function programmeFields(programme: Programme): Fields {
  const { assumed, reporting, conditions = [], costObjects, fundingParts } = programme;
  const textsFor = (whom: 'department' | 'provider') =>
    listed(conditions.filter((it) => it.for === whom).map(({ text }) => text));
  return {
    name: programme.name,
    year: programme.year,
    mergedFrom: programme.mergedFrom,
    agreementTitle: programme.agreementTitle,
    diaryNumber: programme.diaryNumber,
    agreementDiaryNumber: programme.agreementDiaryNumber,
    opens: assumed.opens,
    closes: assumed.closes,
    followUpOpens: assumed.followUpOpens,
    followUpDue: assumed.followUpDue,
    reportDue: reporting?.due ?? assumed.reportDue,
    authority: reporting?.authority,
    reportOwnerRole: reporting?.ownerRole ?? assumed.reportOwnerRole,
    remindAfterDays: assumed.remindAfterDays,
    escalateAfterDays: assumed.escalateAfterDays,
    providersMayApply: assumed.providersMayApply,
    unusedIsRepaid: programme.unusedIsRepaid ?? true,
    costObjects: listed(costObjects),
    departmentConditions: textsFor('department'),
    providerConditions: textsFor('provider'),
    forecast: listed(programme.forecast?.map(({ year, amount }) => ({ year, amount }))),
    ...keyed('purposes', flattenPurposes(programme), ({ name }) => name),
    ...keyed('indicators', indicatorsOf(programme), ({ name, unit }) => ({ name, unit })),
    ...keyed('parts', fundingParts, ({ name }) => name),
    ...keyed('amounts', fundingParts, ({ amount }) => amount),
  };
}

const checklistFields = ({ conditions, requisition, obligations, handedIn }: Checklist): Fields => ({
  requisition,
  handedIn: handedIn && { on: handedIn.on, reference: handedIn.reference },
  ...Object.fromEntries(conditions.map((it) => [`conditions.${it.for}.${it.text}`, { metOn: it.metOn }])),
  ...keyed('obligations', obligations, ({ id: _id, closedAt: _at, closedBy: _by, ...rest }) => rest),
});

const listed = <T>(items: readonly T[] | undefined): readonly T[] | undefined =>
  items && items.length > 0 ? items : undefined;

const keyed = <T extends { id: string }>(
  list: string,
  items: readonly T[],
  shown: (item: T) => unknown,
): Fields => Object.fromEntries(items.map((item) => [`${list}.${item.id}`, shown(item)]));

function between(before: Fields, after: Fields): Difference[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].flatMap((path) => {
    const [one, other] = [JSON.stringify(before[path]), JSON.stringify(after[path])];
    return one === other ? [] : [{ path, before: one, after: other }];
  });
}
