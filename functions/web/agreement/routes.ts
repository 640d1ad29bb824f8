import { Hono } from 'hono';
import * as z from 'zod';
import { localDateOf, parseLocalDate } from '../../../shared/domain/stockholm-time.ts';
import { type AgreementSaid, mayNoteAgreement } from '../../../shared/use-cases/note-agreement.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { errorSummary, type FieldError } from '../ui/error-summary.ts';
import { pageTitle } from '../ui/page.ts';
import { conditionalCount, noteForm } from './card.ts';

const FormSchema = z.strictObject({ signed: z.enum(['yes', 'no']), on: z.string().max(40).default('') });
type Form = z.infer<typeof FormSchema>;

/** Notes that the state's agreement is signed, or that it is not; the same note twice is one (DOMAIN fact 8). */
export const agreementRoutes = new Hono<Site>().post('/:id/agreement', async (c) => {
  const { programmes, applications, noteAgreement, clock } = c.get('parts');
  const person = personOf(c);
  const id = c.req.param('id');
  const books = isProgrammeId(id) ? await programmes.find(id) : undefined;
  if (!books) return notFound(c);
  if (!mayNoteAgreement(person)) return notAllowed(c);
  const read = FormSchema.safeParse(await c.req.parseBody({ all: true }));
  if (!read.success) return unreadableForm(c);
  const noted = readNote(read.data, localDateOf(clock.now()));
  if (!noted.ok) {
    const words = wordsOf(c);
    const errors: FieldError[] = [{ field: 'on', message: words.t(noted.problem) }];
    const conditional = conditionalCount(await applications.ofProgramme(id, 'approved'));
    const title = words.t('agreement.title');
    const body = [
      errorSummary({ heading: words.t('frame.errorSummary'), errors }),
      pageTitle({ title, eyebrow: programmeText(books.programme) }),
      noteForm({ ...words, books, conditional, errors, typed: read.data }),
    ];
    return page(c, { title, body, status: 422, hasErrors: true });
  }
  await noteAgreement({ person, programmeId: id, said: noted.note });
  return c.redirect(`/programmes/${id}`, 303);
});

type ReadNote =
  | { ok: true; note: AgreementSaid }
  | { ok: false; problem: `date.${'empty' | 'invalid' | 'no-such-day'}` | 'agreement.form.future' };

/** Signed on a day that has come; a day beside "not signed" means nothing and is left out. */
function readNote({ signed, on }: Form, today: string): ReadNote {
  if (signed === 'no') return { ok: true, note: { signed: false } };
  const day = parseLocalDate(on);
  if (!day.ok) return { ok: false, problem: `date.${day.problem}` };
  if (day.date > today) return { ok: false, problem: 'agreement.form.future' };
  return { ok: true, note: { signed: true, on: day.date } };
}
