import type { Question } from '../domain/question.ts';
import type { Pen } from './pen.ts';
import type { Text } from './render.ts';

/** Why a question came to just this person, and when it was put to somebody for the first time. */
export function whyYou(pen: Pen, { kind, why, insteadOf, firstAskedAt, askedAt }: Question): Text[] {
  const earlier = firstAskedAt !== undefined && firstAskedAt !== askedAt;
  const first = earlier ? [pen.say('mail.wanted.firstAsked', { firstAsked: pen.day(firstAskedAt) })] : [];
  if (why && insteadOf) {
    const who = pen.t(`mail.insteadOf.${why}`, { name: insteadOf.name });
    return [pen.say('mail.wanted.insteadOf', { who }), ...first];
  }
  if (why === 'limit' || why === 'vacant') {
    const about = kind === 'attest' ? 'attest' : 'wanted';
    return [pen.say(`mail.${about}.${why}`), ...first];
  }
  return why === 'escalated' || why === 'chosen' ? [pen.say(`mail.wanted.${why}`), ...first] : first;
}
