import { expect, test } from 'vitest';
import { carriedContent } from '../../shared/domain/carried-content.ts';
import { ProgrammeSchema } from '../../shared/domain/programme.ts';
import {
  type MergeFields,
  mergedProgramme,
  nextYearOf,
  programmeIdOf,
  unionOf,
} from '../../shared/domain/programme-merge.ts';
import { anApproved } from '../builders/application.ts';
import { aProgramme } from '../builders/programme.ts';

const one = aProgramme({
  id: 'forsta-2020',
  year: 2020,
  name: 'Första',
  purposes: [
    { id: 'a', name: 'Arbetsmiljö', parts: [{ id: 'a1', name: 'Ledarskap' }] },
    { id: 'b', name: 'Kompetens' },
  ],
  conditions: [{ for: 'department', text: 'Nya anställningar ska undvikas' }],
  assumed: {
    opens: '2020-02-29',
    closes: '2020-12-15',
    followUpDue: '2021-02-14',
    providersMayApply: true,
    remindAfterDays: 7,
    escalateAfterDays: 14,
  },
});
const other = aProgramme({
  id: 'andra-2019',
  name: 'Andra',
  costObjects: ['9917', '9930'],
  purposes: [{ id: '1', name: 'ARBETSMILJÖ ', parts: [{ id: '1a', name: 'Schema' }] }],
  fundingParts: [
    { id: 'stimulus', name: 'Prestationsmedel', amount: 5 },
    { id: 'nurses', name: 'Sjuksköterskor', amount: 5, earmarkedFor: 'specialistutbildning' },
  ],
  conditions: [
    { for: 'department', text: 'nya anställningar ska undvikas' },
    { for: 'provider', text: 'Betalas kvartalsvis' },
  ],
  indicators: [{ id: 'm', purposeId: '1a', name: 'Scheman', unit: 'antal' }],
});
const fields: MergeFields = {
  name: 'Första och andra',
  year: 2021,
  agreementAwaited: true,
  opens: '2021-02-28',
  closes: '2021-12-15',
  costObjects: ['9902'],
  amounts: new Map([
    ['stimulus', 100],
    ['stimulus-2', 50],
  ]),
};

test('an activity goes on in the part that its own programme’s part became, though another’s has the same id', () => {
  const merged = mergedProgramme([one, other], fields);
  const of = (programmeId: string) =>
    anApproved(1, '9902', { programmeId, content: { fundingPartId: 'stimulus' } });
  expect(carriedContent(of(other.id), other, merged).fundingPartId).toBe('stimulus-2');
  expect(carriedContent(of(one.id), one, merged).fundingPartId).toBe('stimulus');
});

test('purposes of the same name become one, and each says which it was', () => {
  const { purposes, origins } = unionOf([one, other]);
  expect(purposes).toEqual([
    {
      id: '1',
      name: 'Arbetsmiljö',
      parts: [
        { id: '1a', name: 'Ledarskap' },
        { id: '1b', name: 'Schema' },
      ],
    },
    { id: '2', name: 'Kompetens' },
  ]);
  expect(origins.map(({ programmeId, purposeId, becomes }) => [programmeId, purposeId, becomes])).toEqual([
    ['forsta-2020', 'a', '1'],
    ['andra-2019', '1', '1'],
    ['forsta-2020', 'a1', '1a'],
    ['andra-2019', '1a', '1b'],
    ['forsta-2020', 'b', '2'],
  ]);
});

test('cost objects, conditions and parts are united; what is earmarked for the same is one part', () => {
  const { costObjects, conditions, parts, indicators } = unionOf([one, other]);
  expect(costObjects).toEqual(['9902', '9917', '9930']);
  expect(conditions).toHaveLength(2);
  expect(parts.map(({ id, name }) => [id, name])).toEqual([
    ['stimulus', 'Stimulansmedel'],
    ['earmarked', 'Specialistutbildning'],
    ['stimulus-2', 'Prestationsmedel'],
  ]);
  expect(indicators).toEqual([{ id: 'm', purposeId: '1b', name: 'Scheman', unit: 'antal' }]);
});

test('SECURITY-44: next year’s days are the same days, and 29 February becomes the 28th, never later', () => {
  expect(nextYearOf([other, one])).toEqual({
    name: 'Första',
    year: 2021,
    opens: '2021-02-28',
    closes: '2021-12-15',
    followUpOpens: undefined,
    followUpDue: '2022-02-14',
    reportDue: undefined,
  });
});

test('the new programme is whole, has sums as typed and an id of its own', () => {
  const merged = mergedProgramme([one, other], fields);
  expect(ProgrammeSchema.parse(merged)).toEqual(merged);
  expect(merged).toMatchObject({
    id: 'forsta-och-andra-2021',
    mergedFrom: ['forsta-2020', 'andra-2019'],
    agreementAwaited: true,
  });
  expect(merged.fundingParts.map(({ amount }) => amount)).toEqual([100, 0, 50]);
  expect(merged.assumed.providersMayApply).toBe(true);
  expect(merged.diaryNumber).toBeUndefined();
  expect(programmeIdOf({ name: 'Sommar 2021', year: 2021 })).toBe('sommar-2021');
});

test('an activity is carried with its decision, and its purposes by where they went', () => {
  const merged = mergedProgramme([one, other], fields);
  const approved = anApproved(200_000, '9902', {
    programmeId: 'forsta-2020',
    content: { purposeIds: ['a1', 'b'], amount: 250_000, earlierFunding: 'KTC 2018' },
  });
  const carried = carriedContent(approved, one, merged);
  expect(carried).toMatchObject({
    purposeIds: ['1a', '2'],
    earlierFunding: 'Första 2020',
    decisionBasis: 'RS/255/2018-1',
    amount: 200_000,
    costLines: [],
    costObject: '9902',
    fundingPartId: 'stimulus',
    nature: 'ongoing',
  });
  expect('continuedNeed' in carried).toBe(false);
});

test('what the other programme does not have is left for the person, and the need’s sum is asked for', () => {
  const elsewhere = aProgramme({
    costObjects: ['1', '2'],
    purposes: [{ id: 'a', name: 'Något annat' }],
    fundingParts: [
      { id: 'x', name: 'X', amount: 1 },
      { id: 'y', name: 'Y', amount: 1 },
    ],
  });
  const approved = anApproved(200_000, '9902', {
    content: { purposeIds: ['a'] },
    followUp: {
      status: 'accepted',
      askedAt: '2020-01-01T00:00:00.000Z',
      dueOn: '2020-02-01',
      revision: 1,
      late: false,
      need: { answer: 'partly', amount: 120_000 },
    },
  });
  expect(carriedContent(approved, one, elsewhere)).toMatchObject({
    purposeIds: [],
    costObject: '',
    fundingPartId: '',
    amount: 120_000,
  });
});
