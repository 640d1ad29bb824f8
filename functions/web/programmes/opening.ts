import { acceptsApplicationsOn, type Programme } from '../../../shared/domain/programme.ts';
import { formatDate, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import type { Html } from '../ui/html.ts';
import { tag } from '../ui/tag.ts';

/** Whether one may apply today, in words. */
export function openingTag({ t, language }: Words, programme: Programme, today: LocalDate): Html {
  if (acceptsApplicationsOn(programme, today)) return tag({ kind: 'granted', text: t('programme.open') });
  const { opens } = programme.assumed;
  if (today < opens)
    return tag({ kind: 'draft', text: t('programme.notYet', { day: formatDate(opens, language) }) });
  return tag({ kind: 'ended', text: t('programme.closed') });
}
