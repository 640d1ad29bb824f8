import { Hono } from 'hono';
import { page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import { accessibilityPage } from './page.ts';

/** Open to everybody, signed in or not. */
export const accessibilityRoutes = new Hono<Site>().get('/accessibility', (c) => {
  const t = c.get('t');
  const body = accessibilityPage(t, c.get('parts').settings.ORGANISATION);
  return page(c, { title: t('accessibility.title'), body });
});
