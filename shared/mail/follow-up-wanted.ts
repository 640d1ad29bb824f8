import { standingFollowUp } from '../domain/follow-up.ts';
import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import { activityFacts, followUpWords, noWorkingDayWords } from './follow-up-facts.ts';
import { written } from './letter-facts.ts';
import { awardFact } from './payout-facts.ts';
import type { Draft, Pen } from './pen.ts';

type Wanted = Parameters<Letters['followUpWanted']>[1];

/** To the unit or provider: the account of its activity is due, or has not come. */
export function followUpWanted(pen: Pen, facts: LetterFacts, { why, dueOn, lastWorkingDay }: Wanted): Draft {
  const { t } = pen;
  const lastDay = pen.day(dueOn);
  const words = {
    ...followUpWords(pen, facts),
    lastDay,
    ...noWorkingDayWords(pen, dueOn, lastWorkingDay),
  };
  const standing = standingFollowUp(facts.file.followUps);
  const returned = standing?.status === 'returned' ? standing.returned : undefined;
  return {
    kind: why === 'first' ? 'follow-up-wanted' : 'follow-up-reminder',
    subject: { key: `mail.follow-up.${subjectOf(why)}.subject`, words },
    paragraphs: [
      pen.say(`mail.follow-up.${why}.intro`, words),
      pen.say(returned ? 'mail.follow-up.mend' : 'mail.follow-up.how'),
    ],
    facts: [
      ...activityFacts(pen, facts),
      [t('mail.fact.lastDay'), lastDay],
      ...awardFact(pen, facts),
      ...written(t('mail.fact.whyReturned'), returned?.reason),
    ],
    link: { text: 'mail.follow-up.link', path: `/applications/${facts.file.application.id}/follow-up` },
  };
}

/** A coordinator may remind after the last day as well: that subject names no day. */
const subjectOf = (why: Wanted['why']): 'first' | 'reminder' | 'late' | 'asked' =>
  why === 'soon' || why === 'no-working-day' ? 'reminder' : why;
