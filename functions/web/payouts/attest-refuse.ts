import { html } from 'hono/html';
import { quarterQuestion } from '../../../shared/domain/case-file.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import type { Quarter } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import type { AttestCommand } from '../../../shared/use-cases/attest-payout.ts';
import { loadCase } from '../../../shared/use-cases/load-case.ts';
import { mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import { notFound, refusal, statusOf } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { notTheirs } from '../link/not-theirs.ts';
import { linkButton } from '../ui/button.ts';
import type { Content } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { attestChanged } from './attest-differences.ts';
import type { Seen } from './attest-form.ts';
import { type AttestCase, attestCaseOf, showAttest } from './attest-show.ts';
import type { AttestView } from './attest-view.ts';

type Refused = { quarter: Quarter; seen: Seen; command: AttestCommand };
type Named = DomainError & { name: DomainErrorName };

/**
 * What was refused is said on the page as it is now: what has changed since, or who was faster and when; the reason stays
 * as it was typed. What the person may not do at all has a page of its own.
 */
export async function refuseAttest(c: SiteContext, error: unknown, { quarter, seen, command }: Refused) {
  if (!isDomainError(error)) throw error;
  const { file } = await loadCase(c.get('parts'), c.req.param('id') ?? '');
  const question = quarterQuestion(file, 'attest', quarter);
  const found = attestCaseOf(file, quarter);
  if (!found) return notFound(c);
  if (error.name === 'NotAskedOfYou' || !question) return notTheirs(c, file);
  if (error.name === 'NotAllowed' && !mayAnswer(personOf(c), question)) return notTheirs(c, file);
  const status = statusOf[error.name];
  if (status !== 409 && status !== 422) return refuseByName(c, error, found);
  const typed = command.outcome === 'returned' ? command.reason : undefined;
  return showAttest(c, found, { status, typed, refused: (view) => [whatHappened(c, error, { view, seen })] });
}

function whatHappened(
  c: SiteContext,
  error: Named,
  { view, seen }: { view: AttestView; seen: Seen },
): Content {
  const t = c.get('t');
  const text = errorText(t, c.get('language'), error);
  const body = html`<p>${text}</p>${attestChanged(view, seen)}`;
  const moved = statusOf[error.name] === 409;
  const title = t(moved ? 'refused.changed.title' : 'attest.refused.title');
  return notice({ kind: 'danger', title, body, announce: true });
}

/** A page that says why the person cannot attest, or not any more. */
export async function refuseByName(c: SiteContext, error: unknown, { file }: AttestCase) {
  if (!isDomainError(error)) throw error;
  const t = c.get('t');
  const text = errorText(t, c.get('language'), error);
  const see = linkButton({ href: `/applications/${file.application.id}`, text: t('decide.seeApplication') });
  switch (error.name) {
    case 'NotAllowed':
      return refusal(c, 403, 'attest.noDelegation.title', t('attest.noDelegation.text'), [see]);
    case 'OwnPayoutRequest':
      return refusal(c, 403, 'attest.own.title', text, [see]);
    case 'SubstitutionEnded':
      return refusal(c, 403, 'attest.ended.title', text, [see]);
    default:
      throw error;
  }
}
