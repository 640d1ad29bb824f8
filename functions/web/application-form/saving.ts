import type { SaveResult } from '../drafts/saving.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { keptOf, type Typed } from './form.ts';
import { isClosed } from './show.ts';
import type { Matter } from './view.ts';

/**
 * Saves the form as the person's draft. A closed programme's is saved too, since it can be taken along to another; a
 * completion or a change that can no longer be sent in is not.
 */
export async function saveForm(c: SiteContext, matter: Matter, typed: Typed): Promise<SaveResult> {
  if (isClosed(matter) && matter.kind !== 'application') return { refused: 'closed' };
  const { kind, books, file } = matter;
  return c.get('parts').saveDraft({
    key: typed.key,
    email: personOf(c).email,
    kind,
    programmeId: books.programme.id,
    ...(file && { applicationId: file.application.id }),
    typed: keptOf(typed),
  });
}
