import { html } from 'hono/html';
import { versionSeenAt } from '../../../shared/domain/content-version.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { contentDifferenceRows, contentDifferences } from '../applications/content-differences.ts';
import type { SiteContext } from '../frame/site.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import type { CheckView } from './check-facts.ts';
import type { FormField, Typed } from './form.ts';
import { isClosed, showCheck, showClosed, showForm, viewOf } from './show.ts';
import { type ApplyView, contentBefore, type Matter } from './view.ts';

const fieldOf: Partial<Record<DomainErrorName, FormField>> = {
  AmountNotAllowed: 'amount',
  CostObjectNotInProgramme: 'costObject',
  FundingPartNotInProgramme: 'fundingPart',
  PurposeNotInProgramme: 'purposes',
  NothingChanged: 'remark',
  ReasonMissing: 'remark',
};

/** The form cannot be sent in, now or any more. */
const closing: readonly DomainErrorName[] = [
  'ProgrammeClosed',
  'ProvidersMayNotApply',
  'UnitClosed',
  'NotPossibleInStatus',
];

/** A refusal that belongs to a field is shown by it. What has no place in the form is answered as everywhere else. */
export function refuse(c: SiteContext, matter: Matter, checked: CheckView, error: unknown) {
  if (!isDomainError(error)) throw error;
  const { name, facts } = error;
  c.get('parts').log.info('PAGE_REFUSED', { error: name });
  if (closing.includes(name)) return refuseClosed(c, matter, checked.typed, error);
  if (name === 'ApplicationChanged') return showStale(c, matter, checked.typed);
  if (name === 'SameContentSentBefore' && typeof facts.applicationId === 'string') {
    return showCheck(c, checked, { how: 'same', applicationId: facts.applicationId });
  }
  const field = fieldOf[name];
  if (!field) throw error;
  const allowed = matter.books.programme.costObjects.join(', ');
  return showForm(c, checked, { faults: [{ field, key: `error.${name}`, facts: { allowed } }] });
}

/** Everything that was typed stays on the page. */
function refuseClosed(
  c: SiteContext,
  matter: Matter,
  typed: Typed,
  error: DomainError & { name: DomainErrorName },
) {
  const closed = isClosed(matter)
    ? matter.closed
    : { title: c.get('t')('form.closed.title'), text: errorText(c.get('t'), c.get('language'), error) };
  const status = matter.kind === 'application' ? 422 : 409;
  return showClosed(c, { ...matter, closed }, { typed, isSaved: false, status });
}

/**
 * Somebody has changed the application since the form was opened (SECURITY 15): what was typed stays, what has changed is
 * shown, and the next check is made against the application as it is now.
 */
export function showStale(c: SiteContext, matter: Matter, typed: Typed) {
  const version = String(matter.file?.application.version ?? typed.version);
  const view = viewOf(c, matter, { ...typed, version });
  return showForm(c, view, { message: staleNotice(view, Number(typed.version)), status: 409 });
}

function staleNotice(view: ApplyView, seenVersion: number): Html {
  const { t, books, file } = view;
  const seen = versionSeenAt(file?.versions ?? [], seenVersion)?.content;
  const now = contentBefore(view);
  const rows = seen && now ? contentDifferenceRows(view, books.programme, seen, now) : [];
  const what = rows.length > 0 ? html`<p>${t('form.stale.what')}</p>${contentDifferences(view, rows)}` : '';
  return notice({
    kind: 'danger',
    title: t('form.stale.title'),
    body: html`<p>${t('form.stale.text')}</p>${what}`,
    announce: true,
  });
}
