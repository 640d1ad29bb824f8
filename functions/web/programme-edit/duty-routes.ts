import { Hono } from 'hono';
import type * as z from 'zod';
import type { ChecklistAct } from '../../../shared/domain/checklist.ts';
import type { DomainErrorName } from '../../../shared/domain/errors.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { mayEditProgrammes } from '../../../shared/use-cases/save-programme.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import { readForm, type Typed, typedIn, typedText } from '../directory/form.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { errorSummary, type FieldError } from '../ui/error-summary.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle } from '../ui/page.ts';
import { refusedOf } from './answers.ts';
import {
  addForm,
  changeForm,
  type DutyView,
  requisitionForm,
  requisitionSuffix,
  tickForm,
  waiveForm,
} from './duty-fields.ts';
import {
  AddFormSchema,
  AnswerFormSchema,
  ChangeFormSchema,
  RequisitionFormSchema,
  TickFormSchema,
  UntickFormSchema,
  WaiveFormSchema,
} from './duty-forms.ts';

/** Notes beside a programme, each a small form of its page. A form with a fault comes back on a page of its own. */
export const dutyRoutes = new Hono<Site>()
  .post('/:id/conditions', (c) =>
    note(c, TickFormSchema, {
      title: 'duties.tick',
      act: ({ metOn, ...condition }) => ({ kind: 'condition-met', condition, metOn }),
      again: (view) => tickForm(view, conditionIn(view.typed), 1),
      suffix: '-1',
      fields: { DateNotAllowed: 'metOn' },
    }),
  )
  .post('/:id/conditions/undo', (c) =>
    note(c, UntickFormSchema, { act: (condition) => ({ kind: 'condition-undone', condition }) }),
  )
  .post('/:id/requisition', (c) =>
    note(c, RequisitionFormSchema, {
      title: 'duties.requisition',
      act: ({ status, notedOn: on, amount }) => ({
        kind: 'requisition',
        requisition: { status, on, amount },
      }),
      seen: ({ version }) => version,
      again: requisitionForm,
      suffix: requisitionSuffix,
      fields: { DateNotAllowed: 'notedOn' },
    }),
  )
  .post('/:id/obligations', (c) =>
    note(c, AddFormSchema, {
      title: 'duties.obligation.add',
      act: ({ id, ...duty }) => ({ kind: 'obligation-added', id, duty }),
      again: (view) => addForm(view, typedText(view.typed, 'id') ?? ''),
    }),
  )
  .post('/:id/obligations/:obligation', (c) =>
    note(c, ChangeFormSchema, {
      title: 'duties.obligation.change',
      act: ({ version: _version, ...duty }) => ({ kind: 'obligation-changed', id: obligationId(c), duty }),
      seen: ({ version }) => version,
      again: (view) => {
        const found = view.checklist?.obligations.find(({ id }) => id === obligationId(c));
        return found && changeForm(view, found);
      },
      suffix: `-${obligationId(c)}`,
    }),
  )
  .post('/:id/obligations/:obligation/answer', (c) =>
    note(c, AnswerFormSchema, {
      act: ({ answer }) => ({ kind: `obligation-${answer}`, id: obligationId(c) }),
    }),
  )
  .post('/:id/obligations/:obligation/waive', (c) =>
    note(c, WaiveFormSchema, {
      title: 'duties.obligation.waive',
      act: ({ reason }) => ({ kind: 'obligation-waived', id: obligationId(c), reason }),
      again: (view) => {
        const found = view.checklist?.obligations.find(({ id }) => id === obligationId(c));
        return found && waiveForm(view, found);
      },
      suffix: `-${obligationId(c)}`,
      fields: { ReasonMissing: 'reason' },
    }),
  );

const obligationId = (c: SiteContext): string => c.req.param('obligation') ?? '';

const conditionIn = (typed: Typed) => ({
  for: typedText(typed, 'for') === 'provider' ? ('provider' as const) : ('department' as const),
  text: typedText(typed, 'text') ?? '',
});

type Note<T> = {
  act: (form: T) => ChecklistAct;
  /** The version that the form was opened with, where it writes over what stood there. */
  seen?: (form: T) => number;
  /** The form again, and what its page is called; a form without fields has no faults. */
  again?: (view: DutyView) => Html | undefined;
  title?: TextKey;
  /** What the ids of the form's fields end with. */
  suffix?: string;
  /** The field that a refusal is about. */
  fields?: Partial<Record<DomainErrorName, string>>;
};

async function note<S extends z.ZodType>(
  c: SiteContext,
  schema: S,
  wanted: Note<z.output<S>>,
): Promise<Response> {
  const { programmes, noteProgramme } = c.get('parts');
  const person = personOf(c);
  const id = c.req.param('id') ?? '';
  const books = isProgrammeId(id) ? await programmes.find(id) : undefined;
  if (!books) return notFound(c);
  if (!mayEditProgrammes(person)) return notAllowed(c);
  const body = await c.req.parseBody({ all: true });
  const typed = typedIn(body);
  const read = readForm(schema, body, c.get('t'));
  if (read.kind === 'foreign') return unreadableForm(c);
  if (read.kind === 'faulty') return showAgain(c, books, wanted, { typed, errors: read.errors, status: 422 });
  try {
    const [act, seenVersion] = [wanted.act(read.form), wanted.seen?.(read.form)];
    await noteProgramme({ person, programmeId: id, act, seenVersion });
  } catch (error) {
    const { errors, status } = refusedOf(c, error, wanted.fields);
    // What stands now, as it was just read again: the form carries its version on.
    const now = (await programmes.find(id)) ?? books;
    return showAgain(c, now, wanted, { typed, errors, status });
  }
  return c.redirect(`/programmes/${id}?noted=1`, 303);
}

type Again = { typed: Typed; errors: FieldError[]; status: 409 | 422 };

async function showAgain<T>(
  c: SiteContext,
  { programme, checklist }: ProgrammeBooks,
  { again, title: key, suffix = '' }: Note<T>,
  { typed, errors, status }: Again,
): Promise<Response> {
  const { clock, holidays } = c.get('parts');
  const words = wordsOf(c);
  const today = localDateOf(clock.now());
  const view = { ...words, typed, errors, holidays, programmeId: programme.id, checklist, today };
  const name = inSwedish(programmeText(programme), words.language);
  const title = words.t(key ?? 'duties.state');
  // A summary's links lead to the fields' ids, which on this page too end as they did.
  const linked = errors.map((it) => (it.field === undefined ? it : { ...it, field: `${it.field}${suffix}` }));
  const body = [
    errorSummary({ heading: words.t('frame.errorSummary'), errors: linked }),
    pageTitle({ back: { href: `/programmes/${programme.id}`, text: name }, title }),
    again?.(view) ?? '',
  ];
  return page(c, { title, body, status, hasErrors: true });
}
