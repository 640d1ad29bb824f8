import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startClockService } from '../../infra/local/clock/clock-service.ts';
import { type Upcoming, UpcomingSchema } from '../../infra/local/clock/upcoming.ts';
import { later } from '../../infra/local/clock/wanted-moment.ts';
import { closeServer } from '../../infra/local/machine/listen.ts';
import { addDaysToDate, formatDateTime, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { aDirector } from '../builders/person.ts';
import { director } from '../workflow/acts.ts';
import { startWholeStage, type WholeStage } from '../workflow/whole-stage.ts';

let stage: WholeStage;
let address: string;

beforeAll(async () => {
  stage = await startWholeStage();
  address = stage.addresses.clock;
});
afterAll(() => stage?.stop());

/** Each test begins with nothing that waits, but for what it makes wait. */
beforeEach(async () => {
  await stage.drain();
  for (const { applicationId, askedOf } of await stage.store.questions.open()) {
    const person = await stage.store.directory.find(askedOf);
    // Not approved: the programme's year end would be watched over from then on, and be an event to come.
    const rejected = { outcome: 'rejected', motivation: 'Prövas inte.' } as const;
    await stage.decide(applicationId, rejected, person ? { person } : {});
  }
  await stage.drain();
});

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${address}/move`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { Origin: address, ...headers },
  });

const open = async (path: string, language = 'sv') =>
  parse(
    await (await fetch(`${address}${path}`, { headers: { Cookie: `__Host-language=${language}` } })).text(),
  );

const upcoming = async (): Promise<Upcoming> =>
  UpcomingSchema.parse(((await (await fetch(`${address}/clock`)).json()) as { upcoming: unknown }).upcoming);

const kinds = async () => (await upcoming()).moments.flatMap(({ events }) => events.map(({ kind }) => kind));

async function asked(): Promise<string> {
  const id = await stage.submit();
  await stage.drain();
  return id;
}

/** Moves by the page, and answers with its story when the clock has arrived. */
async function move(fields: Record<string, string>) {
  const answer = await form(fields);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moving']);
  return open('/moving');
}

test('the page says what the clock shows and what will happen to which application, in both languages', async () => {
  const id = await asked();
  const { activity } = (await stage.fileOf(id)).application.content;

  const [swedish, english] = [await open('/'), await open('/', 'en')];

  expect(swedish.querySelector('.local-now')?.text).toContain(formatDateTime(stage.clock.now(), 'sv'));
  expect(swedish.querySelector('.local-moment li')?.text).toContain(`Påminnelse till ${director.name}`);
  expect(swedish.querySelector('.local-moment li')?.text).toContain(`${activity}, Ortopedi`);
  expect(swedish.querySelector('.local-moment a')?.getAttribute('href')).toBe(
    `${stage.addresses.site}/applications/${id}`,
  );
  expect(english.querySelector('html')?.getAttribute('lang')).toBe('en');
  expect(english.querySelector('.local-moment li')?.text).toContain(`Reminder to ${director.name}`);
});

test('to the next event: the story has the event, its mail and where to go on', async () => {
  const id = await asked();

  const story = await move({ to: 'next' });

  expect(
    story
      .querySelectorAll('.local-moment')
      .map(({ text }) => text)
      .join(),
  ).toContain('Påminnelse till');
  expect(story.querySelector('[role=status]')?.text).toContain('Händelser på vägen: 1. Brev: 1.');
  expect(story.querySelector(`a[href^="${stage.addresses.mailbox}/brev/"]`)?.text).toContain('Påminnelse');
  expect((await stage.mailsAbout(id)).at(-1)?.subject).toContain('Påminnelse');
  expect(story.querySelectorAll('meta[http-equiv], script')).toEqual([]);
});

test.each([
  ['day', { days: 1 }],
  ['week', { weeks: 1 }],
  ['month', { months: 1 }],
] as const)('the button for one %s moves so far by the calendar of Stockholm', async (to, by) => {
  const wanted = later(stage.clock.now(), by);

  const story = await move({ to });

  expect(story.querySelector('h1')?.text).toBe(`Klockan flyttas till ${formatDateTime(wanted, 'sv')}`);
  expect(stage.clock.now() >= wanted).toBe(true);
  expect(story.querySelector('[role=status]')?.text).toContain('Ingenting hände på vägen.');
});

test('a date goes to nine in the morning unless another time is given', async () => {
  const date = addDaysToDate(localDateOf(stage.clock.now()), 2);

  await move({ to: 'date', date, time: '' });
  const atNine = formatDateTime(stage.clock.now(), 'sv');
  await move({ to: 'date', date, time: '14:30' });

  expect(atNine).toBe(`${formatDateTime(stage.clock.now(), 'sv').split(' kl.')[0]} kl. 09.00`);
  expect(formatDateTime(stage.clock.now(), 'sv')).toMatch(/ kl\. 14\.30$/);
});

test.each([
  ['2001-01-01', '09.00', 'date', 'Klockan går bara framåt.'],
  ['2019-02-30', '09.00', 'date', 'Det datumet finns inte i kalendern.'],
  ['14/2 2019', '09.00', 'date', 'Datumet går inte att läsa.'],
  ['', '09.00', 'date', 'Skriv ett datum'],
  ['2199-01-01', '09.00', 'date', 'Det är för långt fram.'],
  ['2019-06-01', '25.00', 'time', 'Skriv ett klockslag mellan 00.00 och 23.59'],
])('%o at %o is refused by its field, and what was typed stays', async (date, time, field, problem) => {
  const before = localDateOf(stage.clock.now());

  const answer = await form({ to: 'date', date, time });
  const page = parse(await answer.text());

  expect(answer.status).toBe(422);
  expect(page.querySelector('title')?.text).toMatch(/^Fel: /);
  expect(page.querySelector(`#${field}-error`)?.text).toContain(problem);
  expect(page.querySelector('.ds-error-summary a')?.getAttribute('href')).toBe(`#${field}`);
  expect(page.querySelector('#date')?.getAttribute('value') ?? '').toBe(date);
  expect(page.querySelector('#time')?.getAttribute('value')).toBe(time);
  expect(localDateOf(stage.clock.now())).toBe(before);
});

