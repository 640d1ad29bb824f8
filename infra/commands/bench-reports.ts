import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { frugal } from '../local/machine/frugal.ts';

const MeasuredSchema = z.object({ seconds: z.number(), megabytes: z.number(), bytes: z.number() });

/** A file of a report of 2 000 activities, in a process with the options that the task has. */
function measureReportFile(kind: 'xlsx' | 'pdf'): z.infer<typeof MeasuredSchema> {
  const file = fileURLToPath(new URL('bench-report-files.ts', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [frugal, file, kind], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return MeasuredSchema.parse(JSON.parse(stdout));
}

export function printReportFiles(): void {
  for (const kind of ['xlsx', 'pdf'] as const) {
    const { seconds, megabytes, bytes } = measureReportFile(kind);
    const allowed = kind === 'xlsx' ? ['5 allowed', '300 allowed'] : ['no limit', 'no limit'];
    const [time, memory] = allowed;
    const size = (bytes / 1_000_000).toFixed(1);
    console.log(
      `The ${kind.toUpperCase()} of a report of 2 000 activities: ${seconds.toFixed(1)} s (${time}), at most ${Math.round(megabytes)} MB of memory in its process (${memory}), ${size} MB`,
    );
  }
}
