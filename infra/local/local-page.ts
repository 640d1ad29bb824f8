import { readFileSync } from 'node:fs';
import type { Context, Env, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { loadAssets } from '../../functions/web/ui/assets.ts';
import { attribute, type Content, type Html } from '../../functions/web/ui/html.ts';
import { mark } from '../../functions/web/ui/mark.ts';
import { type Language, languages, type Translate, translator } from '../../shared/text/translate.ts';

/** Where the parts that have pages answer, as a person opens them. */
export type LocalPlaces = { site: string; mailbox: string; clock: string };
export type LocalPart = 'mailbox' | 'clock' | 'signIn';

/** What stands around a page. `path` is where a change of language leads; without one no change is offered. */
export type LocalFrame = {
  part: LocalPart;
  language: Language;
  t: Translate;
  places: LocalPlaces | undefined;
  path?: string | undefined;
};

export type LocalPage = {
  title: string;
  body: Content | Content[];
  hasErrors?: boolean;
};

// Cookies know no ports: this is the site's own cookie, so that one change of language holds everywhere on the laptop.
const languageCookie = 'language';
const aYear = 31_536_000;
// A language is named in itself, so that the one who needs it can read it.
const otherLanguage = { sv: { code: 'en', name: 'English' }, en: { code: 'sv', name: 'Svenska' } } as const;

const assets = loadAssets();
const served: Record<string, { type: string; content: string }> = {
  [assets.stylesheetPath]: { type: 'text/css; charset=utf-8', content: assets.stylesheet },
  [assets.iconPath]: { type: 'image/svg+xml', content: assets.icon },
  '/assets/local.css': {
    type: 'text/css; charset=utf-8',
    content: readFileSync(new URL('local-page.css', import.meta.url), 'utf8'),
  },
};

/** A whole page of a local part, in the site's own look, without JavaScript and without anything from the network. */
export function localPage(frame: LocalFrame, page: LocalPage): Html {
  const { t, language, part } = frame;
  const prefix = page.hasErrors ? `${t('frame.errorPrefix')} ` : '';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${prefix}${page.title} – ${t(`local.${part}`)}</title>
<link rel="icon" type="image/svg+xml" href="${assets.iconPath}">
<link rel="stylesheet" href="${assets.stylesheetPath}">
<link rel="stylesheet" href="/assets/local.css">
</head>
<body>
<a class="ds-skip-link bl-skip" href="#main">${t('frame.skip')}</a>
${header(frame)}
<main class="bl-main bl-frame" id="main" tabindex="-1">${page.body}</main>
</body>
</html>`;
}

function header({ t, part, places, language, path }: LocalFrame): Html {
  const items = places ? (['site', 'mailbox', 'clock'] as const) : [];
  const links = items.map((name) => {
    const current = name === part ? 'true' : undefined;
    return html`<li><a href="${places?.[name]}/"${attribute('aria-current', current)}>${t(`local.${name}`)}</a></li>`;
  });
  return html`<header class="bl-header">
  <div class="bl-clock"><p class="bl-frame">${t('local.strip')}</p></div>
  <div class="bl-frame bl-header__bar">
    <p class="bl-brand">${mark()}<span class="bl-brand__name">${t(`local.${part}`)}</span></p>
    ${places ? html`<nav class="bl-nav" aria-label="${t('local.navigation')}"><ul>${links}</ul></nav>` : ''}
    ${path === undefined ? '' : languageSwitch(t, language, path)}
  </div>
  <div class="bl-ridge" aria-hidden="true"></div>
</header>`;
}

function languageSwitch(t: Translate, language: Language, path: string): Html {
  const other = otherLanguage[language];
  const [where = '/', query = ''] = path.split('?', 2);
  const wanted = new URLSearchParams(query);
  wanted.set('lang', other.code);
  return html`<div class="bl-who"><a class="bl-who__sign-in" href="${where}?${wanted}"><span class="ds-sr-only">${t('frame.language')} </span><span lang="${other.code}">${other.name}</span></a></div>`;
}

const isLanguage = (text: string | undefined): text is Language => languages.some((it) => it === text);

/** What the browser's cookies say, if they do. `cookies` is the header as it came. */
export function languageOfCookies(cookies: string | undefined): Language | undefined {
  const [, kept] = /(?:^|;\s*)__Host-language=(\w+)/.exec(cookies ?? '') ?? [];
  return isLanguage(kept) ? kept : undefined;
}

/** `?lang=` first, then what was `asked` for this very page, then what was kept; else Swedish. */
function languageOf(c: Context, asked: string | undefined): Language {
  const chosen = c.req.query('lang');
  const wishes = [chosen, ...(asked ?? '').split(' '), languageOfCookies(c.req.header('Cookie'))];
  return wishes.find(isLanguage) ?? 'sv';
}

/** The frame of the page that answers this request. An answer to a form offers no change of language: it would be lost. */
export function frameOf(
  c: Context,
  part: LocalPart,
  places: LocalPlaces | undefined,
  asked?: string,
): LocalFrame {
  const language = languageOf(c, asked);
  const { pathname, search } = new URL(c.req.url);
  const path = c.req.method === 'GET' ? `${pathname}${search}` : undefined;
  return { part, language, t: translator(language), places, path };
}

export type PageGuards = {
  /** Chromium also holds the redirects after a form's POST to `form-action`: origins that a form ends up at. */
  formTargets?: readonly string[];
  /** Mails bring their own styles along. */
  foreignStyles?: boolean;
};

/** Serves the site's stylesheet below `/assets`, keeps a chosen language, and guards every answer. */
export function preparePages<E extends Env>(app: Hono<E>, guards: PageGuards = {}): void {
  const policy = contentPolicy(guards);
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
    const chosen = context.req.query('lang');
    if (isLanguage(chosen) && context.req.method === 'GET') {
      const kept = { prefix: 'host', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;
      setCookie(context, languageCookie, chosen, { ...kept, maxAge: aYear });
    }
  });
  for (const [path, { type, content }] of Object.entries(served)) {
    app.get(path, (c) => c.body(content, 200, { 'Cache-Control': 'max-age=3600', 'Content-Type': type }));
  }
}

function contentPolicy({ formTargets = [], foreignStyles = false }: PageGuards): string {
  return [
    "default-src 'none'",
    `style-src 'self'${foreignStyles ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
