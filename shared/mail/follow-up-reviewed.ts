import type { Closing, FollowUp } from '../domain/follow-up.ts';
import { formatKronor } from '../domain/money.ts';
import type { LetterFacts } from '../use-cases/letters.ts';
import { activityFacts, followUpWords, measuredAward, outcomeFacts } from './follow-up-facts.ts';
import { written } from './letter-facts.ts';
import type { Draft, Pen } from './pen.ts';
import type { Fact } from './render.ts';

/**
 * To the unit: its account is accepted, with what becomes of the award; or sent back, with why and until when.
 * @throws RangeError for an account that nobody has reviewed
 */
export function followUpReviewed(pen: Pen, facts: LetterFacts, followUp: FollowUp): Draft {
  const { accepted, returned } = followUp;
  if (accepted) return acceptedLetter(pen, facts, followUp, accepted);
  if (returned) return returnedLetter(pen, facts, followUp, returned);
  throw new RangeError(`Not reviewed: ${followUp.id}`);
}

function acceptedLetter(
  pen: Pen,
  facts: LetterFacts,
  followUp: FollowUp,
  { by, at, closing }: NonNullable<FollowUp['accepted']>,
): Draft {
  const words = followUpWords(pen, facts);
  return {
    kind: 'follow-up-accepted',
    subject: { key: 'mail.follow-up-accepted.subject', words },
    paragraphs: [
      pen.say('mail.follow-up-accepted.intro', words),
      ...(closing.released > 0 ? [pen.t('mail.follow-up-accepted.released')] : []),
      ...(closing.overpaid > 0 ? [pen.t('mail.follow-up-accepted.overpaid')] : []),
    ],
    facts: [
      ...activityFacts(pen, facts),
      measuredAward(pen, facts, followUp),
      ...outcomeFacts(pen, followUp),
      ...closingFacts(pen, closing),
      [pen.t('mail.fact.acceptedBy'), `${by.name}, ${pen.day(at)}`],
    ],
    link: { text: 'mail.follow-up-accepted.link', path: `/applications/${facts.file.application.id}` },
  };
}

function closingFacts({ t }: Pen, { used, released, overpaid }: Closing): Fact[] {
  return [
    [t('mail.fact.used'), formatKronor(used)],
    [t('mail.fact.released'), formatKronor(released)],
    ...(overpaid > 0 ? [[t('mail.fact.askedBack'), formatKronor(overpaid)] as const] : []),
  ];
}

function returnedLetter(
  pen: Pen,
  facts: LetterFacts,
  followUp: FollowUp,
  { by, at, reason, until }: NonNullable<FollowUp['returned']>,
): Draft {
  const words = { ...followUpWords(pen, facts), until: pen.day(until) };
  return {
    kind: 'follow-up-returned',
    subject: { key: 'mail.follow-up-returned.subject', words },
    paragraphs: [pen.say('mail.follow-up-returned.intro', words)],
    facts: [
      ...activityFacts(pen, facts),
      ...written(pen.t('mail.fact.whyReturned'), reason),
      [pen.t('mail.fact.lastDay'), words.until],
      [pen.t('mail.fact.sentBackBy'), `${by.name}, ${pen.day(at)}`],
      measuredAward(pen, facts, followUp),
      ...outcomeFacts(pen, followUp),
    ],
    link: {
      text: 'mail.follow-up-returned.link',
      path: `/applications/${facts.file.application.id}/follow-up`,
    },
  };
}
