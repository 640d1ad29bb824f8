import type { Instant } from '../../shared/domain/clock.ts';
import type { Table } from '../../shared/store/client.ts';
import type { PortChoice } from './machine/ports-of-parts.ts';

export type SystemOptions = {
  /** On disk, so that the next start goes on where this one stopped; or in memory, gone at the end. */
  data: { folder: string } | { inMemory: true };
  /** Where the clock stands at the very first start. */
  startsAt: Instant;
  /** By default a system on disk, which people look for, has the usual ports, and one in memory any that are free. */
  ports?: PortChoice;
  onProgress?: (text: string) => void;
  /** Tests put faults in front of the real table here. */
  onTable?: (table: Table) => void;
};
