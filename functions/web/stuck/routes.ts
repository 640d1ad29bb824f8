import { Hono } from 'hono';
import type * as z from 'zod';
import { matterOf } from '../../../shared/domain/application.ts';
import { isDomainError } from '../../../shared/domain/errors.ts';
import { hasRole } from '../../../shared/domain/person.ts';
import { page } from '../frame/page.ts';
import { notAllowed, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { AgainFormSchema, BackFormSchema, HandFormSchema } from './form.ts';
import { loadStuck } from './load.ts';
import { stuckPage } from './page.ts';
import { fieldOf } from './questions.ts';
import type { Receipt, StuckView } from './view.ts';

/** What is stuck, for those who look after it, and what they can do about it. */
export const stuckRoutes = new Hono<Site>()
  .on(['GET', 'POST'], '*', (c, next) =>
    hasRole(personOf(c), 'coordinator', 'administrator') ? next() : Promise.resolve(notAllowed(c)),
  )
  .get('/', async (c) => show(c, await loadStuck(c)))
  .post('/questions/hand', (c) =>
    onForm(c, HandFormSchema, async ({ to, ...question }) => {
      const view = await loadStuck(c);
      const found = view.questions.find((it) => it.question.applicationId === question.applicationId);
      const chosen = found?.candidates.some(({ email }) => email === to);
      if (found && !chosen) return showMissing(c, view, question.applicationId);
      return done(c, await route(c, question, to));
    }),
  )
  .post('/questions/back', (c) =>
    onForm(c, BackFormSchema, async (question) => done(c, await route(c, question, undefined))),
  )
  .post('/mails/again', (c) =>
    onForm(c, AgainFormSchema, async (mail) => {
      const sent = await c.get('parts').resendMail({ person: personOf(c), ...mail });
      return done(c, sent ? 'resent' : 'nothing');
    }),
  );

async function onForm<T extends z.ZodType>(
  c: SiteContext,
  schema: T,
  act: (form: z.output<T>) => Promise<Response>,
): Promise<Response> {
  const read = schema.safeParse(await c.req.parseBody({ all: true }));
  return read.success ? act(read.data) : unreadableForm(c);
}

/** A question that has been answered meanwhile needs nobody. */
async function route(
  c: SiteContext,
  question: { applicationId: string; sequence: number },
  to: string | undefined,
): Promise<Receipt> {
  try {
    await c.get('parts').routeQuestion({ person: personOf(c), ...question, to });
    return to === undefined ? 'back' : 'handed';
  } catch (error) {
    if (isDomainError(error) && error.name === 'NothingWaits') return 'nothing';
    throw error;
  }
}

const done = (c: SiteContext, receipt: Receipt) => c.redirect(`/stuck?done=${receipt}`, 303);

const show = (c: SiteContext, view: StuckView) =>
  page(c, {
    title: view.t('stuck.title'),
    body: stuckPage(view),
    ...(view.errors.length > 0 ? { status: 422 as const, hasErrors: true } : {}),
  });

function showMissing(c: SiteContext, view: StuckView, applicationId: string) {
  const file = view.questions.find(({ question }) => question.applicationId === applicationId)?.file;
  const activity = file ? matterOf(file.application).content.activity : '';
  const message = view.t('stuck.questions.error', { activity });
  return show(c, { ...view, errors: [{ field: fieldOf(applicationId), message }] });
}
