import { type CaseFile, followUpQuestion } from '../../../shared/domain/case-file.ts';
import { standingFollowUp } from '../../../shared/domain/follow-up.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Step } from './trail-steps.ts';

/**
 * The steps of the year end, from when the account is waited for: the account, its review and, where money is asked back, its
 * return. `dueOn` is the account's last day as it is now.
 */
export function followUpSteps(file: CaseFile, dueOn: LocalDate | undefined): Step[] {
  const { followUp: summary, status } = file.application;
  if (!summary || status !== 'approved') return [];
  return [accountStep(file, summary, dueOn), reviewStep(file), ...repaymentStep(summary)];
}

type Summary = NonNullable<CaseFile['application']['followUp']>;

/** Before it opens there is no question yet. */
function accountStep(file: CaseFile, { status }: Summary, dueOn: LocalDate | undefined): Step {
  const at = standingFollowUp(file.followUps)?.submittedAt;
  if (status === 'returned') return { name: 'followUp', state: 'paused', at, until: dueOn };
  if (status !== 'asked') return { name: 'followUp', state: 'done', at };
  const isAsked = followUpQuestion(file, 'follow-up')?.status === 'open';
  return { name: 'followUp', state: isAsked ? 'now' : 'next', until: dueOn };
}

function reviewStep({ followUps }: CaseFile): Step {
  const standing = standingFollowUp(followUps);
  if (standing?.accepted) return { name: 'review', state: 'done', at: standing.accepted.at };
  return { name: 'review', state: standing?.status === 'submitted' ? 'now' : 'next' };
}

function repaymentStep({ repayment }: Summary): Step[] {
  if (!repayment) return [];
  const { repaid, payBy } = repayment;
  return [
    repaid
      ? { name: 'repayment', state: 'done', at: repaid.notedAt }
      : { name: 'repayment', state: 'now', until: payBy },
  ];
}
