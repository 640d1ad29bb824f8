import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../functions/web/application-form/content-from-form.ts';
import { blankForm, keptOf, typedFromDraft } from '../../functions/web/application-form/form.ts';
import { fittedTo, typedFromContent } from '../../functions/web/application-form/typed-from-content.ts';
import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { anyContent } from '../builders/arbitrary-content.ts';
import { aTyped, contentOf, key, programme, programmeOf } from '../builders/typed-form.ts';

const typedIn = (content: ApplicationContent, of: Programme) => ({
  ...blankForm(key, of),
  ...typedFromContent(content),
});

describe('a content as it would be typed', () => {
  test.each(['investering-2019', 'personalmiljarden-2018'])('comes back as it was in %s', (id) => {
    const of = programmeOf(id);
    fc.assert(
      fc.property(anyContent(of), (content) => {
        expect(readContent(typedIn(content, of), of)).toEqual({
          ok: true,
          content,
          remark: undefined,
          becameApproximate: false,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('is written as people write it', () => {
    const typed = typedFromContent(contentOf({ fullTimeEquivalents: '33,3333 %' }));
    expect([typed.amount, typed['cost-it'], typed.fullTimeEquivalents, typed.investment]).toEqual([
      '430\u00a0000',
      '30\u00a0000',
      '33,3333 %',
      'no',
    ]);
  });
});

describe('answers taken along to another programme', () => {
  const other: Programme = {
    ...programme,
    id: 'investering-2020',
    year: 2020,
    costObjects: ['9917', '9950'],
    fundingParts: [{ id: 'other', name: 'Annan del', amount: 1000 }],
    purposes: programme.purposes.map((purpose, index) =>
      index === 0 ? { ...purpose, name: 'Något helt annat' } : purpose,
    ),
  };
  const [first, second] = programme.purposes.map(({ id }) => id);

  test('keep the purposes that both have by the same id and name, and what else both have', () => {
    const { key: _key, ...answers } = aTyped({
      purposes: [first ?? '', second ?? ''],
      decisionBasis: 'apr-18',
    });
    const fitted = fittedTo(answers, programme, other);
    expect(fitted).toEqual({ ...answers, purposes: [second], costObject: '9917', fundingPart: 'other' });
  });

  test('leave open what the other does not have and what was never chosen', () => {
    const { key: _key, ...answers } = aTyped({ costObject: '1234', fundingPart: '' });
    const twoParts = { ...other, fundingParts: [...other.fundingParts, { id: 'b', name: 'B', amount: 1 }] };
    const { costObject, fundingPart } = fittedTo(answers, programme, twoParts);
    expect([costObject, fundingPart]).toEqual(['', '']);
  });
});

describe('a draft', () => {
  test('gives the form back as it was typed, whatever was typed', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 30 });
    const typed = fc
      .record({ activity: anything, amount: anything, remark: anything, version: fc.constantFrom('', '3') })
      .chain((texts) => fc.subarray(['1', '2', '5', 'x']).map((purposes) => aTyped({ ...texts, purposes })));
    fc.assert(
      fc.property(typed, (form) => {
        expect(typedFromDraft({ key, typed: keptOf(form) })).toEqual(form);
      }),
    );
  });

  test('of an older form keeps what is still asked for', () => {
    const typed = typedFromDraft({
      key,
      typed: { activity: 'Namn', gone: 'x', nature: ['a', 'b'], purposes: '2' },
    });
    expect([typed.activity, typed.nature, typed.purposes, Object.hasOwn(typed, 'gone')]).toEqual([
      'Namn',
      '',
      ['2'],
      false,
    ]);
  });
});
