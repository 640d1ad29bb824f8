import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { frugal } from '../local/machine/frugal.ts';

const MeasuredSchema = z.object({ seconds: z.number(), megabytes: z.number(), bytes: z.number() });

/** The four files of an order of 10 000 payouts, in a process with the options that the task and the command have. */
export function measureOrderFiles(): z.infer<typeof MeasuredSchema> {
  const file = fileURLToPath(new URL('bench-order-files.ts', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [frugal, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return MeasuredSchema.parse(JSON.parse(stdout));
}

export function printOrderFiles(): void {
  const { seconds, megabytes, bytes } = measureOrderFiles();
  const size = (bytes / 1_000_000).toFixed(1);
  console.log(
    `\nThe four files of 10 000 payouts: ${seconds.toFixed(1)} s (10 allowed), at most ${Math.round(megabytes)} MB of memory in their process (300 allowed), ${size} MB of files`,
  );
}