test('without an event to come the button is not there, and its form is answered with why', async () => {
  const page = await open('/');
  const answer = await form({ to: 'next' });

  expect(page.querySelectorAll('button[value=next]')).toEqual([]);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('det finns ingen nästa händelse');
});

describe('SECURITY-41: forms of other websites', () => {
  test.each([
    ['a foreign origin', { Origin: 'http://localhost:1' }, 403],
    ['an opaque origin', { Origin: 'null' }, 403],
    ['another content type', { 'Content-Type': 'text/plain' }, 415],
  ])('SECURITY-41: %s moves nothing', async (_what, headers, status) => {
    const before = localDateOf(stage.clock.now());

    expect((await form({ to: 'month' }, headers)).status).toBe(status);
    expect(localDateOf(stage.clock.now())).toBe(before);
  });

  test('SECURITY-41: neither does a form without an origin, nor one for the command’s JSON', async () => {
    const body = new URLSearchParams({ to: 'month' });
    const before = localDateOf(stage.clock.now());

    expect((await fetch(`${address}/move`, { method: 'POST', body })).status).toBe(403);
    expect((await fetch(`${address}/clock`, { method: 'POST', body })).status).toBe(415);
    expect(localDateOf(stage.clock.now())).toBe(before);
  });
});

test('SECURITY-22: fields that do not belong in the form are refused', async () => {
  for (const fields of [{ to: 'month', now: '1' }, { to: 'never' }, {}]) {
    expect((await form(fields)).status).toBe(400);
  }
});

