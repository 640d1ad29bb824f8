import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import { activityFacts, followUpWords, measuredAward, outcomeFacts } from './follow-up-facts.ts';
import type { Draft, Pen } from './pen.ts';

type Wanted = Parameters<Letters['reviewWanted']>[1];

/** To a coordinator: an account has come in and waits for its review. */
export function reviewWanted(
  pen: Pen,
  facts: LetterFacts,
  { question, followUp, isReminder }: Wanted,
): Draft {
  const { t } = pen;
  const kind = isReminder ? 'review-reminder' : 'review-wanted';
  const words = { ...followUpWords(pen, facts), askedAt: pen.day(question.askedAt) };
  const day = pen.day(followUp.submittedAt);
  return {
    kind,
    subject: { key: `mail.${kind}.subject`, words },
    paragraphs: [pen.say(`mail.${kind}.intro`, words)],
    facts: [
      ...activityFacts(pen, facts),
      measuredAward(pen, facts, followUp),
      ...outcomeFacts(pen, followUp),
      [t('mail.fact.sentIn'), t(followUp.late ? 'mail.sentIn.late' : 'mail.sentIn.inTime', { day })],
    ],
    link: { text: 'mail.review.link', path: `/applications/${facts.file.application.id}/review` },
  };
}
