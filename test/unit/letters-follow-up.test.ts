import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { ProgrammeNews } from '../../shared/domain/programme-news.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import type { LetterFacts } from '../../shared/use-cases/letters.ts';
import { aQuestion } from '../builders/application.ts';
import { anAcceptedAccount, aReturnedAccount, aSentAccount, asGranted } from '../builders/letter-accounts.ts';
import { inEnglish, providerFacts, withFile } from '../builders/letter-facts.ts';
import { aProgramme } from '../builders/programme.ts';
import { htmlFactsOf, linkOf, sentencesOf, swedishIn } from './letter-reading.ts';

const origin = 'https://bidragsled.example.org';
const letters = createLetters({ origin, organisation: 'Region Prov' });
const named = { Aktivitet: 'Koordinator osteoporos', Vårdgivare: 'Ortopedi' };
const award = { Beviljat: '250 000 kr ur Stimulansmedel, objekt 9902 (beslut RS/255/2018-1)' };
const question = aQuestion({ kind: 'follow-up', dueAt: '2020-02-16T23:00:00.000Z' });
const facts = providerFacts();

describe('the mail that asks for the account', () => {
  const asked = (
    ask: Partial<Parameters<typeof letters.followUpWanted>[1]> = {},
    about: LetterFacts = facts,
  ) => letters.followUpWanted(about, { question, why: 'first', dueOn: '2020-02-14', ...ask });

  it('has the activity, the award with its decision, the last day, and leads to the form', () => {
    const letter = asked();
    expect(letter).toMatchObject({
      kind: 'follow-up-wanted',
      subject: 'Dags för uppföljning, senast 14 februari 2020: Koordinator osteoporos',
    });
    expect(sentencesOf(letter)).toEqual([
      'Nu ska ni följa upp er aktivitet i Provsatsning 2019. Sista dagen är den 14 februari 2020.',
      expect.stringMatching(/^Berätta vad ni har gjort, vilken effekt det gav och vad det kostade/),
    ]);
    expect(htmlFactsOf(letter)).toEqual({ ...named, 'Sista dag': '14 februari 2020', ...award });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/follow-up`);
  });

  it('warns that the last day is a Sunday, and names the working day before', () => {
    const letter = asked({ why: 'no-working-day', dueOn: '2020-02-16', lastWorkingDay: '2020-02-14' });
    expect(letter.kind).toBe('follow-up-reminder');
    expect(sentencesOf(letter)[0]).toContain(
      'Sista dagen, den 16 februari 2020, är en söndag och ingen arbetsdag. Skicka in den senast den 14 februari 2020',
    );
  });

  it.each([
    ['soon', /^Påminnelse, uppföljning senast/, /^Vi har inte fått er uppföljning/],
    ['late', /^Uppföljningen är försenad/, /var den 14 februari 2020. Vi har inte fått den./],
    ['asked', /^Påminnelse om uppföljning:/, /^Samordnaren påminner om er uppföljning/],
  ] as const)('reminds as it stands: %s', (why, subject, sentence) => {
    const letter = asked({ why });
    expect(letter.subject).toMatch(subject);
    expect(sentencesOf(letter)[0]).toMatch(sentence);
  });

  it('says of an account that was sent back why, and that it is to be mended', () => {
    const letter = asked({ why: 'soon' }, withFile(facts, { followUps: [aReturnedAccount()] }));
    expect(sentencesOf(letter)[1]).toBe('Er uppföljning är återsänd. Rätta den och skicka in den på nytt.');
    expect(htmlFactsOf(letter)).toMatchObject({ Varför: 'Effekten saknas.' });
  });

  it('is written in English around what is Swedish', () => {
    const letter = asked(
      { why: 'no-working-day', dueOn: '2020-02-16', lastWorkingDay: '2020-02-14' },
      inEnglish(facts),
    );
    expect(sentencesOf(letter)[0]).toContain('is a Sunday and no working day');
    expect(swedishIn(letter)).toEqual(expect.arrayContaining(['Koordinator osteoporos', 'Ortopedi']));
  });
});

/** 260 000 kr booked against the 250 000 kr that were granted. */
const over = { outcome: [{ type: 'staff' as const, amount: 260_000 }], deviationComment: 'Högre löner.' };

describe('the mail that asks for a review', () => {
  const review = (followUp: FollowUp, isReminder = false) =>
    letters.reviewWanted(facts, { question, followUp, isReminder });

  it('has the outcome against the award, why they differ, and whether it came in time', () => {
    const letter = review(aSentAccount({ content: asGranted(over), late: true }));
    expect(letter.subject).toBe('Uppföljning att granska: Koordinator osteoporos');
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      ...award,
      Utfall: '260 000 kr',
      Avvikelse: '10 000 kr mer än beviljat',
      'Kommentar till avvikelsen': 'Högre löner.',
      Inskickad: '20 januari 2020, för sent',
    });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/review`);
  });

  it('says when nothing differs, and reminds', () => {
    const letter = review(aSentAccount(), true);
    expect(letter).toMatchObject({ kind: 'review-reminder', subject: expect.stringMatching(/^Påminnelse/) });
    expect(htmlFactsOf(letter)).toMatchObject({ Avvikelse: 'Ingen', Inskickad: '20 januari 2020, i tid' });
  });
});

