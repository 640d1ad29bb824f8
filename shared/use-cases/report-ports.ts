import type { Application } from '../domain/application.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { LeadershipText } from '../domain/leadership-text.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import type { Report, ReportFile, ReportVersion } from '../domain/report.ts';

export type ReportStore = {
  /** Read consistently. */
  find(programmeId: string, version: number): Promise<ReportVersion | undefined>;
  /** The version that was locked last, read consistently. */
  latest(programmeId: string): Promise<ReportVersion | undefined>;
  /** All versions, the latest first, read consistently. */
  versions(programmeId: string): Promise<ReportVersion[]>;
  /**
   * The latest versions that nobody has approved yet, the longest wait first. A list, which may lag behind: look at `latest`
   * before anything is done.
   */
  toApprove(): Promise<ReportVersion[]>;
  /** What a version says, word by word as it was locked. @throws when a piece of it is missing */
  frozen(version: ReportVersion): Promise<Report>;
  /**
   * Freezes the report in pieces, then writes the version's row with the note to the relay: until that is there, nobody
   * finds the version. Answers with the row, which knows its pieces. @throws LostRace when there is such a version already
   */
  lock(version: Omit<ReportVersion, 'pieces'>, report: Report, outbox: OutboxRow): Promise<ReportVersion>;
  /** @throws LostRace when the version is approved already, or another has been locked since */
  approve(version: ReportVersion, approved: NonNullable<ReportVersion['approved']>): Promise<void>;
  /** @throws LostRace when the version is not approved, or sent already */
  markSent(version: ReportVersion, sent: NonNullable<ReportVersion['sent']>): Promise<void>;
  /** Tells where the files are; what was published first stands. @throws when there is no such version */
  publishFiles(programmeId: string, version: number, files: ReportFile[]): Promise<void>;
  leadership(programmeId: string): Promise<LeadershipText | undefined>;
  /** `before` is the text as it was read. @throws LostRace when another has been saved meanwhile */
  saveLeadership(text: LeadershipText, before: LeadershipText | undefined): Promise<void>;
  /** These applications and the last account of each, by primary key and consistently: no list lags here. */
  standing(
    applicationIds: readonly string[],
  ): Promise<{ applications: Application[]; followUps: FollowUp[] }>;
};
