import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { versionPath } from '../report/paths.ts';
import { completeTag } from '../report/versions.ts';
import { taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import type { StartView } from './view.ts';

/** The locked reports that this person may approve, each one click from its version; nothing when there is none. */
export function reportsSection({ t, language, reports, programmeNames }: StartView): Html[] {
  if (reports.length === 0) return [];
  const title = t('start.reports.title');
  const tasks = reports.map((version) => ({
    title: inSwedish(programmeNames.get(version.programmeId) ?? version.programmeId, language),
    href: versionPath(version.programmeId, version.version),
    linkText: t('start.reports.link'),
    tag: completeTag(t, version),
    facts: [
      { term: t('report.versions.version'), value: String(version.version) },
      { term: t('report.versions.locked'), value: formatDate(version.locked.at, language) },
      { term: t('mail.approval.lockedBy'), value: inSwedish(version.locked.by.name, language) },
    ],
    urgent: true,
  }));
  return [section({ id: 'reports', title, body: taskList({ label: title, tasks, empty: '' }) })];
}
