import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { createLetters } from '../../shared/mail/letters.ts';
import type { Letter } from '../../shared/use-cases/letter.ts';
import { letterFacts, quotedDecision } from '../builders/letter-facts.ts';

const origin = 'https://bidragsled.example.org';
const letters = createLetters({ origin, organisation: 'Region Prov' });
const token = 'T0ken-_abcdefghijklmnopqrstuvwxyz0123456789AB';
const ask = { to: 'hos-direktor@example.org', token, reminder: 0, askedAt: '2019-01-14T08:01:00.000Z' };

/** The facts of the plain text, label by label; sums are read with ordinary spaces. */
function factsOf({ text }: Letter): Record<string, string> {
  const lines = text.replaceAll('\u00a0', ' ').split('\n\n')[2]?.split('\n') ?? [];
  return Object.fromEntries(lines.map((line) => line.split(': ', 2)));
}
/** The same facts of the HTML, where a value may have lines. */
const htmlFactsOf = ({ html }: Letter) =>
  Object.fromEntries(
    parse(html)
      .querySelectorAll('tr')
      .map((row) => [row.querySelector('th')?.text, row.querySelector('td')?.text.replaceAll('\u00a0', ' ')]),
  );

const applied = {
  Aktivitet: 'Koordinator osteoporos',
  Verksamhet: 'Ortopedi',
  'Sökt belopp': '250 000 kr',
  'Del av bidraget': 'Stimulansmedel',
  Objekt: '9902',
};

describe('the mail that an application was received', () => {
  const letter = letters.received(letterFacts());

  it('goes to the applicant with the facts', () => {
    expect(letter).toMatchObject({
      kind: 'received',
      to: 'ortopedi@example.org',
      subject: 'Vi har tagit emot er ansökan: Koordinator osteoporos',
    });
    expect(letter.text).toContain('Vi har tagit emot er ansökan till Provsatsning 2019.');
    expect(factsOf(letter)).toEqual(applied);
    expect(htmlFactsOf(letter)).toEqual(applied);
  });

  it('says that the amount is awaited when it is', () => {
    const facts = letterFacts();
    const { amount: _, ...content } = facts.file.application.content;
    const application = { ...facts.file.application, content };
    const awaited = letters.received({ ...facts, file: { ...facts.file, application } });
    expect(factsOf(awaited)).toMatchObject({ 'Sökt belopp': 'belopp inväntas' });
  });
});

describe('the mail that asks for a decision', () => {
  it('goes to the one who is asked, with the facts, what is left in each part, and the warnings', () => {
    const letter = letters.decisionWanted(letterFacts(), ask);
    expect(letter).toMatchObject({
      kind: 'decision-wanted',
      to: 'hos-direktor@example.org',
      subject: 'Beslut behövs: Koordinator osteoporos, 250\u00a0000\u00a0kr',
    });
    expect(letter.text).toContain('Ortopedi söker medel ur Provsatsning 2019.');
    expect(htmlFactsOf(letter)).toEqual({
      ...applied,
      'Kvar i Stimulansmedel': '750 000 kr',
      'Kvar i Specialistutbildning': '400 000 kr',
      'Att tänka på':
        'Aktiviteten kräver nyanställning. Nya anställningar ska undvikas.\n' +
        'Kostnaderna är tillsammans 240 000 kr, men sökt belopp är 250 000 kr.',
    });
    expect(factsOf(letter)).toMatchObject({ ...applied, 'Kvar i Stimulansmedel': '750 000 kr' });
  });

  it('has no line about warnings when there are none', () => {
    const { assessment: _, ...file } = letterFacts().file;
    const letter = letters.decisionWanted({ ...letterFacts(), file }, ask);
    expect(Object.keys(htmlFactsOf(letter))).not.toContain('Att tänka på');
  });

  it('is the same with the same link as a reminder, and says when it was asked first', () => {
    const letter = letters.decisionWanted(letterFacts(), { ...ask, reminder: 2 });
    expect(letter).toMatchObject({
      kind: 'reminder',
      to: 'hos-direktor@example.org',
      subject: 'Påminnelse, beslut behövs: Koordinator osteoporos, 250\u00a0000\u00a0kr',
    });
    expect(letter.text).toContain('14 januari 2019');
    expect(letter.text).toContain(`${origin}/l/${token}`);
    expect(htmlFactsOf(letter)).toEqual(htmlFactsOf(letters.decisionWanted(letterFacts(), ask)));
  });
});

describe('the mail that tells of a decision', () => {
  const decided = (...given: Parameters<typeof quotedDecision>) =>
    letters.decided(letterFacts(), quotedDecision(...given));

  it('says what was approved, less than applied for, on which conditions and why', () => {
    const letter = decided({}, { amount: 200_000 });
    expect(letter).toMatchObject({
      kind: 'decided',
      to: 'ortopedi@example.org',
      subject: 'Beslut RS/100/2019-1: beviljad, Koordinator osteoporos',
    });
    expect(letter.text).toContain('är beviljad');
    expect(htmlFactsOf(letter)).toEqual({
      Aktivitet: 'Koordinator osteoporos',
      Verksamhet: 'Ortopedi',
      Beslutsnummer: 'RS/100/2019-1',
      'Sökt belopp': '250 000 kr',
      'Beviljat belopp': '200 000 kr',
      'Del av bidraget': 'Stimulansmedel',
      Objekt: '9902',
      Villkor: 'Rapportera i juni.',
      Motivering: 'Resten ryms i budget.',
      'Beslutat av': 'Ingrid Fjäll, 1 februari 2019',
      Överklagande: expect.stringMatching(
        /^Beslutet kan inte överklagas enligt förvaltningslagen\. .*laglighetsprövning.* 13 kap\. kommunallagen\.$/,
      ),
    });
  });

  it('leaves out conditions and motivation where there are none', () => {
    const facts = htmlFactsOf(decided({}, { conditions: undefined, motivation: undefined }));
    expect(Object.keys(facts)).not.toContain('Villkor');
    expect(Object.keys(facts)).not.toContain('Motivering');
  });

  it('says why it was rejected and how to go on, and names no money', () => {
    const rejected = {
      outcome: 'rejected' as const,
      amount: 0,
      fundingPartId: undefined,
      costObject: undefined,
      conditions: undefined,
    };
    const letter = decided({ motivation: 'Ryms inte inom syftet.' }, rejected);
    expect(letter.subject).toBe('Beslut RS/100/2019-1: avslag, Koordinator osteoporos');
    expect(letter.text).toContain('är avslagen');
    expect(htmlFactsOf(letter)).toEqual({
      Aktivitet: 'Koordinator osteoporos',
      Verksamhet: 'Ortopedi',
      Beslutsnummer: 'RS/100/2019-1',
      'Sökt belopp': '250 000 kr',
      Motivering: 'Ryms inte inom syftet.',
      'Beslutat av': 'Ingrid Fjäll, 1 februari 2019',
      Överklagande: expect.stringMatching(/laglighetsprövning.* Ni får lämna in en ny ansökan/),
    });
  });
});
