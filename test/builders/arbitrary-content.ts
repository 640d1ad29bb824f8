import fc from 'fast-check';
import {
  type ApplicationContent,
  ApplicationContentSchema,
  costTypes,
  natures,
} from '../../shared/domain/application.ts';
import { continuedNeeds } from '../../shared/domain/continued-need.ts';
import { looksLikePersonalNumber } from '../../shared/domain/personal-number.ts';
import { flattenPurposes, type Programme } from '../../shared/domain/programme.ts';
import { normaliseText, type TextKind } from '../../shared/domain/text.ts';

/** Any text that can be sent in, as it is stored. */
const text = (kind: TextKind) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom('Rad ett\nrad två', '<b>Åre</b> & "co"', 'ca 5\u00a0%'),
    )
    .map((written) => normaliseText(written, kind))
    .filter((it) => it.ok && it.text !== '' && !looksLikePersonalNumber(it.text))
    .map((it) => (it.ok ? it.text : ''));
const line = text('line');
const paragraph = text('paragraph');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const kronor = fc.integer({ min: 1, max: 1_000_000_000 });

const costLines = fc.subarray([...costTypes], { minLength: 1 }).chain((types) =>
  fc.tuple(
    ...types.map((type) =>
      fc.record({
        type: fc.constant(type),
        amount: kronor,
        recurrence: fc.constantFrom('one-off', 'running'),
      }),
    ),
  ),
);
const money = fc.oneof(
  fc
    .record({ costLines, amountStatus: fc.constantFrom('exact', 'approximate', 'preliminary') })
    .map((it) => ({ ...it, amount: it.costLines.reduce((sum, { amount }) => sum + amount, 0) })),
  fc.record({
    costLines: fc.oneof(fc.constant([]), costLines),
    amountStatus: fc.constant('awaited'),
    amount: fc.constant(undefined),
  }),
);
const investment = fc.record({
  amount: kronor,
  inServiceOn: fc.constantFrom('2019-03-01', '2020-02-29', '2019-12-31'),
  usefulLifeYears: fc.integer({ min: 1, max: 50 }),
});
const continuedNeed = fc
  .record({ answer: fc.constantFrom(...continuedNeeds), amount: maybe(kronor), text: maybe(paragraph) })
  .filter(
    ({ answer, amount, text }) =>
      (answer !== 'no' || amount === undefined) && (answer !== 'partly' || !!text),
  );
const staffing = fc
  .record({ newHires: fc.boolean(), newHiresMotivation: maybe(paragraph) })
  .filter(({ newHires, newHiresMotivation }) => !newHires || newHiresMotivation !== undefined);
/** Down to a millionth, which the form takes as `0,0001 %`. */
const posts = fc.integer({ min: 1, max: 1_000_000_000 }).map((millionths) => Number(`${millionths}e-6`));

/** Any content that the form of this programme can give. */
export const anyContent = (programme: Programme): fc.Arbitrary<ApplicationContent> =>
  fc
    .record({
      texts: fc.record({
        activity: line,
        purposeText: paragraph,
        continuationText: paragraph,
        decisionBasis: maybe(line),
        earlierFunding: maybe(line),
        existingResources: maybe(paragraph),
        sharedWith: maybe(line),
        contact: line,
        manager: line,
      }),
      money,
      staffing,
      rest: fc.record({
        nature: fc.constantFrom(...natures),
        purposeIds: fc.subarray(
          flattenPurposes(programme).map(({ id }) => id),
          { minLength: 1 },
        ),
        withinPurpose: fc.boolean(),
        decisionExists: fc.boolean(),
        investment: maybe(investment),
        continuedNeed,
        costObject: fc.constantFrom(...programme.costObjects),
        fundingPartId: fc.constantFrom(...programme.fundingParts.map(({ id }) => id)),
        fullTimeEquivalents: maybe(posts),
        periodMonths: maybe(fc.integer({ min: 1, max: 60 })),
      }),
    })
    .map(({ texts, money, staffing, rest }) =>
      ApplicationContentSchema.parse(
        JSON.parse(JSON.stringify({ ...texts, ...money, ...staffing, ...rest })),
      ),
    );
