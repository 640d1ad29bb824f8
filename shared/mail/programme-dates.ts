import { formatNumber } from '../domain/money.ts';
import type { Programme } from '../domain/programme.ts';
import type { ProgrammeNews } from '../domain/programme-news.ts';
import { noWorkingDayWords } from './follow-up-facts.ts';
import { type Draft, type Pen, swedish } from './pen.ts';
import type { Fact, Text } from './render.ts';

type DeadlineNews = Extract<ProgrammeNews, { on: string }>;
type MissingNews = Extract<ProgrammeNews, { kind: 'missing' }>;

/** To a coordinator: what the dates of a programme's year end ask for, and whose accounts have not come. */
export function programmeDates(
  pen: Pen,
  { programme, news }: { programme: Programme; news: ProgrammeNews[] },
): Draft {
  const words = { programme: `${programme.name} ${programme.year}` };
  const deadlines = news.filter((one): one is DeadlineNews => 'deadline' in one);
  const missing = news.filter((one): one is MissingNews => one.kind === 'missing');
  return {
    kind: 'programme-dates',
    subject: { key: `mail.programme-dates.${gravest(news)}.subject`, words },
    paragraphs: [...opened(pen, news, words), ...intros(pen, deadlines, words)],
    facts: [
      [pen.t('mail.fact.programme'), swedish(words.programme)],
      ...deadlines.map((one) => dayFact(pen, one)),
      ...missing.flatMap((one) => missingFacts(pen, one)),
    ],
    link: { text: 'mail.programme-dates.link', path: `/programmes/${programme.id}/report` },
  };
}

/** What the subject says: that something is late goes before all else. */
function gravest(news: readonly ProgrammeNews[]): 'late' | 'soon' | 'opened' {
  if (news.some(({ kind }) => kind === 'late' || kind === 'missing')) return 'late';
  return news.some((one) => 'deadline' in one) ? 'soon' : 'opened';
}

const opened = (pen: Pen, news: readonly ProgrammeNews[], words: { programme: string }): Text[] =>
  news.flatMap((one) => {
    if (one.kind !== 'opened') return [];
    const many = one.activities === 1 ? 'one' : 'many';
    return [pen.say(`mail.programme-dates.opened.${many}`, { ...words, count: one.activities })];
  });

/** One sentence for what has passed, and one for what comes. */
function intros(pen: Pen, deadlines: readonly DeadlineNews[], words: { programme: string }): Text[] {
  const isLate = deadlines.some(({ kind }) => kind === 'late');
  const isSoon = deadlines.some(({ kind }) => kind !== 'late');
  return [
    ...(isLate ? [pen.say('mail.programme-dates.late.intro', words)] : []),
    ...(isSoon ? [pen.say('mail.programme-dates.soon.intro', words)] : []),
  ];
}

const dayFact = (pen: Pen, { kind, deadline, on, lastWorkingDay }: DeadlineNews): Fact => [
  pen.t(`deadline.${deadline}`),
  pen.t(`mail.programme-dates.day.${kind}`, {
    day: pen.day(on),
    ...noWorkingDayWords(pen, on, lastWorkingDay),
  }),
];

/** How many accounts have not come, and whose: the unit, and its activity. */
const missingFacts = (pen: Pen, { accounts, count }: MissingNews): Fact[] => [
  [pen.t('mail.programme-dates.missing'), formatNumber(count)],
  ...accounts.map(({ unit, activity }): Fact => [swedish(unit), swedish(activity)]),
];
