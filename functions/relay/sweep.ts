import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createSweepOutbox } from '../../shared/use-cases/relay-outbox.ts';
import { awsRelayParts, type RelayParts } from './composition.ts';
import { nameErrors } from './name-errors.ts';

/** Every few minutes: drives again what the stream has not brought home, and counts what is stuck. */
export function createSweepHandler(parts: RelayParts) {
  const sweep = createSweepOutbox(parts);
  const metrics = new Metrics({ namespace: 'Bidragsled', serviceName: 'relay' });
  return middy<unknown, void>()
    .use(nameErrors(parts.log))
    .handler(async () => {
      const swept = await sweep();
      parts.log.info('SWEEP_DONE', swept);
      if (swept.stuck > 0) parts.log.warn('OUTBOX_STUCK', { stuck: swept.stuck });
      metrics.addMetric('OutboxStuck', MetricUnit.Count, swept.stuck);
      metrics.publishStoredMetrics();
    });
}

export const handler = lazyHandler(() => createSweepHandler(awsRelayParts()));
