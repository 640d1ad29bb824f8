import type { Application } from '../../shared/domain/application.ts';
import type { FollowUpSummary } from '../../shared/domain/follow-up-summary.ts';
import { anApproved } from './application.ts';

export const asked: FollowUpSummary = {
  status: 'asked',
  askedAt: '2020-01-07T07:00:00.000Z',
  dueOn: '2020-02-14',
  revision: 0,
  late: false,
};

/** Ortopedi's approved activity of 250 000 kr, whose account is asked for. */
export const anAsked = (overrides: Partial<Application> = {}): Application => ({
  ...anApproved(250_000, '9902', { unitId: 'ortopedi', unitName: 'Ortopedi' }),
  followUp: asked,
  ...overrides,
});
