import { randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import type { Person } from '../domain/person.ts';
import { sha256 } from './hash.ts';
import { optimistically } from './optimistic.ts';
import type { CalendarFeedStore, Directory } from './ports.ts';

export type CalendarFeedDeps = {
  calendarFeeds: CalendarFeedStore;
  directory: Pick<Directory, 'find'>;
  clock: Clock;
};

/**
 * A person's calendar by a secret address, for calendar programs that cannot sign in: 256 bits, only the hash in the
 * table, one for each person, which can be replaced and ended at any time.
 */
export function createCalendarFeeds({ calendarFeeds, directory, clock }: CalendarFeedDeps) {
  return {
    /** Since when the person has an address; undefined when there is none. */
    since: async ({ email }: Person): Promise<string | undefined> =>
      (await calendarFeeds.ofPerson(email))?.createdAt,

    /** Gives the secret of a new address, this once; an earlier one ends. @throws DomainError TooManyAtOnce */
    make: ({ email }: Person): Promise<string> =>
      optimistically(async () => {
        const secret = randomBytes(32).toString('base64url');
        const at = clock.now();
        const before = await calendarFeeds.ofPerson(email);
        await calendarFeeds.replace(before, { hash: sha256(secret), email, createdAt: at }, at);
        return secret;
      }),

    /** @throws DomainError TooManyAtOnce */
    end: ({ email }: Person): Promise<void> =>
      optimistically(async () => {
        const before = await calendarFeeds.ofPerson(email);
        if (before) await calendarFeeds.replace(before, undefined, clock.now());
      }),

    /** Whose calendar it is: nobody's when the address is unknown or ended, or the person gone or blocked. */
    personOf: async (secret: string): Promise<Person | undefined> => {
      const feed = await calendarFeeds.find(sha256(secret));
      if (!feed || feed.endedAt !== undefined) return undefined;
      const person = await directory.find(feed.email);
      return person?.blocked ? undefined : person;
    },
  };
}
