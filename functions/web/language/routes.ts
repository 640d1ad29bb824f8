import { Hono } from 'hono';
import { languages } from '../../../shared/text/translate.ts';
import { isOwnPath, languageCookie } from '../frame/cookies.ts';
import { notFound } from '../frame/refusals.ts';
import type { Site } from '../frame/site.ts';

/** The switch between Swedish and English, and back to the page one was on. */
export const languageRoutes = new Hono<Site>().post('/language', async (c) => {
  const { language, back } = await c.req.parseBody();
  const chosen = languages.find((it) => it === language);
  if (!chosen) return notFound(c);
  languageCookie.keep(c, chosen);
  return c.redirect(typeof back === 'string' && isOwnPath(back) ? back : '/', 303);
});
