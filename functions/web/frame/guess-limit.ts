import { createMiddleware } from 'hono/factory';
import * as z from 'zod';
import { isApplicationId } from './ids.ts';
import { refusal } from './refusals.ts';
import type { Site, SiteContext } from './site.ts';

export type GuessLimit = {
  /** Notes a miss from this address. False once there have been too many lately. */
  miss(source: string): boolean;
};

export type GuessLimitOptions = {
  /** Milliseconds, of real time. */
  now: () => number;
  /** So many misses are answered as what does not exist. */
  misses: number;
  withinMilliseconds: number;
  /** So many addresses are remembered, the ones that missed last. */
  sources: number;
};

/**
 * Counts misses by where they come from, in this process alone: several processes count apart, and a restart forgets.
 * What exists is never refused, so that nobody can lock an approver out by guessing (SECURITY 42).
 */
export function createGuessLimit({
  now,
  misses,
  withinMilliseconds,
  sources,
}: GuessLimitOptions): GuessLimit {
  const seen = new Map<string, number[]>();
  return {
    miss: (source) => {
      const at = now();
      const recent = (seen.get(source) ?? []).filter((time) => at - time < withinMilliseconds);
      const kept = [...recent, at].slice(-(misses + 1));
      // Written anew, so that the map's order is that of the latest miss.
      seen.delete(source);
      seen.set(source, kept);
      const [oldest] = seen.keys();
      if (seen.size > sources && oldest !== undefined) seen.delete(oldest);
      return kept.length <= misses;
    },
  };
}

export const guessing = { misses: 30, withinSeconds: 600, sources: 5000 } as const;

/**
 * After too many misses from one address a further miss is answered with 429 and a fixed text, which says no more than
 * the 404 does. Stands before pages whose addresses hold something that could be guessed.
 */
export const limitGuessing = createMiddleware<Site>(async (c, next) => {
  await next();
  if (c.res.status !== 404 || !isGuess(c) || c.get('parts').guesses.miss(sourceOf(c.env))) return;
  c.get('parts').log.warn('GUESSES_LIMITED');
  const t = c.get('t');
  const answer = await refusal(c, 429, 'refused.guessing.title', t('refused.guessing.text'));
  answer.headers.set('Retry-After', String(guessing.withinSeconds));
  c.res = undefined;
  c.res = answer;
});

/** What no id can look like is not guessed with: no table was asked. */
const isGuess = (c: SiteContext): boolean => {
  const [, area, id = ''] = c.req.path.split('/');
  return area === 'l' || isApplicationId(id);
};

/** API Gateway says where a request comes from in its event, Node in the socket. No header is believed. */
const SurroundingsSchema = z.union([
  z
    .object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) })
    .transform(({ requestContext }) => requestContext.http.sourceIp),
  z
    .object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
    .transform(({ incoming }) => incoming.socket.remoteAddress),
]);

/** Those whose address is not known share one count. */
export const sourceOf = (env: unknown): string => SurroundingsSchema.safeParse(env).data ?? 'unknown';
