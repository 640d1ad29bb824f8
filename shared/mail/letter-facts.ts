import { type ApplicationContent, matterOf } from '../domain/application.ts';
import { leftIn } from '../domain/ledger.ts';
import { formatKronor } from '../domain/money.ts';
import { findFundingPart, type Programme } from '../domain/programme.ts';
import { warningText } from '../text/warning-text.ts';
import type { LetterFacts } from '../use-cases/letters.ts';
import { type Pen, swedish } from './pen.ts';
import type { Fact, Text } from './render.ts';

/** The words that sentences and subjects are filled in with, of what is to be decided unless another content is given. */
export function wordsOf(
  { t }: Pen,
  { file, books }: LetterFacts,
  content = matterOf(file.application).content,
) {
  return {
    activity: content.activity,
    unit: file.application.unitName,
    programme: `${books.programme.name} ${books.programme.year}`,
    amount: amountText(t, content.amount),
  };
}

/** An application, or a change of one that is approved. */
export const aboutOf = ({ file }: LetterFacts): 'application' | 'change' =>
  matterOf(file.application).isChange ? 'change' : 'application';

export const amountText = (t: Pen['t'], amount: number | undefined): string =>
  amount === undefined ? t('mail.amountAwaited') : formatKronor(amount);

/** What it is and whose. */
export const nameFacts = (
  { t }: Pen,
  { file }: LetterFacts,
  { activity, unit }: { activity: string; unit: string },
): Fact[] => [
  [t('term.activity'), swedish(activity)],
  [t(file.application.applicantKind === 'provider' ? 'term.provider' : 'term.unit'), swedish(unit)],
];

/** What is applied for, or asked for as a change. */
export function applicationFacts(pen: Pen, facts: LetterFacts): Fact[] {
  const { content } = matterOf(facts.file.application);
  return [...nameFacts(pen, facts, wordsOf(pen, facts)), ...moneyFacts(pen, facts.books.programme, content)];
}

function moneyFacts({ t }: Pen, programme: Programme, content: ApplicationContent): Fact[] {
  return [
    [t('term.applied'), amountText(t, content.amount)],
    [t('term.fundingPart'), swedish(partName(programme, content.fundingPartId))],
    [t('term.costObject'), content.costObject],
  ];
}

export const partName = (programme: Programme, id: string): string =>
  findFundingPart(programme, id)?.name ?? id;

type Award = { amount?: number | undefined; fundingPartId: string; costObject?: string | undefined };

/** `50 000 kr ur Stimulansmedel, objekt 9902`. */
export const awardText = ({ t, say }: Pen, programme: Programme, award: Award): Text =>
  say('mail.award', {
    amount: amountText(t, award.amount),
    part: partName(programme, award.fundingPartId),
    costObject: award.costObject ?? '–',
  });

/** The same with the number of its decision after it. */
export const numberedAward = (pen: Pen, programme: Programme, award: Award & { number: string }): Text => [
  ...piecesOf(awardText(pen, programme, award)),
  ...piecesOf(` ${pen.t('mail.award.number', { number: award.number })}`),
];

const piecesOf = (text: Text) => (typeof text === 'string' ? [{ text, swedish: false }] : text);

/** What is left before the decision, of each part. */
export const leftFacts = ({ say }: Pen, { books }: LetterFacts): Fact[] =>
  books.programme.fundingParts.map((part) => [
    say('mail.fact.leftBefore', { part: part.name }),
    formatKronor(leftIn(books.balances, part.id)),
  ]);

export function warningFacts({ t }: Pen, { file }: LetterFacts): Fact[] {
  const sentences = new Set(file.assessment?.assessment.warnings.map((it) => warningText(t, it)));
  return sentences.size > 0 ? [[t('mail.fact.warnings'), [...sentences].join('\n')]] : [];
}

/** What somebody wrote, where they wrote something. */
export const written = (label: string, text: string | undefined): Fact[] =>
  text ? [[label, swedish(text)]] : [];
