import {
  type FollowUp,
  type FollowUpContent,
  FollowUpContentSchema,
  FollowUpSchema,
  followUpId,
} from '../../shared/domain/follow-up.ts';

/** An account of an activity with the one purpose 1, which cost 250 000 kr of staff and needs nothing next year. */
export function aFollowUpContent(overrides: Partial<FollowUpContent> = {}): FollowUpContent {
  return FollowUpContentSchema.parse({
    measures: 'Koordinatorn har kallat alla patienter med fraktur.',
    effects: [{ purposeId: '1', text: 'Fler har fått behandling inom tre månader.' }],
    indicators: [],
    outcome: [{ type: 'staff', amount: 250_000 }],
    continuedNeed: { answer: 'no' },
    ...overrides,
  });
}

/** The same as a unit has sent it in on 20 January 2020, against an award of 250 000 kr. */
export function aFollowUp(overrides: Partial<FollowUp> = {}): FollowUp {
  const { applicationId = 'a1', revision = 1 } = overrides;
  return FollowUpSchema.parse({
    id: followUpId(applicationId, revision),
    applicationId,
    programmeId: 'provsatsning-2019',
    unitId: 'ortopedi',
    unitName: 'Ortopedi',
    activity: 'Koordinator osteoporos',
    revision,
    status: 'submitted',
    content: aFollowUpContent(),
    depreciation: 0,
    award: { number: 'RS/255/2018-1', amount: 250_000, fundingPartId: 'stimulus', costObject: '9902' },
    submittedBy: { email: 'ortopedi@example.org', name: 'Sökande, Ortopedi' },
    submittedAt: '2020-01-20T09:00:00.000Z',
    late: false,
    ...overrides,
  });
}

const by = { email: 'samordnare@example.org', name: 'Samordnare' };
const at = '2020-01-27T09:00:00.000Z';

/** The same accepted on 27 January: all of it used. */
export const anAccepted = (overrides: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    status: 'accepted',
    accepted: { by, at, closing: { used: 250_000, released: 0, overpaid: 0 } },
    ...overrides,
  });

/** The same sent back on 27 January. */
export const aReturned = (overrides: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    status: 'returned',
    returned: { by, at, reason: 'Effekten saknas.', until: '2020-02-10' },
    ...overrides,
  });
