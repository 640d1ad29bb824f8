import { isOpenTo } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { link } from '../ui/button.ts';
import { taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import type { StartView } from './view.ts';

/** Where an applicant can apply today. */
export function openForApplicants({ t, language, person, open, invited, programmeNames }: StartView): Html {
  return section({
    title: t('start.open.title'),
    id: 'open',
    body: taskList({
      label: t('start.open.title'),
      tasks: open
        .filter((programme) => isOpenTo(programme, person))
        .map(({ id, name, assumed }) => ({
          title: inSwedish(programmeNames.get(id) ?? name, language),
          href: `/programmes/${id}/apply`,
          linkText: t('start.open.link'),
          tag: invited.has(id) ? tag({ kind: 'mark', text: t('invitations.invited') }) : undefined,
          facts: [{ term: t('start.open.through'), value: formatDate(assumed.closes, language) }],
          note: link({ href: `/programmes/${id}`, text: t('start.open.about'), about: name }),
          urgent: true,
        })),
      empty: t('start.open.empty'),
    }),
  });
}
