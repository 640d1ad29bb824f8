import { Hono } from 'hono';
import type { Application } from '../../../shared/domain/application.ts';
import {
  type CaseExport,
  isCaseExportId,
  isExportGone,
  mayExportCase,
} from '../../../shared/domain/case-export.ts';
import { wordsOf } from '../applications/words.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { readExportForm } from './form.ts';
import { caseExportPage, oneExportPage } from './page.ts';

const exportsShown = 20;
/** An address to a file is used at once. */
const addressSeconds = 60;
const lateAfterMilliseconds = 10 * 60 * 1000;

/** An application's whole case as one file. For those who may not read the application, none of this exists. */
export const caseExportRoutes = new Hono<Site>()
  .get('/:id/export', async (c) => {
    const application = await applicationIn(c);
    return application ? showAll(c, application) : notFound(c);
  })
  .post('/:id/export', async (c) => {
    const application = await applicationIn(c);
    if (!application) return notFound(c);
    const id = readExportForm(await c.req.parseBody());
    if (!id) return unreadableForm(c);
    const person = personOf(c);
    await c.get('parts').requestCaseExport({ id, person, applicationId: application.id });
    return c.redirect(`/applications/${application.id}/export/${id}`, 303);
  })
  .get('/:id/export/:export', async (c) => {
    const found = await exportIn(c);
    return found ? showOne(c, found) : notFound(c);
  })
  .get('/:id/export/:export/file', async (c) => {
    const found = await exportIn(c);
    const file = found?.request.file;
    if (!found || !file) return notFound(c);
    if (isExportGone(found.request, c.get('parts').clock.now())) return showOne(c, found);
    const { key, name } = file;
    return c.redirect(await c.get('parts').files.address(key, { name, seconds: addressSeconds }), 303);
  });

async function applicationIn(c: SiteContext): Promise<Application | undefined> {
  const id = c.req.param('id') ?? '';
  const application = isApplicationId(id) ? await c.get('parts').applications.find(id) : undefined;
  return application && mayExportCase(personOf(c)) ? application : undefined;
}

/** An export is found under its own application alone. */
async function exportIn(
  c: SiteContext,
): Promise<{ application: Application; request: CaseExport } | undefined> {
  const id = c.req.param('export') ?? '';
  const application = await applicationIn(c);
  const request = application && isCaseExportId(id) ? await c.get('parts').caseExports.find(id) : undefined;
  return application && request?.applicationId === application.id ? { application, request } : undefined;
}

async function showAll(c: SiteContext, application: Application) {
  const { caseExports, newId, clock } = c.get('parts');
  const exports = await caseExports.ofApplication(application.id, exportsShown);
  const body = caseExportPage({ ...wordsOf(c), application, newId: newId(), now: clock.now(), exports });
  return page(c, { title: c.get('t')('caseExport.title'), body });
}

function showOne(c: SiteContext, found: { application: Application; request: CaseExport }) {
  const { clock, newId } = c.get('parts');
  const now = clock.now();
  const late = Date.parse(now) - Date.parse(found.request.at) > lateAfterMilliseconds;
  const body = oneExportPage({ ...wordsOf(c), ...found, newId: newId(), now, late });
  return page(c, { title: c.get('t')('caseExport.title'), body });
}
