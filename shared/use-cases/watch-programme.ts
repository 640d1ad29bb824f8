import type { Clock } from '../domain/clock.ts';
import { optimistically } from './optimistic.ts';
import { errandRow } from './outbox-rows.ts';
import type { NextWatch, ProgrammeStore, Watch } from './ports.ts';

type WatchDeps = { programmes: Pick<ProgrammeStore, 'watch' | 'nextWatch'>; clock: Clock };

/** Has a programme's year end watched over, unless it is. */
export function createStartWatch(deps: WatchDeps) {
  return (programmeId: string): Promise<void> =>
    optimistically(async () => {
      // What is begun is the first round or none: whoever comes at the same time loses the race, and finds it there.
      if (!(await deps.programmes.watch(programmeId))) await begin(deps, programmeId, undefined);
    });
}

/** Begins the next round of the watch: after its dates have been changed, or when the one before has failed. */
export function createRestartWatch(deps: WatchDeps) {
  return (programmeId: string): Promise<void> =>
    optimistically(async () => begin(deps, programmeId, await deps.programmes.watch(programmeId)));
}

async function begin(
  { programmes, clock }: WatchDeps,
  programmeId: string,
  before: Watch | undefined,
): Promise<void> {
  await programmes.nextWatch(programmeId, nextWatchOf(programmeId, before, clock.now()));
}

/** The watch that takes over from this one, or is the first. */
export function nextWatchOf(programmeId: string, before: Watch | undefined, now: string): NextWatch {
  const after = { round: (before?.round ?? 0) + 1, since: before?.since ?? now };
  return { after, before, outbox: errandRow('programme', programmeId, now, String(after.round)) };
}
