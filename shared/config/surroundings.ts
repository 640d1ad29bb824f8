import { type Clock, systemClock } from '../domain/clock.ts';
import { createLog, type Log } from '../log/log.ts';
import { createTable, type Table } from '../store/client.ts';

/** What a function finds around it, on AWS or on the laptop: the time, the log and the table. */
export type Surroundings = { clock: Clock; log: Log; table: Table };

export const awsSurroundings = (service: string, settings: { TABLE_NAME: string }): Surroundings => ({
  clock: systemClock,
  log: createLog(service),
  table: createTable({ name: settings.TABLE_NAME }),
});
