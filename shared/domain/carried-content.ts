import { type Application, type ApplicationContent, sumOfCostLines } from './application.ts';
import { type FundingPart, flattenPurposes, type Programme } from './programme.ts';

/**
 * What an earlier activity brings to an application in another programme. What the other programme does not have is left
 * for the person: no purposes, and '' as cost object or part of the grant. Whether there will be need after that year is
 * never carried: it is a new question.
 */
export type CarriedContent = Omit<ApplicationContent, 'continuedNeed'>;

/**
 * The facts of an activity as a beginning of next year's application (DOMAIN facts 7, 15 and 35). Asks for what the unit
 * said in its follow-up that it needs, or else for what was granted; costs by type are carried only as long as they are
 * that sum. Earlier funding is the old programme, the decision basis is the number of the earlier decision.
 */
export function carriedContent(application: Application, from: Programme, to: Programme): CarriedContent {
  const { continuedNeed: _asked, earlierFunding: _earlier, ...content } = application.content;
  const { decision } = application;
  const granted = decision?.outcome === 'approved' ? decision : undefined;
  return {
    ...content,
    ...moneyCarried(application),
    nature: 'ongoing',
    purposeIds: purposesCarried(content.purposeIds, from, to),
    costObject: oneOf(to.costObjects, granted?.costObject ?? content.costObject),
    fundingPartId: partCarried(granted?.fundingPartId ?? content.fundingPartId, from, to),
    earlierFunding: `${from.name} ${from.year}`,
    ...(granted && { decisionBasis: granted.number, decisionExists: true }),
  };
}

/** The purposes of one programme as those of another: as the other says that it was merged, or else of the same name. */
export function purposesCarried(ids: readonly string[], from: Programme, to: Programme): string[] {
  const before = flattenPurposes(from);
  const after = flattenPurposes(to);
  const found = ids.flatMap((id) => {
    const origin = to.purposeOrigins?.find((it) => it.programmeId === from.id && it.purposeId === id);
    const merged = after.find((purpose) => purpose.id === origin?.becomes);
    if (merged) return [merged.id];
    const name = before.find((purpose) => purpose.id === id)?.name;
    return after.find((purpose) => name !== undefined && sameName(purpose.name, name))?.id ?? [];
  });
  return [...new Set(found)];
}

/** Names that differ only in case and spaces are the same. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

type Money = Pick<ApplicationContent, 'amountStatus' | 'amount' | 'costLines'>;

function moneyCarried({ content, decision, followUp }: Application): Money {
  const granted = decision?.outcome === 'approved' ? decision.amount : undefined;
  const amount = followUp?.need?.amount || granted || content.amount;
  if (amount === undefined) return { amountStatus: 'awaited', amount, costLines: [] };
  const { amountStatus } = content;
  return {
    amountStatus: amountStatus === 'awaited' ? 'preliminary' : amountStatus,
    amount,
    costLines: sumOfCostLines(content) === amount ? content.costLines : [],
  };
}

type Part = Pick<FundingPart, 'name' | 'earmarkedFor'>;

/** Money for the same purpose is one part; general money is one when it is called the same. */
export const isSamePart = (one: Part, other: Part): boolean =>
  one.earmarkedFor === undefined || other.earmarkedFor === undefined
    ? one.earmarkedFor === other.earmarkedFor && sameName(one.name, other.name)
    : sameName(one.earmarkedFor, other.earmarkedFor);

/**
 * The part with the same id, or else of the same name. Where several programmes were merged an id may be of another one of
 * them: there the part is the one that theirs became.
 */
function partCarried(id: string, from: Programme, to: Programme): string {
  const before = from.fundingParts.find((part) => part.id === id);
  const { mergedFrom = [] } = to;
  const isMerged = mergedFrom.length > 1 && mergedFrom.includes(from.id);
  const same = isMerged
    ? to.fundingParts.find((part) => before !== undefined && isSamePart(part, before))
    : (to.fundingParts.find((part) => part.id === id) ??
      to.fundingParts.find((part) => before !== undefined && sameName(part.name, before.name)));
  return (
    same?.id ??
    oneOf(
      to.fundingParts.map((part) => part.id),
      '',
    )
  );
}

/** The answer if it is offered, else the only one that is. */
const oneOf = (offered: readonly string[], answer: string): string =>
  offered.includes(answer) ? answer : offered.length === 1 ? (offered[0] ?? '') : '';
