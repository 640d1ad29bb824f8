import { html } from 'hono/html';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { section, writtenText } from '../ui/page.ts';
import { contentDifferenceRows, contentDifferences } from './content-differences.ts';
import type { ApplicationView } from './page.ts';

/** A change that is asked for and not decided: what would be different, and why. The activity stands as it was. */
export function changeAskedFor(view: ApplicationView): Html[] {
  const { t, language, file, books } = view;
  const { change, content } = file.application;
  if (!change) return [];
  const rows = contentDifferenceRows(view, books.programme, content, change.content);
  const day = formatDate(change.requestedAt, language);
  return [
    section({
      id: 'change',
      title: t('application.change.title'),
      intro: t('application.change.intro', { day }),
      body: html`${facts([{ term: t('decide.change.reason'), value: writtenText(change.reason, language) }])}
        ${contentDifferences(view, rows)}`,
    }),
  ];
}
