import { Hono } from 'hono';
import * as z from 'zod';
import { languages } from '../../../shared/text/translate.ts';
import { isOwnPath, targetCookie } from '../frame/cookies.ts';
import { unreadableForm } from '../frame/refusals.ts';
import type { Site } from '../frame/site.ts';
import { chooseLanguage } from './keep-language.ts';

const LanguageFormSchema = z.strictObject({ language: z.enum(languages), back: z.string().default('/') });

/** Pages that ask for nobody. */
const openToAll = ['/accessibility', '/signed-out'];

/**
 * The switch between Swedish and English, for the person's mails as well, and back to the page one was on. Without a session that page would lead on to
 * the issuer, where the browser lets no form end up (`form-action 'self'`) and silently stays: so the person is told, and
 * gets there once signed in.
 */
export const languageRoutes = new Hono<Site>().post('/language', async (c) => {
  const form = LanguageFormSchema.safeParse(await c.req.parseBody({ all: true })).data;
  if (!form) return unreadableForm(c);
  await chooseLanguage(c, form.language);
  const back = isOwnPath(form.back) ? form.back : '/';
  if (c.get('person') || openToAll.includes(back)) return c.redirect(back, 303);
  targetCookie.keep(c, back);
  return c.redirect('/signed-out', 303);
});
