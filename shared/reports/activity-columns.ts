import type { Report, ReportActivity } from '../domain/report.ts';
import { sumNames } from '../domain/report-sums.ts';
import { needText } from '../text/content-texts.ts';
import { followUpText, inKronor, purposeNames, t } from './report-words.ts';

/** What a cell is: a sum in kronor, a number as it was measured, or text. A cell without a value is empty. */
export type CellKind = 'sum' | 'number' | 'text';
export type ActivityColumn = {
  heading: string;
  kind: CellKind;
  width: number;
  of(activity: ReportActivity): string | number | undefined;
};

/** The one list of what the sheet and the CSV file show of each activity; of the indicators one column each. */
export function activityColumns(report: Report): ActivityColumn[] {
  const names = purposeNames(report);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const partNames = new Map(report.byPart.map(({ id, name }) => [id, name]));
  return [
    text(t('reportFile.application'), 30, ({ applicationId }) => applicationId),
    text(t('reportFile.activity'), 40, ({ activity }) => activity),
    text(t('reportFile.name.unit'), 26, ({ unit }) => unit),
    text(t('reportFile.status'), 14, ({ status }) => t(`status.${status}`)),
    text(t('reportFile.decision'), 18, ({ decision }) => decision),
    text(t('reportFile.purposes'), 30, ({ purposeIds }) => purposeIds.map(nameOf).join(', ')),
    text(t('reportFile.name.costObject'), 10, ({ costObject }) => costObject),
    text(t('reportFile.name.part'), 20, (it) => partNames.get(it.fundingPartId) ?? it.fundingPartId),
    ...sumNames.map((name) => sum(t(`report.sum.${name}`), ({ sums }) => sums[name])),
    text(t('reportFile.followUp'), 20, followUpText),
    text(t('reportFile.late'), 9, ({ late }) => t(late ? 'facts.yes' : 'facts.no')),
    ...accountColumns(nameOf),
    ...report.indicators.map(
      ({ id, name, unit }): ActivityColumn => ({
        heading: t('reportFile.indicator.heading', { name, unit }),
        kind: 'number',
        width: 18,
        of: ({ account }) => account?.indicators.find((it) => it.id === id)?.value,
      }),
    ),
  ];
}

const accountColumns = (nameOf: (id: string) => string): ActivityColumn[] => [
  sum(t('reportFile.outcome'), ({ account }) => account?.outcome),
  sum(t('reportFile.depreciation'), ({ account }) => account?.depreciation),
  text(t('reportFile.measures'), 50, ({ account }) => account?.measures),
  text(t('reportFile.effect'), 50, ({ account }) =>
    account?.effects
      .map((it) => t('reportFile.effect.one', { purpose: nameOf(it.purposeId), text: it.text }))
      .join(' '),
  ),
  text(t('reportFile.deviation'), 40, ({ account }) => account?.deviationComment),
  text(t('reportFile.need'), 24, ({ account }) => account && needText(t, account.continuedNeed)),
];

const text = (heading: string, width: number, of: ActivityColumn['of']): ActivityColumn => ({
  heading,
  kind: 'text',
  width,
  of,
});

const sum = (name: string, of: ActivityColumn['of']): ActivityColumn => ({
  heading: inKronor(name),
  kind: 'sum',
  width: 14,
  of,
});
