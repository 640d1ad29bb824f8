import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { GrantTable } from './grant-table.ts';
import type { TrailFunction } from './trail-function.ts';

const fiveMinutes = { period: Duration.minutes(5) };

/** How many outbox rows have failed ten times, under the name by which `functions/relay/sweep.ts` counts them. */
export const outboxStuck = (): Metric =>
  new Metric({
    namespace: 'Bidragsled',
    metricName: 'OutboxStuck',
    dimensionsMap: { service: 'relay' },
    statistic: Stats.MAXIMUM,
    ...fiveMinutes,
  });

/** CloudWatch's limit for what one alarm may add up (AWS documentation: quotas of alarms on metric math). */
const mostInOneSum = 10;

/** Refused calls of all functions together, in as few sums as there may be. */
export function functionThrottles(functions: TrailFunction[]): IMetric[] {
  const sums = Array.from({ length: Math.ceil(functions.length / mostInOneSum) }, (_, n) =>
    functions.slice(n * mostInOneSum, (n + 1) * mostInOneSum),
  );
  return sums.map((some) =>
    sumOf(
      'Throttled calls',
      some.map(({ lambda }) => lambda.metricThrottles(fiveMinutes)),
    ),
  );
}

/** Reads and writes that the table refused for their rate. */
export const tableThrottles = ({ table }: GrantTable): IMetric =>
  sumOf(
    'Throttled reads and writes',
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
      table.metric(name, { statistic: Stats.SUM, ...fiveMinutes }),
    ),
  );

function sumOf(label: string, metrics: Metric[]): IMetric {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  return new MathExpression({ label, expression: 'SUM(METRICS())', usingMetrics, ...fiveMinutes });
}
