import { html } from 'hono/html';
import { type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { wordsOf } from '../applications/words.ts';
import { statusOf } from '../frame/refusals.ts';
import type { SiteContext } from '../frame/site.ts';
import { differences } from '../ui/differences.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { enterFollowUp } from './enter.ts';
import { effectField, type Typed } from './form.ts';
import { showClosed, showForm, viewOf } from './show.ts';
import { type Matter, purposesOf } from './view.ts';

/** The refusals that belong to a field, by the field's id. */
function fieldOf(name: DomainErrorName, matter: Matter, typed: Typed): string | undefined {
  const fields: Partial<Record<DomainErrorName, string>> = {
    EffectsNotOfPurposes: effectField(purposesOf(matter)[0]?.id ?? ''),
    CostTypeTwice: 'cost-staff',
    DeviationUnexplained: 'deviationComment',
    NeedContradicts: typed.continuedNeedAmount.trim() === '' ? 'continuedNeedText' : 'continuedNeedAmount',
  };
  return fields[name];
}

/** What the rules refuse is said by its field where it has one, above the form where it has none; all that was typed stays. */
export async function refuse(c: SiteContext, matter: Matter, typed: Typed, error: unknown) {
  if (!isDomainError(error)) throw error;
  c.get('parts').log.info('PAGE_REFUSED', { error: error.name });
  const now = await enterFollowUp(c);
  if ('refused' in now) return now.refused;
  if ('closed' in now) return showClosed(c, now, typed);
  if (error.name === 'AwardMoved') return showMoved(c, now, typed);
  const status = statusOf[error.name];
  if (status !== 409 && status !== 422) throw error;
  const { t, language } = wordsOf(c);
  const text = errorText(t, language, error);
  const field = fieldOf(error.name, matter, typed);
  const message = notice({ kind: 'danger', title: t('followUp.refused.title'), body: text, announce: true });
  const view = viewOf(c, now, typed);
  return field
    ? showForm(c, view, { faults: [{ field, key: `error.${error.name}`, facts: shownFacts(error.facts) }] })
    : showForm(c, view, { message, status });
}

const shownFacts = (facts: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'number' ? formatKronor(value) : value] as const],
    ),
  );

/**
 * Another award stands than the person saw (SECURITY 15): what was typed stays, what has changed is shown, and the next check
 * is made against the award as it is now.
 */
export function showMoved(c: SiteContext, matter: Matter, typed: Typed) {
  const view = viewOf(c, matter, { ...typed, award: matter.award.number });
  return showForm(c, view, { message: movedNotice(c, matter, typed), status: 409 });
}

function movedNotice(c: SiteContext, { file, award }: Matter, typed: Typed): Html {
  const { t, language } = wordsOf(c);
  const seen = file.decisions.find(({ number }) => number === typed.award);
  const rows = [
    { term: t('term.award'), before: seen && formatKronor(seen.amount), after: formatKronor(award.amount) },
    { term: t('term.decisionNumber'), before: seen?.number, after: award.number },
    {
      term: t('followUp.decidedOn'),
      before: seen && formatDate(seen.decidedAt, language),
      after: formatDate(award.decidedAt, language),
    },
  ];
  const texts = {
    before: t('differences.before'),
    after: t('differences.after'),
    nothing: t('differences.nothing'),
  };
  return notice({
    kind: 'danger',
    title: t('followUp.moved.title'),
    body: html`<p>${t('followUp.moved.text')}</p>${differences({ items: rows, texts })}`,
    announce: true,
  });
}
