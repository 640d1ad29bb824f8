import type { Letters, Recipient } from '../use-cases/letters.ts';
import { approvalWanted } from './approval-wanted.ts';
import { attestWanted } from './attest-wanted.ts';
import { decided } from './decided.ts';
import { decisionWanted } from './decision-wanted.ts';
import { followUpReviewed } from './follow-up-reviewed.ts';
import { followUpWanted } from './follow-up-wanted.ts';
import { openedByOther } from './opened-by-other.ts';
import { type Draft, finished, type Pen, penFor, type Sender } from './pen.ts';
import { programmeDates } from './programme-dates.ts';
import { repaymentWanted } from './repayment-wanted.ts';
import { reviewWanted } from './review-wanted.ts';
import { completionReminder, received, withdrawn } from './to-applicant.ts';
import { invitation, payoutAnswered, payoutWanted } from './to-provider.ts';

/** Writes the letters, each in the language of the one who gets it. `origin` without a slash at the end. */
export function createLetters(sender: Sender): Letters {
  const write = (to: Recipient, drafted: (pen: Pen) => Draft) => {
    const pen = penFor(to.language);
    return finished(sender, to, pen, drafted(pen));
  };
  return {
    received: (facts) => write(facts.to, (pen) => received(pen, facts)),
    decisionWanted: (facts, ask) => write(facts.to, (pen) => decisionWanted(pen, facts, ask)),
    attestWanted: (facts, payout, ask) => write(facts.to, (pen) => attestWanted(pen, facts, payout, ask)),
    payoutWanted: (facts, ask) => write(facts.to, (pen) => payoutWanted(pen, facts, ask)),
    payoutAnswered: (facts, payout) => write(facts.to, (pen) => payoutAnswered(pen, facts, payout)),
    followUpWanted: (facts, ask) => write(facts.to, (pen) => followUpWanted(pen, facts, ask)),
    reviewWanted: (facts, ask) => write(facts.to, (pen) => reviewWanted(pen, facts, ask)),
    followUpReviewed: (facts, followUp) => write(facts.to, (pen) => followUpReviewed(pen, facts, followUp)),
    repaymentWanted: (facts, ask) => write(facts.to, (pen) => repaymentWanted(pen, facts, ask)),
    programmeDates: (to, told) => write(to, (pen) => programmeDates(pen, told)),
    approvalWanted: (to, about) => write(to, (pen) => approvalWanted(pen, about)),
    invitation: (to, invited) => write(to, (pen) => invitation(pen, invited)),
    openedByOther: (facts, opening) => write(facts.to, (pen) => openedByOther(pen, facts, opening)),
    completionReminder: (facts, wait) => write(facts.to, (pen) => completionReminder(pen, facts, wait)),
    decided: (facts, decision) => write(facts.to, (pen) => decided(pen, facts, decision)),
    withdrawn: (facts) => write(facts.to, (pen) => withdrawn(pen, facts)),
  };
}
