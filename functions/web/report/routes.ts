import { type Context, Hono } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import { type ReportFileKind, type ReportVersion, reportFileKinds } from '../../../shared/domain/report.ts';
import { mayReadReport, mayWriteReport } from '../../../shared/domain/report-rules.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { pageOf } from '../ui/paging.ts';
import { approve, begin, lock, markSent, remind, saveText } from './acts.ts';
import { accountsOf, effectsByPurpose, effectsOnPage, purposePage } from './effects.ts';
import { noteHandedIn, undoHandedIn } from './handed-in-acts.ts';
import { missingOnPage, missingPage, missingRows } from './missing.ts';
import { programmeIn, showDraft, showVersion, versionIn } from './show.ts';

/** An address to a file is used at once. */
const addressSeconds = 60;

/**
 * A programme's report to the authority. The direction, the preparers and the reviewers read it; coordinators compile, lock
 * and send it, and who decides approves it.
 */
export const reportRoutes = new Hono<Site>()
  .use('/:id/report/*', readersOnly)
  .get('/:id/report', (c) => withProgramme(c, (programme) => showDraft(c, programme)))
  .get('/:id/report/missing', (c) => withProgramme(c, (programme) => showMissing(c, programme)))
  .get('/:id/report/purposes/:purpose', (c) => withProgramme(c, (programme) => showPurpose(c, programme)))
  .post('/:id/report/remind', (c) => writing(c, (programme) => remind(c, programme)))
  .post('/:id/report/begin', (c) => writing(c, (programme) => begin(c, programme)))
  .post('/:id/report/leadership', (c) => writing(c, (programme) => saveText(c, programme)))
  .post('/:id/report/lock', (c) => writing(c, (programme) => lock(c, programme)))
  .post('/:id/report/handed-in', (c) => writing(c, (programme) => noteHandedIn(c, programme)))
  .post('/:id/report/handed-in/undo', (c) => writing(c, (programme) => undoHandedIn(c, programme)))
  .get('/:id/report/versions/:version', (c) =>
    withVersion(c, (programme, version) => showVersion(c, programme, version)),
  )
  .post('/:id/report/versions/:version/approve', (c) =>
    withVersion(c, (programme, version) => approve(c, programme, version)),
  )
  .post('/:id/report/versions/:version/sent', (c) =>
    withVersion(c, (programme, version) =>
      mayWriteReport(personOf(c)) ? markSent(c, programme, version) : notAllowed(c),
    ),
  )
  .get('/:id/report/versions/:version/files/:kind', (c) =>
    withVersion(c, async (_programme, version) => {
      const file = version.files?.find(({ kind }) => kind === kindIn(c));
      if (!file) return notFound(c);
      const { key, name } = file;
      return c.redirect(await c.get('parts').files.address(key, { name, seconds: addressSeconds }), 303);
    }),
  );

type Answer = Response | Promise<Response>;

async function readersOnly(c: SiteContext, next: () => Promise<void>) {
  if (!mayReadReport(personOf(c))) return notAllowed(c);
  await next();
}

async function withProgramme(c: SiteContext, act: (programme: Programme) => Answer): Promise<Response> {
  const programme = await programmeIn(c);
  return programme ? act(programme) : notFound(c);
}

const writing = (c: SiteContext, act: (programme: Programme) => Answer): Promise<Response> =>
  withProgramme(c, (programme) => (mayWriteReport(personOf(c)) ? act(programme) : notAllowed(c)));

const withVersion = (
  c: SiteContext,
  act: (programme: Programme, version: ReportVersion) => Answer,
): Promise<Response> =>
  withProgramme(c, async (programme) => {
    const version = await versionIn(c, programme);
    return version ? act(programme, version) : notFound(c);
  });

const kindIn = (c: Context): ReportFileKind | undefined =>
  reportFileKinds.find((kind) => kind === c.req.param('kind'));

async function showMissing(c: SiteContext, programme: Programme) {
  const { compileReport, holidays } = c.get('parts');
  const compiled = await compileReport(programme.id);
  const rows = pageOf(missingRows(compiled), c.req.query('page'), missingOnPage);
  const mayWrite = mayWriteReport(personOf(c));
  const title = `${c.get('t')('report.missing.page.title')}, ${programmeText(programme)}`;
  return page(c, { title, body: missingPage({ ...wordsOf(c), compiled, holidays, mayWrite }, rows) });
}

async function showPurpose(c: SiteContext, programme: Programme) {
  const { compileReport, followUps } = c.get('parts');
  const compiled = await compileReport(programme.id);
  const { report } = compiled;
  const purpose = effectsByPurpose(report).find(({ id }) => id === c.req.param('purpose'));
  if (!purpose) return notFound(c);
  const told = pageOf(purpose.told, c.req.query('page'), effectsOnPage);
  const accounts = await accountsOf(followUps, compiled, told.items);
  const title = `${c.get('t')('report.effects.title')}, ${programmeText(programme)}`;
  return page(c, { title, body: purposePage({ ...wordsOf(c), report, accounts }, purpose, told) });
}
