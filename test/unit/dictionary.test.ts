import { expect, test } from 'vitest';
import { dictionary } from '../../shared/text/dictionary.ts';
import { languages } from '../../shared/text/translate.ts';
import { codeFiles, repositoryFiles, type SourceFile } from './repository-files.ts';

const keys = Object.keys(dictionary);
const entries = Object.entries<Record<string, string>>(dictionary);

/** What the product is made of: a text that only a test asks for is used by nobody. */
const product = codeFiles(repositoryFiles()).filter(({ path }) => !path.startsWith('test/'));

/** What a pattern finds in the product's files, by its last group. */
const found = (pattern: RegExp): string[] =>
  product.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match.at(-1) ?? ''));

/** Keys written out, but for those that begin a text of the dictionary itself: `'term.unit': {`. */
const literals = new Set(found(/(['"`])([a-z][\w.-]*)\1(?!\s*:\s*\{)/g));

/** What may fill a hole of a key: a value or a number that is written out somewhere, or the name of a property. */
const values = new Set([
  ...found(/(['"`])([\w.-]+)\1/g),
  ...found(/(?<![\w'.])(\w+)\??:/g),
  ...found(/\b(\d+)\b/g),
]);

/** Keys put together, as `role.${role}`; the text before the first hole must name a family of keys. */
const patterns = found(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^{}]*\})*)`/g)
  .filter((template) => template.includes('${'))
  .map((template) => template.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '([\\w.-]+)'))
  .map((pattern) => new RegExp(`^${pattern}$`));

const isPutTogether = (key: string): boolean =>
  patterns.some((pattern) =>
    pattern
      .exec(key)
      ?.slice(1)
      .every((value) => values.has(value)),
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
  expect(keys.filter((key) => !literals.has(key) && !isPutTogether(key))).toEqual([]);
});

test('two parts of the dictionary never give the same key', () => {
  const defined = product
    .filter(({ path }) => path.startsWith('shared/text/'))
    .flatMap(({ text }) => [...text.matchAll(/^ {2}'([^']+)': \{/gm)].map(([, key = '']) => key));
  const twice = defined.filter((key, index) => defined.indexOf(key) !== index);

  expect(twice).toEqual([]);
  expect(defined.length).toBe(keys.length);
});

/** Where Swedish may stand outside the dictionary: none of it is a text that we say to people. */
const mayBeSwedish: Record<string, string> = {
  'functions/web/application-form/investment-answers.ts': 'reads "5 år" as it is typed',
  'functions/web/application-form/staffing-answers.ts': 'reads "6 mån" as it is typed',
  'shared/domain/diary-number.ts': 'the letters of a series',
  'shared/domain/row-as-application.ts': 'what an imported row holds, as data',
  'shared/formats/known-letters.ts': 'letters and what stands for them in a file',
  'shared/orders/payment-file.ts': 'the letters that banks read',
  'infra/local/local-payer.ts': 'the names of demo accounts',
  'infra/commands/bench-order-files.ts': 'what made-up payouts hold, as data',
  'infra/commands/bench-report-files.ts': 'what a made-up report holds, as data',
  'infra/commands/bench.ts': 'what made-up applications hold, as data',
  'infra/local/start.ts': 'the name of a demo person',
};

const swedish = /[åäö]|\b(?:och|inte|att|eller|ett|som)\b/i;

/** Blank where comments were, so that lines keep their numbers. */
const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(^|\s)\/\/.*$/gm, '');

const swedishLines = ({ path, text }: SourceFile): string[] =>
  withoutComments(text)
    .split('\n')
    .flatMap((line, index) => (swedish.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));

test('no Swedish stands outside the dictionary', () => {
  const code = product.filter(({ path }) => path.endsWith('.ts') && !path.startsWith('shared/text/'));
  const outside = code.filter(({ path }) => !Object.hasOwn(mayBeSwedish, path)).flatMap(swedishLines);

  expect(outside).toEqual([]);
});

test('every place that may be Swedish still is', () => {
  const places = product.filter(
    (file) => Object.hasOwn(mayBeSwedish, file.path) && swedishLines(file).length > 0,
  );

  expect(places.map(({ path }) => path).sort()).toEqual(Object.keys(mayBeSwedish).sort());
});
