import type { FollowUp, FollowUpContent } from '../../shared/domain/follow-up.ts';
import { aFollowUp } from './follow-up.ts';

const coordinator = { email: 'samordnare@example.org', name: 'Samordnare' };

/** What a unit answers when it has used just what it was granted: 250 000 kr of staff. */
export const asGranted = (overrides: Partial<FollowUpContent> = {}): FollowUpContent => ({
  measures: 'En koordinator har arbetat hela året.',
  effects: [{ purposeId: '1', text: 'Fler patienter har fått uppföljning.' }],
  indicators: [],
  outcome: [{ type: 'staff', amount: 250_000 }],
  continuedNeed: { answer: 'yes' },
  ...overrides,
});

/** The account of it, sent in on 20 January 2020. */
export const aSentAccount = (overrides: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({ content: asGranted(), ...overrides });

/** The same accepted on 27 January, with nothing left of the award. */
export const anAcceptedAccount = (overrides: Partial<FollowUp> = {}): FollowUp =>
  aSentAccount({
    status: 'accepted',
    accepted: {
      by: coordinator,
      at: '2020-01-27T09:00:00.000Z',
      closing: { used: 250_000, released: 0, overpaid: 0 },
    },
    ...overrides,
  });

/** The same sent back on 27 January, to be mended by 10 February. */
export const aReturnedAccount = (overrides: Partial<FollowUp> = {}): FollowUp =>
  aSentAccount({
    status: 'returned',
    returned: {
      by: coordinator,
      at: '2020-01-27T09:00:00.000Z',
      reason: 'Effekten saknas.',
      until: '2020-02-10',
    },
    ...overrides,
  });
