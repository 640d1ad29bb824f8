import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Env, Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What the mailbox and the sign-in need beside the design system, which has no page frame of its own. */
const OWN_STYLE = `
  body { font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; line-height: 1.5; margin: 0; }
  header.local { background: var(--bl-fjord); border-bottom: 4px solid var(--bl-mark); color: #fff; }
  header.local > div, main { box-sizing: border-box; margin: 0 auto; max-width: 72rem;
    padding: var(--ds-size-4) var(--ds-size-6); }
  header.local p { margin: 0; }
  h1 { margin-block: var(--ds-size-4) var(--ds-size-3); }
  h2 { margin-block: var(--ds-size-8) var(--ds-size-3); }
  ul.plain { list-style: none; margin: 0; padding: 0; }
  .quiet { color: var(--ds-color-neutral-text-subtle); }
  .tiles { display: grid; gap: var(--ds-size-3); grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
  .roles { column-gap: var(--ds-size-6); display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
  .roles > .wide { grid-column: 1 / -1; }
  .tile:not(:hover) { background: #fff; }
  .tile .name { font-weight: 600; }
  .tile { align-items: flex-start; flex-direction: column; gap: 0; height: 100%; justify-content: center;
    text-align: start; }
  .tile .unit { font-weight: 400; }
  .columns { display: grid; gap: var(--ds-size-8); grid-template-columns: minmax(0, 1fr);
    margin-block-start: var(--ds-size-6); overflow-wrap: anywhere; }
  @media (min-width: 60rem) { .columns { grid-template-columns: 17rem minmax(0, 1fr); } }
  nav.people h2 { font-size: 1rem; margin-block: var(--ds-size-5) var(--ds-size-1); }
  nav.people li { padding-block: var(--ds-size-1); }
  nav.people [aria-current] { font-weight: 600; text-decoration: none; }
  .mails { display: grid; gap: var(--ds-size-3); }
  .mails h2 { font-size: 1.125rem; margin: 0; }
  .mails p { margin: var(--ds-size-1) 0 0; overflow-wrap: anywhere; }
  dl.facts { display: grid; gap: var(--ds-size-1) var(--ds-size-4); grid-template-columns: max-content 1fr; margin: 0; }
  dl.facts dt { color: var(--ds-color-neutral-text-subtle); }
  dl.facts dd { margin: 0; overflow-wrap: anywhere; }
  .mail { background: #fff; border: 1px solid var(--ds-color-neutral-border-subtle);
    border-radius: var(--ds-border-radius-md); color: #1e2b3c; margin-block: var(--ds-size-5);
    overflow-x: auto; padding: var(--ds-size-6); }
  .mail-text { overflow-wrap: anywhere; white-space: pre-wrap; }
`;

const load = createRequire(import.meta.url);

/** By name and in order: the design system's tokens and parts, then the site's own colours over its tokens. */
const STYLESHEETS: Record<string, string> = {
  'tokens.css': load.resolve('@digdir/designsystemet-theme/index.css'),
  'designsystemet.css': load.resolve('@digdir/designsystemet-css'),
  'theme.css': load.resolve('../../functions/web/assets/theme.css'),
};

export type LocalPage = { title: string; heading: string; body: Html };

/** A whole Swedish page of the local parts, without JavaScript and without anything from the network. */
export function localPage({ title, heading, body }: LocalPage): Html {
  return html`<!doctype html>
<html lang="sv" data-color-scheme="light">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="data:,">
  ${Object.keys(STYLESHEETS).map((name) => html`<link rel="stylesheet" href="/assets/${name}">`)}
  <style>${raw(OWN_STYLE)}</style>
</head>
<body>
  <header class="local"><div><p><strong>Bidragsled</strong> på din egen dator: ${heading}</p></div></header>
  <main>${body}</main>
</body>
</html>`;
}

/** Serves the design system from node_modules below `/assets`, and guards every answer. */
export function preparePages<E extends Env>(app: Hono<E>, formTargets: readonly string[] = []): void {
  const policy = contentPolicy(formTargets);
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
  });
  for (const [name, file] of Object.entries(STYLESHEETS)) {
    const css = readFileSync(file, 'utf8');
    app.get(`/assets/${name}`, (context) =>
      context.body(css, 200, { 'Cache-Control': 'max-age=3600', 'Content-Type': 'text/css; charset=utf-8' }),
    );
  }
}

/**
 * Chromium also holds the redirects after a form's POST to `form-action`: origins that a form
 * ends up at must be named.
 */
function contentPolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
