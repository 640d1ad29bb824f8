import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { type Language, languages } from '../../../shared/text/translate.ts';
import type { Journey } from '../sign-in/issuer.ts';
import type { SiteContext } from './site.ts';

/**
 * The site's cookies. All are `__Host-`: secure, for this host alone, and for no script. `Lax`, so that the link in a
 * mail and the way back from the issuer bring them along, while a form on another site does not.
 */
const names = {
  session: 'session',
  journey: 'sign-in',
  target: 'target',
  language: 'language',
  cameBy: 'came-by',
} as const;

const options = { prefix: 'host', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;
const tenMinutes = 600;

const JourneySchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

const read = (c: SiteContext, name: string): string | undefined => getCookie(c, name, 'host');
const drop = (c: SiteContext, name: string): void => {
  deleteCookie(c, name, options);
};

export const sessionCookie = {
  read: (c: SiteContext) => read(c, names.session),
  keep: (c: SiteContext, id: string) => setCookie(c, names.session, id, options),
  drop: (c: SiteContext) => drop(c, names.session),
};

/** What somebody has clicked who is not signed in: for the pages before the sign-in, until then or until the browser ends. */
export const languageCookie = {
  read: (c: SiteContext): Language | undefined => languages.find((it) => it === read(c, names.language)),
  keep: (c: SiteContext, language: Language) => setCookie(c, names.language, language, options),
  drop: (c: SiteContext) => drop(c, names.language),
};

/** Where to go after sign-in. Kept here and not in `state` or `next`, so that no address carries it (SECURITY 16). */
export const targetCookie = {
  keep: (c: SiteContext, path: string) =>
    setCookie(c, names.target, isOwnPath(path) ? path : '/', { ...options, maxAge: tenMinutes }),
  take: (c: SiteContext): string => {
    const path = read(c, names.target);
    drop(c, names.target);
    return path !== undefined && isOwnPath(path) ? path : '/';
  },
};

/**
 * Which question's link was just followed, by the hash of the link: proof of the link, but no link. Survives the sign-in
 * and is taken by the page that the link leads to.
 */
export const cameByCookie = {
  keep: (c: SiteContext, hash: string) =>
    setCookie(c, names.cameBy, hash, { ...options, maxAge: tenMinutes }),
  take: (c: SiteContext): string | undefined => {
    const hash = read(c, names.cameBy);
    if (hash !== undefined) drop(c, names.cameBy);
    return hash !== undefined && /^[0-9a-f]{64}$/.test(hash) ? hash : undefined;
  },
};

export const journeyCookie = {
  keep: (c: SiteContext, journey: Journey) =>
    setCookie(c, names.journey, JSON.stringify(journey), { ...options, maxAge: tenMinutes }),
  take: (c: SiteContext): Journey | undefined => {
    const text = read(c, names.journey);
    drop(c, names.journey);
    return text ? parseJourney(text) : undefined;
  },
};

function parseJourney(text: string): Journey | undefined {
  try {
    return JourneySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** No page of ours has a longer address; API Gateway passes 10 240 bytes of headers on and no more (AWS documentation). */
const longestPath = 2000;

/** A path of this site and nothing that a browser would read as another site (SECURITY 41: open redirect). */
export const isOwnPath = (path: string): boolean =>
  path.length <= longestPath && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path);
