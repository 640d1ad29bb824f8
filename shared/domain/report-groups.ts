import type { LedgerMove } from './ledger.ts';
import type { FundingPart, Purpose } from './programme.ts';
import type { ReportGroup, Sums } from './report.ts';
import type { FiguredActivity } from './report-figures.ts';
import { addSums, foldSumsBy, noSums } from './report-sums.ts';

type Named = { id: string; name: string };

/** Sums by main purpose, in the agreement's order; a purpose of the first level holds those of its parts. */
export function byPurpose(
  activities: readonly FiguredActivity[],
  purposes: readonly Purpose[],
): ReportGroup[] {
  const mainOf = ({ purposeIds }: FiguredActivity) => purposeIds[0] ?? '';
  const own = Map.groupBy(activities, mainOf);
  const known = purposes.map(({ id, name, parts = [] }): ReportGroup => {
    const below = parts.map((part) => groupOf(part, own.get(part.id) ?? []));
    const all = [id, ...parts.map((part) => part.id)].flatMap((it) => own.get(it) ?? []);
    return { ...groupOf({ id, name }, all), ...(below.length > 0 && { parts: below }) };
  });
  const ids = new Set(purposes.flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => part.id)]));
  return [...known, ...othersOf(own, ids)];
}

/** The programme's own cost objects first, in its order. */
export function byCostObject(
  activities: readonly FiguredActivity[],
  costObjects: readonly string[],
): ReportGroup[] {
  const own = Map.groupBy(activities, ({ costObject }) => costObject);
  const known = costObjects.map((id) => groupOf({ id, name: id }, own.get(id) ?? []));
  return [...known, ...othersOf(own, new Set(costObjects))];
}

/** Units by name; the name is the one that the latest activity came with. */
export function byUnit(activities: readonly FiguredActivity[]): ReportGroup[] {
  return [...Map.groupBy(activities, ({ unitId }) => unitId)]
    .map(([id, own]) => groupOf({ id, name: own.at(-1)?.unit ?? id }, own))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv') || (one.id < other.id ? -1 : 1));
}

/**
 * The parts of the grant, as their own ledgers fold: an award that was moved counts where its entries are. Activities, and
 * what they asked for, are counted in the part that they have now.
 */
export function byPart(
  activities: readonly FiguredActivity[],
  parts: readonly Pick<FundingPart, 'id' | 'name'>[],
  entries: readonly LedgerMove[],
): ReportGroup[] {
  const folded = foldSumsBy(entries, ({ fundingPartId }) => fundingPartId);
  const own = Map.groupBy(activities, ({ fundingPartId }) => fundingPartId);
  const known = new Set(parts.map(({ id }) => id));
  const others = [...new Set([...folded.keys(), ...own.keys()])].filter((id) => !known.has(id)).sort();
  return [...parts, ...others.map((id) => ({ id, name: id }))].map(({ id, name }) => {
    const asked = (own.get(id) ?? []).reduce((sum, { sums }) => sum + sums.asked, 0);
    return { id, name, activities: own.get(id)?.length ?? 0, sums: { ...(folded.get(id) ?? noSums), asked } };
  });
}

/** What history calls something else than the programme does stands last, under its own id. */
const othersOf = (own: ReadonlyMap<string, FiguredActivity[]>, known: ReadonlySet<string>): ReportGroup[] =>
  [...own]
    .filter(([id]) => !known.has(id))
    .map(([id, activities]) => groupOf({ id, name: id }, activities))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

const groupOf = ({ id, name }: Named, activities: readonly FiguredActivity[]): ReportGroup => ({
  id,
  name,
  activities: activities.length,
  sums: totalOf(activities),
});

export const totalOf = (activities: readonly { sums: Sums }[]): Sums =>
  activities.reduce((sum, { sums }) => addSums(sum, sums), noSums);
