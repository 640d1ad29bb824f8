import type { CaseFile } from '../domain/case-file.ts';
import type { Decision } from '../domain/decision.ts';
import type { Letter } from './letter.ts';
import type { ProgrammeBooks } from './ports.ts';

/** The facts that a letter is written from. */
export type LetterFacts = { file: CaseFile; books: ProgrammeBooks };

/** Writes the letters of the decision phase; the words are the mail module's. */
export type Letters = {
  received(facts: LetterFacts): Letter;
  /** `token` is the secret part of the one link; `reminder` 0 is the question itself. */
  decisionWanted(
    facts: LetterFacts,
    ask: { to: string; token: string; reminder: number; askedAt: string },
  ): Letter;
  decided(facts: LetterFacts, decision: Decision): Letter;
};
