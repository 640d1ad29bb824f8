import { describe, expect, test } from 'vitest';
import { mailFate } from '../../functions/web/applications/mail-fate.ts';
import { askedBy, stillMatters, troubleOf } from '../../functions/web/stuck/troubled.ts';
import type { MailLog } from '../../shared/domain/correspondence.ts';
import { isFaultOfAddress, isLost, mailFaultOf, mailFaults } from '../../shared/domain/mail-fault.ts';
import { translator } from '../../shared/text/translate.ts';
import { aCaseFile, aQuestion } from '../builders/application.ts';

const words = { t: translator('sv'), language: 'sv' } as const;
const at = '2019-01-14T08:02:00.000Z';
const aMail = (overrides: Partial<MailLog> = {}): MailLog => ({
  id: 'decision-wanted-1-1',
  applicationId: 'a1',
  kind: 'decision-wanted',
  to: 'direktor@example.org',
  subject: 'Ämne',
  startedAt: at,
  questionSequence: 1,
  ...overrides,
});
const lost = aMail({ messageId: 'ses-1', undelivered: { at, why: 'Permanent/NoEmail' } });

describe('What the mail service says', () => {
  test.each([
    ['Permanent/NoEmail', 'address'],
    ['Permanent/General', 'address'],
    ['Permanent', 'address'],
    ['Permanent/Suppressed', 'suppressed'],
    ['Permanent/OnAccountSuppressionList', 'suppressed'],
    ['Complaint', 'complaint'],
    ['Transient/MailboxFull', 'passing'],
    ['Undetermined/Undetermined', 'passing'],
    ['Reject', 'refused'],
    ['RenderingFailure', 'refused'],
  ])('%s means %s', (why, fault) => {
    expect(mailFaultOf(why)).toBe(fault);
  });

  test('puts the address at fault, but for what passes and what the mail itself caused', () => {
    expect(mailFaults.filter(isFaultOfAddress)).toEqual(['address', 'suppressed', 'complaint']);
  });

  test('a mail is lost for good when it was refused or will never arrive, not when the mailbox was full', () => {
    expect(isLost(lost)).toBe(true);
    expect(isLost(aMail({ refused: 'AddressNotValid' }))).toBe(true);
    expect(isLost(aMail({ undelivered: { at, why: 'Transient/MailboxFull' } }))).toBe(false);
    expect(isLost(aMail({ deliveredAt: at }))).toBe(false);
  });
});

describe('What became of a mail, in words', () => {
  test.each([
    [aMail(), ['Inte bekräftat än']],
    [aMail({ messageId: 'ses-1' }), []],
    [aMail({ messageId: 'ses-1', deliveredAt: at }), ['Levererat 14 januari 2019 kl. 09.02.']],
    [lost, ['Kom inte fram (adressen finns inte), 14 januari 2019 kl. 09.02.']],
    [
      { ...lost, deliveredAt: at, undelivered: { at, why: 'Complaint' } },
      ['Kom inte fram (mottagaren har anmält mejlet som oönskat), 14 januari 2019 kl. 09.02.'],
    ],
    [
      aMail({ messageId: 'ses-2', deliveredAt: at, resends: 2 }),
      ['Levererat 14 januari 2019 kl. 09.02.', 'Skickat igen 2 gånger.'],
    ],
    [
      { ...lost, resend: true },
      ['Kom inte fram (adressen finns inte), 14 januari 2019 kl. 09.02.', 'Ett nytt försök är begärt.'],
    ],
  ])('case %#', (mail, sentences) => {
    expect(mailFate(words, mail)).toEqual(sentences);
  });
});

describe('A question is looked after', () => {
  const now = '2019-01-20T08:00:00.000Z';

  test('when nobody can have it, its mail is lost, it waits too long, or it was handed over', () => {
    expect(troubleOf(aQuestion(), [], now)).toBeUndefined();
    expect(troubleOf(aQuestion({ trouble: 'nobody' }), [lost], now)).toBe('nobody');
    expect(troubleOf(aQuestion(), [lost], now)).toBe('undelivered');
    expect(troubleOf(aQuestion({ escalateAt: now }), [], now)).toBe('late');
    expect(troubleOf(aQuestion({ chosen: 'direktor@example.org' }), [], now)).toBe('chosen');
    expect(troubleOf(aQuestion({ chosen: 'direktor@example.org' }), [], now, true)).toBe('limit');
    expect(troubleOf(aQuestion({ trouble: 'nobody' }), [], now, true)).toBe('nobody');
  });

  test('not for the mail of another question or of one who has it no more, nor when it waits for the applicant', () => {
    expect(troubleOf(aQuestion({ sequence: 2 }), [lost], now)).toBeUndefined();
    expect(troubleOf(aQuestion({ askedOf: 'ersattare@example.org' }), [lost], now)).toBeUndefined();
    expect(troubleOf(aQuestion({ kind: 'completion', escalateAt: now }), [], now)).toBeUndefined();
  });

  test('a lost mail matters until its question is answered; one about no question always does', () => {
    const open = aCaseFile({ questions: [aQuestion()] });
    const answered = aCaseFile({ questions: [aQuestion({ status: 'answered', outcome: 'approved' })] });
    expect([stillMatters(lost, open), stillMatters(lost, answered)]).toEqual([true, false]);
    expect(stillMatters({ ...lost, questionSequence: undefined }, answered)).toBe(true);
    expect(stillMatters(aMail({ deliveredAt: at }), open)).toBe(false);
    expect([askedBy(lost, open)?.sequence, askedBy(lost, answered)]).toEqual([1, undefined]);
  });

  test('of an attest as of a decision, whatever other questions of the application wait', () => {
    const attest = aQuestion({ kind: 'attest', quarter: '2019Q1', sequence: 2 });
    const request = aQuestion({ kind: 'payout-request', quarter: '2019Q2', sequence: 3 });
    const file = aCaseFile({ questions: [aQuestion(), attest, request] });
    const mail = { ...lost, questionSequence: 2 };
    expect(troubleOf(attest, [mail], now)).toBe('undelivered');
    expect(troubleOf({ ...attest, escalateAt: now }, [], now)).toBe('late');
    expect(troubleOf({ ...request, escalateAt: now }, [], now)).toBeUndefined();
    expect([lost, mail].map((it) => askedBy(it, file)?.sequence)).toEqual([1, 2]);
    expect(askedBy({ ...lost, questionSequence: 3 }, file)).toBeUndefined();
    expect(stillMatters({ ...lost, questionSequence: 3, kind: 'payout-wanted' }, file)).toBe(true);
  });

  test('what tells how a request went matters also when its question is answered', () => {
    const answered = aQuestion({ kind: 'attest', quarter: '2019Q1', sequence: 2, status: 'answered' });
    const file = aCaseFile({ questions: [aQuestion(), answered] });
    const about = { ...lost, questionSequence: 2 };
    for (const kind of ['payout-attested', 'payout-returned', 'payout-lapsed'] as const)
      expect(stillMatters({ ...about, kind }, file)).toBe(true);
    expect(stillMatters({ ...about, kind: 'attest-wanted' }, file)).toBe(false);
  });
});
