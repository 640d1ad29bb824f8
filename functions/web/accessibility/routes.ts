import { Hono } from 'hono';
import { page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import { accessibilityPage } from './page.ts';

/** Open to everybody, signed in or not. */
export const accessibilityRoutes = new Hono<Site>().get('/accessibility', (c) => {
  const { ORGANISATION: organisation, CONTACT: contact } = c.get('parts').settings;
  const [t, language] = [c.get('t'), c.get('language')];
  const body = accessibilityPage({ t, language, organisation, contact });
  return page(c, { title: t('accessibility.title'), body });
});
