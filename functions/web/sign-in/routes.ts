import { Hono } from 'hono';
import type { SignInRefusal } from '../../../shared/use-cases/sessions.ts';
import { journeyCookie, languageCookie, sessionCookie, targetCookie } from '../frame/cookies.ts';
import { page } from '../frame/page.ts';
import { refusal, unreadableForm } from '../frame/refusals.ts';
import type { Site, SiteContext } from '../frame/site.ts';
import { meetLanguages } from '../language/keep-language.ts';
import { actions, linkButton } from '../ui/button.ts';
import { pageTitle } from '../ui/page.ts';
import { callbackPath } from './issuer.ts';

/** Leaving for the issuer, coming back with a session, and signing out. */
export const signInRoutes = new Hono<Site>()
  .get('/sign-in', async (c) => {
    const { url, journey } = await c.get('parts').issuer.leave(c.req.query('again') !== undefined);
    journeyCookie.keep(c, journey);
    return c.redirect(url, 303);
  })
  .get(callbackPath, arrive)
  .post('/sign-out', async (c) => {
    if (Object.keys(await c.req.parseBody()).length > 0) return unreadableForm(c);
    await closeEarlier(c);
    sessionCookie.drop(c);
    languageCookie.drop(c);
    return c.redirect('/signed-out', 303);
  })
  .get('/signed-out', (c) => {
    const t = c.get('t');
    const again = linkButton({ href: '/sign-in?again=1', text: t('frame.signIn') });
    const body = [pageTitle({ title: t('signedOut.title'), lede: t('signedOut.text') }), actions(again)];
    return page(c, { title: t('signedOut.title'), body });
  });

/** A journey that we did not start, or that is over, is no sign-in (SECURITY 41: login CSRF). */
async function arrive(c: SiteContext) {
  const { issuer, sessions, log } = c.get('parts');
  const journey = journeyCookie.take(c);
  if (!journey) return refuse(c, 'failed');
  try {
    const opened = await sessions.open(await issuer.arrive(new URL(c.req.url).search, journey));
    if ('refusal' in opened) {
      log.warn('SIGN_IN_REFUSED', { error: opened.refusal });
      return refuse(c, opened.refusal);
    }
    await closeEarlier(c);
    sessionCookie.keep(c, opened.id);
    await meetLanguages(c, await sessions.find(opened.id));
  } catch (error) {
    log.warn('SIGN_IN_REFUSED', { error: error instanceof Error ? error.name : 'unknown' });
    return refuse(c, 'failed');
  }
  return c.redirect(targetCookie.take(c), 303);
}

/** The session that the browser had ends on the server too, and not in the cookie alone. */
async function closeEarlier(c: SiteContext): Promise<void> {
  const id = sessionCookie.read(c);
  if (id) await c.get('parts').sessions.close(id);
}

function refuse(c: SiteContext, reason: SignInRefusal | 'failed') {
  const t = c.get('t');
  const again = linkButton({ href: '/sign-in?again=1', text: t('signIn.again') });
  return refusal(c, reason === 'failed' ? 400 : 403, 'signIn.refused.title', t(`signIn.${reason}`), [again]);
}
