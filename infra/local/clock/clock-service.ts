import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import * as z from 'zod';
import type { LocalPlaces } from '../local-page.ts';
import { listenLocally } from '../machine/listen.ts';
import type { Mail } from '../mailbox/mailbox.ts';
import { isOwnOrigin } from '../own-form.ts';
import type { Runner } from '../step-functions/runner.ts';
import { ClockCannotGoBack, type LocalClock } from './clock.ts';
import { addClockPages } from './clock-pages.ts';
import type { MoveClock } from './move-clock.ts';
import { createMoves, type Moves } from './moves.ts';
import { createUpcoming } from './upcoming.ts';
import { checkedMoment } from './wanted-moment.ts';

const MoveSchema = z.strictObject({ to: z.iso.datetime() });
const kibibyte = 1024;

export type ClockServiceDeps = {
  clock: LocalClock;
  runner: Runner;
  move: MoveClock;
  port: number;
  store: Parameters<typeof createUpcoming>[0]['store'];
  mailbox: { messages(): Promise<Mail[]> };
  /** Where the laptop's other parts are, for the links of the pages. */
  places?: LocalPlaces;
};

/**
 * The laptop's clock as a service, with pages for people and, for the command, JSON: `GET /clock` says what it shows and
 * what comes next, `POST /clock {"to": …}` moves it and tells of each step, one JSON object a line. Only JSON is taken
 * there, and only the page's own form on the pages: no foreign web page can send either here.
 */
export async function startClockService(deps: ClockServiceDeps) {
  const { clock, runner, move, store, mailbox, places } = deps;
  const { upcoming, describe } = createUpcoming({ store, timers: runner.timers });
  const moves = createMoves({ clock, move, describe, mails: mailbox.messages });
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 16 * kibibyte }));
  app.get('/clock', async (c) =>
    c.json({ now: clock.now(), timers: runner.timers().slice(0, 20), upcoming: await upcoming() }),
  );
  app.post('/clock', async (c) => {
    // The command names no origin; a browser always does.
    if (c.req.header('Origin') !== undefined && !isOwnOrigin(c))
      return c.json({ problem: 'not from here' }, 403);
    if (c.req.header('Content-Type') !== 'application/json') return c.json({ problem: 'send JSON' }, 415);
    const wanted = MoveSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!wanted.success) return c.json({ problem: 'say {"to": "2019-02-01T08:00:00Z"}' }, 400);
    const to = new Date(wanted.data.to).toISOString();
    if (to < clock.now()) return c.json({ problem: new ClockCannotGoBack(to, clock.now()).message }, 409);
    if (!checkedMoment(to, clock.now()).ok) return c.json({ problem: 'too far at once' }, 409);
    const journey = moves.start(to);
    if (!journey) {
      return c.json({ problem: 'the clock is moving already', movingTo: moves.latest()?.to }, 409);
    }
    return stream(c, async (out) => {
      for await (const line of linesOf(moves, journey, clock)) await out.write(`${JSON.stringify(line)}\n`);
    });
  });
  addClockPages(app, { clock, moves, upcoming, places });
  const server: Server = createServer(getRequestListener(app.fetch));
  const port = await listenLocally(server, deps.port, 'The clock');
  return { address: `http://localhost:${port}`, server };
}

async function* linesOf(moves: Moves, journey: ReturnType<Moves['latest']> & object, clock: LocalClock) {
  for await (const { at, timers, events, more, mails } of moves.follow(journey)) {
    yield { at, timers, events, more, mails: mails.length };
  }
  if (journey.problem) yield { problem: journey.problem, now: clock.now() };
  else yield { done: true, now: clock.now(), fired: journey.fired };
}
