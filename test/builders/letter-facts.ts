import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { Assessment } from '../../shared/domain/assessment.ts';
import type { ContentVersion } from '../../shared/domain/content-version.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Payout } from '../../shared/domain/payout.ts';
import type { LetterFacts } from '../../shared/use-cases/letters.ts';
import { aCaseFile, anApplication, anApproved } from './application.ts';
import { anApplicationContent } from './application-content.ts';
import { aDecision } from './decision.ts';
import { aBalance } from './ledger.ts';
import { aProgramme } from './programme.ts';

/** What people type or name: everything that a letter quotes. */
export type Quoted = {
  activity: string;
  unit: string;
  programme: string;
  fundingPart: string;
  conditions: string;
  motivation: string;
  decider: string;
  /** The one in whose place another decides, and the one who opened another's link. */
  other: string;
  /** Why a change is wanted, and what the applicant says of a completion. */
  reason: string;
};

export const innocent: Quoted = {
  activity: 'Koordinator osteoporos',
  unit: 'Ortopedi',
  programme: 'Provsatsning',
  fundingPart: 'Stimulansmedel',
  conditions: 'Rapportera i juni.',
  motivation: 'Resten ryms i budget.',
  decider: 'Ingrid Fjäll',
  other: 'Nils Myr',
  reason: 'Fler patienter än väntat.',
};

const assessment: Assessment = {
  purposes: ['Arbetsmiljö'],
  markA: true,
  left: [],
  warnings: [
    { name: 'NewHires', facts: {} },
    { name: 'CostLinesDiffer', facts: { lines: 240_000, amount: 250_000 } },
  ],
};

/** Ortopedi's application for 250 000 kr, with 750 000 kr and 400 000 kr left, and two warnings. */
export function letterFacts(quoted: Partial<Quoted> = {}): LetterFacts {
  const { activity, unit, programme, fundingPart } = { ...innocent, ...quoted };
  const [stimulus, ...others] = aProgramme().fundingParts;
  const application = anApplication({
    programmeId: 'provsatsning-2019',
    unitName: unit,
    applicant: { email: 'ortopedi@example.org', name: 'Sökande, Ortopedi' },
    content: { activity, amount: 250_000, costObject: '9902' },
  });
  return {
    file: aCaseFile({
      application,
      assessment: { assessedAt: '2019-01-14T08:00:01.000Z', round: '1', assessment },
    }),
    books: {
      programme: aProgramme({
        name: programme,
        fundingParts: [...(stimulus ? [{ ...stimulus, name: fundingPart }] : []), ...others],
      }),
      balances: [aBalance({ left: 750_000 }), aBalance({ fundingPartId: 'earmarked', left: 400_000 })],
    },
    to: { email: 'ortopedi@example.org', language: 'sv' },
  };
}

/** The same, to somebody who reads English. */
export const inEnglish = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  to: { ...facts.to, language: 'en' },
});

/** The same activity, approved for 250 000 kr, of which 300 000 kr are now wanted. */
export function changeFacts(
  quoted: Partial<Quoted> = {},
  wanted: Partial<ApplicationContent> = {},
): LetterFacts {
  const facts = letterFacts(quoted);
  const { reason } = { ...innocent, ...quoted };
  const { application } = facts.file;
  const { status, decision } = anApproved(250_000, '9902');
  return withFile(facts, {
    application: {
      ...application,
      status,
      decision,
      change: {
        content: { ...application.content, amount: 300_000, ...wanted },
        reason,
        status: 'submitted',
        requestedAt: '2019-02-10T09:00:00.000Z',
      },
    },
  });
}

/** The same facts with more, or other, in the case file. */
export const withFile = (facts: LetterFacts, file: Partial<LetterFacts['file']>): LetterFacts => ({
  ...facts,
  file: { ...facts.file, ...file },
});

/** Sent back on 1 February, and completed since with another amount, another contact, and a comment. */
export function completedFacts(quoted: Partial<Quoted> = {}): LetterFacts {
  const facts = letterFacts(quoted);
  const before = { ...facts.file.application.content, amount: 200_000, contact: 'Chef, Ortopedi' };
  return withFile(facts, {
    decisions: [quotedDecision(quoted, sentBack)],
    versions: [
      aVersion({ content: before }),
      aVersion({
        number: 2,
        kind: 'completed',
        content: facts.file.application.content,
        reason: { ...innocent, ...quoted }.reason,
        at: '2019-02-04T09:00:00.000Z',
        applicationVersion: 3,
      }),
    ],
  });
}

function aVersion(overrides: Partial<ContentVersion> = {}): ContentVersion {
  return {
    applicationId: 'a1',
    number: 1,
    kind: 'submitted',
    content: anApplicationContent(),
    by: { email: 'ortopedi@example.org', name: 'Sökande, Ortopedi' },
    at: '2019-01-14T08:00:00.000Z',
    applicationVersion: 1,
    ...overrides,
  };
}

const noAward = { amount: 0, fundingPartId: undefined, costObject: undefined, conditions: undefined };
export const turnedDown: Partial<Decision> = { ...noAward, outcome: 'rejected' };
export const sentBack: Partial<Decision> = { ...noAward, outcome: 'returned', until: '2019-02-22' };
export const putOff: Partial<Decision> = { ...noAward, outcome: 'deferred', until: '2019-05-02' };

/** The decision on it that a letter tells of. */
export function quotedDecision(quoted: Partial<Quoted> = {}, overrides: Partial<Decision> = {}): Decision {
  const { conditions, motivation, decider } = { ...innocent, ...quoted };
  return aDecision({
    conditions,
    motivation,
    decidedBy: { email: 'hos-direktor@example.org', name: decider },
    ...overrides,
  });
}

/** The same activity as a provider's, approved for 250 000 kr, with these payouts. */
export function providerFacts(payouts: Payout[] = [], quoted: Partial<Quoted> = {}): LetterFacts {
  const facts = letterFacts(quoted);
  const { status, decision } = anApproved(250_000, '9902');
  return withFile(facts, {
    application: { ...facts.file.application, applicantKind: 'provider', status, decision },
    payouts,
  });
}

/** A request that quotes these texts wherever people write one. */
export function quotedPayout(quoted: Partial<Quoted> = {}): Partial<Payout> {
  const { activity, unit, reason, other, motivation } = { ...innocent, ...quoted };
  return {
    activity,
    unitName: unit,
    costLines: [{ type: 'staff', text: reason, amount: 80_000 }],
    reference: motivation,
    requestedBy: { email: 'ekonomi@fjallhalsan.example.org', name: other },
  };
}
