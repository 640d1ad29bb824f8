import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import {
  contentDifferenceRows,
  contentDifferences,
} from '../../functions/web/applications/content-differences.ts';
import { translator } from '../../shared/text/translate.ts';
import { anyContent } from '../builders/arbitrary-content.ts';
import { contentOf, programmeOf } from '../builders/typed-form.ts';

const programme = programmeOf('investering-2019');
const words = { t: translator('sv'), language: 'sv' as const };

test('what differs is said in words, by its label, in the order of the page', () => {
  const before = contentOf({ purposes: ['2'], decisionExists: 'no' });
  const after = contentOf({
    purposes: ['2', '5'],
    decisionExists: 'yes',
    amount: '400 000',
    'cost-it': '',
    'recurrence-it': '',
    periodMonths: '6 mån',
  });
  const rows = contentDifferenceRows(words, programme, before, after);
  const nameOf = (id: string) => programme.purposes.find((purpose) => purpose.id === id)?.name;
  expect(rows.map(({ label, before, after }) => [label, before, after])).toEqual([
    [expect.stringContaining('yfte'), nameOf('2'), `${nameOf('2')}\n${nameOf('5')}`],
    [words.t('facts.decisionExists'), 'Nej', 'Ja'],
    [words.t('term.applied'), '430\u00a0000\u00a0kr', '400\u00a0000\u00a0kr'],
    [
      words.t('facts.costLines'),
      expect.stringContaining('30\u00a0000\u00a0kr'),
      expect.not.stringContaining('30\u00a0000'),
    ],
    [words.t('facts.period'), undefined, '6 månader'],
  ]);
});

test('no change of a content is left out, and the same content differs nowhere', () => {
  fc.assert(
    fc.property(anyContent(programme), anyContent(programme), (one, other) => {
      expect(contentDifferenceRows(words, programme, one, structuredClone(one))).toEqual([]);
      const fields = Object.keys({ ...one, ...other }) as (keyof typeof one)[];
      for (const field of fields) {
        if (isDeepStrictEqual(one[field], other[field])) continue;
        const changed = { ...one, [field]: other[field] };
        expect([field, contentDifferenceRows(words, programme, one, changed).length]).toEqual([
          field,
          expect.toSatisfy((n: number) => n > 0),
        ]);
      }
    }),
  );
});

test('SECURITY-19: what was written stands escaped in the differences', async () => {
  const rows = contentDifferenceRows(
    words,
    programme,
    contentOf(),
    contentOf({ contact: '<script>alert(1)</script>' }),
  );
  const page = parse(String(await contentDifferences(words, rows)));
  expect(page.querySelector('script')).toBeNull();
  expect(page.querySelector('ins')?.textContent).toBe('<script>alert(1)</script>');
});
