import type { Decision } from '../../shared/domain/decision.ts';
import type { Approval } from '../../shared/domain/decision-command.ts';

/** A click that approves 250 000 kr of stimulus money, as `anApplicationContent` asks for. */
export function anApproval(overrides: Partial<Approval> = {}): Approval {
  return {
    outcome: 'approved',
    amount: 250_000,
    fundingPartId: 'stimulus',
    costObject: '9902',
    ...overrides,
  };
}

/** The first decision in `aProgramme`: the whole 250 000 kr approved. */
export function aDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    number: 'RS/100/2019-1',
    running: 1,
    applicationId: 'a1',
    programmeId: 'provsatsning-2019',
    outcome: 'approved',
    amount: 250_000,
    appliedAmount: 250_000,
    fundingPartId: 'stimulus',
    costObject: '9902',
    decidedBy: { email: 'hos-direktor@example.org', name: 'HoS-direktör' },
    delegation: { id: 'delegation-1', point: '4.1' },
    decidedAt: '2019-02-01T09:00:00.000Z',
    distribution: ['Ortopedi'],
    source: 'decided',
    ...overrides,
  };
}
