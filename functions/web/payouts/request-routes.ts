import { Hono } from 'hono';
import { isDomainError } from '../../../shared/domain/errors.ts';
import { moneyOf } from '../../../shared/domain/payout-rules.ts';
import { daysOf, quartersOf } from '../../../shared/domain/payout-window.ts';
import { areasWithin } from '../../../shared/domain/provider.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import { wordsOf } from '../applications/words.ts';
import { isApplicationId } from '../frame/ids.ts';
import { type PageOptions, page } from '../frame/page.ts';
import { notFound, refusal, statusOf, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { quarterIn, requestPath } from './paths.ts';
import { quarterPage } from './quarter-page.ts';
import { type QuarterSource, quarterState, refusalNow } from './quarter-states.ts';
import {
  blankRequest,
  fieldOf,
  readRequest,
  readTyped,
  type TypedRequest,
  typedFrom,
  withOneMore,
} from './request-form.ts';
import { requestPage } from './request-page.ts';
import type { QuarterView } from './request-view.ts';

/**
 * Asking for a quarter's money: for the contacts of the provider whose activity it is. For everybody else the page does
 * not exist (SECURITY 21).
 */
export const requestRoutes = new Hono<Site>()
  .get('/:id/payouts/:quarter/request', async (c) => {
    const view = await viewOf(c);
    if (!view) return notFound(c);
    const { standing } = view.state;
    const why = whyNot(c, view);
    if (why !== undefined) return showQuarter(c, view, why);
    const areaIds = view.areas.map(({ id }) => id);
    return showForm(c, view, {
      typed: standing?.status === 'returned' ? typedFrom(standing) : blankRequest(areaIds),
    });
  })
  .post('/:id/payouts/:quarter/request', async (c) => {
    const view = await viewOf(c);
    if (!view) return notFound(c);
    const typed = readTyped(await c.req.parseBody({ all: true }));
    if (!typed) return unreadableForm(c);
    const { quarter } = view.state;
    const read = readRequest(typed, quarter, c.get('t'));
    if (!read.ok) return showForm(c, view, { typed, errors: read.errors, status: 422 });
    const applicationId = view.file.application.id;
    try {
      await c.get('parts').requestPayout({ person: personOf(c), applicationId, command: read.command });
    } catch (error) {
      return refuse(c, error, typed);
    }
    return c.redirect(`${requestPath(applicationId, quarter)}?sent=1`, 303);
  })
  .post('/:id/payouts/:quarter/request/line', async (c) => {
    const view = await viewOf(c);
    if (!view) return notFound(c);
    const typed = readTyped(await c.req.parseBody({ all: true }));
    return typed ? showForm(c, view, { typed: withOneMore(typed) }) : unreadableForm(c);
  });

/** The quarter of the address, for a person of the unit that applied; undefined when the page does not exist. */
async function viewOf(c: SiteContext): Promise<QuarterView | undefined> {
  const { applications, programmes, directory, clock } = c.get('parts');
  const id = c.req.param('id') ?? '';
  const quarter = quarterIn(c.req.param('quarter'));
  const file = quarter && isApplicationId(id) ? await applications.caseFile(id) : undefined;
  if (!quarter || !file || !isOfUnit(personOf(c), file.application)) return undefined;
  const { programmeId, unitId } = file.application;
  const [books, unit] = await Promise.all([programmes.find(programmeId), directory.findUnit(unitId)]);
  if (!books || !quartersOf(books.programme.year).includes(quarter)) return undefined;
  const found = { file, books, now: clock.now() };
  return {
    ...wordsOf(c),
    ...found,
    state: quarterState(sourceOf(found), quarter),
    areas: unit?.provider ? areasWithin(unit.provider, daysOf(quarter)) : [],
  };
}

const sourceOf = ({ file, books, now }: Pick<QuarterView, 'file' | 'books' | 'now'>): QuarterSource => ({
  application: file.application,
  payouts: file.payouts,
  books,
  now,
});

/** Why nothing can be asked for now, as a sentence; undefined when it can. */
function whyNot(c: SiteContext, view: QuarterView): string | undefined {
  const t = c.get('t');
  const { quarter, kind } = view.state;
  // What has been asked for says itself how it goes: no rule need be named.
  if (kind === 'attested' || kind === 'ordered' || kind === 'paid' || kind === 'requested')
    return t(`payoutRequest.why.${kind}`);
  const refusal = refusalNow(sourceOf(view), quarter);
  if (refusal) return errorText(t, c.get('language'), refusal);
  if (moneyOf(view.file.application, view.file.payouts).free <= 0) return t('payoutRequest.why.spent');
  if (view.areas.length === 0) return t('error.AreaNotDecided.none', { quarter: quarterText(t, quarter) });
  return undefined;
}

type Form = { typed: TypedRequest; errors?: readonly FieldError[]; status?: PageOptions['status'] };

function showForm(c: SiteContext, view: QuarterView, { typed, errors = [], status = 200 }: Form) {
  const t = c.get('t');
  const title = t('payoutRequest.title', { quarter: quarterText(t, view.state.quarter) });
  const body = requestPage({ ...view, typed, errors });
  return page(c, { title, body, status, hasErrors: errors.length > 0 });
}

function showQuarter(c: SiteContext, view: QuarterView, why: string) {
  const t = c.get('t');
  const title = t('payoutRequest.quarter', { quarter: quarterText(t, view.state.quarter) });
  const justSent = c.req.query('sent') === '1' && view.state.kind === 'requested';
  return page(c, { title, body: quarterPage(view, { why, justSent }) });
}

/** What the rules refuse is said by its field where it has one, above the form where it has none; all that was typed stays. */
async function refuse(c: SiteContext, error: unknown, typed: TypedRequest) {
  if (!isDomainError(error)) throw error;
  const view = await viewOf(c);
  if (!view || error.name === 'NotAllowed') return notFound(c);
  const message = errorText(c.get('t'), c.get('language'), error);
  if (error.name === 'DepartmentNeverPaid') return refusal(c, 403, 'payoutRequest.never.title', message);
  const field = fieldOf(error.name);
  const errors = [{ ...(field !== undefined && { field }), message }];
  return showForm(c, view, { typed, errors, status: statusOf[error.name] });
}
