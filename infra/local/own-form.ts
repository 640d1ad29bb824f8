import type { Context } from 'hono';

export type FormRefusal = { status: 403 | 415; text: 'refused.origin.text' | 'refused.contentType.text' };

/**
 * The page opens by two names of this machine, and by no other: a foreign name that has been made to lead here sends its
 * own name as the origin, which then is the host of the request too.
 */
export function isOwnOrigin(c: Context): boolean {
  const { port } = new URL(c.req.url);
  const own = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  return own.includes(c.req.header('Origin') ?? '');
}

/** Why a POST is not the form of a laptop part's own page: of another website, of none at all, or no form. */
export function refusedForm(c: Context): FormRefusal | undefined {
  if (!isOwnOrigin(c)) return { status: 403, text: 'refused.origin.text' };
  const type = c.req.header('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded';
  return isForm ? undefined : { status: 415, text: 'refused.contentType.text' };
}
