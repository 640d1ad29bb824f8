import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { ReportVersion } from '../domain/report.ts';
import { mayWriteReport } from '../domain/report-rules.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { optimistically } from './optimistic.ts';
import type { ReportStore } from './ports.ts';

/** `on` is the day in Stockholm on which the authority got it, `reference` what the authority knows it by. */
export type SentReportCommand = {
  person: Person;
  programmeId: string;
  version: number;
  seenHash: string;
  on: LocalDate;
  reference?: string | undefined;
};

/**
 * Notes that an approved version, the latest one, has been sent to the authority. Noted twice is once; the first note stands.
 * @throws DomainError NotAllowed, ReportNotFound, ReportChanged (facts: `latest`), ReportNotApproved, DateNotAllowed (facts:
 * `earliest`, `latest`), TooManyAtOnce
 */
export function createMarkReportSent({ reports, clock }: { reports: ReportStore; clock: Clock }) {
  return (command: SentReportCommand): Promise<ReportVersion> =>
    optimistically(async () => {
      const { person, programmeId, on, reference } = command;
      if (!mayWriteReport(person)) throw new DomainError('NotAllowed');
      const version = await reports.find(programmeId, command.version);
      if (!version) throw new DomainError('ReportNotFound');
      assertLatest(version, await reports.latest(programmeId), command.seenHash);
      if (!version.approved) throw new DomainError('ReportNotApproved');
      if (version.sent) return version;
      const now = clock.now();
      const [earliest, today] = [localDateOf(version.approved.at), localDateOf(now)];
      if (on < earliest || on > today) throw new DomainError('DateNotAllowed', { earliest, latest: today });
      const by = { email: person.email, name: person.name };
      const sent = { by, at: now, on, ...(reference && { reference }) };
      await reports.markSent(version, sent);
      return { ...version, sent };
    });
}

/** What has been replaced is not sent; that it was sent before it was replaced stands. @throws DomainError ReportChanged */
function assertLatest(version: ReportVersion, latest: ReportVersion | undefined, seenHash: string): void {
  const isReplaced = latest !== undefined && latest.version > version.version && !version.sent;
  if (isReplaced || version.hash !== seenHash)
    throw new DomainError('ReportChanged', { latest: String(latest?.version ?? version.version) });
}
