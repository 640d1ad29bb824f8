import { formatKronor } from '../domain/money.ts';
import { type Payout, standingPayout } from '../domain/payout.ts';
import { requestsEnd } from '../domain/payout-rules.ts';
import { flattenPurposes, type Programme } from '../domain/programme.ts';
import { quarterAfter } from '../domain/quarter-follows.ts';
import { addDaysToDate, type LocalDate, localDateOf, type Quarter } from '../domain/stockholm-time.ts';
import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import { written } from './letter-facts.ts';
import { awardFact, moneyFacts, quarterFacts, quarterWords } from './payout-facts.ts';
import { type Draft, type Pen, swedish } from './pen.ts';
import type { Fact, Text } from './render.ts';

type Wanted = Parameters<Letters['payoutWanted']>[1];

/** A quarter's money can be asked for, or can be so only for a while more. */
export function payoutWanted(pen: Pen, facts: LetterFacts, { question, quarter, isReminder }: Wanted): Draft {
  const kind = isReminder ? 'payout-reminder' : 'payout-wanted';
  const standing = standingPayout(facts.file.payouts, quarter);
  const endsAt = question.dueAt ?? requestsEnd(facts.books.programme, quarter, standing);
  const lastDay = pen.day(dayBefore(endsAt));
  const words = { ...quarterWords(pen, facts, quarter), lastDay };
  const intro = isReminder && standing ? 'mail.payout-reminder.again' : (`mail.${kind}.intro` as const);
  return {
    kind,
    subject: { key: `mail.${kind}.subject`, words },
    paragraphs: [
      pen.say(intro, words),
      pen.say('mail.payout-wanted.how'),
      afterwards(pen, facts, quarter, 'wanted'),
    ],
    facts: [
      ...quarterFacts(pen, facts, quarter),
      [pen.t('mail.fact.lastDay'), lastDay],
      ...awardFact(pen, facts),
      ...moneyFacts(pen, facts),
    ],
    link: { text: 'mail.payout-wanted.link', path: requestPath(facts, quarter) },
  };
}

/** What became of a request; or that none came in time. */
export function payoutAnswered(pen: Pen, facts: LetterFacts, payout: Payout): Draft {
  if (payout.status === 'lapsed') return lapsed(pen, facts, payout);
  return payout.returned ? returned(pen, facts, payout, payout.returned) : attested(pen, facts, payout);
}

function attested(pen: Pen, facts: LetterFacts, payout: Payout): Draft {
  const words = quarterWords(pen, facts, payout.quarter, payout.amount);
  const { attest } = payout;
  return {
    kind: 'payout-attested',
    subject: { key: 'mail.payout-attested.subject', words },
    paragraphs: [pen.say('mail.payout-attested.intro', words)],
    facts: [
      ...requestFacts(pen, facts, payout),
      ...(attest
        ? [[pen.t('mail.fact.attestedBy'), `${attest.by.name}, ${pen.day(attest.at)}`] as const]
        : []),
      ...awardFact(pen, facts),
      ...moneyFacts(pen, facts),
    ],
    link: { text: 'mail.payout.link', path: applicationPath(facts) },
  };
}

function returned(
  pen: Pen,
  facts: LetterFacts,
  payout: Payout,
  { by, at, reason }: NonNullable<Payout['returned']>,
): Draft {
  const { quarter, amount } = payout;
  const until = pen.day(dayBefore(requestsEnd(facts.books.programme, quarter, payout)));
  const words = { ...quarterWords(pen, facts, quarter, amount), until };
  return {
    kind: 'payout-returned',
    subject: { key: 'mail.payout-returned.subject', words },
    paragraphs: [pen.say('mail.payout-returned.intro', words)],
    facts: [
      ...requestFacts(pen, facts, payout),
      ...written(pen.t('mail.fact.whyReturned'), reason),
      [pen.t('mail.fact.lastDay'), until],
      [pen.t('mail.fact.returnedBy'), `${by.name}, ${pen.day(at)}`],
      ...awardFact(pen, facts),
      ...moneyFacts(pen, facts),
    ],
    link: { text: 'mail.payout-wanted.link', path: requestPath(facts, quarter) },
  };
}

function lapsed(pen: Pen, facts: LetterFacts, { quarter, revision }: Payout): Draft {
  const earlier = facts.file.payouts.findLast((it) => it.quarter === quarter && it.revision < revision);
  const lastDay = pen.day(dayBefore(requestsEnd(facts.books.programme, quarter, earlier)));
  const words = { ...quarterWords(pen, facts, quarter), lastDay };
  return {
    kind: 'payout-lapsed',
    subject: { key: 'mail.payout-lapsed.subject', words },
    paragraphs: [pen.say('mail.payout-lapsed.intro', words), afterwards(pen, facts, quarter, 'lapsed')],
    facts: [
      ...quarterFacts(pen, facts, quarter),
      ...awardFact(pen, facts),
      ...moneyFacts(pen, facts, { over: isLast(facts, quarter) }),
    ],
    link: { text: 'mail.payout.link', path: applicationPath(facts) },
  };
}

const requestFacts = (pen: Pen, facts: LetterFacts, { quarter, amount, reference }: Payout): Fact[] => [
  ...quarterFacts(pen, facts, quarter),
  [pen.t('mail.fact.requested'), formatKronor(amount)],
  ...written(pen.t('mail.fact.reference'), reference),
];

/** Whether what is not asked for can be asked for later. */
function afterwards(pen: Pen, facts: LetterFacts, quarter: Quarter, when: 'wanted' | 'lapsed'): Text {
  const after = isLast(facts, quarter) ? 'last' : 'later';
  return pen.say(`mail.payout-${when}.${after}`, { year: facts.books.programme.year });
}

const isLast = ({ books: { programme } }: LetterFacts, quarter: Quarter): boolean =>
  quarterAfter(programme, quarter) === undefined;

/** The last day of something that ends at a moment. */
const dayBefore = (endsAt: string): LocalDate => addDaysToDate(localDateOf(endsAt), -1);

const applicationPath = ({ file }: LetterFacts): string => `/applications/${file.application.id}`;
const requestPath = (facts: LetterFacts, quarter: Quarter): string =>
  `${applicationPath(facts)}/payouts/${quarter}/request`;

/** To a provider's contact: a programme that they may apply in. */
export function invitation(
  pen: Pen,
  { programme, message }: { programme: Programme; message?: string | undefined },
): Draft {
  const words = {
    programme: `${programme.name} ${programme.year}`,
    lastDay: pen.day(programme.assumed.closes),
  };
  const { t } = pen;
  const purposes = flattenPurposes(programme).map(({ name, level }) => (level === 1 ? name : `– ${name}`));
  return {
    kind: 'invitation',
    subject: { key: 'mail.invitation.subject', words },
    paragraphs: [pen.say('mail.invitation.intro', words)],
    facts: [
      [t('mail.fact.programme'), swedish(words.programme)],
      ...written(t('mail.fact.agreement'), programme.agreementTitle),
      [t('mail.fact.purposes'), swedish(purposes.join('\n'))],
      [t('mail.fact.lastDay'), words.lastDay],
      ...written(t('mail.fact.message'), message),
    ],
    link: { text: 'mail.invitation.link', path: `/programmes/${programme.id}` },
  };
}
