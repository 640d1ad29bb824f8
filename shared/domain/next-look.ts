import type { Person } from './person.ts';
import type { Question } from './question.ts';
import { addDays, addDaysToDate, hasExpired, startOfDay } from './stockholm-time.ts';

/**
 * When the state machine looks at a waiting question again, and what for: `directory` when a substitution or a
 * delegation begins or ends; `due` when a wait is over. Times in UTC.
 */
export const lookReasons = ['remind', 'escalate', 'directory', 'due'] as const;
export type Look = { at: string; why: (typeof lookReasons)[number] };

/** So many days before the last one for a completion is the applicant reminded; half the time when it is shorter. */
export const remindDaysBeforeDue = 3;

const earliest = (looks: Look[]): Look | undefined =>
  looks.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];

type Pace = { remindAfterDays: number; officials: readonly Person[]; now: string };

/** The next look at a question to a decider. There is always one: reminders go on until the question is answered. */
export function nextLook(
  question: Pick<Question, 'askedAt' | 'escalateAt'>,
  { remindAfterDays, officials, now }: Pace,
): Look {
  const remind: Look = { at: nextReminder(question.askedAt, remindAfterDays, now), why: 'remind' };
  const escalates = question.escalateAt !== undefined && !hasExpired(question.escalateAt, now);
  return (
    earliest([
      remind,
      ...(escalates && question.escalateAt ? [{ at: question.escalateAt, why: 'escalate' as const }] : []),
      ...changesOfDirectory(officials, now),
    ]) ?? remind
  );
}

function nextReminder(askedAt: string, everyDays: number, now: string): string {
  let at = addDays(askedAt, everyDays);
  for (let n = 2; hasExpired(at, now); n += 1) at = addDays(askedAt, n * everyDays);
  return at;
}

/** When whoever reviews an account is reminded next: every so many days from when they were asked. */
export const reviewReminderAt = (askedAt: string, everyDays: number, now: string): string =>
  nextReminder(askedAt, everyDays, now);

/** Which reminder it is time for: 0 until the first is due. */
export function remindersDue(question: Question, remindAfterDays: number, now: string): number {
  let n = 0;
  while (hasExpired(addDays(question.askedAt, (n + 1) * remindAfterDays), now)) n += 1;
  return n;
}

/** The moments to come at which somebody's right to decide begins or ends. */
function changesOfDirectory(officials: readonly Person[], now: string): Look[] {
  const days = officials
    .flatMap(({ absences, delegations }) => [...absences, ...delegations])
    .flatMap(({ from, through }) => [from, ...(through === undefined ? [] : [addDaysToDate(through, 1)])]);
  return [...new Set(days)]
    .map((day) => startOfDay(day))
    .filter((at) => !hasExpired(at, now))
    .map((at) => ({ at, why: 'directory' }));
}

/** When the applicant is reminded of a completion; undefined for a wait that reminds nobody. */
export function completionReminderAt({ kind, askedAt, dueAt }: Question): string | undefined {
  if (kind !== 'completion' || dueAt === undefined) return undefined;
  const early = addDays(dueAt, -remindDaysBeforeDue);
  if (early > askedAt) return early;
  return new Date((Date.parse(askedAt) + Date.parse(dueAt)) / 2).toISOString();
}

/** When the provider is reminded of a request: as the programme has it; when that has passed, as after a return, halfway to the last day. */
export function requestReminderAt(dueAt: string, now: string, planned: string): string {
  if (!hasExpired(planned, now)) return planned;
  return new Date((Date.parse(now) + Date.parse(dueAt)) / 2).toISOString();
}

/** The next look at a wait for a completion or a date. */
export function nextLookAtWait(question: Question, now: string): Look {
  const reminder = completionReminderAt(question);
  if (reminder !== undefined && !hasExpired(reminder, now)) return { at: reminder, why: 'remind' };
  return { at: question.dueAt ?? now, why: 'due' };
}

/** A state that waits for a token is not left before its function has had time to start and to store it. */
const shortestWait = 60;

/** Whole seconds from now until a moment, never fewer than a minute: what a state can wait. */
export const secondsUntil = (at: string, now: string): number =>
  Math.max(shortestWait, Math.ceil((Date.parse(at) - Date.parse(now)) / 1000));
