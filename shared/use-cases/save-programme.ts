import type { Application } from '../domain/application.ts';
import type { Clock, Instant } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { deadlinesOf } from '../domain/follow-up-dates.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { type Programme, ProgrammeSchema } from '../domain/programme.ts';
import { programmeDifferences } from '../domain/programme-differences.ts';
import {
  type BrokenEdit,
  brokenByEdit,
  editedProgramme,
  type ProgrammeFields,
  raisesOf,
  removedBy,
  type UsedInProgramme,
} from '../domain/programme-edit.ts';
import type { LocalDate } from '../domain/stockholm-time.ts';
import { optimistically } from './optimistic.ts';
import {
  type ApplicationStore,
  DiaryNumberTaken,
  type FollowUpStore,
  type NewId,
  type ProgrammeStore,
} from './ports.ts';
import { nextWatchOf } from './watch-programme.ts';

/** Those who look after the programmes. */
export const mayEditProgrammes = (person: Person): boolean => hasRole(person, 'coordinator', 'administrator');

/** Refused by the rules of programmes: named after the first that does not hold; `broken` has them all, by field. */
export class ProgrammeRefused extends DomainError {
  readonly broken: BrokenEdit[];

  constructor(broken: [BrokenEdit, ...BrokenEdit[]]) {
    super(broken[0].name, broken[0].facts);
    this.broken = broken;
  }
}

/** @throws ProgrammeRefused when a rule does not hold */
export function assertUnbroken([first, ...rest]: BrokenEdit[]): void {
  if (first) throw new ProgrammeRefused([first, ...rest]);
}

/** The version of one that no page has changed. */
export const firstVersion = 1;
export const versionOf = ({ version }: Programme): number => version ?? firstVersion;

export type SaveProgrammeDeps = {
  programmes: ProgrammeStore;
  applications: Pick<ApplicationStore, 'ofProgramme'>;
  followUps: FollowUpStore;
  clock: Clock;
  newId: NewId;
  holidays: readonly LocalDate[];
};

export type SaveProgramme = {
  person: Person;
  programmeId: string;
  /** What the person saw (SECURITY 15). */
  seenVersion: number;
  fields: ProgrammeFields;
  /** What a raised amount rests on. */
  raiseReference?: string | undefined;
};

/**
 * Changes a programme in one transaction with its history and, for an amount that is raised, the ledger's entry and
 * balance. What changes nothing writes nothing. When days of the year end moved, the watch looks at them anew.
 * @throws DomainError NotAllowed, ProgrammeNotFound, ProgrammeChanged, TooManyAtOnce; ProgrammeRefused by the rules
 */
export function createSaveProgramme(deps: SaveProgrammeDeps) {
  return (wanted: SaveProgramme): Promise<Programme> => optimistically(() => attempt(deps, wanted));
}

async function attempt(
  deps: SaveProgrammeDeps,
  { person, programmeId, seenVersion, fields, raiseReference }: SaveProgramme,
): Promise<Programme> {
  if (!mayEditProgrammes(person)) throw new DomainError('NotAllowed');
  const before = (await deps.programmes.find(programmeId))?.programme;
  if (!before) throw new DomainError('ProgrammeNotFound');
  if (versionOf(before) !== seenVersion) throw new DomainError('ProgrammeChanged');
  const edited = editedProgramme(before, fields);
  const differences = programmeDifferences(before, edited);
  if (differences.length === 0) return before;
  await assertMayBecome(deps, before, edited, raiseReference);
  const at = deps.clock.now();
  const after = ProgrammeSchema.parse({ ...edited, version: seenVersion + 1, changedAt: at });
  const change = { id: deps.newId(), at, by: person.email, version: seenVersion + 1, differences };
  const allocations = raises(deps.newId, before, after, { at, reference: raiseReference ?? '' });
  const watch = movesYearEnd(before, after, deps.holidays) ? await watchAfter(deps, after.id, at) : undefined;
  await saved(deps, { before, after, allocations, change, watch });
  return after;
}

/** What a rule rests on is read only when the change touches it: most changes are of names, days and texts. */
async function assertMayBecome(
  { programmes, applications, followUps }: SaveProgrammeDeps,
  before: Programme,
  after: Programme,
  raiseReference: string | undefined,
): Promise<void> {
  const removed = removedBy(before, after);
  const [running, all, accounts] = await Promise.all([
    before.diaryNumber === after.diaryNumber ? 0 : programmes.lastRunning(before.id),
    removed.applications ? applications.ofProgramme(before.id) : [],
    removed.accounts ? followUps.ofProgramme(before.id) : [],
  ]);
  const rules = { used: usedBy(all, accounts), numbered: running > 0 };
  const unfounded = raisesOf(before, after).length > 0 && !raiseReference;
  assertUnbroken([
    ...brokenByEdit(before, after, rules),
    ...(unfounded ? [{ at: 'raiseReference', name: 'ReferenceMissing' as const }] : []),
  ]);
}

/** What applications, changes asked for, decisions and accounts point at. */
export function usedBy(applications: readonly Application[], accounts: readonly FollowUp[]): UsedInProgramme {
  const contents = applications.flatMap(({ content, change }) => [
    content,
    ...(change ? [change.content] : []),
  ]);
  const decided = applications.flatMap(({ decision }) => decision?.costObject ?? []);
  return {
    costObjects: new Set([...contents.map(({ costObject }) => costObject), ...decided]),
    purposeIds: new Set(contents.flatMap(({ purposeIds }) => purposeIds)),
    indicatorIds: new Set(accounts.flatMap(({ content }) => content.indicators.map(({ id }) => id))),
  };
}

const raises = (
  newId: NewId,
  before: Programme,
  after: Programme,
  { at, reference }: { at: Instant; reference: string },
): LedgerEntry[] =>
  raisesOf(before, after).map(({ fundingPartId, amount }) => ({
    id: newId(),
    programmeId: after.id,
    fundingPartId,
    type: 'allocate',
    amount,
    at,
    basis: { kind: 'agreement', reference },
  }));

/** The watch over the year end looks at the new days at once. */
const watchAfter = async ({ programmes }: SaveProgrammeDeps, id: string, at: Instant) =>
  nextWatchOf(id, await programmes.watch(id), at);

async function saved(
  { programmes }: SaveProgrammeDeps,
  write: Parameters<ProgrammeStore['save']>[0],
): Promise<void> {
  try {
    await programmes.save(write);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** A diary number that another programme has is a fault of the form. */
export const asRefusal = (error: unknown): unknown =>
  error instanceof DiaryNumberTaken
    ? new ProgrammeRefused([{ at: 'diaryNumber', name: 'DiaryNumberHeld', facts: { by: error.by } }])
    : error;

const movesYearEnd = (before: Programme, after: Programme, holidays: readonly LocalDate[]): boolean =>
  JSON.stringify(deadlinesOf(before, holidays)) !== JSON.stringify(deadlinesOf(after, holidays));
