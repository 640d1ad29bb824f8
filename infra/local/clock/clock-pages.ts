import type { Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import type { FieldError } from '../../../functions/web/ui/error-summary.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { frameOf, type LocalPlaces, preparePages } from '../local-page.ts';
import { refusedForm } from '../own-form.ts';
import type { LocalClock } from './clock.ts';
import { type ClockView, clockPage, refusalPage } from './clock-page.ts';
import { momentOfForm, readMoveForm } from './move-form.ts';
import type { Moves } from './moves.ts';
import { movingPage } from './moving-page.ts';
import type { Upcoming } from './upcoming.ts';

export type ClockPagesDeps = {
  clock: LocalClock;
  moves: Moves;
  upcoming(): Promise<Upcoming>;
  places: LocalPlaces | undefined;
};

/** `/` shows the clock, `POST /move` moves it and leads on to `/moving`, which tells of the latest move. */
export function addClockPages(app: Hono, deps: ClockPagesDeps): void {
  const { clock, moves, upcoming, places } = deps;
  preparePages(app);
  const frame = (c: Context) => frameOf(c, 'clock', places);
  const view = async (): Promise<ClockView> => ({
    now: clock.now(),
    upcoming: await upcoming(),
    latest: moves.latest(),
  });
  app.get('/', async (c) => c.html(clockPage(frame(c), await view())));

  app.post('/move', async (c) => {
    const it = frame(c);
    const refusal = refusedForm(c);
    if (refusal) return c.html(refusalPage(it, it.t(refusal.text)), refusal.status);
    const typed = readMoveForm(await c.req.parseBody({ all: true }));
    if (!typed) return c.html(refusalPage(it, it.t('refused.form.text')), 400);
    const shown = await view();
    const wanted = momentOfForm(typed, shown.now, shown.upcoming);
    if (!wanted.ok) {
      const { field, key, facts } = wanted.problem;
      const errors: FieldError[] = [{ field, message: it.t(key, facts(it.language)) }];
      return c.html(clockPage(it, { ...shown, typed, errors }), 422);
    }
    if (moves.start(wanted.at)) return c.redirect('/moving', 303);
    const to = formatDateTime(moves.latest()?.to ?? wanted.at, it.language);
    return c.html(refusalPage(it, it.t('clock.problem.moving', { to }), 'moving'), 409);
  });

  app.get('/moving', (c) => {
    const journey = moves.latest();
    if (!journey) return c.redirect('/', 303);
    c.header('Content-Type', 'text/html; charset=utf-8');
    return stream(c, async (out) => {
      for await (const piece of movingPage(frame(c), moves, journey, clock.now)) await out.write(piece);
    });
  });

  app.notFound((c) => {
    const it = frame(c);
    return c.html(refusalPage(it, it.t('clock.refused.missing')), 404);
  });
}
