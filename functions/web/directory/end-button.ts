import { html } from 'hono/html';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { button } from '../ui/button.ts';
import { form } from '../ui/form.ts';
import type { Content } from '../ui/html.ts';

/** Ends what holds, or takes away what has not begun; nothing for what is over. `about` says which, to screen readers. */
export function endButton(
  t: Translate,
  options: {
    action: string;
    version: number;
    about: string;
    days: { from: LocalDate; through?: LocalDate | undefined };
    today: LocalDate;
  },
): Content {
  const { days, today } = options;
  if (days.through !== undefined && days.through < today) return t('directory.over');
  const text = t(days.from < today ? 'directory.end' : 'directory.remove');
  const words = html`${text}<span class="ds-sr-only">: ${options.about}</span>`;
  return form({
    action: options.action,
    hidden: { version: options.version },
    body: button({ text: words, variant: 'tertiary', size: 'sm' }),
  });
}
