import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keptOf, readTyped, typedFromDraft, typedPairs } from '../../functions/web/follow-up/form.ts';
import { parseNumber } from '../../functions/web/follow-up/number.ts';
import { readFollowUp } from '../../functions/web/follow-up/read.ts';
import { typedFromApplication, typedFromFollowUp } from '../../functions/web/follow-up/typed-from.ts';
import { DraftSchema } from '../../shared/domain/draft.ts';
import type { FollowUpContent } from '../../shared/domain/follow-up.ts';
import { assertFollowUpFits } from '../../shared/domain/follow-up-rules.ts';
import { formatMeasured } from '../../shared/domain/money.ts';
import { awardOf } from '../../shared/domain/payout-rules.ts';
import { anApproved } from '../builders/application.ts';
import { aFollowUpContent } from '../builders/follow-up.ts';
import { aProgramme } from '../builders/programme.ts';

const programme = aProgramme({
  purposes: [
    { id: '1', name: 'Arbetsmiljö', parts: [{ id: '1 a', name: 'Ledarskap' }] },
    { id: '2', name: 'Kompetensförsörjning' },
  ],
  indicators: [{ id: 'nurses', purposeId: '1', name: 'Sjuksköterskor', unit: 'personer' }],
});
const application = anApproved(250_000, '9902', { content: { purposeIds: ['1', '1 a'] } });
const award = awardOf(application);
if (!award) throw new Error('not approved');
const about = { purposeIds: application.content.purposeIds, programme, award };
const begun = { key: '01HZZZZZZZZZZZZZZZZZZZZZZZ', award: award.number, programme };

describe('A number that was counted or measured', () => {
  it.each([
    ['1240', 1240],
    ['1 240', 1240],
    ['1\u00a0240,5', 1240.5],
    ['−3', -3],
    ['12,50', 12.5],
    ['０', 0],
    ['-0', 0],
  ])('%j is read', (text, value) => expect(parseNumber(text)).toEqual({ ok: true, value }));

  it.each([
    ['12.5', 'point'],
    ['1.000', 'point'],
    ['1e9', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['12 personer', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['9'.repeat(16), 'too-large'],
  ])('%j is refused by name', (text, problem) => expect(parseNumber(text)).toEqual({ ok: false, problem }));

  test('what is shown in Swedish is read as the same', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, part) => {
          const value = Number(`${whole}.${part}`) || 0;
          expect(parseNumber(formatMeasured(value, 'sv'))).toEqual({ ok: true, value });
        },
      ),
    ));
});

const arbitraryContent: fc.Arbitrary<FollowUpContent> = fc
  .record({
    staff: fc.integer({ min: 0, max: 400_000 }),
    value: fc.option(fc.integer({ min: -500, max: 5000 }), { nil: undefined }),
    investment: fc.option(
      fc.record({
        amount: fc.integer({ min: 1, max: 900_000 }),
        inServiceOn: fc.constantFrom('2018-03-01', '2019-12-31', '2020-02-29'),
        usefulLifeYears: fc.integer({ min: 1, max: 50 }),
      }),
      { nil: undefined },
    ),
    needed: fc.option(fc.integer({ min: 1, max: 900_000 }), { nil: undefined }),
  })
  .map(({ staff, value, investment, needed }) =>
    aFollowUpContent({
      effects: about.purposeIds.map((purposeId) => ({ purposeId, text: `Om ${purposeId}\npå två rader` })),
      indicators: value === undefined ? [] : [{ id: 'nurses', value }],
      outcome: staff === 0 ? [] : [{ type: 'staff', amount: staff }],
      ...(investment && { investment }),
      deviationComment: 'Tjänsten var vakant.',
      continuedNeed: needed === undefined ? { answer: 'no' } : { answer: 'yes', amount: needed },
    }),
  );

test('an account comes back as it was: from the form, through hidden fields and a draft', () =>
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const typed = typedFromFollowUp(content, begun);
      expect(readTyped(Object.fromEntries(typedPairs(typed)), programme)).toEqual(typed);
      const draft = DraftSchema.parse({
        ...{ key: begun.key, email: 'a@example.org', kind: 'follow-up', programmeId: programme.id },
        ...{ savedAt: '2020-01-20T09:00:00.000Z', typed: keptOf(typed, 'Koordinator') },
      });
      const read = readFollowUp(typedFromDraft(draft, programme), about);
      expect(read).toEqual({ ok: true, content });
      expect(() => assertFollowUpFits(content, { application, programme, award })).not.toThrow();
    }),
  ));

test('a blank form names everything that is missing, in the order of the form', () => {
  const read = readFollowUp(typedFromApplication(application.content, begun), about);
  expect(read.ok ? [] : read.faults.map(({ field }) => field)).toEqual([
    'measures',
    'effect-1',
    'effect-1_20_a',
    'cost-staff',
    'investment',
    'continuedNeed',
  ]);
});
