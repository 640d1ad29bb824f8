import type * as z from 'zod';
import { pathText } from '../../shared/domain/difference.ts';
import { roles } from '../../shared/domain/person.ts';
import { isTextKey, type TextKey } from '../../shared/text/translate.ts';
import type { FileProblem } from './programmes-file.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong with a JSON, each as a sentence of the dictionary with its place. */
export function schemaProblems(error: z.ZodError, json: unknown): FileProblem[] {
  const problems = error.issues.flatMap((issue) => problemsOf(issue, json));
  return [...new Map(problems.map((problem) => [`${problem.path} ${problem.key}`, problem])).values()];
}

function problemsOf(issue: Issue, json: unknown): FileProblem[] {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), key: 'import.file.unknownKey' }));
  }
  if (valueAt(json, issue.path) === undefined) return [{ path, key: 'import.file.missing' }];
  return [{ path, ...sentenceFor(issue) }];
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

function sentenceFor(issue: Issue): Omit<FileProblem, 'path'> {
  if (isTextKey(issue.message)) return { key: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return { key: expectedKeys[issue.expected] ?? 'import.file.invalid' };
    case 'too_small':
      return limitSentence(issue.origin, issue.minimum, 'import.file.tooFew', 'import.file.tooSmall');
    case 'too_big':
      return limitSentence(issue.origin, issue.maximum, 'import.file.tooMany', 'import.file.tooBig');
    case 'invalid_format':
      return { key: formatKeys[issue.format] ?? 'import.file.invalid' };
    case 'invalid_value':
      return { key: 'import.file.choice', facts: { values: issue.values.join(', ') } };
    case 'invalid_union':
      // The only union of the file is that of the persons, told apart by their roles.
      return { key: 'import.file.choice', facts: { values: roles.join(', ') } };
    default:
      return { key: 'import.file.partIds' };
  }
}

const expectedKeys: Record<string, TextKey | undefined> = {
  string: 'import.file.type.string',
  number: 'import.file.type.number',
  int: 'import.file.type.number',
  boolean: 'import.file.type.boolean',
  array: 'import.file.type.array',
  object: 'import.file.type.object',
};

const formatKeys: Record<string, TextKey | undefined> = {
  date: 'import.file.date',
  regex: 'import.file.id',
  email: 'import.file.email',
  template_literal: 'import.file.email',
};

function limitSentence(
  origin: string,
  limit: number | bigint,
  ofList: TextKey,
  ofNumber: TextKey,
): Omit<FileProblem, 'path'> {
  if (origin === 'string') return { key: 'import.file.emptyText' };
  return { key: origin === 'array' ? ofList : ofNumber, facts: { limit: String(limit) } };
}
