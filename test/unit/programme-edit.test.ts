import { describe, expect, test } from 'vitest';
import type { Programme } from '../../shared/domain/programme.ts';
import { programmeDifferences } from '../../shared/domain/programme-differences.ts';
import {
  brokenByEdit,
  editedProgramme,
  type ProgrammeFields,
  raisesOf,
  removedBy,
  type UsedInProgramme,
} from '../../shared/domain/programme-edit.ts';
import { aProgramme } from '../builders/programme.ts';

const before = aProgramme({
  forecast: [{ year: 2020, amount: 900_000, precision: 100_000 }],
  conditions: [{ for: 'department', text: 'Nya anställningar ska undvikas' }],
  reporting: { authority: 'Socialstyrelsen' },
  assumed: {
    opens: '2019-01-07',
    closes: '2019-12-15',
    reportDue: '2020-03-31',
    reportOwnerRole: 'samordnare',
    providersMayApply: false,
    remindAfterDays: 7,
    escalateAfterDays: 14,
    indicators: [{ id: 'm-1', purposeId: '2', name: 'Utbildade', unit: 'personer' }],
  },
});

/** The page's fields as they stand when nothing has been touched. */
const fieldsOf = (programme: Programme, overrides: Partial<ProgrammeFields> = {}): ProgrammeFields => {
  const { assumed, reporting } = programme;
  return {
    name: programme.name,
    agreementTitle: programme.agreementTitle,
    diaryNumber: programme.diaryNumber,
    agreementDiaryNumber: programme.agreementDiaryNumber,
    opens: assumed.opens,
    closes: assumed.closes,
    followUpOpens: assumed.followUpOpens,
    followUpDue: assumed.followUpDue,
    reportDue: reporting?.due ?? assumed.reportDue,
    authority: reporting?.authority,
    reportOwnerRole: reporting?.ownerRole ?? assumed.reportOwnerRole,
    remindAfterDays: assumed.remindAfterDays,
    escalateAfterDays: assumed.escalateAfterDays,
    providersMayApply: assumed.providersMayApply,
    unusedIsRepaid: programme.unusedIsRepaid ?? true,
    costObjects: programme.costObjects,
    purposes: programme.purposes,
    conditions: programme.conditions ?? [],
    indicators: [...(programme.indicators ?? []), ...(assumed.indicators ?? [])],
    forecast: (programme.forecast ?? []).map(({ year, amount }) => ({ year, amount })),
    fundingParts: programme.fundingParts.map(({ id, name, amount }) => ({ id, name, amount })),
    ...overrides,
  };
};
const edited = (overrides: Partial<ProgrammeFields>) => editedProgramme(before, fieldsOf(before, overrides));

const nothingUsed: UsedInProgramme = {
  costObjects: new Set(),
  purposeIds: new Set(),
  indicatorIds: new Set(),
};
const brokenAt = (
  overrides: Partial<ProgrammeFields>,
  rules: Partial<Parameters<typeof brokenByEdit>[2]> = {},
) =>
  brokenByEdit(before, edited(overrides), { used: nothingUsed, numbered: false, ...rules }).map(
    ({ at, name }) => [at, name],
  );

test('fields that are saved as they were change nothing', () => {
  expect(programmeDifferences(before, edited({}))).toEqual([]);
  expect(edited({}).assumed.reportDue).toBe('2020-03-31');
  expect(edited({}).forecast).toEqual(before.forecast);
});

test('each changed fact is one difference, with what stood before and stands after', () => {
  const after = edited({
    closes: '2019-11-30',
    fundingParts: [{ id: 'stimulus', name: 'Stimulans', amount: 1_200_000 }],
  });
  expect(programmeDifferences(before, after)).toEqual([
    { path: 'closes', before: '"2019-12-15"', after: '"2019-11-30"' },
    { path: 'parts.stimulus', before: '"Stimulansmedel"', after: '"Stimulans"' },
    { path: 'amounts.stimulus', before: '1000000', after: '1200000' },
  ]);
  expect(raisesOf(before, after)).toEqual([{ fundingPartId: 'stimulus', amount: 200_000 }]);
});

