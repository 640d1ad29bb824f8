import { describe, expect, it } from 'vitest';
import { createLetters } from '../../shared/mail/letters.ts';
import {
  changeFacts,
  inEnglish,
  letterFacts,
  putOff,
  quotedDecision,
  sentBack,
  turnedDown,
  withFile,
} from '../builders/letter-facts.ts';
import { htmlFactsOf, linkOf, sentencesOf, swedishIn } from './letter-reading.ts';

const origin = 'https://bidragsled.example.org';
const letters = createLetters({ origin, organisation: 'Region Prov' });

const named = { Aktivitet: 'Koordinator osteoporos', Verksamhet: 'Ortopedi' };
const applied = {
  ...named,
  'Sökt belopp': '250 000 kr',
  'Del av bidraget': 'Stimulansmedel',
  Objekt: '9902',
};
const notFinal = /^Det här är inget slutligt beslut\. .* kan därför inte överklagas.*$/;

describe('the mail that an application was received', () => {
  const letter = letters.received(letterFacts());

  it('goes to the applicant with the facts', () => {
    expect(letter).toMatchObject({
      kind: 'received',
      to: 'ortopedi@example.org',
      subject: 'Vi har tagit emot er ansökan: Koordinator osteoporos',
    });
    expect(letter.text).toContain('Vi har tagit emot er ansökan till Provsatsning 2019.');
    expect(letter.text.replaceAll('\u00a0', ' ')).toContain(
      'Aktivitet: Koordinator osteoporos\nVerksamhet: Ortopedi\nSökt belopp: 250 000 kr\n',
    );
    expect(htmlFactsOf(letter)).toEqual(applied);
  });

  it('says that the amount is awaited when it is', () => {
    const facts = letterFacts();
    const { amount: _, ...content } = facts.file.application.content;
    const awaited = letters.received(
      withFile(facts, { application: { ...facts.file.application, content } }),
    );
    expect(htmlFactsOf(awaited)).toMatchObject({ 'Sökt belopp': 'belopp inväntas' });
  });

  it('says of a change that the activity stands meanwhile', () => {
    const change = letters.received(changeFacts());
    expect(change.subject).toBe('Vi har tagit emot er begäran om ändring: Koordinator osteoporos');
    expect(change.text).toContain('Aktiviteten gäller som förut');
    expect(htmlFactsOf(change)).toEqual({ ...applied, 'Sökt belopp': '300 000 kr' });
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
    expect(sentencesOf(letter)).toEqual([
      'Er ansökan till Provsatsning 2019 är beviljad.',
      expect.stringMatching(/^Ni får bokföra kostnader på objektet/),
    ]);
    expect(htmlFactsOf(letter)).toEqual({
      ...applied,
      Beslutsnummer: 'RS/100/2019-1',
      'Beviljat belopp': '200 000 kr',
      Villkor: 'Rapportera i juni.',
      Motivering: 'Resten ryms i budget.',
      'Beslutat av': 'Ingrid Fjäll, 1 februari 2019',
      Överklagande: expect.stringMatching(
        /^Beslutet kan inte överklagas enligt förvaltningslagen\. .*laglighetsprövning.* 13 kap\. kommunallagen\. .*tre veckor/,
      ),
    });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1`);
  });

  it('leaves out conditions and motivation where there are none', () => {
    const facts = htmlFactsOf(decided({}, { conditions: undefined, motivation: undefined }));
    expect(Object.keys(facts)).not.toContain('Villkor');
    expect(Object.keys(facts)).not.toContain('Motivering');
  });

  it('says of a conditional approval that nothing may be booked before the agreement is signed', () => {
    const [, second] = sentencesOf(decided({}, { conditional: true }));
    expect(second).toMatch(/Beslutet gäller när den är tecknad\. Vänta till dess med att bokföra/);
    expect(decided({}, { conditional: true }).text).not.toContain('Ni får bokföra');
  });

  it('says by when a new decision is needed', () => {
    expect(htmlFactsOf(decided({}, { newDecisionOn: '2020-02-29' }))).toMatchObject({
      'Nytt beslut behövs senast': '29 februari 2020',
    });
  });

  it('names both when somebody decided in the place of another, and why', () => {
    const insteadOf = { email: 'hos-direktor@example.org', name: 'Nils Myr', why: 'substitution' as const };
    expect(htmlFactsOf(decided({}, { insteadOf }))).toMatchObject({
      'Beslutat av': 'Ingrid Fjäll, 1 februari 2019',
      'I stället för': 'Nils Myr, som är frånvarande',
    });
  });

  it('says why it was rejected and how to go on, and names no money', () => {
    const letter = decided({ motivation: 'Ryms inte inom syftet.' }, turnedDown);
    expect(letter.subject).toBe('Beslut RS/100/2019-1: avslag, Koordinator osteoporos');
    expect(sentencesOf(letter)).toEqual([
      'Er ansökan till Provsatsning 2019 är avslagen.',
      'Ni får lämna in en ny ansökan så länge satsningen är öppen.',
    ]);
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      Beslutsnummer: 'RS/100/2019-1',
      'Sökt belopp': '250 000 kr',
      Motivering: 'Ryms inte inom syftet.',
      'Beslutat av': 'Ingrid Fjäll, 1 februari 2019',
      Överklagande: expect.stringMatching(/laglighetsprövning/),
    });
  });

  it('says of a return what is missing and until when, with the way to complete', () => {
    const letter = decided({ motivation: 'Offert på utrustningen.' }, sentBack);
    expect(letter.subject).toBe(
      'Beslut RS/100/2019-1: komplettera senast 22 februari 2019, Koordinator osteoporos',
    );
    expect(sentencesOf(letter).join()).toContain('Sista dagen är den 22 februari 2019.');
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      Beslutsnummer: 'RS/100/2019-1',
      'Sökt belopp': '250 000 kr',
      'Sista dag': '22 februari 2019',
      'Vad som saknas': 'Offert på utrustningen.',
      'Beslutat av': 'Ingrid Fjäll, 1 februari 2019',
      Överklagande: expect.stringMatching(notFinal),
    });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/complete`);
  });

  it('says of a deferral why and until when', () => {
    const letter = decided({ motivation: 'Ramen är inte klar.' }, putOff);
    expect(letter.subject).toBe('Beslut RS/100/2019-1: uppskjutet till 2 maj 2019, Koordinator osteoporos');
    expect(htmlFactsOf(letter)).toMatchObject({
      'Tas upp igen': '2 maj 2019',
      Motivering: 'Ramen är inte klar.',
      Överklagande: expect.stringMatching(notFinal),
    });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1`);
  });

  it('says of a change what the activity had before and has now', () => {
    const earlier = {
      number: 'RS/100/2019-1',
      amount: 250_000,
      fundingPartId: 'stimulus',
      costObject: '9902',
    };
    const about = { about: 'change', number: 'RS/100/2019-7', amount: 300_000, earlier } as const;
    const letter = letters.decided(changeFacts(), quotedDecision({}, about));
    expect(letter.subject).toBe('Beslut RS/100/2019-7: ändring beviljad, Koordinator osteoporos');
    expect(htmlFactsOf(letter)).toMatchObject({
      'Beviljat belopp': '300 000 kr',
      'Före ändringen': '250 000 kr ur Stimulansmedel, objekt 9902 (beslut RS/100/2019-1)',
    });
    const refused = letters.decided(changeFacts(), quotedDecision({}, { ...turnedDown, about: 'change' }));
    expect(sentencesOf(refused).join()).toContain('Det tidigare beslutet gäller som förut.');
  });

  it('names the activity as it was when it was decided, however late it is sent', () => {
    const facts = changeFacts({}, { activity: 'Koordinator osteoporos och fall' });
    const letter = letters.decided(facts, quotedDecision());
    expect(htmlFactsOf(letter)).toMatchObject({ Aktivitet: 'Koordinator osteoporos' });
  });
});

describe('the other mails to the applicant', () => {
  it('remind of a completion, with what is missing and the way to complete', () => {
    const wait = { until: '2019-02-22', missing: 'Offert på utrustningen.' };
    const letter = letters.completionReminder(letterFacts(), wait);
    expect(letter).toMatchObject({
      kind: 'completion-reminder',
      subject: 'Påminnelse, komplettera senast 22 februari 2019: Koordinator osteoporos',
    });
    expect(htmlFactsOf(letter)).toEqual({
      ...applied,
      'Sista dag': '22 februari 2019',
      'Vad som saknas': 'Offert på utrustningen.',
    });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/complete`);
    expect(letters.completionReminder(changeFacts(), wait).text).toContain('Er begäran om att ändra');
  });

  it('confirm that an application is withdrawn', () => {
    const facts = letterFacts();
    const application = { ...facts.file.application, status: 'withdrawn' as const };
    const letter = letters.withdrawn(withFile(facts, { application }));
    expect(letter).toMatchObject({
      kind: 'withdrawn',
      subject: 'Er ansökan är återtagen: Koordinator osteoporos',
    });
    expect(htmlFactsOf(letter)).toEqual(applied);
  });

  it('confirm that a change is withdrawn, and say what stands', () => {
    const facts = changeFacts();
    const { change: _, ...application } = facts.file.application;
    const letter = letters.withdrawn(withFile(facts, { application }));
    expect(letter.subject).toBe('Er begäran om ändring är återtagen: Koordinator osteoporos');
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      'Gäller i dag': '250 000 kr ur Stimulansmedel, objekt 9902 (beslut RS/255/2018-1)',
    });
  });
});

describe('a mail to somebody who reads English', () => {
  it('is in English', () => {
    const letter = letters.decided(inEnglish(letterFacts()), quotedDecision({}, sentBack));
    expect(letter.subject).toBe(
      'Decision RS/100/2019-1: complete by 22 February 2019, Koordinator osteoporos',
    );
    expect(letter.html).toContain('<html lang="en">');
    expect(htmlFactsOf(letter)).toMatchObject({ 'What is missing': 'Resten ryms i budget.' });
  });

  it('says which of its words are Swedish, and a Swedish mail has nothing to say so of', () => {
    const letter = letters.decided(inEnglish(letterFacts()), quotedDecision());
    expect(swedishIn(letter)).toEqual([
      'Provsatsning 2019',
      'Koordinator osteoporos',
      'Ortopedi',
      'Stimulansmedel',
      'Rapportera i juni.',
      'Resten ryms i budget.',
      'Region Prov',
    ]);
    expect(swedishIn(letters.decided(letterFacts(), quotedDecision()))).toEqual([]);
  });
});
