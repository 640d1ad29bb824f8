import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Html } from '../ui/html.ts';
import { trail } from '../ui/trail.ts';
import { type Step, trailSteps } from './trail-steps.ts';
import type { Words } from './words.ts';

/** The way of one application, from sent to told. */
export function applicationTrail({ t, language }: Words, file: CaseFile): Html {
  return trail({
    label: t('trail.title'),
    steps: trailSteps(file).map((step) => ({
      title: step.outcome ? t(`status.${step.outcome}`) : t(`trail.${step.name}`),
      state: step.state,
      detail: detail({ t, language }, step),
    })),
    stateTexts: {
      done: t('trail.done'),
      now: t('trail.now'),
      next: t('trail.next'),
      stopped: t('trail.stopped'),
    },
  });
}

function detail({ t, language }: Words, { name, at, reminders = 0 }: Step): string | undefined {
  if (!at) return undefined;
  if (name !== 'asked') return formatDateTime(at, language);
  const asked = t('trail.askedAt', { day: formatDate(at, language) });
  if (reminders === 0) return asked;
  const many = reminders === 1 ? 'trail.reminded.one' : 'trail.reminded.many';
  return `${asked}, ${t(many, { count: reminders })}`;
}
