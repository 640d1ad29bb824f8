import { formatDateTime } from '../domain/stockholm-time.ts';
import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import { applicationFacts, wordsOf } from './letter-facts.ts';
import { awardFact, quarterFacts } from './payout-facts.ts';
import type { Draft, Pen } from './pen.ts';

type Opening = Parameters<Letters['openedByOther']>[1];

/** To the one who has the question: somebody else opened its link (SECURITY 9). */
export function openedByOther(pen: Pen, facts: LetterFacts, { question, by, at }: Opening): Draft {
  const { quarter } = question;
  const about = quarter ? 'attest' : 'decision';
  const path = `/applications/${facts.file.application.id}`;
  return {
    kind: 'opened-by-other',
    subject: { key: 'mail.openedByOther.subject', words: wordsOf(pen, facts) },
    paragraphs: [
      pen.say(`mail.openedByOther.${about}.intro`, { by, at: formatDateTime(at, pen.language) }),
      pen.say(`mail.openedByOther.${about}.whatToDo`),
    ],
    facts: quarter
      ? [...quarterFacts(pen, facts, quarter), ...awardFact(pen, facts)]
      : applicationFacts(pen, facts),
    link: quarter
      ? { text: 'mail.attest-wanted.link', path: `${path}/payouts/${quarter}/attest` }
      : { text: 'mail.decision-wanted.link', path: `${path}/decide` },
  };
}
