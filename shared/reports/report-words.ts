import type { Report, ReportActivity, ReportGroup, ReportVersion, Sums } from '../domain/report.ts';
import { translator } from '../text/translate.ts';

/** Reports are read by Swedish authorities and offices: their files are in Swedish, whoever made them. */
export const t = translator('sv');

/** A heading over bare sums, with the unit that its cells leave out: `Beslutat (kr)`. The same in both languages. */
export const inKronor = (name: string): string => t('reportFile.indicator.heading', { name, unit: 'kr' });

/** What of a version stands in its files. What happens to it later does not, since the files stay as they are. */
export type LockedVersion = Pick<ReportVersion, 'version' | 'hash' | 'locked'>;

/** The four ways in which a report adds up, in the order in which they are shown. */
export const groupings = [
  { name: 'purpose', of: (report: Report) => report.byPurpose },
  { name: 'costObject', of: (report: Report) => report.byCostObject },
  { name: 'unit', of: (report: Report) => report.byUnit },
  { name: 'part', of: (report: Report) => report.byPart },
] as const satisfies { name: string; of(report: Report): ReportGroup[] }[];

type GroupRow = { name: string; activities: number; sums: Sums };

/** A group and, below it, its parts: these are in the group's sums already. */
export const rowsOfGroup = ({ name, activities, sums, parts = [] }: ReportGroup): GroupRow[] => [
  { name, activities, sums },
  ...parts.map((part) => ({ ...part, name: t('reportFile.group.part', { name: part.name }) })),
];

/** Every purpose of both levels by id, in the agreement's order. */
export const purposeNames = ({ programme }: Report): Map<string, string> =>
  new Map(programme.purposes.flatMap(({ id, name, parts = [] }) => [[id, name], ...parts.map(named)]));

const named = ({ id, name }: { id: string; name: string }): [string, string] => [id, name];

export const followUpText = ({ followUp, late }: Pick<ReportActivity, 'followUp' | 'late'>): string => {
  const status = followUp === 'none' ? t('reportFile.followUp.none') : t(`followUpStatus.${followUp}`);
  return late ? t('reportFile.followUp.late', { status }) : status;
};

export const titleOf = ({ programme: { name, year } }: Report): string =>
  t('reportFile.title', { name, year });

/** An activity with whose it is. */
export const nameOf = ({ activity, unit }: Pick<ReportActivity, 'activity' | 'unit'>): string =>
  t('reportFile.effects.of', { activity, unit });
