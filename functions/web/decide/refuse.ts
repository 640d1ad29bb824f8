import { type CaseFile, latestAsked } from '../../../shared/domain/case-file.ts';
import type { DecisionCommand } from '../../../shared/domain/decision-command.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { loadCase } from '../../../shared/use-cases/load-case.ts';
import { mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import { refusal, statusOf } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { notTheirs } from '../link/not-theirs.ts';
import { linkButton } from '../ui/button.ts';
import type { Content } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { changedSince } from './changed-since.ts';
import { fieldOf, type Typed } from './form.ts';
import { show } from './show.ts';

type Refused = { typed: Typed; seenVersion: number; command: DecisionCommand };
type Named = DomainError & { name: DomainErrorName };

/**
 * A refusal that can be mended is shown in the form, with everything as it was typed and the version that is there now.
 * The rest has a page of its own.
 */
export async function refuse(c: SiteContext, error: unknown, answer: Refused) {
  if (!isDomainError(error)) throw error;
  const { file, books } = await loadCase(c.get('parts'), c.req.param('id') ?? '');
  const question = latestAsked(file);
  if (!question || error.name === 'NotAskedOfYou') return notTheirs(c, file);
  const { typed, command, seenVersion } = answer;
  const field = fieldOf(error.name, command.outcome);
  const mayGoOn = question.status === 'open' && mayAnswer(personOf(c), question);
  if (field && mayGoOn) {
    const errors = [{ field, message: messageOf(c, error, command) }];
    return show(c, { file, question, errors, typed, status: statusOf[error.name] === 409 ? 409 : 422 });
  }
  if (mayGoOn && (error.name === 'ApplicationChanged' || error.name === 'AlreadyDecided')) {
    const text = errorText(c.get('t'), c.get('language'), error);
    const body = error.name === 'ApplicationChanged' ? changedSince(c, { file, books, seenVersion }) : text;
    return show(c, { file, question, typed, errors: [], refused: [moved(c, body)], status: 409 });
  }
  return refuseByName(c, error, question, file);
}

const moved = (c: SiteContext, body: Content): Content =>
  notice({ kind: 'danger', title: c.get('t')('decide.changed.title'), body, announce: true });

function messageOf(c: SiteContext, error: Named, { outcome }: DecisionCommand): string {
  const t = c.get('t');
  if (error.name === 'MotivationMissing' && (outcome === 'returned' || outcome === 'deferred'))
    return t(`decide.motivation.${outcome}`);
  return errorText(t, c.get('language'), error);
}

/** A page that says why the person cannot decide, or not any more. */
export async function refuseByName(c: SiteContext, error: unknown, question: Question, file?: CaseFile) {
  if (!isDomainError(error)) throw error;
  const t = c.get('t');
  const text = errorText(t, c.get('language'), error);
  const href = `/applications/${question.applicationId}`;
  const see = linkButton({ href, text: t('decide.seeApplication') });
  switch (error.name) {
    case 'NotAllowed':
      if (!mayAnswer(personOf(c), question) && file) return notTheirs(c, file);
      return refusal(c, 403, 'decide.noDelegation.title', t('decide.noDelegation.text'), [see]);
    case 'OwnApplication':
      return refusal(c, 403, 'decide.own.title', t('decide.own.text'), [see]);
    case 'SubstitutionEnded':
      return refusal(c, 403, 'decide.ended.title', text, [see]);
    case 'AlreadyDecided':
    case 'ApplicationChanged':
    case 'NotPossibleInStatus':
      return refusal(c, 409, 'refused.changed.title', overText(c, error, file), [see]);
    default:
      throw error;
  }
}

/** An application that was taken back cannot be decided, whoever was first. */
function overText(c: SiteContext, error: Named, file: CaseFile | undefined): string {
  if (file?.application.status === 'withdrawn') return c.get('t')('decide.withdrawn');
  return errorText(c.get('t'), c.get('language'), error);
}
