import type { Assessment } from '../../shared/domain/assessment.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { LetterFacts } from '../../shared/use-cases/letters.ts';
import { aCaseFile, anApplication } from './application.ts';
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
};

export const innocent: Quoted = {
  activity: 'Koordinator osteoporos',
  unit: 'Ortopedi',
  programme: 'Provsatsning',
  fundingPart: 'Stimulansmedel',
  conditions: 'Rapportera i juni.',
  motivation: 'Resten ryms i budget.',
  decider: 'Ingrid Fjäll',
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
  };
}

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
