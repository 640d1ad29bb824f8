import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { Award } from '../../../shared/domain/payout-rules.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { writtenText } from '../ui/page.ts';

type Decided = Pick<Award, 'number' | 'amount' | 'decidedAt'>;

/** What was granted, by which decision, when, and on which conditions. */
export function grantedFacts(words: Words, file: CaseFile, award: Decided): Html {
  const { t, language } = words;
  return facts([
    { term: t('term.award'), value: formatKronor(award.amount) },
    { term: t('term.decisionNumber'), value: award.number },
    { term: t('followUp.decidedOn'), value: formatDate(award.decidedAt, language) },
    { term: t('term.conditions'), value: conditionsOf(words, file, award) },
  ]);
}

function conditionsOf({ t, language }: Words, { decisions }: CaseFile, { number }: Decided): Fact['value'] {
  const decision = decisions.find((it) => it.number === number);
  return decision?.conditions
    ? writtenText(decision.conditions, language)
    : html`<span class="bl-subtle">${t('followUp.conditions.none')}</span>`;
}
