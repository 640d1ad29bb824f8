import { Hono } from 'hono';
import { sha256 } from '../../../shared/use-cases/hash.ts';
import { cameByCookie } from '../frame/cookies.ts';
import { notFound } from '../frame/refusals.ts';
import type { Site } from '../frame/site.ts';
import { pathOf } from './path-of.ts';

const longestToken = 200;

/**
 * What mail programs add around a link is stripped: quoted-printable's `=3D` and soft line breaks, a folded line, a full
 * stop or a bracket at the end (SECURITY 12).
 */
export function cleanToken(raw: string): string {
  return raw
    .slice(0, longestToken)
    .replace(/=\r?\n|\s/g, '')
    .replace(/^(=3D|<)+/i, '')
    .replace(/(=3D|=|[.,;:!?>)\]}'"”’]|&gt;)+$/i, '');
}

// Not `.+`, which stops at a line break: a folded link has one (SECURITY 12).
const path = '/l/:token{[\\s\\S]+}';

/**
 * A mail's link: a pointer, not a key. Answers 303 to a page without the token and changes nothing, whoever asks and
 * however (SECURITY 1, 2, 12, 16). Which question it was stays in the browser for a few minutes, by the hash of the link:
 * the page can then say who has the question now, or that the link is old (SECURITY 9 and 11). An unknown one is like any
 * page that does not exist, and so is all but GET and HEAD.
 */
export const linkRoutes = new Hono<Site>()
  .get(path, async (c) => {
    const { questions, log } = c.get('parts');
    const hash = sha256(cleanToken(c.req.param('token')));
    const found = await questions.findByLinkHash(hash);
    if (!found) {
      log.info('LINK_UNKNOWN');
      return notFound(c);
    }
    cameByCookie.keep(c, hash);
    return c.redirect(pathOf(found.question), 303);
  })
  .all(path, notFound);
