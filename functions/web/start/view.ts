import type { Application } from '../../../shared/domain/application.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Words } from '../applications/words.ts';
import type { Overview } from './overview.ts';
import type { WaitingItem } from './waiting.ts';

/** What the start page is made from; each role has its own parts. */
export type StartView = Words & {
  person: Person;
  /** For those who decide. */
  waiting: WaitingItem[];
  /** For applicants: their unit's, the newest first. */
  sent: Application[];
  open: Programme[];
  /** For those who read everything. */
  overview: Overview[];
  programmeNames: ReadonlyMap<string, string>;
};
