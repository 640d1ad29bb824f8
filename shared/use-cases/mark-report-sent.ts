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
 * Notes that an approved version has been sent to the authority. Noted twice is once; the first note stands.
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
      if (version.hash !== command.seenHash)
        throw new DomainError('ReportChanged', { latest: String(version.version) });
      if (!version.approved) throw new DomainError('ReportNotApproved');
      if (version.sent) return version;
      const now = clock.now();
      const [earliest, latest] = [localDateOf(version.approved.at), localDateOf(now)];
      if (on < earliest || on > latest) throw new DomainError('DateNotAllowed', { earliest, latest });
      const by = { email: person.email, name: person.name };
      const sent = { by, at: now, on, ...(reference && { reference }) };
      await reports.markSent(version, sent);
      return { ...version, sent };
    });
}
