import { describe, expect, it } from 'vitest';
import type { Question } from '../../shared/domain/question.ts';
import { askReasons } from '../../shared/domain/routing.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import type { LetterFacts } from '../../shared/use-cases/letters.ts';
import { aQuestion } from '../builders/application.ts';
import {
  changeFacts,
  completedFacts,
  inEnglish,
  letterFacts,
  putOff,
  quotedDecision,
  sentBack,
  withFile,
} from '../builders/letter-facts.ts';
import { htmlFactsOf, linkOf, sentencesOf, swedishIn } from './letter-reading.ts';

const origin = 'https://bidragsled.example.org';
const letters = createLetters({ origin, organisation: 'Region Prov' });
const token = 'T0ken-_abcdefghijklmnopqrstuvwxyz0123456789AB';
const insteadOf = { email: 'hos-direktor@example.org', name: 'Nils Myr' };

const wanted = (facts: LetterFacts = letterFacts(), question: Partial<Question> = {}, reminder = 0) =>
  letters.decisionWanted(facts, { question: aQuestion(question), token, reminder });

const named = { Aktivitet: 'Koordinator osteoporos', Verksamhet: 'Ortopedi' };
const left = { 'Kvar i Stimulansmedel': '750 000 kr', 'Kvar i Specialistutbildning': '400 000 kr' };
const warnings =
  'Aktiviteten kräver nyanställning. Nya anställningar ska undvikas.\n' +
  'Kostnaderna är tillsammans 240 000 kr, men sökt belopp är 250 000 kr.';

describe('the mail that asks for a decision', () => {
  it('has the facts, what is left in each part, the warnings, and the one link', () => {
    const facts = letterFacts();
    const letter = wanted({ ...facts, to: { ...facts.to, email: 'hos-direktor@example.org' } });
    expect(letter).toMatchObject({
      kind: 'decision-wanted',
      to: 'hos-direktor@example.org',
      subject: 'Beslut behövs: Koordinator osteoporos, 250\u00a0000\u00a0kr',
    });
    expect(sentencesOf(letter)).toEqual(['Ortopedi söker medel ur Provsatsning 2019. Du behöver besluta.']);
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      'Sökt belopp': '250 000 kr',
      'Del av bidraget': 'Stimulansmedel',
      Objekt: '9902',
      ...left,
      'Att tänka på': warnings,
    });
    expect(linkOf(letter)).toBe(`${origin}/l/${token}`);
  });

  it('has no line about warnings when there are none', () => {
    const letter = wanted(withFile(letterFacts(), { assessment: undefined }));
    expect(Object.keys(htmlFactsOf(letter))).not.toContain('Att tänka på');
  });

  it('is the same with the same link as a reminder, and says since when it waits', () => {
    const letter = wanted(letterFacts(), {}, 2);
    expect(letter).toMatchObject({
      kind: 'reminder',
      subject: 'Påminnelse, beslut behövs: Koordinator osteoporos, 250\u00a0000\u00a0kr',
    });
    expect(letter.text).toContain('14 januari 2019');
    expect(linkOf(letter)).toBe(`${origin}/l/${token}`);
    expect(htmlFactsOf(letter)).toEqual(htmlFactsOf(wanted()));
  });

  it('says what the activity has today, what is asked for instead and why, of a change', () => {
    const letter = wanted(changeFacts({}, { contact: 'Ny chef, Ortopedi' }));
    expect(letter.subject).toBe('Beslut om ändring behövs: Koordinator osteoporos, 300\u00a0000\u00a0kr');
    expect(sentencesOf(letter)).toEqual([
      'Ortopedi vill ändra en aktivitet som är beviljad i Provsatsning 2019. Du behöver besluta om ändringen.',
    ]);
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      'Gäller i dag': '250 000 kr ur Stimulansmedel, objekt 9902 (beslut RS/255/2018-1)',
      'Begärd ändring': '300 000 kr ur Stimulansmedel, objekt 9902',
      'Skillnad mot i dag': '+50 000 kr',
      'Ändrade uppgifter': 'Sökt belopp, Kontakt',
      Varför: 'Fler patienter än väntat.',
      ...left,
      'Att tänka på': warnings,
    });
    expect(wanted(changeFacts(), {}, 1).subject).toMatch(/^Påminnelse, beslut om ändring behövs:/);
  });

  it('says how much less is asked for, and nothing of a sum when the part is another', () => {
    expect(htmlFactsOf(wanted(changeFacts({}, { amount: 100_000 })))).toMatchObject({
      'Skillnad mot i dag': '−150 000 kr',
    });
    const other = htmlFactsOf(wanted(changeFacts({}, { fundingPartId: 'earmarked' })));
    expect(Object.keys(other)).not.toContain('Skillnad mot i dag');
    expect(other).toMatchObject({ 'Begärd ändring': '300 000 kr ur Specialistutbildning, objekt 9902' });
  });
});

