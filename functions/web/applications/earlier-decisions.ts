import type { Decision } from '../../../shared/domain/decision.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { more, section, stack } from '../ui/page.ts';
import { type DecisionSurroundings, decisionFacts } from './decision-facts.ts';
import type { Words } from './words.ts';

/** Decisions that others have followed, each folded, the latest first. */
export function earlierDecisions(
  words: Words,
  decisions: readonly Decision[],
  books: DecisionSurroundings,
): Html[] {
  if (decisions.length === 0) return [];
  const { t } = words;
  const folded = decisions.toReversed().map((decision) =>
    more({
      text: lineOf(words, decision),
      body: facts(decisionFacts(words, decision, books)),
    }),
  );
  return [section({ id: 'earlier-decisions', title: t('decision.earlierOnes'), body: stack(...folded) })];
}

function lineOf({ t, language }: Words, { number, outcome, decidedAt, decidedBy, source }: Decision): string {
  const what = t(`decision.outcome.${outcome}`);
  if (source === 'import') return `${number}: ${what}`;
  const day = formatDate(decidedAt, language);
  return t('decision.line', { number, what, day, by: decidedBy.name });
}
