import type { Language } from '../domain/stockholm-time.ts';
import { type Dictionary, dictionary } from './dictionary.ts';

export type { Language };
export const languages = ['sv', 'en'] as const satisfies Language[];
export type TextKey = keyof Dictionary;
export type TextFacts = Record<string, string | number>;
/** Finds a text by its key and fills in `{name}` with the facts. */
export type Translate = (key: TextKey, facts?: TextFacts) => string;

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(dictionary, key);

export function translator(language: Language): Translate {
  return (key, facts = {}) =>
    dictionary[key][language].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      String(facts[name] ?? placeholder),
    );
}
