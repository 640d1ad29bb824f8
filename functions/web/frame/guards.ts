import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { type Language, translator } from '../../../shared/text/translate.ts';
import { pageTitle } from '../ui/page.ts';
import { languageCookie, sessionCookie, targetCookie } from './cookies.ts';
import { page } from './page.ts';
import { refusal } from './refusals.ts';
import { sendAgainForm } from './send-again.ts';
import type { Site, SiteContext } from './site.ts';

const mebibyte = 1024 * 1024;
const changes = (c: SiteContext): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);

const nothingButOurs = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};
const withPolicy = (contentSecurityPolicy: Record<string, string[]>) =>
  secureHeaders({
    contentSecurityPolicy,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginResourcePolicy: 'same-origin',
  });
const withoutScript = withPolicy(nothingButOurs);
const withOwnScript = withPolicy({ ...nothingButOurs, scriptSrc: ["'self'"], connectSrc: ["'self'"] });

/**
 * No script, no frame, nothing from elsewhere; `same-origin`, so that forms still say where they come from (SECURITY 16).
 * Only a page that has said that it saves itself may run our own script and call this very site.
 */
export const safeHeaders = createMiddleware<Site>(async (c, next) => {
  await next();
  const headers = c.get('savesItself') ? withOwnScript : withoutScript;
  await headers(c, async () => {});
});

/** Pages hold what only this person may see: nothing keeps them. */
export const noStore = createMiddleware<Site>(async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
});

/** At most 1 MiB (SECURITY 29). */
export const sizeLimit = bodyLimit({
  maxSize: mebibyte,
  onError: (c: SiteContext) => {
    // The rest is never read, so that the connection cannot carry another request.
    c.header('Connection', 'close');
    return refusal(c, 413, 'refused.tooLarge.title', c.get('t')('refused.tooLarge.text'));
  },
});

/** The one form with a file: the finance system's answer. */
const takesFile = ({ req }: SiteContext): boolean => req.path === '/orders/payments';

/** Only forms are read: JSON, files and the rest are refused before anything looks at them (SECURITY 29). */
export const formsOnly = createMiddleware<Site>(async (c, next) => {
  const type = c.req.header('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
  const isForm =
    type === 'application/x-www-form-urlencoded' || (type === 'multipart/form-data' && takesFile(c));
  if (changes(c) && type !== undefined && !isForm) {
    return refusal(c, 415, 'refused.contentType.title', c.get('t')('refused.contentType.text'));
  }
  return next();
});

/**
 * What changes something must say that it comes from this very site. A missing Origin is refused as well as a foreign one
 * (SECURITY 41): every browser that the site supports sends it with a POST.
 */
export const ownOrigin = createMiddleware<Site>(async (c, next) => {
  const { settings, log } = c.get('parts');
  if (changes(c) && c.req.header('Origin') !== settings.ORIGIN) {
    log.warn('ORIGIN_REFUSED');
    return refusal(c, 403, 'refused.origin.title', c.get('t')('refused.origin.text'));
  }
  return next();
});

/**
 * Who asks, and in which language: the person's own, or else what was clicked without a session, or else that of whoever's
 * session has just ended, or else Swedish. The person comes from the directory at each request.
 */
export const identify = createMiddleware<Site>(async (c, next) => {
  const { sessions } = c.get('parts');
  const clicked = languageCookie.read(c);
  speak(c, clicked ?? 'sv');
  const id = sessionCookie.read(c);
  const person = id ? await sessions.find(id) : undefined;
  c.set('person', person);
  const ended = id && !person && !clicked ? await sessions.languageOfEnded(id) : undefined;
  speak(c, person?.language ?? clicked ?? ended ?? 'sv');
  await next();
});

function speak(c: SiteContext, language: Language): void {
  c.set('language', language);
  c.set('t', translator(language));
}

/**
 * Pages for those who have signed in. A GET goes to sign-in and comes back; a POST answers 401 with everything that was
 * typed, and is never sent to the issuer (DESIGN §6).
 */
export const requirePerson = createMiddleware<Site>(async (c, next) => {
  if (c.get('person')) return next();
  if (changes(c)) return keepWhatWasTyped(c);
  const { pathname, search } = new URL(c.req.url);
  targetCookie.keep(c, `${pathname}${search}`);
  return c.redirect('/sign-in', 303);
});

async function keepWhatWasTyped(c: SiteContext) {
  const t = c.get('t');
  const signIn = html`<a class="ds-button" data-variant="secondary" href="/sign-in" target="_blank" rel="noopener">${t('refused.session.signIn')}</a>`;
  const top = pageTitle({ title: t('refused.session.title'), lede: t('refused.session.text') });
  const body = [top, await sendAgainForm(c, [signIn])];
  return page(c, { title: t('refused.session.title'), body, status: 401, hasErrors: true });
}
