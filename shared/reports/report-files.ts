import type { Report, ReportFileKind } from '../domain/report.ts';
import { reportJson } from '../domain/report-json.ts';
import type { Fonts } from '../formats/pdf-document.ts';
import type { ReportFiles } from '../use-cases/ports.ts';
import { makeReportCsv } from './report-csv.ts';
import { makeReportPaper } from './report-paper.ts';
import { makeReportSheet } from './report-sheet.ts';
import type { LockedVersion } from './report-words.ts';

type Maker = {
  contentType: string;
  make(report: Report, version: LockedVersion, fonts: () => Fonts): Uint8Array | Promise<Uint8Array>;
};

const makers: Record<ReportFileKind, Maker> = {
  pdf: {
    contentType: 'application/pdf',
    make: (report, version, fonts) => makeReportPaper(report, version, fonts()),
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: makeReportSheet,
  },
  csv: { contentType: 'text/csv; charset=utf-8', make: makeReportCsv },
  json: { contentType: 'application/json', make: (report) => Buffer.from(reportJson(report), 'utf8') },
};

/**
 * Each file is called by the programme and the version. The fonts are read once, when a PDF is made first; no other kind
 * reads them.
 */
export function createReportFiles(fontsOf: () => Fonts): ReportFiles {
  let read: Fonts | undefined;
  const fonts = (): Fonts => {
    read ??= fontsOf();
    return read;
  };
  return {
    make: async (kind, report, version) => {
      const { contentType, make } = makers[kind];
      const content = await make(report, version, fonts);
      return { kind, name: `${version.programmeId}-v${version.version}.${kind}`, contentType, content };
    },
  };
}
