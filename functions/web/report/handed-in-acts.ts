import type { ChecklistAct } from '../../../shared/domain/checklist.ts';
import { isDomainError } from '../../../shared/domain/errors.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { wordsOf } from '../applications/words.ts';
import { unreadableForm } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { HandedInFormSchema, readHandedIn, UndoHandedInSchema } from './handed-in-form.ts';
import { reportPath } from './paths.ts';
import { showDraft } from './show.ts';

const bodyOf = (c: SiteContext) => c.req.parseBody({ all: true });
const note = (c: SiteContext, { id }: Programme, act: ChecklistAct): Promise<void> =>
  c.get('parts').noteProgramme({ person: personOf(c), programmeId: id, act });

/** Notes that the report was handed in outside the system. */
export async function noteHandedIn(c: SiteContext, programme: Programme) {
  const { success, data } = HandedInFormSchema.safeParse(await bodyOf(c));
  if (!success) return unreadableForm(c);
  const { t, language } = wordsOf(c);
  const typed = { handedIn: { on: data.handedInOn, reference: data.handedInReference } };
  const read = readHandedIn(data, t);
  if (!read.ok) return showDraft(c, programme, { errors: read.errors, status: 422, typed });
  try {
    await note(c, programme, { kind: 'handed-in', ...read.value });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.name === 'ProgrammeChanged') return showMoved(c, programme, typed);
    if (error.name !== 'DateNotAllowed') throw error;
    const errors = [{ field: 'handedInOn', message: errorText(t, language, error) }];
    return showDraft(c, programme, { errors, status: 422, typed });
  }
  return c.redirect(`${reportPath(programme.id)}?handedIn=noted`, 303);
}

/** Takes back the note that was seen, and no other. */
export async function undoHandedIn(c: SiteContext, programme: Programme) {
  const { success, data } = UndoHandedInSchema.safeParse(await bodyOf(c));
  if (!success) return unreadableForm(c);
  try {
    await note(c, programme, { kind: 'handed-in-undone', notedAt: data.notedAt });
  } catch (error) {
    if (!isDomainError(error) || error.name !== 'ProgrammeChanged') throw error;
    return showMoved(c, programme);
  }
  return c.redirect(`${reportPath(programme.id)}?handedIn=undone`, 303);
}

/** Somebody else has noted another meanwhile: the page shows it. */
const showMoved = (c: SiteContext, programme: Programme, typed = {}) =>
  showDraft(c, programme, {
    errors: [{ message: wordsOf(c).t('report.handedIn.moved') }],
    status: 409,
    typed,
  });
