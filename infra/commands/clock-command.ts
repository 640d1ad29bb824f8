import * as z from 'zod';
import type { Instant } from '../../shared/domain/clock.ts';
import { formatDateTime } from '../../shared/domain/stockholm-time.ts';
import { translator } from '../../shared/text/translate.ts';
import { applicationText, eventText } from '../local/clock/event-text.ts';
import { nextMoment, usualTime } from '../local/clock/move-form.ts';
import { type Event, EventSchema, type Upcoming, UpcomingSchema } from '../local/clock/upcoming.ts';
import { checkedMoment, later, type Wanted, wantedMoment } from '../local/clock/wanted-moment.ts';

type Surroundings = {
  say: (line: string) => void;
  complain: (line: string) => void;
  /** Where the clock of the running system answers; undefined when nothing was started here. */
  address: () => string | undefined;
};

/** The command speaks Swedish, as its readers do. */
const language = 'sv';
const t = translator(language);
const date = (at: Instant): string => formatDateTime(at, language);

const ShownSchema = z.object({ now: z.string(), upcoming: UpcomingSchema });
type Shown = z.infer<typeof ShownSchema>;

/** One line of the story of a move. */
const LineSchema = z.union([
  z.object({ at: z.string(), events: z.array(EventSchema), more: z.int(), mails: z.int() }),
  z.object({ done: z.literal(true), now: z.string(), fired: z.int() }),
  z.object({ problem: z.string() }),
]);
type Line = z.infer<typeof LineSchema>;
type StepLine = Extract<Line, { at: string }>;

/** Why nothing was moved, as a sentence. */
class Refused extends Error {}

/**
 * `npm run clock`: shows the clock and what happens next, or moves it: `2019-02-01`, `2019-02-01 14.30`, a moment in UTC,
 * `+7d`, `next`. Answers with the exit code.
 */
export async function clockCommand(
  words: string[],
  { say, complain, address }: Surroundings,
): Promise<number> {
  if (['help', '--help', '-h'].includes(words[0] ?? '')) {
    say(t('clock.command.help'));
    return 0;
  }
  try {
    const where = address();
    if (!where) throw new Refused(t('clock.command.notRunning'));
    const shown = ShownSchema.parse(await (await fetch(`${where}/clock`)).json());
    if (words.length === 0) show(shown, say);
    else await move(where, momentOf(words, shown), say);
    return 0;
  } catch (error) {
    complain(complaintOf(error));
    return 1;
  }
}

/** `fetch` throws a TypeError when nobody answers. */
function complaintOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  return error instanceof TypeError ? t('clock.command.notRunning') : String(error);
}

function show({ now, upcoming }: Shown, say: (line: string) => void): void {
  say(t('clock.command.now', { now: date(now) }));
  for (const line of nextLines(upcoming)) say(line);
}

function nextLines({ moments, more }: Upcoming): string[] {
  if (moments.length === 0) return [t('clock.next.none')];
  const lines = moments.flatMap(({ at, events }) => [`  ${date(at)}`, ...events.map(eventLine)]);
  return [t('clock.command.next'), ...lines, ...(more > 0 ? [t('clock.next.more', { count: more })] : [])];
}

const eventLine = (event: Event): string =>
  `    ${[eventText(t, event), applicationText(event)].filter(Boolean).join(' – ')}`;

const spans = {
  d: (days: number) => ({ days }),
  w: (weeks: number) => ({ weeks }),
  m: (months: number) => ({ months }),
};

function momentOf(words: string[], { now, upcoming }: Shown): Instant {
  const wanted = read(words, now, upcoming);
  if (!wanted) {
    const text = words.join(' ');
    throw new Refused(`${t('clock.command.unknown', { text })}\n${t('clock.command.help')}`);
  }
  if (wanted.ok) return wanted.at;
  const { key, facts } = wanted.problem;
  throw new Refused(t('clock.command.refused', { detail: t(key, facts(language)) }));
}

/** Undefined for what is no day, moment, span or `next`. */
function read([first = '', ...rest]: string[], now: Instant, upcoming: Upcoming): Wanted | undefined {
  const [time, ...more] = rest;
  if (more.length > 0) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(first)) return wantedMoment(first, time ?? usualTime, now);
  if (time !== undefined) return undefined;
  if (first === 'next') return nextMoment(upcoming, now);
  const [, count, unit] = /^\+(\d{1,3})([dwm])$/.exec(first) ?? [];
  if (unit === 'd' || unit === 'w' || unit === 'm') {
    return checkedMoment(later(now, spans[unit](Number(count))), now);
  }
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(first) ? Date.parse(first) : Number.NaN;
  return Number.isNaN(moment) ? undefined : checkedMoment(new Date(moment).toISOString(), now);
}

async function move(where: string, to: Instant, say: (line: string) => void): Promise<void> {
  const answer = await fetch(`${where}/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to }),
  });
  if (!answer.ok || !answer.body) throw new Refused(refusalText(RefusalSchema.parse(await answer.json())));
  const steps: StepLine[] = [];
  let rest = '';
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const read = LineSchema.parse(JSON.parse(line));
      if ('at' in read) steps.push(read);
      for (const text of lineTexts(read, steps)) say(text);
    }
  }
}

const RefusalSchema = z.object({ problem: z.string(), movingTo: z.string().optional() });

function refusalText({ problem, movingTo }: z.infer<typeof RefusalSchema>): string {
  const detail = movingTo ? t('clock.problem.moving', { to: date(movingTo) }) : problem;
  return t('clock.command.refused', { detail });
}

/** What a line of the story says; the last one sums up the steps so far. Nothing for a step on which nothing happened. */
function lineTexts(line: Line, steps: readonly StepLine[]): string[] {
  if ('problem' in line) throw new Refused(t('clock.failed.text', { detail: line.problem }));
  if ('done' in line) {
    const events = steps.reduce((sum, step) => sum + step.events.length + step.more, 0);
    const mails = steps.reduce((sum, step) => sum + step.mails, 0);
    const way = events + mails > 0 ? t('clock.arrived.sum', { events, mails }) : t('clock.moving.nothing');
    return [`${t('clock.command.now', { now: date(line.now) })} ${way}`];
  }
  if (line.events.length + line.more === 0) return [];
  const more = line.more > 0 ? [`    ${t('clock.moving.more', { count: line.more })}`] : [];
  return [`  ${date(line.at)}`, ...line.events.map(eventLine), ...more];
}
