import * as z from 'zod';
import type { Application } from '../../../shared/domain/application.ts';
import { matterOf } from '../../../shared/domain/application.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { type Look, nextLook, nextLookAtWait } from '../../../shared/domain/next-look.ts';
import { QuarterSchema } from '../../../shared/domain/payout.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import { isRouted, type Question } from '../../../shared/domain/question.ts';
import { addDaysToDate, localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { Store } from '../../../shared/store/store.ts';
import type { Timer } from '../step-functions/runner.ts';
import { quarterEvent } from './quarter-event.ts';
import { beforeTimer, isSetFor, shifted, subjectOfExecution } from './timers.ts';
import { isOfYearEnd, yearEndEvent, yearEndKinds } from './year-end-event.ts';

const eventKinds = [
  'remind',
  'remindCompletion',
  'escalate',
  'completionDue',
  'deferralDue',
  'away',
  'back',
  'delegationBegins',
  'delegationEnds',
  'nobody',
  'windowOpens',
  'remindRequest',
  'quarterLapses',
  'remindAttest',
  'escalateAttest',
  ...yearEndKinds,
  'round',
] as const;

/** What a timer will do, and to which application: words are made of it by `eventText`. */
export const EventSchema = z.object({
  kind: z.enum(eventKinds),
  name: z.string().optional(),
  substitute: z.string().optional(),
  quarter: QuarterSchema.optional(),
  application: z.object({ id: z.string(), activity: z.string(), unit: z.string() }).optional(),
});
export type Event = z.infer<typeof EventSchema>;

/** Events that a reader of minutes sees at the same moment; `at` is the last of them (UTC). */
export const MomentSchema = z.object({ at: z.string(), events: z.array(EventSchema) });
export type Moment = z.infer<typeof MomentSchema>;

/** The first moments; `more` events come after them. */
export const UpcomingSchema = z.object({ moments: z.array(MomentSchema), more: z.int() });
export type Upcoming = z.infer<typeof UpcomingSchema>;

export type Described = { events: Event[]; more: number };

type Stores = Pick<Store, 'questions' | 'applications' | 'programmes' | 'directory'>;
type Told = { at: Instant; event: Event };
type Facts = { open: Map<string, Question>; people: Person[] };

const mostEvents = 20;
// A blink too early, when it was set before the question was put: then it looks again, after whole seconds.
const lookedAgainWithin = 2_000;

/**
 * What the state machine's timers will do, read from the open questions: the state machine itself only knows how long it
 * waits. The end of an execution after a year is left out: none plans to live so long.
 */
export function createUpcoming({ store, timers }: { store: Stores; timers: () => Timer[] }) {
  return { upcoming, describe };

  async function upcoming(): Promise<Upcoming> {
    const waiting = timers().filter(isNews);
    const shown = waiting.slice(0, mostEvents);
    const byMinute = Map.groupBy(await told(shown), ({ at }) => at.slice(0, 16));
    const moments = [...byMinute.values()].map((group) => ({
      at: group.at(-1)?.at ?? '',
      events: group.map(({ event }) => event),
    }));
    return { moments, more: waiting.length - shown.length };
  }

  /** What some timers will do, at most {@link mostEvents} of them. */
  async function describe(some: readonly Timer[]): Promise<Described> {
    const waiting = some.filter(isNews);
    const shown = await told(waiting.slice(0, mostEvents));
    return { events: shown.map(({ event }) => event), more: waiting.length - shown.length };
  }

  async function told(some: readonly Timer[]): Promise<Told[]> {
    if (some.length === 0) return [];
    const [open, people] = await Promise.all([store.questions.open(), store.directory.list()]);
    const facts: Facts = {
      open: new Map(open.map((question) => [keyOf(question), question])),
      people,
    };
    return Promise.all(some.map((timer) => tell(timer, facts)));
  }

  async function tell(timer: Timer, facts: Facts): Promise<Told> {
    const at = timer.dueAt;
    const subject = subjectOfExecution(timer.executionName);
    if (subject.phase === 'programme') return { at, event: await datesOf(subject.id) };
    const found = await store.applications.find(subject.id);
    return subject.phase === 'followUp'
      ? { at, event: yearEnd(subject.id, found, facts) }
      : tellOfDecisionOrPayout(timer, subject, { ...facts, found });
  }

  async function datesOf(programmeId: string): Promise<Event> {
    const name = (await store.programmes.find(programmeId))?.programme.name ?? programmeId;
    return { kind: 'programmeDates', name };
  }

  async function tellOfDecisionOrPayout(
    timer: Timer,
    { id, quarter }: ReturnType<typeof subjectOfExecution>,
    { found, ...facts }: Facts & { found: Application | undefined },
  ): Promise<Told> {
    const at = timer.dueAt;
    const about = { ...(quarter && { quarter }), ...(found && { application: named(found) }) };
    const question = facts.open.get(subjectKey(id, quarter));
    if (question?.trouble) return { at, event: { kind: 'nobody', ...about } };
    const programme = found && (await store.programmes.find(found.programmeId))?.programme;
    if (quarter && programme && question?.kind !== 'attest') {
      const name = question && nameOf(question.askedOf, facts.people);
      return { at, event: { kind: quarterEvent(timer, quarter, programme, question), name, ...about } };
    }
    if (!question) return { at, event: { kind: 'round', ...about } };
    const look = lookAt(
      timer,
      question,
      officialsOf(facts, question),
      programme?.assumed.remindAfterDays ?? 1,
    );
    const event = { ...whatHappens(look, question, facts), ...about };
    const isEarly = look !== undefined && look.at > at;
    return { at: isEarly ? shifted(look.at, lookedAgainWithin) : at, event };
  }
}

/** What a timer of the followUp phase will do. */
function yearEnd(id: string, found: Application | undefined, { open, people }: Facts): Event {
  const question = open.get(subjectKey(id, 'followUp'));
  const name = question && nameOf(question.askedOf, people);
  return {
    kind: yearEndEvent(question),
    ...(name !== undefined && { name }),
    ...(found && { application: named(found) }),
  };
}

const isNews = ({ kind }: Timer): boolean => kind !== 'execution-timeout';

const subjectKey = (id: string, part?: string): string => `${id}#${part ?? ''}`;

const keyOf = ({ applicationId, kind, quarter }: Question): string =>
  subjectKey(applicationId, isOfYearEnd(kind) ? 'followUp' : quarter);

/** Everybody who may answer the question. */
function officialsOf({ people }: Pick<Facts, 'people'>, { kind }: Question): Person[] {
  return people.filter((person) =>
    kind === 'attest' ? hasRole(person, 'controller') : hasRole(person, 'director', 'substitute'),
  );
}

function named(application: Application): { id: string; activity: string; unit: string } {
  const { activity } = matterOf(application).content;
  return { id: application.id, activity, unit: application.unitName };
}

/** Why the timer goes off; undefined when it goes off before there is anything to look at. */
function lookAt(
  timer: Timer,
  question: Question,
  officials: Person[],
  remindAfterDays: number,
): Look | undefined {
  const now = beforeTimer(timer);
  const look = isRouted(question)
    ? nextLook(question, { remindAfterDays, officials, now })
    : nextLookAtWait(question, now);
  // On the same day as a reminder: whoever is asked next gets the question, and nobody a reminder.
  const { escalateAt } = question;
  if (isRouted(question) && escalateAt && isSetFor(timer, escalateAt))
    return { at: escalateAt, why: 'escalate' };
  return isSetFor(timer, look.at) ? look : undefined;
}

function whatHappens(look: Look | undefined, question: Question, facts: Facts): Event {
  const name = nameOf(question.askedOf, facts.people);
  if (!look) return { kind: 'round' };
  if (look.why === 'due') return { kind: question.kind === 'deferral' ? 'deferralDue' : 'completionDue' };
  if (look.why === 'escalate')
    return { kind: question.kind === 'attest' ? 'escalateAttest' : 'escalate', name };
  if (look.why === 'directory') return changeOn(localDateOf(look.at), question, facts) ?? { kind: 'round' };
  if (question.kind === 'attest') return { kind: 'remindAttest', name };
  return { kind: question.kind === 'completion' ? 'remindCompletion' : 'remind', name };
}

const nameOf = (email: string, people: readonly Person[]): string =>
  people.find((person) => person.email === email)?.name ?? email;

/** Who comes, goes or gets other rights that day; an absence before a delegation. */
function changeOn(day: string, question: Question, { people }: Facts): Event | undefined {
  const officials = officialsOf({ people }, question);
  const endsBefore = ({ through }: { through?: string | undefined }) =>
    through !== undefined && addDaysToDate(through, 1) === day;
  for (const { name, absences } of officials) {
    const begins = absences.find(({ from }) => from === day);
    if (begins) return { kind: 'away', name, substitute: nameOf(begins.substitute, people) };
    if (absences.some(endsBefore)) return { kind: 'back', name };
  }
  for (const { name, delegations } of officials) {
    if (delegations.some(({ from }) => from === day)) return { kind: 'delegationBegins', name };
    if (delegations.some(endsBefore)) return { kind: 'delegationEnds', name };
  }
  return undefined;
}
