import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Payout } from '../../shared/domain/payout.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import type { Letter } from '../../shared/use-cases/letter.ts';
import { aQuestion } from '../builders/application.ts';
import { aReport, aReportVersion } from '../builders/frozen-report.ts';
import { anAcceptedAccount, aReturnedAccount, aSentAccount, asGranted } from '../builders/letter-accounts.ts';
import {
  changeFacts,
  completedFacts,
  inEnglish,
  innocent,
  letterFacts,
  providerFacts,
  putOff,
  type Quoted,
  quotedDecision,
  quotedPayout,
  sentBack,
  turnedDown,
  withFile,
} from '../builders/letter-facts.ts';
import { aPayout } from '../builders/payout.ts';

const origin = 'https://bidragsled.example.org';
const letters = createLetters({ origin, organisation: 'Region Prov' });
const token = 'T0ken-_abcdefghijklmnopqrstuvwxyz0123456789AB';

/** Every letter there is, quoting these texts. */
function lettersOf(quoted: Partial<Quoted>, read: typeof inEnglish): Record<string, Letter> {
  const { other: name, motivation, programme, reason } = { ...innocent, ...quoted };
  const at = '2019-01-15T09:30:00.000Z';
  const email = 'hos-direktor@example.org';
  const insteadOf = { email, name };
  const facts = read(letterFacts(quoted));
  const change = read(changeFacts(quoted));
  const completed = read(completedFacts(quoted));
  const question = aQuestion({ why: 'substitution', insteadOf, linkIssue: 2 });
  const ask = { question, token, reminder: 0, limit: 200_000 };
  const withdrawn = { ...facts.file.application, status: 'withdrawn' as const };
  const { change: _, ...kept } = change.file.application;
  const decided = (overrides: Parameters<typeof quotedDecision>[1], about = facts) =>
    letters.decided(about, quotedDecision(quoted, overrides));
  const payout = aPayout(quotedPayout(quoted));
  const asked = read(providerFacts([payout], quoted));
  const attest = aQuestion({
    kind: 'attest',
    quarter: '2019Q1',
    why: 'substitution',
    insteadOf,
    linkIssue: 2,
  });
  const request = aQuestion({ kind: 'payout-request', quarter: '2019Q1', dueAt: '2019-04-15T22:00:00.000Z' });
  const open = { question: request, quarter: '2019Q1' as const };
  const answered = (overrides: Partial<Payout>) => letters.payoutAnswered(asked, { ...payout, ...overrides });
  const { to, books } = facts;
  const asks = aQuestion({ kind: 'follow-up', dueAt: '2020-02-16T23:00:00.000Z' });
  const dueOn = '2020-02-16';
  const wanted = { question: asks, dueOn, lastWorkingDay: '2020-02-14' };
  const byOther = { by: { email, name }, at };
  const content = asGranted({
    deviationComment: reason,
    outcome: [{ type: 'staff', amount: 100_000 }],
  });
  const followUp = aSentAccount({ activity: payout.activity, unitName: payout.unitName, content });
  const closing = { used: 100_000, released: 100_000, overpaid: 50_000 };
  const accepted = anAcceptedAccount({ content, accepted: { ...byOther, closing } });
  const mended = aReturnedAccount({ content, returned: { ...byOther, reason, until: dueOn } });
  const accounts = [{ unit: payout.unitName, activity: payout.activity }];
  return {
    followUpWanted: letters.followUpWanted(asked, { ...wanted, why: 'first' }),
    followUpReminder: letters.followUpWanted(withFile(asked, { followUps: [mended] }), {
      ...wanted,
      why: 'no-working-day',
    }),
    reviewWanted: letters.reviewWanted(asked, { question: asks, followUp, isReminder: false }),
    followUpAccepted: letters.followUpReviewed(asked, accepted),
    followUpReturned: letters.followUpReviewed(asked, mended),
    repaymentWanted: letters.repaymentWanted(asked, {
      question: asks,
      followUp: accepted,
      isReminder: false,
    }),
    programmeDates: letters.programmeDates(to, {
      programme: books.programme,
      news: [
        { kind: 'late', deadline: 'follow-up-due', on: dueOn },
        { kind: 'missing', accounts, count: accounts.length },
      ],
    }),
    approvalWanted: letters.approvalWanted(to, {
      programme: books.programme,
      version: aReportVersion(aReport([]), { incompleteBecause: reason, locked: byOther }),
    }),
    attestWanted: letters.attestWanted(asked, payout, { ...ask, question: attest }),
    attestReminder: letters.attestWanted(asked, payout, { ...ask, question: attest, reminder: 1 }),
    attestOpened: letters.openedByOther(asked, { question: attest, by: name, at }),
    payoutWanted: letters.payoutWanted(asked, { ...open, isReminder: false }),
    payoutReminder: letters.payoutWanted(asked, { ...open, isReminder: true }),
    payoutAttested: answered({ status: 'attested' }),
    payoutReturned: answered({ status: 'returned', returned: { by: { email, name }, at, reason } }),
    payoutLapsed: answered({ status: 'lapsed' }),
    invitation: letters.invitation(to, {
      programme: { ...books.programme, agreementTitle: programme, purposes: [{ id: '1', name: programme }] },
      message: motivation,
    }),
    received: letters.received(facts),
    wanted: letters.decisionWanted(facts, ask),
    reminder: letters.decisionWanted(facts, { ...ask, reminder: 1 }),
    completed: letters.decisionWanted(completed, ask),
    changeWanted: letters.decisionWanted(change, ask),
    opened: letters.openedByOther(facts, { question, by: name, at }),
    completionReminder: letters.completionReminder(facts, { until: '2019-02-22', missing: motivation }),
    approved: decided({ insteadOf: { ...insteadOf, why: 'substitution' }, conditional: true }),
    rejected: decided(turnedDown),
    returned: decided(sentBack),
    deferred: decided(putOff),
    changed: decided(
      { about: 'change', earlier: { ...quotedDecision(), fundingPartId: 'stimulus' } },
      change,
    ),
    withdrawn: letters.withdrawn(withFile(facts, { application: withdrawn })),
    changeWithdrawn: letters.withdrawn(withFile(change, { application: kept })),
  };
}

