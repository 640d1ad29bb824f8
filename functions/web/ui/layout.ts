import { html } from 'hono/html';
import type { Assets } from './assets.ts';
import { attribute, type Content, type Html } from './html.ts';
import { mark } from './mark.ts';

export type Language = 'sv' | 'en';
/** `covers` are addresses that the item stands for beside its own. */
export type NavigationItem = { href: string; text: string; covers?: readonly string[] };
/** The words around every page, in the page's language. */
export type LayoutTexts = {
  skip: string;
  errorPrefix: string;
  navigation: string;
  start: string;
  programmes: string;
  signedIn: string;
  signIn: string;
  signOut: string;
  language: string;
  accessibility: string;
  about: string;
};
export type LayoutOptions = {
  title: string;
  body: Content | Content[];
  language: Language;
  /** Path and query of this page: marks the navigation, and is where a change of language returns to. */
  path: string;
  /** The page answers a form: a change of language would lose what was typed, and is not offered. */
  answersForm?: boolean | undefined;
  assets: Pick<Assets, 'stylesheetPath' | 'iconPath' | 'scriptPath'>;
  organisation: string;
  texts: LayoutTexts;
  person?: { name: string; role?: string | undefined } | undefined;
  navigation?: readonly NavigationItem[] | undefined;
  hasErrors?: boolean | undefined;
  /** The page has the script that saves its form. No other page has any. */
  savesItself?: boolean | undefined;
  /** Said above the page, such as that the local clock has been moved. */
  notice?: Content | undefined;
};

/** Where the frame's own links and forms lead. */
export const framePaths = {
  start: '/',
  programmes: '/programmes',
  signIn: '/sign-in',
  signOut: '/sign-out',
  language: '/language',
  accessibility: '/accessibility',
} as const;
const product = 'Bidragsled';
// A language is named in itself, so that the one who needs it can read it.
const otherLanguage = { sv: { code: 'en', name: 'English' }, en: { code: 'sv', name: 'Svenska' } } as const;

/** The whole document around a page's content. Contains no inline script or style. */
export function layout(options: LayoutOptions): Html {
  const { assets, texts } = options;
  const title = `${options.hasErrors ? `${texts.errorPrefix} ` : ''}${options.title} – ${product}`;
  return html`<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0e2f3b">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="${assets.iconPath}">
<link rel="stylesheet" href="${assets.stylesheetPath}">${
    options.savesItself
      ? html`
<script src="${assets.scriptPath}" defer></script>`
      : ''
  }
</head>
<body>
<a class="ds-skip-link bl-skip" href="#main">${texts.skip}</a>
${header(options)}
<main class="bl-main bl-frame" id="main" tabindex="-1">${options.body}</main>
${footer(options)}
</body>
</html>`;
}

function header(options: LayoutOptions): Html {
  const { texts } = options;
  const items = [
    { href: framePaths.start, text: texts.start },
    { href: framePaths.programmes, text: texts.programmes },
    ...(options.navigation ?? []),
  ];
  return html`<header class="bl-header">
  ${options.notice ? html`<div class="bl-clock"><p class="bl-frame">${options.notice}</p></div>` : ''}
  <div class="bl-frame bl-header__bar">
    <a class="bl-brand" href="${framePaths.start}">${mark()}<span class="bl-brand__name">${product}</span></a>
    <nav class="bl-nav" aria-label="${texts.navigation}"><ul>${items.map((item) => navigationItem(item, options.path))}</ul></nav>
    <div class="bl-who">${options.answersForm ? '' : languageSwitch(options)}${signedIn(options)}</div>
  </div>
  <div class="bl-ridge" aria-hidden="true"></div>
</header>`;
}

function navigationItem(item: NavigationItem, path: string): Html {
  const here = path.split('?', 1)[0] ?? path;
  const within = [item.href, ...(item.covers ?? [])].some(
    (it) => it !== '/' && `${here}/`.startsWith(`${it}/`),
  );
  const current = here === item.href ? 'page' : within ? 'true' : undefined;
  return html`<li><a href="${item.href}"${attribute('aria-current', current)}>${item.text}</a></li>`;
}

function languageSwitch({ language, path, texts }: LayoutOptions): Html {
  const other = otherLanguage[language];
  return html`<form class="bl-who__form" method="post" action="${framePaths.language}"><input type="hidden" name="back" value="${path}"><button type="submit" name="language" value="${other.code}"><span class="ds-sr-only">${texts.language} </span><span lang="${other.code}">${other.name}</span></button></form>`;
}

function signedIn({ person, texts }: LayoutOptions): Html {
  if (person === undefined)
    return html`<a class="bl-who__sign-in" href="${framePaths.signIn}">${texts.signIn}</a>`;
  const role = person.role ? html`<span class="bl-who__role">${person.role}</span>` : '';
  return html`<p class="bl-who__person"><span class="ds-sr-only">${texts.signedIn} </span><span class="bl-who__name">${person.name}</span>${role}</p>
  <form class="bl-who__form" method="post" action="${framePaths.signOut}"><button type="submit">${texts.signOut}</button></form>`;
}

function footer({ organisation, texts }: LayoutOptions): Html {
  return html`<footer class="bl-footer"><div class="bl-frame bl-footer__bar">
  <p><strong>${organisation}</strong><br>${texts.about}</p>
  <ul><li><a class="ds-link" href="${framePaths.accessibility}">${texts.accessibility}</a></li></ul>
</div></footer>`;
}
