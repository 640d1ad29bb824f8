import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { codeFiles, repositoryFiles, root } from './repository-files.ts';

/** All but this file, which holds the very words that it looks for. */
const files = repositoryFiles().filter(({ path }) => path !== 'test/unit/repository.test.ts');
const code = codeFiles(files);
const tests = code.filter(({ path }) => path.startsWith('test/'));

/** The places, `file:line`, where a pattern stands. */
const placesOf = (pattern: RegExp, among = files): string[] =>
  among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );

test('finds the repository that it speaks of', () => {
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['package.json', 'LICENSE', '.ci/run', 'workflows/grant.asl.json']),
  );
  expect(code.length).toBeGreaterThan(200);
});

test('no file of code is longer than 300 lines', () => {
  const long = code.filter(({ text }) => text.trimEnd().split('\n').length > 300);

  expect(long.map(({ path }) => path)).toEqual([]);
});

test('no file knows a path of the machine that it was written on, or where packages were fetched', () => {
  expect(placesOf(/(?:^|[\s'"`(=])\/(?:work|tmp|root|home)(?:\/|['"`)\s]|$)/)).toEqual([]);
  expect(placesOf(/"resolved"|registry\.[a-z]+\./)).toEqual([]);
});

test('there are no snapshots: what matters is asserted', () => {
  expect(files.filter(({ path }) => /\.snap$|__snapshots__/.test(path))).toEqual([]);
  expect(placesOf(/\.toMatch(?:File|Inline)?Snapshot\(/, tests)).toEqual([]);
});

test('the real parts are used: no module is mocked', () => {
  expect(placesOf(/\bvi\.(?:mock|doMock|hoisted)\(/, tests)).toEqual([]);
});

test('nothing is forced through the type checker or left for later', () => {
  expect(placesOf(/\bas unknown as\b|@ts-(?:ignore|nocheck)/, code)).toEqual([]);
  expect(placesOf(/\b(?:TODO|FIXME)\b/, code)).toEqual([]);
});

test('every direct dependency stands with its reason in the decision record', () => {
  const record = files.find(({ path }) => /^docs\/adr\/\d{4}-dependencies\.md$/.test(path))?.text ?? '';
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const recorded = [...record.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);

  expect(recorded.toSorted()).toEqual(direct.toSorted());
});

test('every link of the documents leads to a file that is there', () => {
  const documents = files.filter(({ path }) => path.endsWith('.md'));
  const broken = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => join(dirname(path), target))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${path}: ${target}`),
  );

  expect(broken).toEqual([]);
});
