import { Hono } from 'hono';
import * as z from 'zod';
import { languages } from '../../../shared/text/translate.ts';
import { isOwnPath, languageCookie } from '../frame/cookies.ts';
import { unreadableForm } from '../frame/refusals.ts';
import type { Site } from '../frame/site.ts';

const LanguageFormSchema = z.strictObject({ language: z.enum(languages), back: z.string().default('/') });

/** The switch between Swedish and English, and back to the page one was on. */
export const languageRoutes = new Hono<Site>().post('/language', async (c) => {
  const form = LanguageFormSchema.safeParse(await c.req.parseBody({ all: true })).data;
  if (!form) return unreadableForm(c);
  languageCookie.keep(c, form.language);
  return c.redirect(isOwnPath(form.back) ? form.back : '/', 303);
});
