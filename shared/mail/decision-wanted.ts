import { type Application, matterOf } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { type ContentVersion, contentDifferences } from '../domain/content-version.ts';
import type { Decision } from '../domain/decision.ts';
import { formatKronor } from '../domain/money.ts';
import { isAgreementAwaited } from '../domain/programme.ts';
import { changedFieldNames } from '../text/content-fields.ts';
import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import {
  aboutOf,
  applicationFacts,
  awardText,
  leftFacts,
  nameFacts,
  numberedAward,
  warningFacts,
  wordsOf,
  written,
} from './letter-facts.ts';
import type { Draft, Pen } from './pen.ts';
import type { Fact, Text } from './render.ts';
import { whyYou } from './why-you.ts';

type Ask = Parameters<Letters['decisionWanted']>[1];

/** The question to the one who decides: first put, handed over, put again, or a reminder of it. */
export function decisionWanted(pen: Pen, facts: LetterFacts, ask: Ask): Draft {
  const kind = ask.reminder === 0 ? 'decision-wanted' : 'reminder';
  const about = aboutOf(facts);
  const words = { ...wordsOf(pen, facts), askedAt: pen.day(ask.question.askedAt) };
  return {
    kind,
    subject: { key: `mail.${kind}.${about}.subject`, words },
    paragraphs: [pen.say(`mail.${kind}.${about}.intro`, words), ...circumstances(pen, facts, ask)],
    facts: [
      ...matterFacts(pen, facts),
      ...completionFacts(pen, facts.file),
      ...leftFacts(pen, facts),
      ...warningFacts(pen, facts),
    ],
    link: { text: 'mail.decision-wanted.link', path: `/l/${ask.token}` },
  };
}

/** What the decider should know of how the question came here, one thing in each paragraph. */
const circumstances = (pen: Pen, facts: LetterFacts, ask: Ask): Text[] => [
  ...whyYou(pen, ask.question),
  ...sinceLastTime(pen, facts),
  ...(ask.limit === undefined ? [] : [pen.say('mail.wanted.aboveLimit', { limit: formatKronor(ask.limit) })]),
  ...(isAgreementAwaited(facts.books.programme, facts.books.agreement)
    ? [pen.say('mail.wanted.agreementAwaited')]
    : []),
  ...(ask.question.linkIssue > 1 && ask.reminder === 0 ? [pen.say('mail.wanted.newLink')] : []),
];

/** A matter that was sent back or put off comes again. */
function sinceLastTime(pen: Pen, { file }: LetterFacts): Text[] {
  const last = pausedBy(file);
  if (!last) return [];
  const words = { day: pen.day(last.decidedAt), unit: file.application.unitName };
  if (last.outcome === 'deferred') return [pen.say('mail.wanted.deferred', words)];
  return [pen.say(completionOf(file) ? 'mail.wanted.completed' : 'mail.wanted.notCompleted', words)];
}

/** The decision that sent the matter back or put it off, if that was the last. */
function pausedBy({ decisions }: CaseFile): Decision | undefined {
  const last = decisions.at(-1);
  return last?.outcome === 'returned' || last?.outcome === 'deferred' ? last : undefined;
}

/** What the applicant has completed with since it was sent back, and what they had said before. */
function completionOf(
  file: CaseFile,
): { before: ContentVersion | undefined; after: ContentVersion } | undefined {
  const after = file.versions.at(-1);
  const last = pausedBy(file);
  if (after?.kind !== 'completed' || !last || after.at < last.decidedAt) return undefined;
  return { before: file.versions.at(-2), after };
}

function completionFacts({ t }: Pen, file: CaseFile): Fact[] {
  const completion = completionOf(file);
  if (!completion) return [];
  const { before, after } = completion;
  const names = before ? changedFieldNames(t, contentDifferences(before.content, after.content)) : [];
  return [
    ...(names.length > 0 ? [[t('mail.fact.changed'), names.join(', ')] as const] : []),
    ...written(t('mail.fact.comment'), after.reason),
  ];
}

const matterFacts = (pen: Pen, facts: LetterFacts): Fact[] =>
  aboutOf(facts) === 'change'
    ? [...nameFacts(pen, facts, wordsOf(pen, facts)), ...changeFacts(pen, facts)]
    : applicationFacts(pen, facts);

/** What the activity has today, what is asked for, and why. */
function changeFacts(pen: Pen, { file, books: { programme } }: LetterFacts): Fact[] {
  const { application } = file;
  const { t } = pen;
  const { content } = matterOf(application);
  const today = awardOf(application);
  // A completion names its own changes; here it is what differs from the approved activity.
  const names = completionOf(file)
    ? []
    : changedFieldNames(t, contentDifferences(application.content, content));
  return [
    ...(today ? [[t('mail.fact.today'), numberedAward(pen, programme, today)] as const] : []),
    [t('mail.fact.wanted'), awardText(pen, programme, content)],
    ...differenceFact(pen, application),
    ...(names.length > 0 ? [[t('mail.fact.changed'), names.join(', ')] as const] : []),
    ...written(t('mail.fact.reason'), application.change?.reason),
  ];
}

const awardOf = ({ decision }: Application) =>
  decision?.fundingPartId === undefined ? undefined : { ...decision, fundingPartId: decision.fundingPartId };

/** How much more or less of the same part's money is asked for. */
function differenceFact({ t }: Pen, application: Application): Fact[] {
  const { amount, fundingPartId } = matterOf(application).content;
  const today = awardOf(application);
  if (amount === undefined || !today || today.fundingPartId !== fundingPartId) return [];
  const more = amount - today.amount;
  return more === 0 ? [] : [[t('mail.fact.difference'), `${more > 0 ? '+' : ''}${formatKronor(more)}`]];
}
