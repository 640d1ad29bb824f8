import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { ReportVersion } from '../domain/report.ts';
import { assertMayApproveReport } from '../domain/report-rules.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { optimistically } from './optimistic.ts';
import type { ReportStore } from './ports.ts';

/** `seenHash` is that of the version on the page that the person looked at. */
export type ApproveReportCommand = { person: Person; programmeId: string; version: number; seenHash: string };

/**
 * Approves the latest version of a report (DOMAIN fact 34): whoever decides, and not who locked it. Approved twice is once;
 * the first approval stands.
 * @throws DomainError ReportNotFound, NotAllowed, OwnReport, ReportChanged (facts: `latest`, the version that counts, as
 * text), TooManyAtOnce
 */
export function createApproveReport({ reports, clock }: { reports: ReportStore; clock: Clock }) {
  return ({ person, programmeId, version, seenHash }: ApproveReportCommand): Promise<ReportVersion> =>
    optimistically(async () => {
      const latest = await reports.latest(programmeId);
      if (!latest) throw new DomainError('ReportNotFound');
      const now = clock.now();
      const { id, point } = assertMayApproveReport(person, latest, localDateOf(now));
      if (latest.version !== version || latest.hash !== seenHash)
        throw new DomainError('ReportChanged', { latest: String(latest.version) });
      if (latest.approved) return latest;
      const by = { email: person.email, name: person.name };
      const approved = { by, at: now, delegation: { id, point } };
      await reports.approve(latest, approved);
      return { ...latest, approved };
    });
}
