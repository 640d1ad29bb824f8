import { Hono } from 'hono';
import * as z from 'zod';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { DomainError, isDomainError } from '../../../shared/domain/errors.ts';
import { standingFollowUp } from '../../../shared/domain/follow-up.ts';
import { moneyOf } from '../../../shared/domain/payout-rules.ts';
import { localDateOf, parseLocalDate } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { mayNoteRepayment } from '../../../shared/use-cases/note-repayment.ts';
import { mayRead } from '../applications/access.ts';
import { wordsOf } from '../applications/words.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, statusOf, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { notice } from '../ui/notice.ts';
import { repaymentPath } from './paths.ts';
import { type RepaymentView, repaymentPage } from './repayment-page.ts';

const NoteSchema = z.strictObject({ on: z.string().default('') });

/** What is asked back: for the provider's people and those who read everything; a controller notes that it has come. */
export const repaymentRoutes = new Hono<Site>()
  .get('/:id/repayment', async (c) => {
    const view = await viewOf(c);
    return view ? show(c, view) : notFound(c);
  })
  .post('/:id/repayment', async (c) => {
    if (!(await readable(c))) return notFound(c);
    if (!mayNoteRepayment(personOf(c))) return notAllowed(c);
    const form = NoteSchema.safeParse(await c.req.parseBody({ all: true })).data;
    if (!form) return unreadableForm(c);
    const view = await viewOf(c);
    if (!view) throw new DomainError('NothingOwed');
    const t = c.get('t');
    const on = parseLocalDate(form.on);
    if (!on.ok) return show(c, { ...view, ...wrong(t(`date.${on.problem}`), form.on) }, 422);
    const applicationId = view.file.application.id;
    try {
      await c.get('parts').noteRepayment({ person: personOf(c), applicationId, on: on.date });
    } catch (error) {
      return refuse(c, error, form.on);
    }
    return c.redirect(repaymentPath(applicationId), 303);
  });

const wrong = (message: string, typed: string) => ({ typed, errors: [{ field: 'on', message }] });

async function readable(c: SiteContext): Promise<CaseFile | undefined> {
  const id = c.req.param('id') ?? '';
  const file = isApplicationId(id) ? await c.get('parts').applications.caseFile(id) : undefined;
  return file && mayRead(personOf(c), file.application) ? file : undefined;
}

/** Undefined when nothing is asked back, or not for this person to know. */
async function viewOf(c: SiteContext): Promise<RepaymentView | undefined> {
  const { programmes, clock, settings } = c.get('parts');
  const person = personOf(c);
  const file = await readable(c);
  const repayment = file?.application.followUp?.repayment;
  if (!file || !repayment) return undefined;
  const books = await programmes.find(file.application.programmeId);
  const followUp = standingFollowUp(file.followUps);
  if (!books || !followUp) return undefined;
  return {
    ...wordsOf(c),
    file,
    books,
    followUp,
    repayment,
    payer: settings.PAYER,
    paid: moneyOf(file.application, file.payouts).paid,
    today: localDateOf(clock.now()),
    mayNote: mayNoteRepayment(person) && person.unitId !== file.application.unitId,
    errors: [],
    typed: undefined,
    refused: [],
  };
}

function show(c: SiteContext, view: RepaymentView, status?: 409 | 422) {
  const title = `${view.t('repayment.title')}: ${view.followUp.activity}`;
  return page(c, { title, body: repaymentPage(view), ...(status && { status, hasErrors: true }) });
}

/** A day that is not allowed is said by its field; what somebody else has done meanwhile, above the page as it is now. */
async function refuse(c: SiteContext, error: unknown, typed: string) {
  if (!isDomainError(error)) throw error;
  const view = await viewOf(c);
  const status = statusOf[error.name];
  if (!view || (status !== 409 && status !== 422)) throw error;
  const message = errorText(view.t, view.language, error);
  if (error.name === 'DateNotAllowed') return show(c, { ...view, ...wrong(message, typed) }, status);
  const said = notice({
    kind: 'danger',
    title: view.t('refused.changed.title'),
    body: message,
    announce: true,
  });
  return show(c, { ...view, typed, refused: [said] }, status);
}
