import { Hono } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { ProgrammeStore } from '../../../shared/use-cases/ports.ts';
import { mayEditProgrammes } from '../../../shared/use-cases/save-programme.ts';
import { wordsOf } from '../applications/words.ts';
import { readForm, type Typed, typedIn } from '../directory/form.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { type PageOptions, page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { refusedOf } from './answers.ts';
import { mergeFieldsOf, mergeFormSchema, mostSources, seenVersions } from './merge-form.ts';
import { choosePage, mergePage } from './merge-page.ts';

type Sources = readonly [Programme, ...Programme[]];

/** Next year's programme from one or several earlier ones (DOMAIN fact 7). */
export const mergeRoutes = new Hono<Site>()
  .use('/new', (c, next) => (mayEditProgrammes(personOf(c)) ? next() : notAllowed(c)))
  .get('/new', async (c) => {
    const wanted = c.req.queries('from') ?? [];
    if (wanted.length === 0) return showChoice(c, c.req.query('chosen') !== undefined);
    const sources = await sourcesOf(c.get('parts').programmes, wanted);
    return sources ? showMerge(c, sources, {}) : notFound(c);
  })
  .post('/new', async (c) => {
    const body = await c.req.parseBody({ all: true });
    const typed = typedIn(body);
    const wanted = [typed.from ?? []].flat();
    if (new Set(wanted).size !== wanted.length) return unreadableForm(c);
    const sources = await sourcesOf(c.get('parts').programmes, wanted);
    if (!sources) return unreadableForm(c);
    const read = readForm(mergeFormSchema(sources), body, c.get('t'));
    if (read.kind === 'foreign') return unreadableForm(c);
    if (read.kind === 'faulty') return showMerge(c, sources, { typed, errors: read.errors, status: 422 });
    const versions = seenVersions(read.form);
    const from = sources.map(({ id }, index) => ({ id, seenVersion: versions[index] ?? 0 }));
    try {
      const fields = mergeFieldsOf(sources, read.form);
      const { id } = await c.get('parts').createProgramme({ person: personOf(c), from, fields });
      return c.redirect(`/programmes/${id}?saved=1`, 303);
    } catch (error) {
      const { errors, status } = refusedOf(c, error);
      return showMerge(c, sources, { typed, errors, status });
    }
  });

async function sourcesOf(
  programmes: Pick<ProgrammeStore, 'find'>,
  wanted: readonly string[],
): Promise<Sources | undefined> {
  const ids = [...new Set(wanted)];
  if (ids.length > mostSources || !ids.every(isProgrammeId)) return undefined;
  const books = await Promise.all(ids.map((id) => programmes.find(id)));
  const [first, ...rest] = books.flatMap((it) => it?.programme ?? []);
  return first && rest.length + 1 === ids.length ? [first, ...rest] : undefined;
}

async function showChoice(c: SiteContext, nothingChosen: boolean): Promise<Response> {
  const words = wordsOf(c);
  const programmes = await c.get('parts').programmes.list();
  const errors = nothingChosen ? [{ field: 'from', message: words.t('merge.choose.missing') }] : [];
  const body = choosePage(words, { programmes, errors });
  const status = nothingChosen ? 422 : 200;
  return page(c, { title: words.t('merge.title'), body, status, hasErrors: nothingChosen });
}

type Shown = { typed?: Typed; errors?: FieldError[]; status?: NonNullable<PageOptions['status']> };

async function showMerge(c: SiteContext, sources: Sources, shown: Shown): Promise<Response> {
  const { typed = {}, errors = [], status = 200 } = shown;
  const { holidays } = c.get('parts');
  const body = mergePage({ ...wordsOf(c), sources, typed, errors, holidays });
  return page(c, { title: c.get('t')('merge.title'), body, status, hasErrors: status !== 200 });
}
