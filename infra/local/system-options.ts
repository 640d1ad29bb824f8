import type { Instant } from '../../shared/domain/clock.ts';
import type { Table } from '../../shared/store/client.ts';

export type SystemOptions = {
  /** On disk, so that the next start goes on where this one stopped; or in memory, gone at the end. */
  data: { folder: string } | { inMemory: true };
