import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { draftName } from '../drafts/draft-name.ts';
import { draftPath } from '../drafts/draft-path.ts';
import { link } from '../ui/button.ts';
import { taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import type { StartView } from './view.ts';

/** What the person has begun and not sent in; nothing when there is none. */
export function draftsSection({ t, language, drafts, programmeNames }: StartView): Html[] {
  if (drafts.length === 0) return [];
  const tasks = drafts.map((draft) => ({
    title: draftName(t, draft),
    href: draftPath(draft),
    linkText: t('drafts.continue'),
    tag: tag({ kind: 'draft', text: t(`drafts.kind.${draft.kind}`) }),
    facts: [
      { term: t('start.programme'), value: programmeNames.get(draft.programmeId) ?? draft.programmeId },
      { term: t('drafts.savedAt'), value: formatDateTime(draft.savedAt, language) },
    ],
    note: link({
      href: `/drafts/${draft.key}/discard`,
      text: t('drafts.discard'),
      about: draftName(t, draft),
    }),
  }));
  return [
    section({
      title: t('drafts.title'),
      id: 'drafts',
      intro: t('drafts.intro'),
      body: taskList({ label: t('drafts.title'), tasks, empty: '' }),
    }),
  ];
}
