import { type Payout, payoutId } from '../../shared/domain/payout.ts';

/** A provider's request for 80 000 kr for the first quarter of 2019, sent in on 11 March. */
export function aPayout(overrides: Partial<Payout> = {}): Payout {
  const { applicationId = 'a1', quarter = '2019Q1', revision = 1 } = overrides;
  return {
    id: payoutId(applicationId, quarter, revision),
    applicationId,
    programmeId: 'provsatsning-2019',
    unitId: 'fjallhalsan',
    unitName: 'Fjällhälsan AB',
    activity: 'Koordinator osteoporos',
    quarter,
    revision,
    status: 'requested',
    amount: 80_000,
    costLines: [
      { type: 'staff', text: 'Sjuksköterska, halvtid', amount: 60_000 },
      { type: 'equipment', text: 'Mätutrustning', amount: 20_000 },
    ],
    area: { id: 'primarvard', name: 'Primärvård' },
    notReimbursed: true,
    award: { number: 'RS/255/2018-1', fundingPartId: 'stimulus', costObject: '9902' },
    requestedBy: { email: 'ekonomi@fjallhalsan.example.org', name: 'Kontakt, Fjällhälsan' },
    requestedAt: '2019-03-11T09:00:00.000Z',
    ...overrides,
  };
}

const controller = { email: 'controller@example.org', name: 'Controller' };

/** The same attested on 14 March. */
export const anAttested = (overrides: Partial<Payout> = {}): Payout =>
  aPayout({
    status: 'attested',
    attest: {
      by: controller,
      at: '2019-03-14T09:00:00.000Z',
      delegation: { id: 'd-1', point: '4.2' },
    },
    ...overrides,
  });

/** The same sent back on 14 March. */
export const aSentBack = (overrides: Partial<Payout> = {}): Payout =>
  aPayout({
    status: 'returned',
    returned: {
      by: controller,
      at: '2019-03-14T09:00:00.000Z',
      reason: 'Kvitto saknas för mätutrustningen.',
    },
    ...overrides,
  });

/** A quarter that nobody asked for. */
export const aLapsed = (overrides: Partial<Payout> = {}): Payout => {
  const { requestedBy: _, notReimbursed: __, area: ___, ...payout } = aPayout();
  return {
    ...payout,
    status: 'lapsed',
    amount: 0,
    costLines: [],
    requestedAt: '2019-04-15T22:00:00.000Z',
    ...overrides,
  };
};
