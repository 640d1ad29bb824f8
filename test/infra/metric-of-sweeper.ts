import { vi } from 'vitest';
import * as z from 'zod';
import { composeRelay } from '../../functions/relay/composition.ts';
import { createSweepHandler } from '../../functions/relay/sweep.ts';
import { awsSurroundings } from '../../shared/config/surroundings.ts';

const LambdaContextSchema = z.custom<Parameters<ReturnType<typeof createSweepHandler>>[1]>();
/** CloudWatch's embedded metric format, as far as it matters here. */
const EmbeddedSchema = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Namespace: z.string(),
        Dimensions: z.tuple([z.array(z.string())]),
        Metrics: z.tuple([z.object({ Name: z.string() })]),
      }),
    ]),
  }),
});

/** Lets the sweeper sweep an outbox in which nothing waits, and reads from its log what it counted under which name. */
export async function metricOfSweeper() {
  const settings = { STAGE: 'dev', TABLE_NAME: 'unused', STATE_MACHINE_ARN: 'unused' };
  const parts = composeRelay(settings, awsSurroundings('relay', settings));
  const outbox = { ...parts.outbox, listPending: () => Promise.resolve([]) };
  const written = await capture(async () => {
    await createSweepHandler({ ...parts, outbox })({}, LambdaContextSchema.parse({}));
  });
  const line = EmbeddedSchema.parse(
    JSON.parse(written.find((text) => text.includes('CloudWatchMetrics')) ?? '{}'),
  );
  const [{ Namespace, Dimensions, Metrics }] = line._aws.CloudWatchMetrics;
  return {
    namespace: Namespace,
    name: Metrics[0].Name,
    dimensions: Dimensions[0].map((dimension) => ({ Name: dimension, Value: line[dimension] })),
  };
}

async function capture(act: () => Promise<void>): Promise<string[]> {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  await act().finally(() => spy.mockRestore());
  return written;
}
