import type { Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { wordsOf } from '../applications/words.ts';
import type { SiteContext } from '../frame/site.ts';

/** `Frågan ligger nu hos Ersättare sedan …, eftersom …`. */
export function whoHasItText(
  { t, language }: Words,
  { askedOf, askedAt, why, insteadOf, quarter }: Question,
  holder: Person | undefined,
): string {
  const name = holder?.name ?? askedOf;
  const since = formatDateTime(askedAt, language);
  const director = insteadOf?.name ?? t(quarter ? 'link.ordinary.attest' : 'link.ordinary');
  if (why === undefined) return t('link.now.since', { name, since });
  return t('link.now.because', { name, since, why: t(`link.why.${why}`, { director }) });
}

/** The same, with the name from the directory as it is now. */
export async function whoHasIt(c: SiteContext, question: Question): Promise<string> {
  const holder = await c.get('parts').directory.find(question.askedOf);
  return whoHasItText(wordsOf(c), question, holder);
}
