import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import * as z from 'zod';
import { listenLocally } from '../machine/listen.ts';
import type { Runner } from '../step-functions/runner.ts';
import { ClockCannotGoBack, type LocalClock } from './clock.ts';
import type { MoveClock } from './move-clock.ts';

const MoveSchema = z.strictObject({ to: z.iso.datetime() });

/**
 * The laptop's clock as a service: `GET /clock` says what it shows and what comes next, `POST /clock {"to": …}` moves it
 * and tells of each step, one JSON object a line. Only JSON is taken, which no foreign web page can send here.
 */
export async function startClockService(deps: {
  clock: LocalClock;
  runner: Runner;
  move: MoveClock;
  port: number;
}) {
  const { clock, runner, move } = deps;
  const app = new Hono()
    .get('/clock', (c) => c.json({ now: clock.now(), timers: runner.timers().slice(0, 20) }))
    .post('/clock', async (c) => {
      if (c.req.header('Content-Type') !== 'application/json') return c.json({ problem: 'send JSON' }, 415);
      const wanted = MoveSchema.safeParse(await c.req.json().catch(() => undefined));
      if (!wanted.success) return c.json({ problem: 'say {"to": "2019-02-01T08:00:00Z"}' }, 400);
      const to = new Date(wanted.data.to).toISOString();
      if (to < clock.now()) return c.json({ problem: new ClockCannotGoBack(to, clock.now()).message }, 409);
      return stream(c, async (out) => {
        const say = (line: object) => out.write(`${JSON.stringify(line)}\n`);
        const fired = await move(to, (step) => void say(step));
        await say({ done: true, now: clock.now(), fired });
      });
    });
  const server: Server = createServer(getRequestListener(app.fetch));
  const port = await listenLocally(server, deps.port, 'The clock');
  return { address: `http://127.0.0.1:${port}`, server };
}
