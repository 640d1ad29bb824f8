import type { Instant } from '../../shared/domain/clock.ts';
import type { Table } from '../../shared/store/client.ts';
import type { PortChoice } from './machine/ports-of-parts.ts';

/**
 * Where a system keeps its rows: on disk, so that the next start goes on where this one stopped; in memory, gone at the
 * end; or in a DynamoDB Local that somebody else runs, in a database of this system alone.
 */
export type DataPlace = { folder: string } | { inMemory: true } | { endpoint: string };

export type SystemOptions = {
  data: DataPlace;
  /** Where the clock stands at the very first start. */
  startsAt: Instant;
  /** By default a system on disk, which people look for, has the usual ports, and any other those that are free. */
  ports?: PortChoice;
  onProgress?: (text: string) => void;
  /** Tests put faults in front of the real table here. */
  onTable?: (table: Table) => void;
};