const closing = { used: 100_000, released: 90_000, overpaid: 60_000 };
const by = { email: 'samordnare@example.org', name: 'Samordnare' };
const accepted = anAcceptedAccount({
  content: asGranted({ outcome: [{ type: 'staff', amount: 100_000 }], deviationComment: 'Vakans.' }),
  accepted: { by, at: '2020-01-27T09:00:00.000Z', closing },
});

describe('the mail of what a review came to', () => {
  it('has what is used, released and asked back', () => {
    const letter = letters.followUpReviewed(facts, accepted);
    expect(letter.kind).toBe('follow-up-accepted');
    expect(htmlFactsOf(letter)).toEqual({
      ...named,
      ...award,
      Utfall: '100 000 kr',
      Avvikelse: '150 000 kr mindre än beviljat',
      'Kommentar till avvikelsen': 'Vakans.',
      'Använt av beviljat': '100 000 kr',
      'Går tillbaka till satsningen': '90 000 kr',
      Återkrävs: '60 000 kr',
      'Godkänd av': 'Samordnare, 27 januari 2020',
    });
    expect(sentencesOf(letter)).toHaveLength(3);
    expect(linkOf(letter)).toBe(`${origin}/applications/a1`);
  });

  it('names nothing that is asked back where nothing is', () => {
    const letter = letters.followUpReviewed(facts, anAcceptedAccount());
    expect(letter.text).not.toContain('Återkrävs');
    expect(sentencesOf(letter)).toHaveLength(1);
  });

  it('has why it was sent back and until when, and leads to the form', () => {
    const letter = letters.followUpReviewed(facts, aReturnedAccount());
    expect(letter).toMatchObject({
      kind: 'follow-up-returned',
      subject: 'Er uppföljning är återsänd, rätta senast 10 februari 2020: Koordinator osteoporos',
    });
    expect(htmlFactsOf(letter)).toMatchObject({
      Varför: 'Effekten saknas.',
      'Sista dag': '10 februari 2020',
      'Återsänd av': 'Samordnare, 27 januari 2020',
    });
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/follow-up`);
  });
});

describe('the statement of what is to be paid back', () => {
  const { application } = facts.file;
  const owing = withFile(facts, {
    application: {
      ...application,
      followUp: {
        ...{
          status: 'accepted',
          askedAt: '2020-01-01T08:00:00.000Z',
          dueOn: '2020-02-14',
          revision: 1,
          late: false,
        },
        repayment: { amount: 60_000, payBy: '2020-02-26' },
      },
    },
  });
  const statement = (programme: Partial<Programme> = {}, isReminder = false) =>
    letters.repaymentWanted(
      { ...owing, books: { ...owing.books, programme: { ...owing.books.programme, ...programme } } },
      { question, followUp: accepted, isReminder },
    );

  it('cites both diary numbers and the decision, with the sum and the day', () => {
    const letter = statement({ diaryNumber: 'RS/255/2018', agreementDiaryNumber: 'S2018/03915' });
    expect(letter.subject.replaceAll('\u00a0', ' ')).toBe(
      'Återkrav, betala 60 000 kr senast 26 februari 2020: Koordinator osteoporos',
    );
    expect(sentencesOf(letter)[0]).toMatch(/^Ni har fått 160 000 kr utbetalt .* använt 100 000 kr\./);
    expect(htmlFactsOf(letter)).toEqual({
      Återkrävs: '60 000 kr',
      'Betala senast': '26 februari 2020',
      ...named,
      'Regionens diarienummer': 'RS/255/2018',
      'Överenskommelsens diarienummer': 'S2018/03915',
      Beslutsnummer: 'RS/255/2018-1',
      ...award,
      'Utbetalt eller attesterat': '160 000 kr',
      'Använt av beviljat': '100 000 kr',
    });
    expect(sentencesOf(letter)[0]).toContain('Kontot att betala till står på sidan.');
    expect(linkOf(letter)).toBe(`${origin}/applications/a1/repayment`);
  });

  it('is reminded of in words that hold before the last day as well as after it', () => {
    const [text] = sentencesOf(statement({}, true));
    expect(text).toContain('Sista dagen att betala: den 26 februari 2020.');
    expect(text).not.toContain('skulle');
  });

  it('says that a diary number is missing where nobody has entered it', () => {
    const letter = statement({ diaryNumber: undefined, agreementDiaryNumber: undefined }, true);
    expect(letter.kind).toBe('repayment-reminder');
    expect(htmlFactsOf(letter)).toMatchObject({
      'Regionens diarienummer': 'Saknas',
      'Överenskommelsens diarienummer': 'Saknas',
    });
  });
});

describe('the mail to coordinators about the dates of a programme', () => {
  const told = (...news: ProgrammeNews[]) =>
    letters.programmeDates({ email: by.email, language: 'sv' }, { programme: aProgramme(), news });

  it('says that the follow-up has opened, and of how many activities', () => {
    const letter = told({ kind: 'opened', activities: 23 });
    expect(letter.subject).toBe('Uppföljningen är öppen: Provsatsning 2019');
    expect(sentencesOf(letter)[0]).toContain('de 23 beviljade aktiviteterna');
    expect(sentencesOf(told({ kind: 'opened', activities: 1 }))[0]).toContain('den enda beviljade');
    expect(linkOf(letter)).toBe(`${origin}/programmes/${aProgramme().id}/report`);
  });

  it('has what comes near, what is no working day, what is late, and who is missing', () => {
    const letter = told(
      { kind: 'late', deadline: 'follow-up-due', on: '2020-02-14' },
      { kind: 'no-working-day', deadline: 'review-due', on: '2020-03-08', lastWorkingDay: '2020-03-06' },
      { kind: 'soon', deadline: 'report-due', on: '2020-03-31' },
      { kind: 'missing', accounts: [{ unit: 'Ortopedi', activity: 'Koordinator osteoporos' }], count: 1 },
    );
    expect(letter).toMatchObject({ kind: 'programme-dates', subject: 'Försenat: Provsatsning 2019' });
    expect(htmlFactsOf(letter)).toEqual({
      Satsning: 'Provsatsning 2019',
      'Sista dag för verksamheternas uppföljning': 'den 14 februari 2020 har passerat',
      'Sista dag att granska uppföljningarna':
        'den 8 mars 2020. Det är en söndag och ingen arbetsdag. Arbetsdagen före är den 6 mars 2020.',
      'Sista dag att lämna rapporten till myndigheten': 'den 31 mars 2020',
      'Uppföljningar som saknas': '1',
      Ortopedi: 'Koordinator osteoporos',
    });
  });
});
