import jsonata from 'jsonata';
import { expressionIn } from './expressions.ts';

/** Compiles every expression of a state, so that a mistyped one is found at load and not in a year. */
export function checkExpressions(state: unknown): { problems: string[]; usesEval: boolean } {
  const problems: string[] = [];
  let usesEval = false;
  for (const source of expressionsIn(state)) {
    try {
      usesEval ||= mentionsEval(jsonata(source).ast());
    } catch (error) {
      const message =
        typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
      problems.push(`the expression '${source}' cannot be read: ${message}`);
    }
  }
  return { problems, usesEval };
}

function expressionsIn(value: unknown): string[] {
  if (typeof value === 'string') return [expressionIn(value) ?? []].flat();
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(expressionsIn);
}

function mentionsEval(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'variable' && 'value' in node && node.value === 'eval') return true;
  return Object.values(node).some(mentionsEval);
}
