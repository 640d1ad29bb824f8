import type { LetterFacts } from '../use-cases/letters.ts';
import { aboutOf, applicationFacts, nameFacts, numberedAward, wordsOf, written } from './letter-facts.ts';
import type { Draft, Pen } from './pen.ts';
import type { Fact } from './render.ts';

const applicationPath = ({ file }: LetterFacts): string => `/applications/${file.application.id}`;

/** An application, or a request for a change, has come in. */
export function received(pen: Pen, facts: LetterFacts): Draft {
  const words = wordsOf(pen, facts);
  const about = aboutOf(facts);
  return {
    kind: 'received',
    subject: { key: `mail.received.${about}.subject`, words },
    paragraphs: [pen.say(`mail.received.${about}.intro`, words)],
    facts: applicationFacts(pen, facts),
    link: { text: 'mail.received.link', path: applicationPath(facts) },
  };
}

/** The last day for the completion comes near. */
export function completionReminder(
  pen: Pen,
  facts: LetterFacts,
  wait: { until: string; missing: string },
): Draft {
  const until = pen.day(wait.until);
  const words = { ...wordsOf(pen, facts), until };
  return {
    kind: 'completion-reminder',
    subject: { key: 'mail.completionReminder.subject', words },
    paragraphs: [pen.say(`mail.completionReminder.${aboutOf(facts)}`, words)],
    facts: [
      ...applicationFacts(pen, facts),
      [pen.t('mail.fact.lastDay'), until],
      ...written(pen.t('mail.fact.missing'), wait.missing),
    ],
    link: { text: 'mail.complete.link', path: `${applicationPath(facts)}/complete` },
  };
}

/** The application, or the change that was asked for, is taken back. A change is then no longer there. */
export function withdrawn(pen: Pen, facts: LetterFacts): Draft {
  const whole = facts.file.application.status === 'withdrawn';
  const words = wordsOf(pen, facts);
  const about = whole ? 'application' : 'change';
  return {
    kind: 'withdrawn',
    subject: { key: `mail.withdrawn.${about}.subject`, words },
    paragraphs: [pen.say(`mail.withdrawn.${about}.intro`, words)],
    facts: whole ? applicationFacts(pen, facts) : [...nameFacts(pen, facts, words), ...stands(pen, facts)],
    link: { text: 'mail.received.link', path: applicationPath(facts) },
  };
}

/** What the activity has still. */
function stands(pen: Pen, { file, books }: LetterFacts): Fact[] {
  const { decision } = file.application;
  if (decision?.fundingPartId === undefined) return [];
  const award = { ...decision, fundingPartId: decision.fundingPartId };
  return [[pen.t('mail.fact.today'), numberedAward(pen, books.programme, award)]];
}