test('a report day that somebody names is the authority’s, and one that is left stays assumed', () => {
  expect(edited({ reportDue: '2020-02-15' })).toMatchObject({ reporting: { due: '2020-02-15' } });
  expect(edited({ reportDue: '2020-02-15' }).assumed.reportDue).toBeUndefined();
  expect(edited({ authority: undefined }).reporting).toBeUndefined();
  expect(edited({ authority: undefined }).assumed.reportDue).toBe('2020-03-31');
});

test('what is used matters only when something that can be pointed at is taken away', () => {
  const removed = (overrides: Partial<ProgrammeFields>) => removedBy(before, edited(overrides));
  const more = [...before.costObjects, '9999'];
  const withoutParts = before.purposes.map(({ id, name }) => ({ id, name }));
  expect(before.purposes[0]?.parts).toHaveLength(1);
  expect(removed({ name: 'Annat', closes: '2019-11-30', costObjects: more })).toEqual({
    applications: false,
    accounts: false,
  });
  const cases: [Partial<ProgrammeFields>, 'applications' | 'accounts'][] = [
    [{ costObjects: before.costObjects.slice(1) }, 'applications'],
    [{ purposes: before.purposes.slice(0, 1) }, 'applications'],
    [{ purposes: withoutParts }, 'applications'],
    [{ indicators: [] }, 'accounts'],
  ];
  for (const [overrides, who] of cases) {
    const others = { applications: false, accounts: false };
    expect(removed(overrides), JSON.stringify(overrides)).toEqual({ ...others, [who]: true });
  }
});

describe('a change is refused', () => {
  test('when an amount would be lowered', () => {
    const fundingParts = [{ id: 'stimulus', name: 'Stimulansmedel', amount: 999_999 }];
    expect(brokenAt({ fundingParts })).toEqual([['amounts.stimulus', 'GrantNeverLowered']]);
    expect(raisesOf(before, edited({ fundingParts }))).toEqual([]);
  });

  test('when decisions are numbered within the diary number', () => {
    expect(brokenAt({ diaryNumber: 'RS/101/2019' })).toEqual([]);
    expect(brokenAt({ diaryNumber: 'RS/101/2019' }, { numbered: true })).toEqual([
      ['diaryNumber', 'DiaryNumberFixed'],
    ]);
    expect(brokenAt({ diaryNumber: undefined }, { numbered: true })).toEqual([
      ['diaryNumber', 'DiaryNumberFixed'],
    ]);
  });

  test('when days stand in the wrong order, at the later one', () => {
    expect(brokenAt({ closes: '2019-01-06' })).toEqual([['closes', 'DatesReversed']]);
    expect(brokenAt({ followUpOpens: '2020-01-02', followUpDue: '2020-01-01' })).toEqual([
      ['followUpDue', 'DatesReversed'],
    ]);
    expect(brokenAt({ followUpDue: '2020-04-01' })).toEqual([['reportDue', 'DatesReversed']]);
  });

  test('when the substitute would be asked before the reminder', () => {
    expect(brokenAt({ remindAfterDays: 14 })).toEqual([['escalateAfterDays', 'EscalatesTooSoon']]);
  });

  test('when a cost object, purpose or indicator that is used would go, and only then', () => {
    const gone = { costObjects: ['9902'], purposes: before.purposes.slice(0, 1), indicators: [] };
    expect(brokenAt(gone)).toEqual([]);
    const used = {
      costObjects: new Set(['9917']),
      purposeIds: new Set(['2', '1a']),
      indicatorIds: new Set(['m-1']),
    };
    expect(brokenAt(gone, { used })).toEqual([
      ['costObjects', 'CostObjectUsed'],
      ['purposes.2', 'PurposeUsed'],
      ['indicators.m-1', 'IndicatorUsed'],
    ]);
  });
});
