import { describe, expect, it } from 'vitest';
import type { Payout } from '../../shared/domain/payout.ts';
import type { Question } from '../../shared/domain/question.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import type { LetterFacts } from '../../shared/use-cases/letters.ts';
import { aQuestion } from '../builders/application.ts';
import { inEnglish, providerFacts, quotedDecision } from '../builders/letter-facts.ts';
import { aLapsed, anAttested, aPayout, aSentBack } from '../builders/payout.ts';
import { aProgramme } from '../builders/programme.ts';
import { htmlFactsOf, linkOf, sentencesOf, swedishIn } from './letter-reading.ts';

const origin = 'https://bidragsled.example.org';
const letters = createLetters({ origin, organisation: 'Region Prov' });
const token = 'T0ken-_abcdefghijklmnopqrstuvwxyz0123456789AB';
const insteadOf = { email: 'ekonom@example.org', name: 'Nils Myr' };

const named = { Aktivitet: 'Koordinator osteoporos', Vårdgivare: 'Ortopedi', Avser: 'kvartal 1 2019' };
const award = { Beviljat: '250 000 kr ur Stimulansmedel, objekt 9902 (beslut RS/255/2018-1)' };

const asksFor = (quarter: Quarter, isReminder: boolean, payouts: Payout[] = [], dueAt?: string) =>
  letters.payoutWanted(providerFacts(payouts), {
    question: aQuestion({ kind: 'payout-request', quarter, dueAt }),
    quarter,
    isReminder,
  });

