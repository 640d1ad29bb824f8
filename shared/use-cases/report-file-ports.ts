import type { Report, ReportFileKind, ReportVersion } from '../domain/report.ts';

/** A file as it was made, before it lies anywhere. `name` is what people save it as. */
export type MadeReportFile = {
  kind: ReportFileKind;
  name: string;
  contentType: string;
  content: Uint8Array;
};

/** The makers of a report's files: the same version is always the same bytes, whatever has happened to it since it was locked. */
export type ReportFiles = {
  make(kind: ReportFileKind, report: Report, version: ReportVersion): Promise<MadeReportFile>;
};
