import { deviationOf, type FollowUp, outcomeOf } from '../domain/follow-up.ts';
import { formatKronor } from '../domain/money.ts';
import { type LocalDate, weekdayOf } from '../domain/stockholm-time.ts';
import type { LetterFacts } from '../use-cases/letters.ts';
import { nameFacts, numberedAward, wordsOf, written } from './letter-facts.ts';
import type { Pen } from './pen.ts';
import type { Fact } from './render.ts';

/** The words of sentences and subjects about the account of an approved activity, whatever change of it waits. */
export const followUpWords = (pen: Pen, facts: LetterFacts, amount?: number) =>
  wordsOf(pen, facts, { ...facts.file.application.content, amount });

/** What activity and whose. */
export const activityFacts = (pen: Pen, facts: LetterFacts): Fact[] =>
  nameFacts(pen, facts, followUpWords(pen, facts));

/** The award that the account is measured against. */
export const measuredAward = (pen: Pen, { books }: LetterFacts, { award }: FollowUp): Fact => [
  pen.t('mail.fact.award'),
  numberedAward(pen, books.programme, award),
];

/** What it cost, how far that is from the award, and why. */
export const outcomeFacts = (pen: Pen, followUp: FollowUp): Fact[] => [
  [pen.t('mail.fact.outcome'), formatKronor(outcomeOf(followUp))],
  [pen.t('mail.fact.deviation'), deviationText(pen, deviationOf(followUp))],
  ...written(pen.t('mail.fact.deviationComment'), followUp.content.deviationComment),
];

function deviationText({ t }: Pen, deviation: number): string {
  if (deviation === 0) return t('mail.deviation.none');
  const amount = formatKronor(Math.abs(deviation));
  return t(deviation > 0 ? 'mail.deviation.more' : 'mail.deviation.less', { amount });
}

/** A day that is no working day, in words: which weekday it is, and which working day comes before. */
export const noWorkingDayWords = (pen: Pen, on: LocalDate, workingDay: LocalDate | undefined) => ({
  weekday: pen.t(`weekday.${weekdayOf(on) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
  workingDay: pen.day(workingDay ?? on),
});
