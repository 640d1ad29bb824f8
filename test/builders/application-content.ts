import { type ApplicationContent, ApplicationContentSchema } from '../../shared/domain/application.ts';

/** What a unit could say in an application to {@link aProgramme}: 250 000 kr of stimulus money for one activity. */
export function anApplicationContent(overrides: Partial<ApplicationContent> = {}): ApplicationContent {
  return ApplicationContentSchema.parse({
    activity: 'Koordinator osteoporos',
    nature: 'ongoing',
    purposeText: 'Färre frakturer genom bättre uppföljning.',
    continuationText: 'Arbetet går över i ordinarie verksamhet.',
    purposeIds: ['1'],
    withinPurpose: true,
    decisionExists: true,
    amountStatus: 'exact',
    amount: 250_000,
    costLines: [{ type: 'staff', amount: 250_000, recurrence: 'running' }],
    continuedNeed: { answer: 'yes' },
    costObject: '9902',
    fundingPartId: 'stimulus',
    newHires: false,
    existingResources: 'Nuvarande koordinator fortsätter.',
    contact: 'Enhetschef, Ortopedi',
    manager: 'Verksamhetschef, Ortopedi',
    ...overrides,
  });
}
