import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { loadAssets } from '../../functions/web/ui/assets.ts';
import type { Html } from '../../functions/web/ui/html.ts';
import { layout } from '../../functions/web/ui/layout.ts';
import { bulkPage, changedPage } from './gallery-changes.ts';
import { moneyPage } from './gallery-charts.ts';
import { applyPage } from './gallery-forms.ts';
import { applicationPage, decidePage, programmePage, startPage } from './gallery-pages.ts';
import { layoutTexts } from './gallery-texts.ts';

/** Every page of the gallery, by its path. Together they show each component in each of its states. */
export const galleryPages: Record<string, () => Html> = {
  '/': startPage,
  '/programmes/investering-2019': programmePage,
  '/apply': () => applyPage(false),
  '/apply-errors': () => applyPage(true),
  '/decide': decidePage,
  '/application': applicationPage,
  '/money': moneyPage,
  '/changed': changedPage,
  '/bulk': () => bulkPage(false),
  '/bulk-errors': () => bulkPage(true),
};
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function galleryApp(): Hono {
  const assets = loadAssets();
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
  });
  app.get(assets.stylesheetPath, (context) =>
    context.body(assets.stylesheet, 200, { 'Content-Type': 'text/css' }),
  );
  app.get(assets.iconPath, (context) => context.body(assets.icon, 200, { 'Content-Type': 'image/svg+xml' }));
  for (const [path, page] of Object.entries(galleryPages)) {
    const common = {
      language: 'sv',
      organisation: 'Region Exempel',
      texts: layoutTexts,
      assets,
      path,
    } as const;
    const hasErrors = path.endsWith('-errors');
    const person =
      path === '/application' ? undefined : { name: 'HoS-direktör', role: 'Hälso- och sjukvårdsdirektör' };
    const notice = path === '/' ? 'Klockan är flyttad: här är det fredag 1 februari 2019, 09.00.' : undefined;
    const navigation = [{ href: '/mailbox', text: 'Brevlåda' }];
    app.get(path, (context) =>
      context.html(
        layout({ ...common, title: 'Galleri', body: page(), person, notice, navigation, hasErrors }),
      ),
    );
  }
  return app;
}

/** Serves the gallery on a free port of this machine; `close` ends it. */
export async function startGallery(port = 0): Promise<{ origin: string; close: () => Promise<void> }> {
  const app = galleryApp();
  const started = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, started.resolve);
  const address = await started.promise;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

if (import.meta.main) {
  const { origin } = await startGallery(4180);
  process.stdout.write(`${origin}\n`);
}
