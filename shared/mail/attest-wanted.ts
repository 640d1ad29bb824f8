import { formatKronor } from '../domain/money.ts';
import type { Payout } from '../domain/payout.ts';
import { moneyOf } from '../domain/payout-rules.ts';
import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import { written } from './letter-facts.ts';
import { awardFact, costsFact, quarterFacts, quarterWords } from './payout-facts.ts';
import { type Draft, type Pen, swedish } from './pen.ts';
import type { Fact, Text } from './render.ts';
import { whyYou } from './why-you.ts';

type Ask = Parameters<Letters['attestWanted']>[2];

/** The question whether to attest: first put, handed over, put again, or a reminder of it. No account number stands in it. */
export function attestWanted(pen: Pen, facts: LetterFacts, payout: Payout, ask: Ask): Draft {
  const kind = ask.reminder === 0 ? 'attest-wanted' : 'attest-reminder';
  const words = {
    ...quarterWords(pen, facts, payout.quarter, payout.amount),
    askedAt: pen.day(ask.question.askedAt),
  };
  return {
    kind,
    subject: { key: `mail.${kind}.subject`, words },
    paragraphs: [pen.say(`mail.${kind}.intro`, words), ...circumstances(pen, facts, payout, ask)],
    facts: [
      ...quarterFacts(pen, facts, payout.quarter),
      ...requestFacts(pen, payout),
      ...awardFact(pen, facts),
      ...leftFacts(pen, facts, payout),
    ],
    link: { text: 'mail.attest-wanted.link', path: `/l/${ask.token}` },
  };
}

const circumstances = (pen: Pen, facts: LetterFacts, payout: Payout, ask: Ask): Text[] => [
  ...whyYou(pen, ask.question),
  ...sentBackBefore(pen, facts, payout),
  ...(ask.limit === undefined ? [] : [pen.say('mail.attest.aboveLimit', { limit: formatKronor(ask.limit) })]),
  ...(ask.question.linkIssue > 1 && ask.reminder === 0 ? [pen.say('mail.attest.newLink')] : []),
];

function sentBackBefore(pen: Pen, { file: { payouts } }: LetterFacts, payout: Payout): Text[] {
  const { returned } = payouts.findLast((it) => it.quarter === payout.quarter && it.returned) ?? {};
  return returned ? [pen.say('mail.attest.again', { day: pen.day(returned.at) })] : [];
}

function requestFacts(pen: Pen, payout: Payout): Fact[] {
  const { t } = pen;
  const { requestedBy, requestedAt, area } = payout;
  return [
    [t('mail.fact.requested'), formatKronor(payout.amount)],
    ...costsFact(pen, payout),
    ...(area ? [[t('mail.fact.area'), swedish(area.name)] as const] : []),
    ...written(t('mail.fact.theirReference'), payout.reference),
    ...(requestedBy
      ? [[t('mail.fact.requestedBy'), `${requestedBy.name}, ${pen.day(requestedAt)}`] as const]
      : []),
  ];
}

/** Paid before, and what is left of the award once this is attested. */
function leftFacts({ t }: Pen, { file: { application, payouts } }: LetterFacts, payout: Payout): Fact[] {
  const others = payouts.filter(({ id }) => id !== payout.id);
  const { paid, left } = moneyOf(application, others);
  return [
    [t('mail.fact.paidBefore'), formatKronor(paid)],
    [t('mail.fact.leftAfter'), formatKronor(left - payout.amount)],
  ];
}
