import { expect, test } from 'vitest';
import { inSwedish } from '../../functions/web/ui/in-swedish.ts';
import { writtenText } from '../../functions/web/ui/page.ts';
import { translatedPieces } from '../../shared/text/pieces.ts';
import { translator } from '../../shared/text/translate.ts';

const text = '<b>FoU/FUU</b>';

test('Swedish data says that it is Swedish on a page in English, and only there', async () => {
  expect(String(await inSwedish(text, 'en'))).toBe(
    '<span lang="sv">&lt;b&gt;FoU/<wbr>FUU&lt;/<wbr>b&gt;</span>',
  );
  expect(inSwedish(text, 'sv')).toBe(text);
  expect(String(await writtenText('ja', 'en'))).toBe('<span class="bl-written" lang="sv">ja</span>');
  expect(String(await writtenText('ja', 'sv'))).toBe('<span class="bl-written">ja</span>');
});

test('a sentence in pieces is the same sentence, whatever its facts look like', () => {
  const t = translator('en');
  const facts = { unit: '{programme} $&', programme: 'Prov 2019' };
  const pieces = translatedPieces(t, 'mail.decision-wanted.application.intro', facts, ['unit']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(t('mail.decision-wanted.application.intro', facts));
  expect(pieces.filter(({ swedish }) => swedish)).toEqual([{ text: '{programme} $&', swedish: true }]);
});

test('a place whose fact is missing stays as it stands', () => {
  expect(
    translatedPieces(translator('en'), 'mail.footer', {}, []).some(({ text: it }) => it === '{organisation}'),
  ).toBe(true);
});
