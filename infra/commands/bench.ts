import { activities } from '../../functions/web/programmes/activities.ts';
import type { ActivityRow } from '../../functions/web/programmes/activity-rows.ts';
import { chainRow, chainStart } from '../../shared/domain/audit.ts';
import { formatNumber, parseAmount } from '../../shared/domain/money.ts';
import { translator } from '../../shared/text/translate.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createExpressions } from '../local/step-functions/expressions.ts';
import { printOrderFiles } from './bench-orders.ts';
import { measurePages } from './bench-pages.ts';
import { measureReportPages } from './bench-report.ts';
import { printReportFiles } from './bench-reports.ts';
import { compareRunnerStores } from './bench-runner.ts';
import { type Measure, microsecondsPerCall, printMeasures } from './bench-tools.ts';

/**
 * `npm run bench`: what the design's choices cost, as ratios taken in one run. They are shown and never asserted:
 * the machine and whatever else it does move them.
 */
async function main(): Promise<void> {
  printMeasures([
    await renderTable(),
    await evaluateJsonata(),
    await parseMoney(),
    await hashAuditRow(),
    await compareRunnerStores(),
    ...(await measurePages()),
    ...(await measureReportPages()),
  ]);
  printOrderFiles();
  printReportFiles();
}

const aRow = (index: number): ActivityRow => ({
  id: `application-${index}`,
  activity: `Handledning av nya medarbetare, omgång ${index}`,
  unitId: `unit-${index % 7}`,
  unitName: `Verksamhet ${index % 7}`,
  markA: index % 3 === 0,
  earlierDecision: 'Personalmiljarden 2018',
  basis: 'RS/255/2018',
  applied: 100_000 + index,
  amountStatus: 'exact',
  award: index % 2 === 0 ? 100_000 + index : undefined,
  continuedNeed: { answer: 'partly', text: 'ja halvår' },
  costObject: index % 2 === 0 ? '9902' : '9917',
  status: index % 2 === 0 ? 'approved' : 'submitted',
});

async function renderTable(): Promise<Measure> {
  const render = (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => aRow(index));
    const view = {
      t: translator('sv'),
      language: 'sv' as const,
      programmeId: 'p',
      programmeName: 'P',
      rows,
      filter: {},
      mayOpen: () => true,
    };
    return microsecondsPerCall(async () => String(await activities(view)));
  };
  return {
    what: 'A table of activities: 500 rows against 50 (10 is proportional)',
    measured: await render(500),
    against: await render(50),
  };
}

async function evaluateJsonata(): Promise<Measure> {
  const clock = { now: () => '2019-01-14T08:00:00.000Z' };
  const template = '{% ($reminders + 1) * $remindAfterSeconds > 25920000 %}';
  const scope = { reminders: 2, remindAfterSeconds: 604_800 };
  const kept = createExpressions(clock);
  return {
    what: 'A JSONata condition: compiled each time against compiled once',
    measured: await microsecondsPerCall(() =>
      createExpressions(clock).evaluate(template, scope, 'Condition'),
    ),
    against: await microsecondsPerCall(() => kept.evaluate(template, scope, 'Condition')),
  };
}

async function parseMoney(): Promise<Measure> {
  const sums = Array.from({ length: 100 }, (_, index) => 41_197_280 + index * 7919);
  const asPrinted = sums.map((sum) => `${formatNumber(sum)} kr`);
  const asDigits = sums.map(String);
  return {
    what: '100 amounts: as printed, by the written rule, against Number() of their bare digits',
    measured: await microsecondsPerCall(() => asPrinted.map(parseAmount)),
    against: await microsecondsPerCall(() => asDigits.map(Number)),
  };
}

async function hashAuditRow(): Promise<Measure> {
  const fact = {
    action: 'approved' as const,
    at: '2019-01-14T08:00:00.000Z',
    by: 'director@example.test',
    details: { amount: 270_000, costObject: '9902', fundingPart: 'stimulus' },
  };
  const place = { applicationId: 'application-1', auditCount: 3, auditHead: sha256(chainStart) };
  const text = JSON.stringify([fact, place]);
  return {
    what: 'An audit row put in its chain against SHA-256 of a text as long',
    measured: await microsecondsPerCall(() => chainRow(fact, place, sha256)),
    against: await microsecondsPerCall(() => sha256(text)),
  };
}

await main();
