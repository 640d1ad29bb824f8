/** The addresses of a programme's report. */
export const reportPath = (programmeId: string): string => `/programmes/${programmeId}/report`;

export const versionPath = (programmeId: string, version: number): string =>
  `${reportPath(programmeId)}/versions/${version}`;

export const purposePath = (programmeId: string, purposeId: string): string =>
  `${reportPath(programmeId)}/purposes/${encodeURIComponent(purposeId)}`;
