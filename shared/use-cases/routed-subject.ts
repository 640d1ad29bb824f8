import { type CaseFile, latestAsked, quarterQuestion } from '../domain/case-file.ts';
import { quarterFollows } from '../domain/quarter-follows.ts';
import type { Question } from '../domain/question.ts';
import { type PhaseRound, quarterOfRound } from '../domain/round.ts';
import type { Quarter } from '../domain/stockholm-time.ts';
import type { ProgrammeBooks } from './ports.ts';
import { followsOf } from './tell-applicant.ts';

/** What a question is about that goes to an official: the application (or a change of it), or the payout of a quarter. */
export type RoutedSubject = { kind: 'decision'; quarter?: undefined } | { kind: 'attest'; quarter: Quarter };

export const subjectOfRound = ({ phase, round }: PhaseRound): RoutedSubject =>
  phase === 'decision' ? { kind: 'decision' } : { kind: 'attest', quarter: quarterOfRound(round) };

export const subjectOf = ({ quarter }: Pick<Question, 'quarter'>): RoutedSubject =>
  quarter === undefined ? { kind: 'decision' } : { kind: 'attest', quarter };

/** The latest question to an official about it. */
export const latestAbout = (file: CaseFile, { quarter }: RoutedSubject): Question | undefined =>
  quarter === undefined ? latestAsked(file) : quarterQuestion(file, 'attest', quarter);

/** Is it time to ask, by what stands in the table? */
export function isToBeAsked(
  file: CaseFile,
  books: ProgrammeBooks,
  { quarter }: RoutedSubject,
  now: string,
): boolean {
  return quarter === undefined
    ? followsOf(file, now).follows === 'ask'
    : quarterFollows(file, books, quarter, now).need === 'ask-controller';
}