describe('the mail that a quarter can be asked for', () => {
  it('has the last day, what is awarded, paid and left, and leads to the request', () => {
    const letter = asksFor('2019Q2', false, [anAttested()], '2019-07-15T22:00:00.000Z');
    expect(letter).toMatchObject({
      kind: 'payout-wanted',
      subject: 'Dags att äska för kvartal 2 2019: Koordinator osteoporos',
    });
    expect(sentencesOf(letter)).toEqual([
      'Nu kan ni äska medel för kvartal 2 2019 ur Provsatsning 2019. Sista dagen är den 15 juli 2019.',
      'Ange verkliga kostnader per kostnadsslag, och intyga att de inte har ersatts tidigare.',
      'Äskar ni inte förfaller kvartalet, men medlen finns kvar till senare kvartal under 2019.',
    ]);
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      Avser: 'kvartal 2 2019',
      'Sista dag': '15 juli 2019',
      ...award,
      'Utbetalt eller attesterat': '80 000 kr',
      'Kvar att äska': '170 000 kr',
    });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/payouts/2019Q2/request`);
  });

  it('reminds of the last day, and says so otherwise when a request was sent back', () => {
    const reminder = asksFor('2019Q1', true);
    expect(reminder).toMatchObject({
      kind: 'payout-reminder',
      subject: 'Påminnelse, äska senast 15 april 2019: Koordinator osteoporos',
    });
    expect(sentencesOf(reminder)[0]).toMatch(/^Vi har inte fått något äskande för kvartal 1 2019/);
    const again = asksFor('2019Q1', true, [aSentBack()]);
    expect(sentencesOf(again)[0]).toMatch(/^Ert äskande för kvartal 1 2019 .* är återsänt/);
  });

  it('promises nothing for later in the last quarter of the year', () => {
    const letter = asksFor('2019Q4', false);
    expect(htmlFactsOf(letter)).toMatchObject({ 'Sista dag': '31 december 2019' });
    expect(sentencesOf(letter)[2]).toBe('Det är årets sista kvartal. Det ni inte äskar nu betalas inte ut.');
  });
});

describe('the mail that asks for an attest', () => {
  const wanted = (question: Partial<Question> = {}, payouts: Payout[] = [], more = {}) => {
    const payout = aPayout();
    return letters.attestWanted(providerFacts([...payouts, payout]), payout, {
      question: aQuestion({ kind: 'attest', quarter: '2019Q1', ...question }),
      token,
      reminder: 0,
      ...more,
    });
  };

  it('has the request with its costs by type, the award, what is paid and what is left after', () => {
    const letter = wanted();
    expect(letter).toMatchObject({
      kind: 'attest-wanted',
      subject: 'Attest behövs, kvartal 1 2019: Koordinator osteoporos, 80\u00a0000\u00a0kr',
    });
    expect(sentencesOf(letter)).toEqual([
      'Ortopedi äskar 80 000 kr för kvartal 1 2019 ur Provsatsning 2019. Du behöver attestera eller återsända.',
    ]);
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      'Äskat belopp': '80 000 kr',
      Kostnader: 'Personal, Sjuksköterska, halvtid: 60 000 kr\nUtrustning, Mätutrustning: 20 000 kr',
      'Beslutat område': 'Primärvård',
      'Äskat av': 'Kontakt, Fjällhälsan, 11 mars 2019',
      ...award,
      'Utbetalt eller attesterat tidigare': '0 kr',
      'Kvar efter attest': '170 000 kr',
    });
    expect(linkOf(letter)).toBe(`${origin}/l/${token}`);
  });

  it('says in whose place, that an earlier request was sent back, and that the limit is passed', () => {
    const handed = { why: 'substitution' as const, insteadOf, linkIssue: 2 };
    const letter = wanted(handed, [aSentBack({ id: 'a1-2019Q1-0' })], { limit: 50_000 });
    expect(sentencesOf(letter).slice(1)).toEqual([
      'Du får frågan i stället för Nils Myr, som är frånvarande.',
      'Ett tidigare äskande för kvartalet återsändes den 14 mars 2019. Det här är ett nytt.',
      'Beloppet är högre än din gräns, 50 000 kr. Du kan inte attestera det. Samordnaren kan lämna frågan till någon med högre gräns.',
      'Länken nedan är ny. Tidigare länkar i samma fråga går inte längre att attestera med.',
    ]);
  });

  it('has no word of directors in any reason', () => {
    for (const why of ['controller', 'limit', 'escalated', 'vacant', 'chosen'] as const)
      expect(wanted({ why }).text).not.toMatch(/direktör|beslutsfattar/i);
  });

  it('reminds with the same link, and says since when it waits', () => {
    const letter = wanted({}, [], { reminder: 1 });
    expect(letter.subject).toMatch(/^Påminnelse, attest behövs, kvartal 1 2019/);
    expect(sentencesOf(letter)[0]).toContain('14 januari 2019');
    expect(linkOf(letter)).toBe(`${origin}/l/${token}`);
  });

  it('is in English for somebody who reads that, with its Swedish marked', () => {
    const payout = aPayout();
    const letter = letters.attestWanted(inEnglish(providerFacts([payout])), payout, {
      question: aQuestion({ kind: 'attest', quarter: '2019Q1' }),
      token,
      reminder: 0,
    });
    expect(letter.subject).toMatch(/^Attest wanted, quarter 1 of 2019:/);
    expect(swedishIn(letter)).toEqual(
      expect.arrayContaining(['Sjuksköterska, halvtid', 'Mätutrustning', 'Primärvård']),
    );
  });

  it('SECURITY-09: tells its owner that somebody else opened the link, and leads to the attest', () => {
    const letter = letters.openedByOther(providerFacts([aPayout()]), {
      question: aQuestion({ kind: 'attest', quarter: '2019Q1' }),
      by: 'Nils Myr',
      at: '2019-03-15T09:30:00.000Z',
    });
    expect(sentencesOf(letter)[0]).toContain('Bara du kan attestera.');
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/payouts/2019Q1/attest`);
  });
});

