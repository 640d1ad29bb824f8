import type { ApplicationContent } from './application.ts';
import { DomainError } from './errors.ts';
import { flattenPurposes, type Programme } from './programme.ts';
import type { TableRow } from './table-row.ts';

/** What stands where an application must say something that the tables have no column for. */
const notInTable = 'Framgår inte av tabellen';

/**
 * A row played as an application (DOMAIN §4, last paragraph): the first purpose, the activity also as its purpose text,
 * one cost line of type "other", no investment, "earmarked" in the note asks for the earmarked part, a blank cost object
 * is the programme's first. What the table does not tell is said to be missing, not made up.
 * @throws DomainError FundingPartNotInProgramme when all of the programme's money is earmarked for something else
 */
export function contentFromRow(row: TableRow, programme: Programme): ApplicationContent {
  const { amount, amountStatus, earlierDecision, decisionBasis } = row;
  return {
    activity: row.activity,
    nature: isNew(row) ? 'new' : 'ongoing',
    purposeText: row.activity,
    continuationText: row.continuedNeed.answer === 'partly' ? row.continuedNeed.text : notInTable,
    purposeIds: flattenPurposes(programme)
      .slice(0, 1)
      .map(({ id }) => id),
    withinPurpose: true,
    decisionExists: !isNew(row) || decisionBasis !== '',
    ...(earlierDecision && { earlierFunding: earlierDecision }),
    ...(decisionBasis && { decisionBasis }),
    amountStatus,
    ...(amount !== undefined && { amount }),
    costLines: amount === undefined ? [] : [{ type: 'other', amount, recurrence: 'one-off' }],
    continuedNeed: row.continuedNeed,
    costObject: row.costObject ?? programme.costObjects[0] ?? '',
    fundingPartId: fundingPartOf(row, programme),
    newHires: false,
    contact: notInTable,
    manager: notInTable,
  };
}

/** The tables write "ny", or nothing, for what was not decided before. */
const isNew = ({ earlierDecision }: TableRow): boolean => ['', 'ny'].includes(earlierDecision.toLowerCase());

/** Earmarked money is never taken for anything else, as it was in 2018 (DOMAIN fact 26). */
function fundingPartOf({ wantsEarmarked }: TableRow, { fundingParts }: Programme): string {
  const earmarked = fundingParts.find((part) => part.earmarkedFor !== undefined);
  const general = fundingParts.find((part) => part.earmarkedFor === undefined);
  const part = (wantsEarmarked ? earmarked : undefined) ?? general;
  if (!part) throw new DomainError('FundingPartNotInProgramme');
  return part.id;
}
