import type { TextFacts, TextKey, Translate } from './translate.ts';

/** A stretch of a text; `swedish` when it is data that is Swedish in whatever language the text is. */
export type Piece = { text: string; swedish: boolean };

/**
 * A sentence of the dictionary in pieces, so that Swedish data in an English sentence can be marked as Swedish.
 * `swedish` names the facts that hold such data.
 */
export function translatedPieces(
  t: Translate,
  key: TextKey,
  facts: TextFacts,
  swedish: readonly string[],
): Piece[] {
  return t(key)
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      const fact = name === undefined ? undefined : facts[name];
      if (name === undefined || fact === undefined) return { text: part, swedish: false };
      return { text: String(fact), swedish: swedish.includes(name) };
    });
}
