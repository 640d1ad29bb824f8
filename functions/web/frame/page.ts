import { html } from 'hono/html';
import { answersQuestions, applies, hasRole, type Person } from '../../../shared/domain/person.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Content } from '../ui/html.ts';
import { type LayoutTexts, layout, type NavigationItem } from '../ui/layout.ts';
import type { SiteContext } from './site.ts';

export type PageOptions = {
  title: string;
  body: Content | Content[];
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  hasErrors?: boolean;
  /** The page has a form under way, which our own script saves. */
  savesItself?: boolean;
};

/** Answers with a whole page in the person's language. */
export async function page(
  c: SiteContext,
  { title, body, status = 200, hasErrors = false, savesItself = false }: PageOptions,
) {
  c.set('savesItself', savesItself);
  const { assets, settings } = c.get('parts');
  const t = c.get('t');
  const person = c.get('person');
  const document = await layout({
    title,
    body,
    hasErrors,
    savesItself,
    language: c.get('language'),
    path: pathToShow(c),
    answersForm: c.req.method === 'POST',
    assets,
    organisation: settings.ORGANISATION,
    texts: layoutTexts(t),
    person: person && { name: person.name, role: roleText(person, t) },
    navigation: person ? navigationOf(person, t) : [],
    notice: noticeOf(c),
  });
  return c.html(document, status);
}

/** What only some roles have in the menu. */
function navigationOf(person: Person, t: Translate): NavigationItem[] {
  const looksAfter = hasRole(person, 'administrator', 'coordinator');
  const paysOut = hasRole(person, 'provider', 'controller', 'coordinator', 'administrator', 'auditor');
  return [
    { href: '/calendar', text: t('calendar.title') },
    ...(paysOut ? [{ href: '/payouts', covers: ['/orders'], text: t('payouts.title') }] : []),
    ...(looksAfter ? [{ href: '/directory', text: t('frame.directory') }] : []),
    ...(hasRole(person, 'controller') && !looksAfter
      ? [{ href: '/directory/units', text: t('frame.providers') }]
      : []),
    ...(hasRole(person, 'provider') ? [{ href: '/provider', text: t('frame.ownProvider') }] : []),
    ...(answersQuestions(person) ? [{ href: '/directory/absence', text: t('frame.absence') }] : []),
    ...(looksAfter ? [{ href: '/stuck', text: t('frame.stuck') }] : []),
  ];
}

/** On a laptop the clock is the demonstration's own: every page says which day it is there. */
function noticeOf(c: SiteContext): Content | undefined {
  const { settings, clock } = c.get('parts');
  const t = c.get('t');
  if (settings.STAGE !== 'local') return undefined;
  const text = t('frame.localClock', { today: formatDate(clock.now(), c.get('language')) });
  const to = (address: string | undefined, key: 'frame.toClock' | 'frame.toMailbox') =>
    address ? html` <a class="ds-link" href="${address}/">${t(key)}</a>` : '';
  return html`${text}${to(settings.CLOCK_ADDRESS, 'frame.toClock')}${to(settings.MAILBOX_ADDRESS, 'frame.toMailbox')}`;
}

/** The addresses of mail links, of calendars and of the way back from the issuer carry secrets. */
const holdsSecret = /^\/(?:l|sign-in|calendar\/feed)\//;

/** Where this page is, for its own links. An address that holds a secret stands in no page (SECURITY 16). */
function pathToShow(c: SiteContext): string {
  const { pathname, search } = new URL(c.req.url);
  return holdsSecret.test(pathname) ? '/' : `${pathname}${search}`;
}

function roleText(person: Person, t: Translate): string {
  if (applies(person)) return person.unitName ?? '';
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
