import { parse } from 'node-html-parser';
import type { Letter } from '../../shared/use-cases/letter.ts';

const plainSpaces = (text = ''): string => text.replaceAll('\u00a0', ' ');

/** The facts of the HTML, label by label; sums are read with ordinary spaces, and a value may have lines. */
export const htmlFactsOf = ({ html }: Letter): Record<string, string> =>
  Object.fromEntries(
    parse(html)
      .querySelectorAll('dt')
      .map((term) => [term.text, plainSpaces(term.nextElementSibling?.text)]),
  );

/** The sentences above the facts. */
export const sentencesOf = ({ html }: Letter): string[] =>
  parse(html)
    .querySelectorAll('p')
    .slice(1, -2)
    .map((paragraph) => plainSpaces(paragraph.text));

/** What stands marked as Swedish. */
export const swedishIn = ({ html }: Letter): string[] =>
  parse(html)
    .querySelectorAll('[lang=sv]')
    .filter(({ rawTagName }) => rawTagName !== 'html')
    .map(({ text }) => text);

export const linkOf = ({ html }: Letter): string | undefined =>
  parse(html).querySelector('a')?.getAttribute('href');
