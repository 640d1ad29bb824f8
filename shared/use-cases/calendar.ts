import type { Application } from '../domain/application.ts';
import {
  byDay,
  type CalendarEntry,
  type CalendarFacts,
  type Concerns,
  calendarEntries,
  everyDay,
} from '../domain/calendar-entries.ts';
import type { Checklist, HandedIn } from '../domain/checklist.ts';
import type { Clock } from '../domain/clock.ts';
import { type DeadlineKind, deadlineKinds, deadlinesOf } from '../domain/follow-up-dates.ts';
import { applies, hasRole, type Person, readsEverything } from '../domain/person.ts';
import { isOpenTo, type Programme } from '../domain/programme.ts';
import type { ReportVersion } from '../domain/report.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { keptOf } from './look-at-programme.ts';
import type { ApplicationStore, ProgrammeStore } from './ports.ts';
import type { ReportStore } from './report-ports.ts';

export type CalendarDeps = {
  programmes: Pick<ProgrammeStore, 'find' | 'list'>;
  applications: Pick<ApplicationStore, 'ofProgramme' | 'ofUnit'>;
  reports: Pick<ReportStore, 'latest'>;
  clock: Clock;
  holidays: readonly LocalDate[];
};

/** The programmes that concern somebody, the newest year first, and their days by date. */
export type Calendar = { programmes: Programme[]; entries: CalendarEntry[] };

/**
 * The days that somebody should know of (DOMAIN facts 9, 38 and 39). Officials see those of all programmes; who applies
 * sees when one can, when money is asked for, and when they have to account. `marks`: also whether the year end's days
 * have been kept, which reads the applications; a feed has no use for that. `only`: of one programme.
 */
export function createCalendar(deps: CalendarDeps) {
  return async (
    person: Person,
    { marks, only }: { marks: boolean; only?: string | undefined },
  ): Promise<Calendar> => {
    const all = await deps.programmes.list();
    const own = readsEverything(person) ? [] : await ownOf(deps, person);
    const concerned = all.flatMap((programme) => {
      const concerns = concernsOf(person, programme, own);
      return Object.values(concerns).some(Boolean) ? [{ programme, concerns }] : [];
    });
    const wanted = concerned.filter(({ programme }) => only === undefined || programme.id === only);
    const lists = wanted.map((it) => entriesOf(deps, { ...it, own, marks }));
    return {
      programmes: concerned.map(({ programme }) => programme),
      entries: (await Promise.all(lists)).flat().toSorted(byDay),
    };
  };
}

async function ownOf({ applications }: CalendarDeps, person: Person): Promise<Application[]> {
  return applies(person) && person.unitId !== undefined ? applications.ofUnit(person.unitId) : [];
}

function concernsOf(person: Person, programme: Programme, own: readonly Application[]): Concerns {
  if (readsEverything(person)) return everyDay;
  const approved = own.some((it) => it.programmeId === programme.id && it.status === 'approved');
  return {
    applying: applies(person) && isOpenTo(programme, person),
    payouts: hasRole(person, 'provider') && approved,
    followUp: approved,
    region: false,
  };
}

type Wanted = { programme: Programme; concerns: Concerns; own: readonly Application[]; marks: boolean };

async function entriesOf(
  deps: CalendarDeps,
  { programme, concerns, own, marks }: Wanted,
): Promise<CalendarEntry[]> {
  const { holidays, clock } = deps;
  const today = localDateOf(clock.now());
  const { obligations = [], handedIn } = (await checklistOf(deps, { programme, concerns })) ?? {};
  const kept = marks ? await keptIn(deps, { programme, concerns, own, today }, handedIn) : nothing;
  return calendarEntries(programme, { obligations, holidays, concerns, today, ...kept });
}

const nothing: { done: ReadonlySet<DeadlineKind> } = { done: new Set() };

async function checklistOf(
  { programmes }: CalendarDeps,
  { programme, concerns }: Pick<Wanted, 'programme' | 'concerns'>,
): Promise<Checklist | undefined> {
  return concerns.region ? (await programmes.find(programme.id))?.checklist : undefined;
}

/** What has been kept: by the region's report and all accounts, or for a unit by its own. Nothing before it has begun. */
async function keptIn(
  { applications, reports, holidays }: CalendarDeps,
  { programme, concerns, own, today }: Omit<Wanted, 'marks'> & { today: LocalDate },
  handedIn: HandedIn | undefined,
): Promise<Pick<CalendarFacts, 'done' | 'waived'>> {
  const { id } = programme;
  if (!concerns.region) return { done: doneByUnit(own.filter((it) => it.programmeId === id)) };
  const report = await reports.latest(id);
  if (report?.sent) return { done: new Set(deadlineKinds) };
  const hasBegun = deadlinesOf(programme, holidays)['follow-up-opens'] <= today;
  if (!hasBegun && !handedIn) return nothing;
  const approved = await applications.ofProgramme(id, 'approved');
  const done = hasBegun ? doneByRegion(approved, report) : nothing.done;
  if (!handedIn) return { done };
  return { done: new Set([...done, 'report-due']), waived: waivedOf(approved) };
}

function doneByUnit(own: readonly Application[]): ReadonlySet<DeadlineKind> {
  const approved = own.filter(({ status }) => status === 'approved');
  return approved.length > 0 ? keptOf({ applications: approved, report: undefined }) : nothing.done;
}

function doneByRegion(approved: Application[], report: ReportVersion | undefined): ReadonlySet<DeadlineKind> {
  const kept: Set<DeadlineKind> = new Set(keptOf({ applications: approved, report }));
  if (approved.length === 0) for (const kind of ['follow-up-due', 'review-due'] as const) kept.delete(kind);
  return kept;
}

/** A report that was handed in elsewhere is neither locked nor approved here, and needs no account that nobody was asked for. */
function waivedOf(approved: readonly Application[]): ReadonlySet<DeadlineKind> {
  const isAsked = approved.some(({ followUp }) => followUp);
  return new Set([
    'lock-due',
    'approval-due',
    ...(isAsked ? [] : (['follow-up-due', 'review-due'] as const)),
  ]);
}
