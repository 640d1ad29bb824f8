import { Hono } from 'hono';
import type * as z from 'zod';
import { matterOf } from '../../../shared/domain/application.ts';
import { isDomainError } from '../../../shared/domain/errors.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import { showApplication } from '../applications/show.ts';
import { page } from '../frame/page.ts';
import { notAllowed, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { AgainFormSchema, BackFormSchema, HandFormSchema, InviteAgainFormSchema } from './form.ts';
import { fieldOf } from './hand-over.ts';
import { handOversOf } from './hand-over-of.ts';
import { loadStuck } from './load.ts';
import { stuckPage } from './page.ts';
import { askedBy } from './troubled.ts';
import type { Receipt, StuckView } from './view.ts';

/** What is stuck, for those who look after it, and what they can do about it. */
export const stuckRoutes = new Hono<Site>()
  .on(['GET', 'POST'], '*', (c, next) =>
    hasRole(personOf(c), 'coordinator', 'administrator') ? next() : Promise.resolve(notAllowed(c)),
  )
  .get('/', async (c) => show(c, await loadStuck(c)))
  .post('/questions/hand', (c) =>
    onForm(c, HandFormSchema, async ({ to, from, ...question }) => {
      const missing = from
        ? await missingOnApplication(c, question, to)
        : await missingAmong(c, question, to);
      return missing ?? done(c, await route(c, question, to), from && question.applicationId);
    }),
  )
  .post('/questions/back', (c) =>
    onForm(c, BackFormSchema, async ({ from, ...question }) =>
      done(c, await route(c, question, undefined), from && question.applicationId),
    ),
  )
  .post('/mails/again', (c) =>
    onForm(c, AgainFormSchema, async (mail) => {
      const { applications, resendMail } = c.get('parts');
      const file = await applications.caseFile(mail.applicationId);
      const log = file?.mails.find(({ id }) => id === mail.mailId);
      const sent = await resendMail({ person: personOf(c), ...mail });
      return done(c, !sent ? 'nothing' : file && log && askedBy(log, file) ? 'askedAgain' : 'resent');
    }),
  )
  .post('/invitations/again', (c) =>
    onForm(c, InviteAgainFormSchema, async (mail) => {
      const sent = await c.get('parts').resendInvitation({ person: personOf(c), ...mail });
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

type Asked = { applicationId: string; sequence: number };

/** A question that has been answered meanwhile needs nobody. */
async function route(c: SiteContext, question: Asked, to: string | undefined): Promise<Receipt> {
  try {
    await c.get('parts').routeQuestion({ person: personOf(c), ...question, to });
    return to === undefined ? 'back' : 'handed';
  } catch (error) {
    if (isDomainError(error) && error.name === 'NothingWaits') return 'nothing';
    throw error;
  }
}

/** Back to the page that the form stood on. */
const done = (c: SiteContext, receipt: Receipt, applicationId?: string) =>
  c.redirect(`${applicationId ? `/applications/${applicationId}` : '/stuck'}?done=${receipt}`, 303);

const show = (c: SiteContext, view: StuckView) =>
  page(c, {
    title: view.t('stuck.title'),
    body: stuckPage(view),
    ...(view.errors.length > 0 ? { status: 422 as const, hasErrors: true } : {}),
  });

/** Nobody is chosen, or somebody who may not have the question: the page again, with the error at its field. */
async function missingAmong(c: SiteContext, { applicationId, sequence }: Asked, to: string) {
  const view = await loadStuck(c);
  const found = view.questions.find(
    ({ question }) => question.applicationId === applicationId && question.sequence === sequence,
  );
  if (!found || isAmong(found.candidates, to)) return undefined;
  const { activity } = matterOf(found.file.application).content;
  const message = view.t('stuck.questions.error', { activity });
  return show(c, { ...view, errors: [{ field: fieldOf(found.question), message }] });
}

/** The same on the application's own page. */
async function missingOnApplication(c: SiteContext, { applicationId, sequence }: Asked, to: string) {
  const file = await c.get('parts').applications.caseFile(applicationId);
  const handOvers = file ? await handOversOf(c, file) : [];
  const handOver = handOvers.find(({ question }) => question.sequence === sequence);
  if (!file || !handOver || isAmong(handOver.candidates, to)) return undefined;
  const message = c.get('t')('stuck.questions.error', { activity: handOver.activity });
  return showApplication(c, file, { field: fieldOf(handOver.question), message });
}

const isAmong = (candidates: readonly Person[], to: string): boolean =>
  candidates.some(({ email }) => email === to);
