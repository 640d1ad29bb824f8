import { expect, test } from 'vitest';
import { dictionary } from '../../shared/text/dictionary.ts';
import { languages } from '../../shared/text/translate.ts';
import { codeFiles, repositoryFiles } from './repository-files.ts';

const keys = Object.keys(dictionary);
const entries = Object.entries<Record<string, string>>(dictionary);

/** What the product is made of: a text that only a test asks for is used by nobody. */
const product = codeFiles(repositoryFiles()).filter(({ path }) => !path.startsWith('test/'));

/** Keys written out, but for those that begin a text of the dictionary itself: `'term.unit': {`. */
const literals = new Set(
  product.flatMap(({ text }) =>
    [...text.matchAll(/(['"`])([a-z][\w.-]*)\1(?!\s*:\s*\{)/g)].map(([, , literal]) => literal),
  ),
);

/** Keys put together, as `role.${role}`; the text before the first hole must name a family of keys. */
const patterns = product.flatMap(({ text }) =>
  [...text.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^{}]*\})*)`/g)]
    .map(([, template = '']) => template)
    .filter((template) => template.includes('${'))
    .map(
      (template) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '[\\w.-]+')}$`),
    ),
);

const placeholders = (text: string | undefined): string[] =>
  [...new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

test('every text is there in Swedish and in English', () => {
  const empty = entries.flatMap(([key, texts]) =>
    languages.filter((language) => !texts[language]?.trim()).map((language) => `${key} ${language}`),
  );

  expect(empty).toEqual([]);
  expect(entries.filter(([, texts]) => Object.keys(texts).length !== languages.length)).toEqual([]);
});

test('both languages leave room for the same facts', () => {
  const different = entries.filter(([, { sv, en }]) => placeholders(sv).join() !== placeholders(en).join());

  expect(different.map(([key]) => key)).toEqual([]);
});

test('every text is used', () => {
  const unused = keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));

  expect(unused).toEqual([]);
});

test('two parts of the dictionary never give the same key', () => {
  const defined = product
    .filter(({ path }) => path.startsWith('shared/text/'))
    .flatMap(({ text }) => [...text.matchAll(/^ {2}'([^']+)': \{/gm)].map(([, key = '']) => key));
  const twice = defined.filter((key, index) => defined.indexOf(key) !== index);

  expect(twice).toEqual([]);
  expect(defined.length).toBe(keys.length);
});
