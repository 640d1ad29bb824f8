import type { Report, ReportActivity } from '../domain/report.ts';
import type { Paper } from '../formats/pdf-paper.ts';
import { nameOf, purposeNames, t } from './report-words.ts';

type Told = { activity: ReportActivity; text: string };

/**
 * Measures and effects by purpose (DOMAIN fact 10). An activity with several purposes tells its effect under each, and what
 * was done under its first alone.
 */
export function writeEffects(paper: Paper, report: Report): void {
  const names = purposeNames(report);
  paper.section(t('reportFile.effects'));
  const told = toldByPurpose(report, [...names.keys()]);
  if (told.size === 0) paper.text(t('reportFile.effects.none'));
  for (const [purposeId, all] of told) {
    paper.part(names.get(purposeId) ?? purposeId);
    for (const one of all) writeOne(paper, one, purposeId, names);
  }
}

/** In the agreement's order; what names a purpose that the agreement does not have stands last. */
function toldByPurpose({ activities }: Report, order: readonly string[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>(order.map((id) => [id, []]));
  for (const activity of activities) {
    for (const { purposeId, text } of activity.account?.effects ?? []) {
      const told = found.get(purposeId) ?? [];
      told.push({ activity, text });
      found.set(purposeId, told);
    }
  }
  return new Map([...found].filter(([, told]) => told.length > 0));
}

function writeOne(
  paper: Paper,
  { activity, text }: Told,
  purposeId: string,
  names: Map<string, string>,
): void {
  const { account, decision, followUp } = activity;
  const [first] = activity.purposeIds;
  paper.subpart(nameOf(activity));
  if (followUp !== 'accepted') paper.text(t('reportFile.effects.notAccepted'));
  if (first !== purposeId && first !== undefined) {
    paper.text(t('reportFile.effects.elsewhere', { purpose: names.get(first) ?? first }));
  } else if (account) {
    paper.text(t('reportFile.effects.measures', { text: account.measures }));
  }
  paper.text(t('reportFile.effects.effect', { text }));
  if (first === purposeId && account?.deviationComment)
    paper.text(
      t('reportFile.effects.deviation', { number: decision ?? '–', text: account.deviationComment }),
    );
}
