import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { PayoutStatus } from '../../../shared/domain/payout.ts';
import { formatDate, formatDateTime, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Html } from '../ui/html.ts';
import { trail } from '../ui/trail.ts';
import { type Step, trailSteps } from './trail-steps.ts';
import type { Words } from './words.ts';

/** The way of one application, from sent to told, with its turns; `accountDue` is the last day of its account, if any. */
export function applicationTrail(words: Words, file: CaseFile, accountDue: LocalDate | undefined): Html {
  const { t } = words;
  return trail({
    label: t('trail.title'),
    steps: trailSteps(file, accountDue).map((step) => ({
      label: labelOf(words, step),
      state: step.state,
      at: detail(words, step),
      note: noteOf(words, step),
    })),
    stateTexts: {
      done: t('trail.done'),
      now: t('trail.now'),
      next: t('trail.next'),
      stopped: t('trail.stopped'),
      paused: t('trail.paused'),
    },
  });
}

function labelOf({ t }: Words, { name, state, outcome, isChange, why, quarter, payout }: Step): string {
  if (name === 'quarter') return quarterLabel(t, quarter, payout);
  if (name === 'decided' && outcome)
    return isChange ? t(`trail.change.${outcome}`) : t(`decision.outcome.${outcome}`);
  if (name === 'asked' && why !== undefined && why !== 'director' && why !== 'limit')
    return t('trail.asked.other');
  if (name === 'completed') return t(state === 'done' ? 'trail.completed' : 'trail.completion');
  if (name === 'withdrawn' && isChange) return t('trail.withdrawn.change');
  return t(`trail.${name}`);
}

/** `Kvartal 1`, and how it stands with it. */
function quarterLabel(t: Words['t'], quarter = '', payout?: PayoutStatus): string {
  const number = quarter.slice(5);
  return payout === undefined
    ? t('trail.quarter', { number })
    : t('trail.quarter.stands', { number, status: t(`payoutStatus.${payout}`).toLowerCase() });
}

function detail({ t, language }: Words, { name, at, reminders = 0 }: Step): string | undefined {
  if (!at) return undefined;
  if (name !== 'asked') return formatDateTime(at, language);
  const asked = t('trail.askedAt', { day: formatDate(at, language) });
  if (reminders === 0) return asked;
  const many = reminders === 1 ? 'trail.reminded.one' : 'trail.reminded.many';
  return `${asked}, ${t(many, { count: reminders })}`;
}

/** The day that the way waits for, where it rests and where it is to go on. */
function noteOf({ t, language }: Words, { name, state, until, outcome }: Step): string | undefined {
  if (until === undefined || state === 'done') return undefined;
  const day = formatDate(until, language);
  if (outcome === 'deferred') return t('trail.until.deferred', { day });
  if (name === 'followUp') return t('trail.until.returned', { day });
  if (name === 'repayment') return t('trail.until.repayment', { day });
  return name === 'completed' ? t('trail.until.returned', { day }) : undefined;
}
