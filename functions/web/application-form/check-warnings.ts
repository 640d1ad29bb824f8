import { assess, type Warning } from '../../../shared/domain/assessment.ts';
import { leftIn } from '../../../shared/domain/ledger.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { findFundingPart } from '../../../shared/domain/programme.ts';
import { warningText } from '../../../shared/text/warning-text.ts';
import type { CheckView } from './check-facts.ts';

// Of the director's warnings those that the applicant can still do something about.
const ofUse: readonly Warning['name'][] = ['AmountAwaited', 'NewHires', 'InvestmentAboveDepreciation'];

/** What is good to know before an application is sent. None of it stops the application. */
export function checkWarnings(view: CheckView): string[] {
  const { t, content, books } = view;
  const { warnings } = assess({ content, ...books, alike: [] });
  const part = findFundingPart(books.programme, content.fundingPartId);
  return [
    ...aboveLeft(view, part?.name ?? content.fundingPartId),
    ...(part?.earmarkedFor ? [t('apply.check.earmarked', { earmarkedFor: part.earmarkedFor })] : []),
    ...warnings.filter(({ name }) => ofUse.includes(name)).map((warning) => warningText(t, warning)),
  ];
}

function aboveLeft(view: CheckView, part: string): string[] {
  const { t, content, books } = view;
  const left = Math.max(leftIn(books.balances, content.fundingPartId) + grantedAlready(view), 0);
  if (content.amount === undefined || content.amount <= left) return [];
  return [
    t('apply.check.aboveLeft', { amount: formatKronor(content.amount), left: formatKronor(left), part }),
  ];
}

/** A change that is approved takes the earlier award's place: what that has is there for it. */
function grantedAlready({ kind, file, content }: CheckView): number {
  const decision = kind === 'change' ? file?.application.decision : undefined;
  return decision?.fundingPartId === content.fundingPartId ? decision.amount : 0;
}
