import { hasRole, type Person } from '../../../shared/domain/person.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Content } from '../ui/html.ts';
import { type LayoutTexts, layout } from '../ui/layout.ts';
import type { SiteContext } from './site.ts';

export type PageOptions = {
  title: string;
  body: Content | Content[];
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 500 | 503;
  hasErrors?: boolean;
};

/** Answers with a whole page in the person's language. */
export async function page(c: SiteContext, { title, body, status = 200, hasErrors = false }: PageOptions) {
  const { assets, settings } = c.get('parts');
  const t = c.get('t');
  const person = c.get('person');
  const document = await layout({
    title,
    body,
    hasErrors,
    language: c.get('language'),
    path: pathToShow(c),
    answersForm: c.req.method === 'POST',
    assets,
    organisation: settings.ORGANISATION,
    texts: layoutTexts(t),
    person: person && { name: person.name, role: roleText(person, t) },
    navigation:
      person && hasRole(person, 'administrator', 'coordinator')
        ? [{ href: '/stuck', text: t('frame.stuck') }]
        : [],
    notice: noticeOf(c),
  });
  return c.html(document, status);
}

/** On a laptop the clock is the demonstration's own: every page says which day it is there. */
function noticeOf(c: SiteContext): string | undefined {
  const { settings, clock } = c.get('parts');
  if (settings.STAGE !== 'local') return undefined;
  return c.get('t')('frame.localClock', { today: formatDate(clock.now(), c.get('language')) });
}

/** The addresses of mail links and of the way back from the issuer carry secrets. */
const holdsSecret = /^\/(?:l|sign-in)\//;

/** Where this page is, for its own links. An address that holds a secret stands in no page (SECURITY 16). */
function pathToShow(c: SiteContext): string {
  const { pathname, search } = new URL(c.req.url);
  return holdsSecret.test(pathname) ? '/' : `${pathname}${search}`;
}

function roleText(person: Person, t: Translate): string {
  if (hasRole(person, 'applicant')) return person.unitName ?? '';
  return person.roles.map((role) => t(`role.${role}`)).join(', ');
}

const layoutTexts = (t: Translate): LayoutTexts => ({
  skip: t('frame.skip'),
  errorPrefix: t('frame.errorPrefix'),
  navigation: t('frame.navigation'),
  start: t('frame.start'),
  programmes: t('frame.programmes'),
  signedIn: t('frame.signedIn'),
  signIn: t('frame.signIn'),
  signOut: t('frame.signOut'),
  language: t('frame.language'),
  accessibility: t('frame.accessibility'),
  about: t('frame.about'),
});
