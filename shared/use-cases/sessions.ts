import { randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import type { Person } from '../domain/person.ts';
import { hasExpired } from '../domain/stockholm-time.ts';
import { sha256 } from './hash.ts';
import type { Directory, SessionStore } from './ports.ts';

const hours = 8;

/** What the issuer says of somebody who has signed in. `authTime` in UTC. */
export type SignedIn = { email: string; emailVerified: boolean; subject: string; authTime: string };

export type SignInRefusal = 'EmailNotVerified' | 'PersonUnknown' | 'PersonBlocked' | 'BoundToAnother';

/**
 * Sessions: a random id for the cookie, only its hash in the table, eight hours, revocable. The person is read from the
 * directory at each request, so that a revocation holds at once (DESIGN §6). `clock` is real time.
 */
export function createSessions({ sessions, directory, clock }: SessionDeps) {
  return { open, find, close, languageOfEnded };

  async function open(signedIn: SignedIn): Promise<{ id: string } | { refusal: SignInRefusal }> {
    const email = signedIn.email.toLowerCase();
    if (!signedIn.emailVerified) return { refusal: 'EmailNotVerified' };
    const person = await directory.find(email);
    if (!person) return { refusal: 'PersonUnknown' };
    if (person.blocked) return { refusal: 'PersonBlocked' };
    if (!(await directory.bindSubject(email, signedIn.subject))) return { refusal: 'BoundToAnother' };
    const id = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.parse(clock.now()) + hours * 3_600_000).toISOString();
    await sessions.save({ hash: sha256(id), email, authTime: signedIn.authTime, expiresAt });
    return { id };
  }

  /** An expiry exactly now has expired (SECURITY 28). Who has been blocked has no session from the next request on. */
  async function find(id: string): Promise<Person | undefined> {
    const session = await sessions.find(sha256(id));
    if (!session || hasExpired(session.expiresAt, clock.now())) return undefined;
    const person = await directory.find(session.email);
    return person?.blocked ? undefined : person;
  }

  /** For the page that says that a session has ended: in whose language. Nothing else is told of one that is over. */
  async function languageOfEnded(id: string): Promise<Person['language']> {
    const session = await sessions.find(sha256(id));
    return session && (await directory.find(session.email))?.language;
  }

  function close(id: string): Promise<void> {
    return sessions.remove(sha256(id));
  }
}

export type SessionDeps = { sessions: SessionStore; directory: Directory; clock: Clock };
export type Sessions = ReturnType<typeof createSessions>;
