import { appealOf } from '../domain/appeal.ts';
import type { Decision } from '../domain/decision.ts';
import { type FollowUp, outcomeOf } from '../domain/follow-up.ts';
import { formatKronor, formatMeasured } from '../domain/money.ts';
import type { Payout } from '../domain/payout.ts';
import { flattenPurposes, indicatorsOf, type Programme } from '../domain/programme.ts';
import { formatDate, formatDateTime } from '../domain/stockholm-time.ts';
import { needText } from '../text/content-texts.ts';
import type { WholeCase } from '../use-cases/ports.ts';
import { investmentFacts, partName } from './case-content.ts';
import { type CaseFact, given } from './case-words.ts';
import { t } from './report-words.ts';

type Surroundings = Pick<WholeCase, 'programme' | 'agreement'>;

/** Everything that stands in a decision (DOMAIN fact 25). One that was imported has no appeal text: it was not made here. */
export function decisionFacts(decision: Decision, { programme, agreement }: Surroundings): CaseFact[] {
  const { outcome, amount, fundingPartId, costObject, until, earlier } = decision;
  const isAward = outcome === 'approved';
  const waits = outcome === 'returned' || outcome === 'deferred';
  const before =
    earlier &&
    t('mail.award', {
      amount: formatKronor(earlier.amount),
      part: partName(programme, earlier.fundingPartId),
      costObject: earlier.costObject ?? '–',
    });
  return [
    ...(isAward ? given(t('term.award'), formatKronor(amount)) : []),
    ...given(t('term.applied'), kronor(decision.appliedAmount)),
    ...given(t('term.fundingPart'), fundingPartId && partName(programme, fundingPartId)),
    ...given(t('term.costObject'), costObject),
    ...given(t('mail.fact.before'), before),
    ...(waits && until ? given(t(`decision.until.${outcome}`), formatDate(until, 'sv')) : []),
    ...given(t('term.conditions'), decision.conditions),
    ...(decision.conditional ? given(t('decision.conditional'), conditionText(agreement)) : []),
    ...given(t(outcome === 'returned' ? 'decision.missing' : 'term.motivation'), decision.motivation),
    ...given(t('mail.fact.newDecision'), decision.newDecisionOn && formatDate(decision.newDecisionOn, 'sv')),
    ...signature(decision),
  ];
}

/** Whether the state's agreement has been signed since (DOMAIN fact 8). */
function conditionText(agreement: WholeCase['agreement']): string {
  if (!agreement?.signed) return t('decision.conditional.waits');
  return t('decision.conditional.met', { day: formatDate(agreement.on ?? agreement.notedAt, 'sv') });
}

function signature(decision: Decision) {
  const { decidedBy, insteadOf, delegation, decidedAt, distribution, source } = decision;
  const appeal = appealOf(decision);
  if (source === 'import') return given(t('decision.earlier'), delegation.point);
  return [
    ...given(t('decision.by'), t('caseFile.decision.by', { name: decidedBy.name, point: delegation.point })),
    ...given(
      t('mail.fact.insteadOf'),
      insteadOf && t(`mail.insteadOf.${insteadOf.why}`, { name: insteadOf.name }),
    ),
    ...given(t('decision.at'), formatDateTime(decidedAt, 'sv')),
    ...given(t('decision.distribution'), distribution.join(', ')),
    ...given(t('decision.appeal'), appeal && t(`appeal.${appeal}`)),
  ];
}

const kronor = (amount: number | undefined): string | undefined =>
  amount === undefined ? undefined : formatKronor(amount);

/** Who did something, and when. */
const signed = (it: { at: string; by: { name: string } } | undefined): string | undefined =>
  it && t('caseFile.when', { when: formatDateTime(it.at, 'sv'), name: it.by.name });

export const payoutFacts = (payout: Payout): CaseFact[] => [
  [t('caseFile.fact.status'), t(`payoutStatus.${payout.status}`)],
  [t('mail.fact.requested'), formatKronor(payout.amount)],
  ...payout.costLines.map(
    ({ type, text, amount }): CaseFact => [
      t('mail.fact.costs'),
      t('mail.fact.costLine', { type: t(`costType.${type}`), text, amount: formatKronor(amount) }),
    ],
  ),
  ...given(t('mail.fact.area'), payout.area?.name),
  ...given(t('mail.fact.theirReference'), payout.reference),
  ...given(t('decision.number'), payout.award.number),
  ...given(
    t('mail.fact.requestedBy'),
    signed(payout.requestedBy && { by: payout.requestedBy, at: payout.requestedAt }),
  ),
  ...given(t('mail.fact.attestedBy'), signed(payout.attest)),
  ...given(t('mail.fact.returnedBy'), signed(payout.returned)),
  ...given(t('mail.fact.whyReturned'), payout.returned?.reason),
  ...given(t('caseFile.payout.order'), payout.order?.id),
  ...given(t('caseFile.payout.paidOn'), payout.paid && formatDate(payout.paid.on, 'sv')),
];

export function followUpFacts(followUp: FollowUp, programme: Programme): CaseFact[] {
  const { content, award, accepted, returned } = followUp;
  const purposes = new Map(flattenPurposes(programme).map(({ id, name }) => [id, name]));
  const known = new Map(indicatorsOf(programme).map((it) => [it.id, it]));
  const of = { number: award.number, amount: formatKronor(award.amount) };
  return [
    [t('caseFile.fact.status'), t(`followUpStatus.${followUp.status}`)],
    ...given(t('caseFile.version.by'), signed({ by: followUp.submittedBy, at: followUp.submittedAt })),
    [t('caseFile.followUp.against'), t('caseFile.followUp.award', of)],
    [t('reportFile.measures'), content.measures],
    ...content.effects.map(
      ({ purposeId, text }): CaseFact => [
        t('caseFile.followUp.effect', { purpose: purposes.get(purposeId) ?? purposeId }),
        text,
      ],
    ),
    ...content.indicators.map(
      ({ id, value }): CaseFact => [
        t('reportFile.indicator.heading', {
          name: known.get(id)?.name ?? id,
          unit: known.get(id)?.unit ?? '',
        }),
        formatMeasured(value, 'sv'),
      ],
    ),
    ...content.outcome.map(
      ({ type, amount }): CaseFact => [
        t('caseFile.followUp.cost', { type: t(`costType.${type}`) }),
        formatKronor(amount),
      ],
    ),
    ...investmentFacts(content.investment, programme.year),
    [t('reportFile.outcome'), formatKronor(outcomeOf(followUp))],
    ...given(t('reportFile.deviation'), content.deviationComment),
    [t('reportFile.need'), needText(t, content.continuedNeed)],
    ...given(t('caseFile.followUp.accepted'), signed(accepted)),
    ...(['used', 'released', 'overpaid'] as const).flatMap((name) =>
      given(t(`caseFile.followUp.${name}`), accepted && formatKronor(accepted.closing[name])),
    ),
    ...given(t('caseFile.followUp.returned'), signed(returned)),
    ...given(t('mail.fact.whyReturned'), returned?.reason),
  ];
}
