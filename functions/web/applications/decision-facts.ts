import type { Decision } from '../../../shared/domain/decision.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { findFundingPart, type Programme } from '../../../shared/domain/programme.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { card } from '../ui/card.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { writtenText } from '../ui/page.ts';
import { statusTag } from './application-words.ts';
import type { Words } from './words.ts';

/** The decision in full (DOMAIN fact 25). One that was imported has no appeal text: it was not made here. */
export function decisionCard(words: Words, decision: Decision, programme: Programme): Html {
  const { t } = words;
  const imported = decision.source === 'import';
  return card({
    title: t(imported ? 'decision.imported' : 'decision.title'),
    id: 'decision',
    tone: 'raised',
    aside: statusTag(t, decision.outcome),
    body: facts([
      ...awardFacts(words, decision, programme),
      ...given(t('term.conditions'), decision.conditions),
      ...given(t('term.motivation'), decision.motivation),
      ...signature(words, decision),
      ...(imported ? [] : [{ term: t('decision.appeal'), value: t(`mail.appeal.${decision.outcome}`) }]),
    ]),
  });
}

function awardFacts({ t }: Words, decision: Decision, programme: Programme): Fact[] {
  const imported = decision.source === 'import';
  const note = imported ? t('decision.importedNumber') : undefined;
  const number = { term: t('decision.number'), value: decision.number, note };
  if (decision.outcome === 'rejected') return [number];
  const { amount, appliedAmount, fundingPartId = '', costObject = '' } = decision;
  const lower = appliedAmount !== undefined && appliedAmount !== amount;
  return [
    number,
    {
      term: t('term.award'),
      value: formatKronor(amount),
      note: lower ? t('activities.amount.applied', { amount: formatKronor(appliedAmount) }) : undefined,
    },
    { term: t('term.fundingPart'), value: findFundingPart(programme, fundingPartId)?.name ?? fundingPartId },
    { term: t('term.costObject'), value: costObject, note: t('decision.booking') },
  ];
}

function signature({ t, language }: Words, decision: Decision): Fact[] {
  const { decidedBy, delegation, decidedAt, distribution, source } = decision;
  // History names neither who decided nor when: its words are given, and nothing is made of them.
  if (source === 'import') return given(t('decision.earlier'), delegation.point);
  const under = t('decision.delegation', { point: delegation.point });
  return [
    { term: t('decision.by'), value: decidedBy.name, note: under },
    { term: t('decision.at'), value: formatDateTime(decidedAt, language) },
    ...given(t('decision.distribution'), distribution.join(', ')),
  ];
}

const given = (term: string, text: string | undefined): Fact[] =>
  text ? [{ term, value: writtenText(text) }] : [];
