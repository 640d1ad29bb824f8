import type { Person } from '../../../shared/domain/person.ts';
import type { ReportVersion } from '../../../shared/domain/report.ts';
import { approvesBy, mayApproveReport } from '../../../shared/domain/report-approval.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { WebParts } from '../composition.ts';

type ReportParts = { reports: Pick<WebParts['reports'], 'toApprove' | 'latest'> };

/**
 * Locked reports that wait for this person's approval, the longest wait first. One list for all programmes; it may lag, so
 * that what stands in it is looked up: what has been approved, or replaced by one of their own, is left out.
 */
export async function reportsToApprove(
  { reports }: ReportParts,
  person: Person,
  today: LocalDate,
): Promise<ReportVersion[]> {
  if (!approvesBy(person, today)) return [];
  const programmeIds = new Set((await reports.toApprove()).map(({ programmeId }) => programmeId));
  const latest = await Promise.all([...programmeIds].map((id) => reports.latest(id)));
  return latest
    .filter((version) => version !== undefined)
    .filter((version) => !version.approved && mayApproveReport(person, version, today));
}
