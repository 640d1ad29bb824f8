import { appealOf } from '../../../shared/domain/appeal.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { type AgreementNote, findFundingPart, type Programme } from '../../../shared/domain/programme.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { card } from '../ui/card.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { writtenText } from '../ui/page.ts';
import { outcomeTag } from './application-words.ts';
import type { Words } from './words.ts';

/**
 * What a decision is shown with: the programme, whether the state's agreement has been signed since, and whether it is
 * about a provider's activity, whose money is paid and not booked.
 */
export type DecisionSurroundings = Pick<ProgrammeBooks, 'programme' | 'agreement'> & { isPaid?: boolean };

/** The decision in full (DOMAIN fact 25). One that was imported has no appeal text: it was not made here. */
export function decisionCard(words: Words, decision: Decision, books: DecisionSurroundings): Html {
  const { t } = words;
  return card({
    title: t(titleOf(decision)),
    id: 'decision',
    tone: 'raised',
    aside: outcomeTag(t, decision.outcome),
    body: facts(decisionFacts(words, decision, books)),
  });
}

function titleOf({ source, about }: Decision) {
  if (source === 'import') return 'decision.imported';
  return about === 'change' ? 'decision.title.change' : 'decision.title';
}

/** Everything that stands in a decision, in the order in which it is read. */
export function decisionFacts(words: Words, decision: Decision, books: DecisionSurroundings): Fact[] {
  const { t } = words;
  return [
    numberFact(words, decision),
    ...waitFacts(words, decision),
    ...awardFacts(words, decision, books),
    ...conditionalFact(words, decision, books.agreement),
    ...written(words, t('term.conditions'), decision.conditions),
    ...written(
      words,
      t(decision.outcome === 'returned' ? 'decision.missing' : 'term.motivation'),
      decision.motivation,
    ),
    ...newDecisionFact(words, decision),
    ...signature(words, decision),
    ...appealFact(words, decision),
  ];
}

/** How it can be tried, by its type (DOMAIN fact 25). */
function appealFact({ t }: Words, decision: Decision): Fact[] {
  const kind = appealOf(decision);
  return kind ? [{ term: t('decision.appeal'), value: t(`appeal.${kind}`) }] : [];
}

function numberFact({ t }: Words, { number, source }: Decision): Fact {
  const note = source === 'import' ? t('decision.importedNumber') : undefined;
  return { term: t('decision.number'), value: number, note };
}

/** The last day for a completion, or the day on which the question is taken up again. */
function waitFacts({ t, language }: Words, { outcome, until }: Decision): Fact[] {
  if (until === undefined || (outcome !== 'returned' && outcome !== 'deferred')) return [];
  return [
    {
      term: t(`decision.until.${outcome}`),
      value: formatDate(until, language),
      note: t(`decision.until.${outcome}.note`),
    },
  ];
}

function awardFacts(
  words: Words,
  decision: Decision,
  { programme, isPaid = false }: DecisionSurroundings,
): Fact[] {
  if (decision.outcome !== 'approved') return [];
  const { t, language } = words;
  const { amount, appliedAmount, fundingPartId = '', costObject = '' } = decision;
  const lower = appliedAmount !== undefined && appliedAmount !== amount;
  return [
    {
      term: t('term.award'),
      value: formatKronor(amount),
      note: lower ? t('activities.amount.applied', { amount: formatKronor(appliedAmount) }) : undefined,
    },
    { term: t('term.fundingPart'), value: inSwedish(partName(programme, fundingPartId), language) },
    {
      term: t('term.costObject'),
      value: costObject,
      note: t(isPaid ? 'decision.asking' : 'decision.booking'),
    },
    ...earlierFact(words, decision, programme),
  ];
}

/** What the activity had before the change, so that both stand side by side. */
function earlierFact({ t }: Words, { earlier }: Decision, programme: Programme): Fact[] {
  if (!earlier) return [];
  const { number, amount, fundingPartId, costObject = '–' } = earlier;
  const value = t('mail.award', {
    amount: formatKronor(amount),
    part: partName(programme, fundingPartId),
    costObject,
  });
  return [{ term: t('mail.fact.before'), value, note: t('decision.earlierNumber', { number }) }];
}

const partName = (programme: Programme, id: string): string => findFundingPart(programme, id)?.name ?? id;

/** Decided before the state's agreement was signed (DOMAIN fact 8): it holds once it is. */
function conditionalFact(
  { t, language }: Words,
  { conditional }: Decision,
  agreement: AgreementNote | undefined,
): Fact[] {
  if (!conditional) return [];
  const term = t('decision.conditional');
  if (!agreement?.signed) return [{ term, value: t('decision.conditional.waits') }];
  const day = formatDate(agreement.on ?? agreement.notedAt, language);
  return [{ term, value: t('decision.conditional.met', { day }) }];
}

function newDecisionFact({ t, language }: Words, { newDecisionOn }: Decision): Fact[] {
  if (newDecisionOn === undefined) return [];
  return [{ term: t('mail.fact.newDecision'), value: formatDate(newDecisionOn, language) }];
}

function signature(words: Words, decision: Decision): Fact[] {
  const { t, language } = words;
  const { decidedBy, insteadOf, delegation, decidedAt, distribution, source } = decision;
  // History names neither who decided nor when: its words are given, and nothing is made of them.
  if (source === 'import') return written(words, t('decision.earlier'), delegation.point);
  const under = t('decision.delegation', { point: delegation.point });
  const place = insteadOf && t(`mail.insteadOf.${insteadOf.why}`, { name: insteadOf.name });
  return [
    { term: t('decision.by'), value: decidedBy.name, note: under },
    ...(place ? [{ term: t('mail.fact.insteadOf'), value: place }] : []),
    { term: t('decision.at'), value: formatDateTime(decidedAt, language) },
    ...written(words, t('decision.distribution'), distribution.join(', ')),
  ];
}

const written = ({ language }: Words, term: string, text: string | undefined): Fact[] =>
  text ? [{ term, value: writtenText(text, language) }] : [];
