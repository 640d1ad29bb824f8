import { type CaseFile, latestAsked } from '../../../shared/domain/case-file.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { fieldOf } from '../stuck/hand-over.ts';
import { handOversOf } from '../stuck/hand-over-of.ts';
import { receipts } from '../stuck/view.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { applicationPage } from './page.ts';
import { wordsOf } from './words.ts';

/** The page of an application that this person may read. `handError`: what is wrong with how its question was handed over. */
export async function showApplication(c: SiteContext, file: CaseFile, handError?: FieldError) {
  const { newId, programmes, directory, clock, holidays } = c.get('parts');
  const { application } = file;
  const question = latestAsked(file);
  const [books, holder, handOvers] = await Promise.all([
    programmes.find(application.programmeId),
    question?.status === 'open' ? directory.find(question.askedOf) : undefined,
    handOversOf(c, file),
  ]);
  if (!books) return notFound(c);
  const body = applicationPage({
    ...wordsOf(c),
    file,
    books,
    person: personOf(c),
    now: clock.now(),
    holidays,
    holder,
    handOvers: handOvers.map((it) =>
      fieldOf(it.question) === handError?.field ? { ...it, error: handError.message } : it,
    ),
    receipt: receipts.find((it) => it === c.req.query('done')),
    exportId: newId(),
    errors: handError ? [handError] : [],
  });
  const title = application.content.activity;
  return page(c, { title, body, ...(handError ? { status: 422 as const, hasErrors: true } : {}) });
}