/** In both languages. */
const everyLetter = (quoted: Partial<Quoted> = {}): Record<string, Letter> => ({
  ...lettersOf(quoted, (facts) => facts),
  ...Object.fromEntries(
    Object.entries(lettersOf(quoted, inEnglish)).map(([name, letter]) => [`${name} in English`, letter]),
  ),
});

/** The same text wherever a person's text is quoted. */
const everywhere = (text: string): Quoted => ({
  activity: text,
  unit: text,
  programme: text,
  fundingPart: text,
  conditions: text,
  motivation: text,
  decider: text,
  other: text,
  reason: text,
});
const forEach = (quoted: Partial<Quoted>, check: (letter: Letter, name: string) => void) => {
  for (const [name, letter] of Object.entries(everyLetter(quoted))) check(letter, name);
};

describe('the one link', () => {
  const decides = ['wanted', 'reminder', 'completed', 'changeWanted', 'attestWanted', 'attestReminder'];
  const asks = ['payoutWanted', 'payoutReminder', 'payoutReturned'];
  const follows = ['followUpWanted', 'followUpReminder', 'followUpReturned'];
  const completes = ['returned', 'completionReminder'];
  const singles: Record<string, string> = {
    programmeDates: '/programmes/provsatsning-2019/report',
    approvalWanted: '/programmes/provsatsning-2019/report/versions/1',
    reviewWanted: '/applications/a1/review',
    repaymentWanted: '/applications/a1/repayment',
    attestOpened: '/applications/a1/payouts/2019Q1/attest',
    invitation: '/programmes/provsatsning-2019',
    opened: '/applications/a1/decide',
  };
  const pathOf = (letter: string): string => {
    const name = letter.replace(' in English', '');
    if (decides.includes(name)) return `/l/${token}`;
    if (asks.includes(name)) return '/applications/a1/payouts/2019Q1/request';
    if (follows.includes(name)) return '/applications/a1/follow-up';
    const single = singles[name];
    if (single) return single;
    return completes.includes(name) ? '/applications/a1/complete' : '/applications/a1';
  };

  it('SECURITY-17: of every mail begins with the configured origin, in text and HTML', () =>
    forEach({}, ({ text, html }, name) => {
      const expected = [`${origin}${pathOf(name)}`];
      expect(text.match(/\w+:\/\/\S+/g)).toEqual(expected);
      expect(
        parse(html)
          .querySelectorAll('a')
          .map((link) => link.getAttribute('href')),
      ).toEqual(expected);
      expect(html.match(/\w+:\/\/[^"\s]+/g)).toEqual(expected);
    }));

  it('stands on a line of its own in the text, however it is read', () =>
    forEach({}, ({ text }, name) => expect(text.split('\n')).toContain(`${origin}${pathOf(name)}`)));

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
    forEach({ activity: '🏔'.repeat(200), programme: '🏔'.repeat(200) }, ({ subject }) => {
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
    '</dd></dl><form action="//example.org">',
    '<!-- ',
    '&lt;b&gt; &amp; &#60;',
  ])('SECURITY-19: is shown as it was typed and changes nothing else: %s', (text) => {
    const plain = everyLetter();
    forEach(everywhere(text), ({ html, text: plainText }, name) => {
      expect(skeleton(html), name).toEqual(skeleton(plain[name]?.html ?? ''));
      const cells = parse(html).querySelectorAll('dd');
      expect(cells.map((cell) => cell.text)).toContain(text);
      expect(plainText).toContain(text);
    });
  });

  it('is not read as a place to fill in, nor as a pattern', () => {
    const activity = '{unit} $& $1 {amount}';
    forEach({ activity }, ({ kind, subject, text }) => {
      if (kind === 'invitation' || kind === 'programme-dates' || kind === 'approval-wanted') return;
      expect(subject).toContain(activity);
      expect(text).toMatch(/^(?:Aktivitet|Activity): \{unit\} \$& \$1 \{amount\}$/m);
      expect(text).not.toMatch(new RegExp(`^(?:Aktivitet|Activity): ${innocent.unit}`, 'm'));
    });
  });
});
