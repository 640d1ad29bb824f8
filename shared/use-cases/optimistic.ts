import { DomainError } from '../domain/errors.ts';

/** Somebody else wrote first. What was read is old: read again, check the rules again, try again. */
export class LostRace extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'LostRace';
  }
}

const tries = 10;
const longestPause = 800;

/**
 * Runs an attempt that reads, checks and writes, again when it lost a race, up to ten times with jitter (DESIGN §5).
 * A refusal by the rules is final and passes through.
 * @throws DomainError TooManyAtOnce when every try lost
 */
export async function optimistically<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; n <= tries; n += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
      if (n < tries) await pause(n);
    }
  }
  throw new DomainError('TooManyAtOnce');
}

/** Full jitter: contenders spread out instead of meeting again. */
const pause = (n: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPause, 20 * 2 ** n)));