describe('a question that was handed over', () => {
  it('says in whose place and why, since when, and that the link is new', () => {
    const firstAskedAt = '2019-01-02T08:00:00.000Z';
    const letter = wanted(letterFacts(), { why: 'substitution', insteadOf, firstAskedAt, linkIssue: 2 });
    expect(sentencesOf(letter).slice(1)).toEqual([
      'Du får frågan i stället för Nils Myr, som är frånvarande.',
      'Frågan ställdes första gången den 2 januari 2019.',
      'Länken nedan är ny. Tidigare länkar i samma fråga går inte längre att besluta med.',
    ]);
  });

  it('has a reason of its own for every way that a question goes', () => {
    const ways = askReasons.filter((why) => why !== 'controller');
    const reasons = ways.map((why) => sentencesOf(wanted(letterFacts(), { why, insteadOf }))[1]);
    expect(new Set(reasons).size).toBe(ways.length);
    for (const reason of reasons) expect(reason).toContain('Nils Myr');
  });

  it('says why also when nobody else had it', () => {
    const why = (reason: Question['why']) => sentencesOf(wanted(letterFacts(), { why: reason }))[1];
    expect(why('limit')).toContain('gräns');
    expect(why('escalated')).toContain('ingen har svarat i tid');
    expect(why('chosen')).toContain('för hand');
    expect(why('director')).toBeUndefined();
  });

  it('says nothing of a new link in a reminder: the one it has was new before', () => {
    expect(wanted(letterFacts(), { linkIssue: 2 }, 1).text).not.toContain('Länken nedan är ny');
  });
});

describe('what the decider should know beforehand', () => {
  it('is that the amount is above the own limit', () => {
    const question = aQuestion();
    const letter = letters.decisionWanted(letterFacts(), { question, token, reminder: 0, limit: 200_000 });
    expect(sentencesOf(letter).join()).toContain('Beloppet är högre än din gräns, 200 000 kr.');
  });

  it('is that the agreement is not signed', () => {
    const facts = letterFacts();
    const agreement = { signed: false, notedAt: '2019-01-10T08:00:00.000Z', notedBy: 'system' };
    const awaited = wanted({ ...facts, books: { ...facts.books, agreement } });
    expect(sentencesOf(awaited).join()).toContain('gäller först när den är tecknad');
  });

  it('is what the applicant has completed with', () => {
    const letter = wanted(completedFacts());
    expect(sentencesOf(letter)[1]).toBe(
      'En komplettering begärdes den 1 februari 2019. Nu har Ortopedi kompletterat.',
    );
    expect(htmlFactsOf(letter)).toMatchObject({
      'Ändrade uppgifter': 'Sökt belopp, Kontakt',
      'Sökandens kommentar': 'Fler patienter än väntat.',
    });
  });

  it('is that no completion came, or that the time of a deferral is over', () => {
    const since = (...decisions: Parameters<typeof quotedDecision>[1][]) =>
      sentencesOf(
        wanted(withFile(letterFacts(), { decisions: decisions.map((it) => quotedDecision({}, it)) })),
      )[1];
    expect(since(sentBack)).toBe('En komplettering begärdes den 1 februari 2019, men ingen har kommit.');
    expect(since(sentBack, putOff)).toBe('Beslutet sköts upp den 1 februari 2019. Nu tas frågan upp igen.');
    expect(since({})).toBeUndefined();
  });

  it('is no old completion, when another decision has been made since', () => {
    const facts = completedFacts();
    const later = quotedDecision({}, { ...putOff, decidedAt: '2019-02-05T09:00:00.000Z' });
    const letter = wanted(withFile(facts, { decisions: [...facts.file.decisions, later] }));
    expect(letter.text).not.toContain('kompletterat');
    expect(Object.keys(htmlFactsOf(letter))).not.toContain('Sökandens kommentar');
  });
});

describe('the mail that somebody else opened the link', () => {
  it('SECURITY-09: says who and when, and that nothing has changed', () => {
    const opening = { question: aQuestion(), by: 'Nils Myr', at: '2019-01-15T09:30:00.000Z' };
    const letter = letters.openedByOther(letterFacts(), opening);
    expect(letter).toMatchObject({
      kind: 'opened-by-other',
      subject: 'Någon annan öppnade länken till dig: Koordinator osteoporos',
    });
    expect(sentencesOf(letter)[0]).toBe(
      'Nils Myr öppnade din länk den 15 januari 2019 kl. 10.30, inloggad som sig själv. Sidan visades inte, och inget har ändrats. Bara du kan besluta.',
    );
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/decide`);
  });
});

describe('the same mail to a decider who reads English', () => {
  it('is in English, with its Swedish marked', () => {
    const letter = wanted(inEnglish(completedFacts()), { why: 'substitution', insteadOf });
    expect(letter.subject).toBe('Decision wanted: Koordinator osteoporos, 250\u00a0000\u00a0kr');
    expect(sentencesOf(letter)).toEqual([
      'Ortopedi applies for money from Provsatsning 2019. You need to decide.',
      'You are asked in place of Nils Myr, who is away.',
      'A completion was asked for on 1 February 2019. Now Ortopedi has sent it.',
    ]);
    expect(htmlFactsOf(letter)).toMatchObject({ 'What has changed': 'Amount applied for, Contact' });
    expect(swedishIn(letter)).toContain('Fler patienter än väntat.');
  });
});
