import { appealOf } from '../domain/appeal.ts';
import { isProviders, matterOf } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { versionSeenAt } from '../domain/content-version.ts';
import type { Decision } from '../domain/decision.ts';
import { formatKronor } from '../domain/money.ts';
import type { LetterFacts } from '../use-cases/letters.ts';
import { amountText, nameFacts, numberedAward, partName, wordsOf, written } from './letter-facts.ts';
import { type Draft, type Pen, swedish } from './pen.ts';
import type { Fact, Text } from './render.ts';

/** The decision, whatever its outcome, about an application or a change. */
export function decided(pen: Pen, facts: LetterFacts, decision: Decision): Draft {
  const { number, outcome, until, applicationId, about = 'application' } = decision;
  const words = {
    ...wordsOf(pen, facts, contentDecided(facts.file, decision)),
    number,
    until: until ? pen.day(until) : '',
  };
  const returned = outcome === 'returned';
  return {
    kind: 'decided',
    subject: { key: `mail.${about}.${outcome}.subject`, words },
    paragraphs: [pen.say(`mail.${about}.${outcome}.intro`, words), ...whatFollows(pen, facts, decision)],
    facts: [...nameFacts(pen, facts, words), ...decisionFacts(pen, facts, decision)],
    link: {
      text: returned ? 'mail.complete.link' : 'mail.decided.link',
      path: `/applications/${applicationId}${returned ? '/complete' : ''}`,
    },
  };
}

/** What was decided on, whatever has been asked for since: the mail may be sent once more later. */
function contentDecided({ application, versions }: CaseFile, { seenVersion, about }: Decision) {
  const seen = seenVersion === undefined ? undefined : versionSeenAt(versions, seenVersion);
  return (seen ?? (about === 'change' ? matterOf(application) : application)).content;
}

/** Of a rejection: that one may apply again. Of an approval: from when costs may be booked (DOMAIN fact 8), or how a provider gets its money (fact 28). */
function whatFollows({ t }: Pen, { file }: LetterFacts, { outcome, about, conditional }: Decision): Text[] {
  if (outcome === 'rejected' && about !== 'change') return [t('mail.rejected.again')];
  if (outcome !== 'approved') return [];
  const way = isProviders(file.application) ? 'asking' : 'booking';
  return [t(conditional ? `mail.${way}.conditional` : `mail.${way}`)];
}

function decisionFacts(pen: Pen, facts: LetterFacts, decision: Decision): Fact[] {
  const { t } = pen;
  const reason = decision.outcome === 'returned' ? t('mail.fact.missing') : t('term.motivation');
  return [
    [t('term.decisionNumber'), decision.number],
    [t('term.applied'), amountText(t, decision.appliedAmount)],
    ...awardFacts(pen, facts, decision),
    ...dayFacts(pen, decision),
    ...written(t('term.conditions'), decision.conditions),
    ...written(reason, decision.motivation),
    [t('mail.fact.decidedBy'), `${decision.decidedBy.name}, ${pen.day(decision.decidedAt)}`],
    ...insteadOfFact(pen, decision),
    ...appealFact(pen, decision),
  ];
}

function awardFacts(pen: Pen, { books: { programme } }: LetterFacts, decision: Decision): Fact[] {
  if (decision.outcome !== 'approved') return [];
  const { t } = pen;
  const { amount, fundingPartId = '', costObject = '', earlier } = decision;
  return [
    [t('term.award'), formatKronor(amount)],
    [t('term.fundingPart'), swedish(partName(programme, fundingPartId))],
    [t('term.costObject'), costObject],
    ...(earlier ? [[t('mail.fact.before'), numberedAward(pen, programme, earlier)] as const] : []),
  ];
}

/** The day that the decision names, if any: for a completion, for the next look, or for a new decision (DOMAIN fact 27). */
function dayFacts({ t, day }: Pen, { outcome, until, newDecisionOn }: Decision): Fact[] {
  if (newDecisionOn) return [[t('mail.fact.newDecision'), day(newDecisionOn)]];
  if (!until) return [];
  return [[t(outcome === 'returned' ? 'mail.fact.lastDay' : 'mail.fact.deferredUntil'), day(until)]];
}

/** How it can be tried, by its type (DOMAIN fact 25). */
function appealFact({ t }: Pen, decision: Decision): Fact[] {
  const kind = appealOf(decision);
  return kind ? [[t('mail.fact.appeal'), t(`appeal.${kind}`)]] : [];
}

/** Both names stand on a decision that somebody made in another's place. */
const insteadOfFact = ({ t }: Pen, { insteadOf }: Decision): Fact[] =>
  insteadOf
    ? [[t('mail.fact.insteadOf'), t(`mail.insteadOf.${insteadOf.why}`, { name: insteadOf.name })]]
    : [];
