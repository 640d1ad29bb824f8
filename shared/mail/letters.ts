import type { MailKind } from '../domain/correspondence.ts';
import type { Decision } from '../domain/decision.ts';
import { leftIn } from '../domain/ledger.ts';
import { formatKronor } from '../domain/money.ts';
import { formatDate } from '../domain/stockholm-time.ts';
import { type TextFacts, type TextKey, translator } from '../text/translate.ts';
import { warningText } from '../text/warning-text.ts';
import type { Letter } from '../use-cases/letter.ts';
import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import { headerText, type MailBody, renderHtml, renderText, shortened } from './render.ts';

const language = 'sv';
const t = translator(language);

type Draft = {
  kind: MailKind;
  to: string;
  subject: TextKey;
  intro: TextKey;
  facts: MailBody['facts'];
  link: MailBody['link'];
  words: TextFacts & { activity: string };
};

/** In a subject, so that what stands after it is still read. */
const longestActivity = 90;

/**
 * Writes the letters. Links are made from the configured origin only, never from a request (SECURITY 17).
 * `origin` without a slash at the end.
 */
export function createLetters({ origin, organisation }: { origin: string; organisation: string }): Letters {
  const compose = ({ kind, to, subject, intro, facts, link, words }: Draft): Letter => {
    const body: MailBody = {
      language,
      greeting: t('mail.hello'),
      intro: t(intro, words),
      facts,
      link,
      footer: t('mail.footer', { organisation }),
    };
    return {
      kind,
      to,
      subject: headerText(t(subject, { ...words, activity: shortened(words.activity, longestActivity) })),
      text: renderText(body),
      html: renderHtml(body),
    };
  };
  const applicationLink = (id: string, text: TextKey) => ({
    text: t(text),
    url: `${origin}/applications/${id}`,
  });

  return {
    received: (facts) =>
      compose({
        kind: 'received',
        to: facts.file.application.applicant.email,
        subject: 'mail.received.subject',
        intro: 'mail.received.intro',
        facts: applicationFacts(facts),
        link: applicationLink(facts.file.application.id, 'mail.received.link'),
        words: wordsOf(facts),
      }),
    decisionWanted: (facts, { to, token, reminder, askedAt }) => {
      const kind = reminder === 0 ? 'decision-wanted' : 'reminder';
      return compose({
        kind,
        to,
        subject: `mail.${kind}.subject`,
        intro: `mail.${kind}.intro`,
        facts: [...applicationFacts(facts), ...leftFacts(facts), ...warningFacts(facts)],
        link: { text: t('mail.decision-wanted.link'), url: `${origin}/l/${token}` },
        words: { ...wordsOf(facts), askedAt: formatDate(askedAt, language) },
      });
    },
    decided: (facts, decision) =>
      compose({
        kind: 'decided',
        to: facts.file.application.applicant.email,
        subject: `mail.${decision.outcome}.subject`,
        intro: `mail.${decision.outcome}.intro`,
        facts: [...decisionFacts(facts, decision)],
        link: applicationLink(decision.applicationId, 'mail.decided.link'),
        words: { ...wordsOf(facts), number: decision.number },
      }),
  };
}

const amountText = (amount: number | undefined): string =>
  amount === undefined ? t('mail.amountAwaited') : formatKronor(amount);

const wordsOf = ({ file, books }: LetterFacts): Draft['words'] => ({
  activity: file.application.content.activity,
  unit: file.application.unitName,
  programme: `${books.programme.name} ${books.programme.year}`,
  amount: amountText(file.application.content.amount),
});

function applicationFacts({ file, books }: LetterFacts): MailBody['facts'] {
  const { content, unitName } = file.application;
  const part = books.programme.fundingParts.find(({ id }) => id === content.fundingPartId);
  return [
    [t('term.activity'), content.activity],
    [t('term.unit'), unitName],
    [t('term.applied'), amountText(content.amount)],
    [t('term.fundingPart'), part?.name ?? content.fundingPartId],
    [t('term.costObject'), content.costObject],
  ];
}

const leftFacts = ({ books }: LetterFacts): MailBody['facts'] =>
  books.programme.fundingParts.map((part) => {
    const left = leftIn(books.balances, part.id);
    return [t('mail.fact.leftBefore', { part: part.name }), formatKronor(left)];
  });

function warningFacts({ file }: LetterFacts): MailBody['facts'] {
  const warnings = file.assessment?.assessment.warnings ?? [];
  return warnings.length
    ? [[t('mail.fact.warnings'), warnings.map((it) => warningText(t, it)).join('\n')]]
    : [];
}

function decisionFacts({ file, books }: LetterFacts, decision: Decision): MailBody['facts'] {
  const part = books.programme.fundingParts.find(({ id }) => id === decision.fundingPartId);
  const award: MailBody['facts'] =
    decision.outcome === 'approved'
      ? [
          [t('term.award'), formatKronor(decision.amount)],
          [t('term.fundingPart'), part?.name ?? ''],
          [t('term.costObject'), decision.costObject ?? ''],
        ]
      : [];
  return [
    [t('term.activity'), file.application.content.activity],
    [t('term.unit'), file.application.unitName],
    [t('term.decisionNumber'), decision.number],
    [t('term.applied'), amountText(decision.appliedAmount)],
    ...award,
    ...(decision.conditions ? [[t('term.conditions'), decision.conditions] as [string, string]] : []),
    ...(decision.motivation ? [[t('term.motivation'), decision.motivation] as [string, string]] : []),
    [t('mail.fact.decidedBy'), `${decision.decidedBy.name}, ${formatDate(decision.decidedAt, language)}`],
    [t('mail.fact.appeal'), t(`mail.appeal.${decision.outcome}`)],
  ];
}
