import { type Programme, ProgrammeSchema } from '../../shared/domain/programme.ts';

/** A programme open all of 2019, with 1 000 000 kr of stimulus money and 400 000 kr earmarked for nurses. */
export function aProgramme(overrides: Partial<Programme> = {}): Programme {
  return ProgrammeSchema.parse({
    id: 'provsatsning-2019',
    name: 'Provsatsning',
    agreementTitle: 'Överenskommelse om prov',
    year: 2019,
    diaryNumber: 'RS/100/2019',
    costObjects: ['9902', '9917'],
    fundingParts: [
      { id: 'stimulus', name: 'Stimulansmedel', amount: 1_000_000 },
      {
        id: 'earmarked',
        name: 'Specialistutbildning',
        amount: 400_000,
        earmarkedFor: 'Specialistutbildning',
      },
    ],
    purposes: [
      { id: '1', name: 'Arbetsmiljö', parts: [{ id: '1a', name: 'Ledarskap' }] },
      { id: '2', name: 'Kompetensförsörjning' },
    ],
    assumed: { opens: '2019-01-07', closes: '2019-12-15', remindAfterDays: 7, escalateAfterDays: 14 },
    ...overrides,
  });
}
