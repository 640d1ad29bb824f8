import type { Report, ReportActivity, ReportGroup, ReportVersion, Sums } from '../../shared/domain/report.ts';
import { reportJson } from '../../shared/domain/report-json.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';

const none: Sums = { asked: 0, decided: 0, used: 0, paid: 0, released: 0, recovered: 0 };

/** An approved activity with an accepted account: 100 000 kr granted, 90 000 used, the rest released. */
export function aReportActivity(overrides: Partial<ReportActivity> = {}): ReportActivity {
  return {
    applicationId: '01D7V3S4M00000000000000001',
    activity: 'Handledning av nya medarbetare',
    unitId: 'hospa',
    unit: 'HOSPA',
    status: 'approved',
    decision: 'RS/255/2018-1',
    purposeIds: ['1'],
    costObject: '9902',
    fundingPartId: 'stimulus',
    sums: { asked: 120_000, decided: 100_000, used: 90_000, paid: 0, released: 10_000, recovered: 0 },
    followUp: 'accepted',
    late: false,
    account: {
      measures: 'Nya medarbetare har haft en handledare i tolv veckor.',
      effects: [{ purposeId: '1', text: 'Färre slutar under det första året, och fler söker sig hit.' }],
      indicators: [{ id: 'turnover', value: 7.5 }],
      outcome: 90_000,
      depreciation: 0,
      deviationComment: 'Två veckor blev inställda. Se beslutet.',
      continuedNeed: { answer: 'partly', amount: 50_000, text: 'ja, halvår' },
    },
    ...overrides,
  };
}

/** A report of these activities, with the sums that they add up to. */
export function aReport(activities: readonly ReportActivity[], overrides: Partial<Report> = {}): Report {
  return {
    v: 1,
    programme: {
      id: 'investering-2019',
      name: 'Investering för utveckling och förbättring',
      year: 2019,
      agreementTitle: 'Överenskommelse om god och nära vård',
      diaryNumber: 'RS/255/2018',
      agreementDiaryNumber: 'S2018/05977',
      authority: 'Socialstyrelsen',
      dueOn: '2020-03-31',
      purposes: [
        {
          id: '1',
          name: 'Goda förutsättningar för vårdens medarbetare',
          parts: [{ id: '1a', name: 'Ledarskap' }],
        },
        { id: '2', name: 'Ökad tillgänglighet' },
      ],
    },
    complete: true,
    followUps: {
      approved: activities.length,
      asked: activities.length,
      submitted: 0,
      returned: 0,
      accepted: activities.length,
      late: 0,
    },
    allocated: 41_197_280,
    total: sumOf(activities),
    byPurpose: groupsOf(activities, ({ purposeIds: [id = ''] }) => [id, `Syfte ${id}`]).map((group) => ({
      ...group,
      parts: [{ id: '1a', name: 'Ledarskap', activities: 0, sums: none }],
    })),
    byCostObject: groupsOf(activities, ({ costObject }) => [costObject, costObject]),
    byUnit: groupsOf(activities, ({ unitId, unit }) => [unitId, unit]),
    byPart: groupsOf(activities, ({ fundingPartId }) => [fundingPartId, 'Stimulansmedel']),
    indicators: [
      {
        id: 'turnover',
        purposeId: '1',
        name: 'Personalomsättning',
        unit: 'procent',
        sum: 7.5,
        activities: 1,
      },
    ],
    leadership: 'Ledningen följer arbetet varje månad.\nDen tar bort hinder när de visar sig.',
    unused: { amount: 41_197_280 - sumOf(activities).used, repaid: true },
    activities: [...activities],
    ...overrides,
  };
}

/** The version that was locked of this report on 12 March 2020. */
export const aReportVersion = (report: Report, overrides: Partial<ReportVersion> = {}): ReportVersion => ({
  programmeId: report.programme.id,
  version: 1,
  hash: sha256(reportJson(report)),
  complete: report.complete,
  total: report.total,
  pieces: 1,
  locked: { by: { email: 'samordnare@example.org', name: 'Samordnare' }, at: '2020-03-12T09:30:00.000Z' },
  differences: [],
  furtherDifferences: 0,
  ...overrides,
});

/** So many activities of forty units, each with texts of the length that people write. */
export const manyActivities = (count: number): ReportActivity[] =>
  Array.from({ length: count }, (_, index) => {
    const activity = aReportActivity();
    const decided = 100_000 + index;
    return {
      ...activity,
      applicationId: `01D7V3S4M0${String(index).padStart(16, '0')}`,
      activity: `Förlängda öppettider – kvällar & helger, omgång ${index}`,
      unitId: `unit-${index % 40}`,
      unit: `Verksamhet ${index % 40}`,
      decision: `RS/255/2018-${index + 1}`,
      purposeIds: index % 2 === 0 ? ['1'] : ['2'],
      costObject: index % 2 === 0 ? '9902' : '9917',
      sums: { ...activity.sums, decided, used: decided - 10_000 - (index % 7) * 1000 },
      ...(activity.account && {
        account: {
          ...activity.account,
          measures: `${activity.account.measures} Omgång ${index} började i mars. `.repeat(4).trim(),
          effects: [
            {
              purposeId: index % 2 === 0 ? '1' : '2',
              text: `Väntetiden har blivit kortare, mätning ${index}. `.repeat(6).trim(),
            },
          ],
        },
      }),
    };
  });

function groupsOf(
  activities: readonly ReportActivity[],
  named: (activity: ReportActivity) => [id: string, name: string],
): ReportGroup[] {
  const groups = Map.groupBy(activities, (activity) => named(activity)[0]);
  return [...groups].map(([id, own]) => ({
    id,
    name: own[0] ? named(own[0])[1] : id,
    activities: own.length,
    sums: sumOf(own),
  }));
}

const sumOf = (activities: readonly ReportActivity[]): Sums =>
  activities.reduce(
    (total, { sums }) => ({
      asked: total.asked + sums.asked,
      decided: total.decided + sums.decided,
      used: total.used + sums.used,
      paid: total.paid + sums.paid,
      released: total.released + sums.released,
      recovered: total.recovered + sums.recovered,
    }),
    none,
  );
