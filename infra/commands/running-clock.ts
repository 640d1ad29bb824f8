import * as z from 'zod';
import { type Clock, systemClock } from '../../shared/domain/clock.ts';
import { readAddresses } from '../local/machine/local-folder.ts';

const ClockSchema = z.object({ now: z.iso.datetime() });

/**
 * The clock that the running system goes by: the demonstration's own on this computer, or the ordinary one where the
 * table is named by settings. A command is short: it is one moment.
 */
export async function readRunningClock(environment: NodeJS.ProcessEnv, folder: string): Promise<Clock> {
  const address = environment.TABLE_NAME ? undefined : readAddresses(folder)?.clock;
  if (!address) return systemClock;
  const answer = await fetch(`${address}/clock`);
  const { now } = ClockSchema.parse(await answer.json());
  return { now: () => now };
}
