import { Hono } from 'hono';
import * as z from 'zod';
import { isDomainError } from '../../../shared/domain/errors.ts';
import { enterOwnCase } from '../application-form/enter-application.ts';
import { mayWithdraw } from '../applications/own-actions.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { refusal, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { linkButton } from '../ui/button.ts';
import { withdrawPage } from './page.ts';

/** Exactly this field: the version that the person saw (SECURITY 15 and 22). */
const WithdrawalSchema = z.strictObject({ version: z.string().regex(/^[1-9]\d{0,8}$/) });

/** Taking back what is not decided yet: first what it means, then a click. */
export const withdrawRoutes = new Hono<Site>()
  .get('/:id/withdraw', (c) => show(c))
  .post('/:id/withdraw', async (c) => {
    const own = await enterOwnCase(c);
    if ('refused' in own) return own.refused;
    const form = WithdrawalSchema.safeParse(await c.req.parseBody({ all: true }));
    if (!form.success) return unreadableForm(c);
    const applicationId = own.file.application.id;
    const seenVersion = Number(form.data.version);
    try {
      await c.get('parts').withdrawApplication({ person: personOf(c), applicationId, seenVersion });
    } catch (error) {
      if (!isDomainError(error) || error.name !== 'ApplicationChanged') throw error;
      return show(c, { changed: true });
    }
    return c.redirect(`/applications/${applicationId}`, 303);
  });

async function show(c: SiteContext, { changed = false } = {}): Promise<Response> {
  const own = await enterOwnCase(c);
  if ('refused' in own) return own.refused;
  const { application } = own.file;
  const t = c.get('t');
  if (!mayWithdraw(application)) {
    const back = linkButton({ href: `/applications/${application.id}`, text: t('form.back') });
    return refusal(c, 409, 'withdraw.closed.title', t('withdraw.closed.text'), [back]);
  }
  const body = withdrawPage({ ...wordsOf(c), application, programme: own.books.programme, changed });
  const title = t(application.change ? 'withdraw.title.change' : 'withdraw.title');
  return page(c, { title, body, status: changed ? 409 : 200, hasErrors: changed });
}