describe('the mail that answers a request', () => {
  const answered = (payout: Payout, facts: LetterFacts = providerFacts([payout])) =>
    letters.payoutAnswered(facts, payout);

  it('says what was attested and what is left, whatever has become of it since', () => {
    const letter = answered(anAttested({ reference: 'Faktura 17' }));
    expect(letter).toMatchObject({
      kind: 'payout-attested',
      subject: 'Attesterat, kvartal 1 2019: Koordinator osteoporos, 80\u00a0000\u00a0kr',
    });
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      'Äskat belopp': '80 000 kr',
      'Er referens': 'Faktura 17',
      'Attesterat av': 'Controller, 14 mars 2019',
      ...award,
      'Utbetalt eller attesterat': '80 000 kr',
      'Kvar att äska': '170 000 kr',
    });
    expect(answered(anAttested({ status: 'paid' })).kind).toBe('payout-attested');
  });

  it('says why it was sent back and the last day to mend it, also past the window', () => {
    const returned = answered(aSentBack());
    expect(returned).toMatchObject({
      kind: 'payout-returned',
      subject: 'Återsänt, äska på nytt senast 15 april 2019: Koordinator osteoporos',
    });
    expect(htmlFactsOf(returned)).toMatchObject({
      Varför: 'Kvitto saknas för mätutrustningen.',
      'Sista dag': '15 april 2019',
      'Kvar att äska': '250 000 kr',
    });
    expect(linkOf(returned)).toBe(`${origin}/applications/a1/payouts/2019Q1/request`);
    const by = { email: 'controller@example.org', name: 'Controller' };
    const late = answered(aSentBack({ returned: { by, at: '2019-04-12T09:00:00.000Z', reason: 'Nej.' } }));
    expect(late.subject).toContain('senast 26 april 2019');
  });

  it('says of a quarter that lapsed that the money stays, but for the year’s last', () => {
    const lapsed = answered(aLapsed());
    expect(sentencesOf(lapsed)).toEqual([
      'Sista dagen att äska för kvartal 1 2019 ur Provsatsning 2019 var den 15 april 2019. Vi har inte fått något äskande som kan attesteras, och kvartalet har förfallit.',
      'Inget är förlorat: medlen finns kvar, och ni kan äska dem för senare kvartal under 2019.',
    ]);
    expect(htmlFactsOf(lapsed)).toHaveProperty('Kvar att äska');
    const last = answered(aLapsed({ quarter: '2019Q4' }));
    expect(sentencesOf(last)[1]).toContain('årets sista kvartal');
    expect(htmlFactsOf(last)).not.toHaveProperty('Kvar att äska');
  });

  it('counts the days of a request that was sent back and never mended', () => {
    const late = aSentBack({
      returned: {
        by: { email: 'controller@example.org', name: 'Controller' },
        at: '2019-04-12T09:00:00.000Z',
        reason: 'Nej.',
      },
    });
    const lapsed = aLapsed({ revision: 2 });
    expect(sentencesOf(answered(lapsed, providerFacts([late, lapsed])))[0]).toContain('26 april 2019');
  });
});

describe('no mail about money', () => {
  it('SECURITY-43: names an account number', () => {
    const facts = providerFacts([aPayout()]);
    for (const payout of [anAttested(), aSentBack(), aLapsed()])
      expect(letters.payoutAnswered(facts, payout).text).not.toMatch(
        /bankgiro|plusgiro|\d{3,4}-\d{4}\b(?!-)/i,
      );
  });

  it('tells a provider that it may book costs: it asks for its money', () => {
    const text = letters.decided(providerFacts(), quotedDecision()).text;
    expect(text).toContain('Ni kan äska medel kvartal för kvartal');
    expect(text).not.toContain('bokföra');
  });
});

describe('the invitation', () => {
  it('has the programme, its purposes, the last day and the message, and leads to the programme', () => {
    const letter = letters.invitation(
      { email: 'ekonomi@fjallhalsan.example.org', language: 'sv' },
      { programme: aProgramme(), message: 'Hör av er vid frågor.' },
    );
    expect(letter).toMatchObject({
      kind: 'invitation',
      to: 'ekonomi@fjallhalsan.example.org',
      subject: 'Inbjudan att ansöka: Provsatsning 2019',
    });
    expect(htmlFactsOf(letter)).toEqual({
      Satsning: 'Provsatsning 2019',
      Överenskommelse: 'Överenskommelse om prov',
      Syften: 'Arbetsmiljö\n– Ledarskap\nKompetensförsörjning',
      'Sista dag': '15 december 2019',
      'Hälsning från regionen': 'Hör av er vid frågor.',
    });
    expect(linkOf(letter)).toBe(`${origin}/programmes/provsatsning-2019`);
  });
});
