import { html } from 'hono/html';
import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { versionSeenAt } from '../../../shared/domain/content-version.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { contentDifferenceRows, contentDifferences } from '../applications/content-differences.ts';
import { wordsOf } from '../applications/words.ts';
import type { SiteContext } from '../frame/site.ts';
import type { Html } from '../ui/html.ts';

type Since = { file: CaseFile; books: ProgrammeBooks; seenVersion: number };

/** What is different now from what stood on the page that the answer came from (SECURITY 15). */
export function changedSince(c: SiteContext, { file, books, seenVersion }: Since): Html {
  const words = wordsOf(c);
  const { t } = words;
  const seen = versionSeenAt(file.versions, seenVersion);
  const now = matterOf(file.application).content;
  const rows = seen ? contentDifferenceRows(words, books.programme, seen.content, now) : [];
  const what =
    rows.length > 0
      ? html`<p>${t('decide.changed.what')}</p>${contentDifferences(words, rows)}`
      : html`<p>${t('decide.changed.same')}</p>`;
  return html`${what}<p>${t('decide.changed.again')}</p>`;
}
