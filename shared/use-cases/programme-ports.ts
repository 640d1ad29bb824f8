import type { Checklist } from '../domain/checklist.ts';
import type { Instant } from '../domain/clock.ts';
import type { Difference } from '../domain/difference.ts';
import type { Balance, LedgerEntry } from '../domain/ledger.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import type { AgreementNote, Programme } from '../domain/programme.ts';

/**
 * Why a programme stands as it does: who (e-mail) changed what, and when (UTC). `version` is the programme's after it;
 * missing when something was noted beside the programme.
 */
export type ProgrammeChange = {
  id: string;
  at: Instant;
  by: string;
  version?: number | undefined;
  differences: Difference[];
};

/** A changed programme, as it was read and as it is to be, with what was allocated by it. */
export type ProgrammeSave = {
  before: Programme;
  after: Programme;
  allocations: LedgerEntry[];
  change: ProgrammeChange;
  /** The next round of the watch, where days of the year end have moved. */
  watch?: NextWatch | undefined;
};

/** The list as it was read and as it is to be, with the row of the history; `watch` where the dates are looked at anew. */
export type ChecklistSave = {
  after: Checklist;
  before: Checklist;
  change: ProgrammeChange;
  watch?: NextWatch | undefined;
};

/** The watch as it was read and as it is to be, with the row that starts its execution. */
export type NextWatch = { after: Watch; before: Watch | undefined; outbox: OutboxRow };

/** What the pages change of a programme. */
type ProgrammeEdits = {
  /**
   * Writes the programme with its ledger entries and the row of its history. A diary number is changed only while no
   * decision is numbered. @throws DiaryNumberTaken; LostRace when the version, or the first decision, came in between
   */
  save(write: ProgrammeSave): Promise<void>;
  /** @throws LostRace when the list has another version than `before`, or another watch has begun */
  saveChecklist(programmeId: string, write: ChecklistSave): Promise<void>;
  /** The latest first. */
  changes(programmeId: string): Promise<ProgrammeChange[]>;
};

/** `agreement` is the latest note about the state's agreement, `checklist` what else has been noted, if somebody has. */
export type ProgrammeBooks = {
  programme: Programme;
  balances: Balance[];
  agreement?: AgreementNote | undefined;
  checklist?: Checklist | undefined;
};

/** Decisions are numbered within the diary number, so that no two programmes can share one. `by` is who has it. */
export class DiaryNumberTaken extends Error {
  readonly programme: Programme;
  readonly by: string;

  constructor(programme: Programme, by: string) {
    super(`${programme.diaryNumber} belongs to ${by}`);
    this.name = 'DiaryNumberTaken';
    this.programme = programme;
    this.by = by;
  }
}

/** The execution that watches over a programme's dates: its round, and when the first one began (UTC). */
export type Watch = { round: number; since: string };

export type ProgrammeStore = ProgrammeEdits & {
  /** The programme with its parts and totals, read consistently. */
  find(id: string): Promise<ProgrammeBooks | undefined>;
  /** All programmes, newest year first. */
  list(): Promise<Programme[]>;
  /**
   * Adds a programme with its allocations, and from a page with the first row of its history. False when it was there
   * already, unchanged. @throws DiaryNumberTaken, LostRace
   */
  add(programme: Programme, allocations: LedgerEntry[], change?: ProgrammeChange): Promise<boolean>;
  /** The highest running decision number given so far; 0 before the first. */
  lastRunning(programmeId: string): Promise<number>;
  ledger(programmeId: string, fundingPartId: string): Promise<LedgerEntry[]>;
  /**
   * Adds a note about the state's agreement; earlier ones stay. `before` is the latest one as it was read.
   * @throws LostRace when another note has been made meanwhile
   */
  noteAgreement(programmeId: string, note: AgreementNote, before: AgreementNote | undefined): Promise<void>;
  /** The watch over the programme's year end that is current; undefined before the first. */
  watch(programmeId: string): Promise<Watch | undefined>;
  /** Another round of the watch takes over, with the row that starts its execution. @throws LostRace when one has already */
  nextWatch(programmeId: string, watch: NextWatch): Promise<void>;
};

/** A person's secret address of their calendar, by its SHA-256; one that is ended answers no more. Times in UTC. */
export type CalendarFeed = { hash: string; email: string; createdAt: Instant; endedAt?: Instant | undefined };

export type CalendarFeedStore = {
  /** Of whoever has the address, ended or not. */
  find(hash: string): Promise<CalendarFeed | undefined>;
  /** The person's that holds now. */
  ofPerson(email: string): Promise<CalendarFeed | undefined>;
  /** `next` takes the place of `before`, which ends; without `next` it only ends. @throws LostRace */
  replace(before: CalendarFeed | undefined, next: CalendarFeed | undefined, at: Instant): Promise<void>;
};
