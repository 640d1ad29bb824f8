import { administering } from './admin.ts';
import { agreement } from './agreement.ts';
import { appeal } from './appeal.ts';
import { apply } from './apply.ts';
import { boardTexts } from './board.ts';
import { bulk } from './bulk.ts';
import { calendarTexts } from './calendar.ts';
import { caseExportTexts } from './case-export.ts';
import { decide } from './decide.ts';
import { decideMatter } from './decide-matter.ts';
import { decisionWords } from './decision-words.ts';
import { directoryTexts } from './directory.ts';
import { directoryDays } from './directory-days.ts';
import { domainProblems } from './domain-problems.ts';
import { errors } from './errors.ts';
import { exporting } from './export.ts';
import { followUpForm } from './follow-up.ts';
import { followUpReview } from './follow-up-review.ts';
import { followUpWords } from './follow-up-words.ts';
import { frame } from './frame.ts';
import { imports } from './import.ts';
import { invitationTexts } from './invitations.ts';
import { links } from './link.ts';
import { localBounce } from './local-bounce.ts';
import { localClock } from './local-clock.ts';
import { localMailbox } from './local-mailbox.ts';
import { localPages } from './local-pages.ts';
import { mails } from './mails.ts';
import { needTexts } from './needs.ts';
import { orderTexts } from './orders.ts';
import { pages } from './pages.ts';
import { payoutAttest } from './payout-attest.ts';
import { payoutRequest } from './payout-request.ts';
import { payoutWords } from './payout-words.ts';
import { payouts } from './payouts.ts';
import { programmeDuties } from './programme-duties.ts';
import { programmeEditTexts } from './programme-edit.ts';
import { providerTexts } from './providers.ts';
import { reconciling } from './reconcile.ts';
import { reportTexts } from './report.ts';
import { reportFileTexts } from './report-files.ts';
import { reportHandedInTexts } from './report-handed-in.ts';
import { reportVersionTexts } from './report-versions.ts';
import { restart } from './restart.ts';
import { terms } from './terms.ts';
/** The one dictionary: every text for people, Swedish with the English beside it. */
export const dictionary = {
  ...terms,
  ...caseExportTexts,
  ...reportFileTexts,
  ...restart,
  ...reportTexts,
  ...reportVersionTexts,
  ...reportHandedInTexts,
  ...errors,
  ...domainProblems,
  ...payoutWords,
  ...followUpWords,
  ...followUpForm,
  ...followUpReview,
  ...needTexts,
  ...payouts,
  ...payoutRequest,
  ...payoutAttest,
  ...orderTexts,
  ...exporting,
  ...providerTexts,
  ...mails,
  ...localBounce,
  ...decide,
  ...appeal,
  ...boardTexts,
  ...links,
  ...decisionWords,
  ...decideMatter,
  ...bulk,
  ...agreement,
  ...frame,
  ...pages,
  ...imports,
  ...invitationTexts,
  ...reconciling,
  ...localPages,
  ...localMailbox,
  ...localClock,
  ...apply,
  ...directoryTexts,
  ...directoryDays,
  ...administering,
  ...calendarTexts,
  ...programmeEditTexts,
  ...programmeDuties,
} as const;
export type Dictionary = typeof dictionary;
