import { loadFonts } from '../../functions/tasks/fonts.ts';
import { ApplicationSchema } from '../../shared/domain/application.ts';
import { compileReport } from '../../shared/domain/compile-report.ts';
import { type FollowUp, FollowUpSchema } from '../../shared/domain/follow-up.ts';
import type { LedgerEntry } from '../../shared/domain/ledger.ts';
import { ProgrammeSchema } from '../../shared/domain/programme.ts';
import { type Report, type ReportVersion, reportFileKinds } from '../../shared/domain/report.ts';
import { reportJson } from '../../shared/domain/report-json.ts';
import { createReportFiles } from '../../shared/reports/report-files.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';

/*
 * A process of its own, so that its memory is that of one file and nothing else: makes the file of the kind that it is told
 * (of all kinds when told none) for a report of 2 000 activities, and says, as JSON, how long it took and the most memory
 * that the process ever had. Started by bench-reports.ts.
 */
const count = 2000;
const at = '2020-02-10T09:00:00.000Z';
const by = { email: 'samordnare@example.org', name: 'Samordnare' };

const programme = ProgrammeSchema.parse({
  id: 'investering-2019',
  name: 'Investering för utveckling och förbättring',
  year: 2019,
  diaryNumber: 'RS/255/2018',
  costObjects: ['9902', '9917'],
  fundingParts: [{ id: 'stimulus', name: 'Stimulansmedel', amount: 400_000_000 }],
  purposes: [
    { id: '1', name: 'Goda förutsättningar för vårdens medarbetare' },
    { id: '2', name: 'Ökad tillgänglighet' },
  ],
  indicators: [{ id: 'people', purposeId: '1', name: 'Utbildade', unit: 'personer' }],
  assumed: { opens: '2019-01-07', closes: '2019-12-15', remindAfterDays: 7, escalateAfterDays: 14 },
});

const idOf = (index: number): string => `01D7V3S4M0${String(index).padStart(16, '0')}`;
const awardOf = (index: number): number => 100_000 + index;
const costObjectOf = (index: number): string => (index % 2 === 0 ? '9902' : '9917');
const activityOf = (index: number): string => `Förlängda öppettider – kvällar & helger, omgång ${index}`;
const numberOf = (index: number): string => `RS/255/2018-${index + 1}`;
const unitOf = (index: number) => ({
  unitId: `unit-${index % 40}`,
  unitName: `Verksamhet ${index % 40}`,
});
const indices = Array.from({ length: count }, (_, index) => index);

const applications = indices.map((index) =>
  ApplicationSchema.parse({
    id: idOf(index),
    programmeId: programme.id,
    ...unitOf(index),
    applicant: by,
    status: 'approved',
    version: 1,
    rounds: { decision: 1 },
    submittedAt: '2019-01-14T08:00:00.000Z',
    source: 'form',
    decision: {
      ...{ number: numberOf(index), outcome: 'approved', amount: awardOf(index), decidedAt: at },
      ...{ fundingPartId: 'stimulus', costObject: costObjectOf(index) },
    },
    followUp: { status: 'accepted', askedAt: at, dueOn: '2020-02-14', revision: 1, late: index % 9 === 0 },
    content: {
      ...{ activity: activityOf(index), nature: 'ongoing', purposeText: '-', continuationText: '-' },
      ...{ purposeIds: [index % 2 === 0 ? '1' : '2'], withinPurpose: true, decisionExists: true },
      ...{ amountStatus: 'exact', amount: awardOf(index), costLines: [], continuedNeed: { answer: 'no' } },
      ...{ costObject: costObjectOf(index), fundingPartId: 'stimulus', newHires: false },
      ...{ contact: '-', manager: '-' },
    },
    auditCount: 0,
    auditHead: '',
  }),
);

const followUps = indices.map(
  (index): FollowUp =>
    FollowUpSchema.parse({
      id: `${idOf(index)}-F1`,
      applicationId: idOf(index),
      programmeId: programme.id,
      ...unitOf(index),
      activity: activityOf(index),
      revision: 1,
      status: 'accepted',
      content: {
        measures: `Mottagningen har haft öppet på kvällar, omgång ${index} började i mars. `.repeat(5).trim(),
        effects: [
          {
            purposeId: index % 2 === 0 ? '1' : '2',
            text: `Väntetiden har blivit kortare, mätning ${index}. `.repeat(7).trim(),
          },
        ],
        indicators: index % 2 === 0 ? [{ id: 'people', value: index / 2 }] : [],
        outcome: [{ type: 'staff', amount: awardOf(index) - 5000 }],
        deviationComment: 'Några kvällar ställdes in.',
        continuedNeed: { answer: 'yes' },
      },
      depreciation: 0,
      award: {
        ...{ number: numberOf(index), amount: awardOf(index) },
        ...{ fundingPartId: 'stimulus', costObject: costObjectOf(index) },
      },
      submittedBy: by,
      submittedAt: at,
      late: index % 9 === 0,
      accepted: { by, at, closing: { used: awardOf(index) - 5000, released: 5000, overpaid: 0 } },
    }),
);

const entries = indices.flatMap((index): LedgerEntry[] => {
  const decision = { number: numberOf(index), person: 'direktor@example.org', delegation: 'd1' };
  const common = { programmeId: programme.id, applicationId: idOf(index), fundingPartId: 'stimulus', at };
  const basis = { kind: 'decision' as const, ...decision };
  return [
    { id: `${index}-c`, ...common, type: 'commit', amount: awardOf(index), basis },
    { id: `${index}-u`, ...common, type: 'use', amount: awardOf(index) - 5000, basis },
  ];
});

function lockedReport(): { report: Report; version: ReportVersion } {
  const leadership = 'Ledningen följer arbetet varje månad.';
  const report = compileReport({
    ...{ programme, applications, followUps, entries, leadership },
    ...{ today: '2020-03-12', holidays: [] },
  });
  const version: ReportVersion = {
    ...{ programmeId: programme.id, version: 1, hash: sha256(reportJson(report)), pieces: 1 },
    ...{ complete: report.complete, total: report.total, differences: [], furtherDifferences: 0 },
    locked: { by, at: '2020-03-12T09:30:00.000Z' },
  };
  return { report, version };
}

const wanted = reportFileKinds.filter((kind) => process.argv[2] === undefined || process.argv[2] === kind);
const { report, version } = lockedReport();
const files = createReportFiles(loadFonts);
const startedAt = performance.now();
let bytes = 0;
for (const kind of wanted) bytes += (await files.make(kind, report, version)).content.length;
const seconds = (performance.now() - startedAt) / 1000;
// maxRSS is in kibibytes (Node's documentation).
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1_000_000;
console.log(JSON.stringify({ seconds, megabytes, bytes }));
