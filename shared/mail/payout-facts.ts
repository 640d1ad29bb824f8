import { formatKronor } from '../domain/money.ts';
import type { Payout } from '../domain/payout.ts';
import { awardOf, moneyOf } from '../domain/payout-rules.ts';
import type { Quarter } from '../domain/stockholm-time.ts';
import { quarterText } from '../text/quarter-text.ts';
import type { LetterFacts } from '../use-cases/letters.ts';
import { numberedAward, wordsOf } from './letter-facts.ts';
import { type Pen, swedish } from './pen.ts';
import type { Fact, Text } from './render.ts';

/** The words of sentences and subjects about a quarter of an approved activity, whatever change of it waits. */
export function quarterWords(pen: Pen, facts: LetterFacts, quarter: Quarter, amount?: number) {
  const { programme } = facts.books;
  return {
    ...wordsOf(pen, facts, { ...facts.file.application.content, amount }),
    quarter: quarterText(pen.t, quarter),
    year: programme.year,
  };
}

/** What activity, whose, and for when. */
export const quarterFacts = (
  { t }: Pen,
  { file: { application } }: LetterFacts,
  quarter: Quarter,
): Fact[] => [
  [t('term.activity'), swedish(application.content.activity)],
  [t('mail.fact.provider'), swedish(application.unitName)],
  [t('mail.fact.quarter'), quarterText(t, quarter)],
];

/** The award with its decision. */
export function awardFact(pen: Pen, { file, books }: LetterFacts): Fact[] {
  const award = awardOf(file.application);
  return award ? [[pen.t('mail.fact.award'), numberedAward(pen, books.programme, award)]] : [];
}

/** What is paid of the award, asked for where there is any, and left to ask for while anything can still be. */
export function moneyFacts(
  { t }: Pen,
  { file: { application, payouts } }: LetterFacts,
  { over = false } = {},
): Fact[] {
  const { paid, asked, free } = moneyOf(application, payouts);
  return [
    [t('mail.fact.paid'), formatKronor(paid)],
    ...(asked > 0 ? [[t('mail.fact.asked'), formatKronor(asked)] as const] : []),
    ...(over ? [] : [[t('mail.fact.leftToAsk'), formatKronor(Math.max(free, 0))] as const]),
  ];
}

/** One line for each cost; what the provider wrote of it is Swedish. */
export function costsFact({ t, say }: Pen, { costLines }: Payout): Fact[] {
  if (costLines.length === 0) return [];
  const lines = costLines.map(({ type, text, amount }) =>
    say('mail.fact.costLine', { type: t(`costType.${type}`), text, amount: formatKronor(amount) }),
  );
  return [[t('mail.fact.costs'), lines.flatMap((line, index) => piecesOf(line, index > 0 ? '\n' : ''))]];
}

const piecesOf = (text: Text, before: string) => [
  ...(before ? [{ text: before, swedish: false }] : []),
  ...(typeof text === 'string' ? [{ text, swedish: false }] : text),
];
