import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { createLetters } from '../../shared/mail/letters.ts';
import type { Letter } from '../../shared/use-cases/letter.ts';
import { innocent, letterFacts, type Quoted, quotedDecision } from '../builders/letter-facts.ts';

const origin = 'https://bidragsled.example.org';
const letters = createLetters({ origin, organisation: 'Region Prov' });
const token = 'T0ken-_abcdefghijklmnopqrstuvwxyz0123456789AB';
const asked = '2019-01-14T08:01:00.000Z';

/** Every letter there is, quoting these texts. */
function everyLetter(quoted: Partial<Quoted> = {}): Record<string, Letter> {
  const facts = letterFacts(quoted);
  const ask = { to: 'hos-direktor@example.org', token, askedAt: asked };
  return {
    received: letters.received(facts),
    wanted: letters.decisionWanted(facts, { ...ask, reminder: 0 }),
    reminder: letters.decisionWanted(facts, { ...ask, reminder: 1 }),
    approved: letters.decided(facts, quotedDecision(quoted)),
    rejected: letters.decided(facts, quotedDecision(quoted, { outcome: 'rejected', amount: 0 })),
  };
}
/** The same text wherever a person's text is quoted. */
const everywhere = (text: string): Quoted => ({
  activity: text,
  unit: text,
  programme: text,
  fundingPart: text,
  conditions: text,
  motivation: text,
  decider: text,
});
const forEach = (quoted: Partial<Quoted>, check: (letter: Letter, name: string) => void) => {
  for (const [name, letter] of Object.entries(everyLetter(quoted))) check(letter, name);
};

describe('the one link', () => {
  const links: Record<string, string> = {
    received: '/applications/a1',
    wanted: `/l/${token}`,
    reminder: `/l/${token}`,
    approved: '/applications/a1',
    rejected: '/applications/a1',
  };

  it('SECURITY-17: of every mail begins with the configured origin, in text and HTML', () =>
    forEach({}, ({ text, html }, name) => {
      const expected = [`${origin}${links[name]}`];
      expect(text.match(/\w+:\/\/\S+/g)).toEqual(expected);
      expect(
        parse(html)
          .querySelectorAll('a')
          .map((link) => link.getAttribute('href')),
      ).toEqual(expected);
      expect(html.match(/\w+:\/\/[^"\s]+/g)).toEqual(expected);
    }));

  it('stands on a line of its own in the text, however it is read', () =>
    forEach({}, ({ text }, name) => expect(text.split('\n')).toContain(`${origin}${links[name]}`)));

  it('SECURITY-16: has its token nowhere in a subject', () =>
    forEach({}, ({ subject }) => expect(subject).not.toContain(token)));
});

describe('a subject', () => {
  it.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
    ['U+0085', '\u0085'],
    ['NUL', '\u0000'],
    ['vertical tab', '\u000b'],
  ])('SECURITY-18: takes %s in any text as a space', (_, lineBreak) => {
    const text = `Apotekare${lineBreak}Bcc: all@example.org`;
    forEach(everywhere(text), ({ subject }) => {
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(subject).toContain('Apotekare Bcc: all@example.org');
    });
  });

  it('SECURITY-18: is one line also when the text is only line breaks', () =>
    forEach(everywhere('\r\n\r\n'), ({ subject }) => expect(subject).toMatch(/^[^\p{Cc}]{5,}$/u)));

  it('has a long activity cut between two words, and all that stands after it', () => {
    const activity = 'Kompensation för pågående utvecklingsarbete, flöden och processer '.repeat(4);
    const { wanted, approved } = everyLetter({ activity });
    expect(wanted?.subject).toBe(
      'Beslut behövs: Kompensation för pågående utvecklingsarbete, flöden och processer Kompensation för…, 250\u00a0000\u00a0kr',
    );
    expect(approved?.subject).toMatch(/^Beslut RS\/100\/2019-1: beviljad, Kompensation för .*för…$/);
    expect(wanted?.text).toContain(`Aktivitet: ${activity}`);
  });

  it('never ends within a sign', () =>
    forEach({ activity: '🏔'.repeat(200) }, ({ subject }) => {
      expect(subject.isWellFormed()).toBe(true);
      expect([...subject].length).toBeLessThanOrEqual(150);
      expect(subject).toContain('🏔…');
    }));

  it('is not cut when it fits', () => {
    const activity = 'ö'.repeat(90);
    expect(everyLetter({ activity }).received?.subject).toBe(`Vi har tagit emot er ansökan: ${activity}`);
  });
});

describe('a text with markup', () => {
  /** Tags with their attributes, as a mail program sees them. */
  const skeleton = (html: string): string[] =>
    parse(html, { comment: true })
      .querySelectorAll('*')
      .map((element: HTMLElement) => `${element.rawTagName} ${element.rawAttrs}`);

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<a href="javascript:alert(1)">Läs och besluta</a>',
    'javascript:alert(1)',
    '<style>*{display:none}</style>',
    'x;background:url(//example.org/x)}',
    '</td></tr></table><form action="//example.org">',
    '<!-- ',
    '&lt;b&gt; &amp; &#60;',
  ])('SECURITY-19: is shown as it was typed and changes nothing else: %s', (text) => {
    const plain = everyLetter();
    forEach(everywhere(text), ({ html, text: plainText }, name) => {
      expect(skeleton(html)).toEqual(skeleton(plain[name]?.html ?? ''));
      const cells = parse(html).querySelectorAll('td');
      expect(cells.map((cell) => cell.text)).toContain(text);
      expect(plainText).toContain(text);
    });
  });

  it('is not read as a place to fill in, nor as a pattern', () => {
    const activity = '{unit} $& $1 {amount}';
    forEach({ activity }, ({ subject, text }) => {
      expect(subject).toContain(activity);
      expect(text).toContain(`Aktivitet: ${activity}`);
      expect(text).not.toContain(`Aktivitet: ${innocent.unit}`);
    });
  });
});