test('one move at a time: a second one is told that the clock is moving', async () => {
  const gate = Promise.withResolvers<number>();
  const { clock, runner, store, mailbox } = stage;
  const service = await startClockService({
    clock,
    runner,
    store,
    mailbox,
    move: () => gate.promise,
    port: 0,
  });
  onTestFinished(() => closeServer(service.server));
  const post = (body: string, type: string, path: string) =>
    fetch(`${service.address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: service.address, 'Content-Type': type },
      body,
    });
  const press = () => post('to=week', 'application/x-www-form-urlencoded', '/move');

  const first = await press();
  const second = await press();
  const json = await post(
    JSON.stringify({ to: later(clock.now(), { days: 1 }) }),
    'application/json',
    '/clock',
  );
  const meanwhile = await (await fetch(service.address)).text();
  gate.resolve(0);
  const story = await (await fetch(`${service.address}/moving`)).text();

  expect([first.status, second.status, json.status]).toEqual([303, 409, 409]);
  expect(await second.text()).toContain('Klockan är redan på väg till');
  expect(meanwhile).toContain('Följ flytten');
  expect(story).toContain('Framme');
  expect((await press()).status).toBe(303);
});

test('a move that fails says so, and what the clock says now', async () => {
  const { clock, runner, store, mailbox } = stage;
  const move = () => Promise.reject(new Error('the table is gone'));
  const service = await startClockService({ clock, runner, store, mailbox, move, port: 0 });
  onTestFinished(() => closeServer(service.server));

  await fetch(`${service.address}/move`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: service.address },
    body: new URLSearchParams({ to: 'week' }),
  });
  const story = parse(await (await fetch(`${service.address}/moving`)).text());

  expect(story.querySelector('[role=alert]')?.text).toContain('Något gick fel (the table is gone).');
});

describe('what the timers will do', () => {
  test('a question that is not answered goes to the substitute, after its reminder', async () => {
    await asked();
    const seen: string[] = [];

    for (let n = 0; n < 10 && !seen.includes('escalate'); n += 1) {
      seen.push(...(await kinds()));
      await move({ to: 'next' });
    }

    expect(seen[0]).toBe('remind');
    expect(seen.at(-1)).toBe('escalate');
  });

  test('a completion is reminded of, and its last day puts the question again', async () => {
    const id = await asked();
    const until = addDaysToDate(localDateOf(stage.clock.now()), 14);
    await stage.decide(id, { outcome: 'returned', motivation: 'Beloppet behöver specificeras.', until });
    await stage.drain();

    const first = await kinds();
    await move({ to: 'next' });
    const then = await kinds();
    await move({ to: 'next' });

    expect([first, then]).toEqual([['remindCompletion'], ['completionDue']]);
    expect(await kinds()).toEqual(['remind']);
  });

  test('a matter that was put off is taken up again', async () => {
    const id = await asked();
    const until = addDaysToDate(localDateOf(stage.clock.now()), 20);
    await stage.decide(id, { outcome: 'deferred', motivation: 'Avvaktar budgeten.', until });
    await stage.drain();

    const before = await upcoming();
    await move({ to: 'next' });

    expect(before.moments.map(({ at, events }) => [localDateOf(at), events[0]?.kind])).toEqual([
      [until, 'deferralDue'],
    ]);
    expect(await kinds()).toEqual(['remind']);
  });

  test('a director who goes away is named with the substitute', async () => {
    const from = addDaysToDate(localDateOf(stage.clock.now()), 1);
    const substitute = aDirector({
      email: 'ersattare@example.org',
      name: 'Ersättare',
      roles: ['substitute'],
    });
    const absences = [{ id: 'absence-1', from, through: from, substitute: substitute.email }];
    await stage.store.directory.save(substitute);
    await stage.store.directory.save({ ...director, absences });
    await asked();

    const [away] = (await upcoming()).moments;
    await move({ to: 'next' });
    const [back] = (await upcoming()).moments;
    await move({ to: 'next' });
    expect(away?.events).toMatchObject([{ kind: 'away', name: director.name, substitute: 'Ersättare' }]);
    expect(back?.events).toMatchObject([{ kind: 'back', name: director.name }]);
  });
});
