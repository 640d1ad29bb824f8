import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Execution } from './model.ts';

const seal = (secret: string, eventId: number): string =>
  createHmac('sha256', secret).update(String(eventId)).digest('base64url');

/**
 * The token of the task that event `eventId` scheduled. It is derived, not drawn: after a crash the
 * same call is made with the same token, and an old token can be told from an invented one.
 */
export function taskToken(execution: Execution, eventId: number): string {
  const { machineName, name, secret } = execution;
  return Buffer.from(JSON.stringify([machineName, name, eventId, seal(secret, eventId)])).toString(
    'base64url',
  );
}

export type TokenContent = { machineName: string; name: string; eventId: number; seal: string };

/** What a token says it is; `undefined` for anything that has not a token's form. */
export function readToken(token: string): TokenContent | undefined {
  try {
    const [machineName, name, eventId, mark] = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof machineName !== 'string' || typeof name !== 'string') return undefined;
    if (!Number.isSafeInteger(eventId) || typeof mark !== 'string') return undefined;
    return { machineName, name, eventId, seal: mark };
  } catch {
    return undefined;
  }
}

/** Whether this execution really gave the token out. */
export function isGenuine(content: TokenContent, execution: Execution): boolean {
  const expected = Buffer.from(seal(execution.secret, content.eventId));
  const given = Buffer.from(content.seal);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
