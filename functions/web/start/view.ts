import type { Application } from '../../../shared/domain/application.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { ReportVersion } from '../../../shared/domain/report.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { Words } from '../applications/words.ts';
import type { OwnActivity } from '../payouts/own-activities.ts';
import type { WaitingAttest } from '../payouts/waiting-attests.ts';
import type { FollowUpTasks } from './follow-ups.ts';
import type { Overview } from './overview.ts';
import type { ReturnedItem, WaitingItem } from './waiting.ts';

/** What the start page is made from; each role has its own parts. */
export type StartView = Words & {
  person: Person;
  /** For those who decide. */
  waiting: WaitingItem[];
  /** For controllers: what waits for their attest. */
  attests: WaitingAttest[];
  /** For a provider's contacts: their approved activities, with the quarters to ask for. */
  activities: OwnActivity[];
  /** For applicants: what they have begun, the latest saved first. */
  drafts: Draft[];
  /** What waits for the unit's completion, the first last day first. */
  returned: ReturnedItem[];
  /** Their unit's, the newest first. */
  sent: Application[];
  /** What waits in the year-end follow-up: for units, coordinators and controllers. */
  followUps: FollowUpTasks;
  /** Locked reports that wait for their approval, for those who decide. */
  reports: ReportVersion[];
  open: Programme[];
  /** The ids of those that their provider has been invited to. */
  invited: ReadonlySet<string>;
  /** Providers whose new account waits, for those who may attest it. */
  accountsWaiting: Unit[];
  /** For those who read everything. */
  overview: Overview[];
  programmeNames: ReadonlyMap<string, string>;
};
