import { isProviders } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { applicantsOf } from '../../../shared/domain/content-version.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import type { Closing, FollowUp } from '../../../shared/domain/follow-up.ts';
import { closingOf } from '../../../shared/domain/follow-up-closing.ts';
import { assertMayReview, mayReview } from '../../../shared/domain/follow-up-rules.ts';
import { moneyOf } from '../../../shared/domain/payout-rules.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';

/** An account that has been sent in, with the file that it stands in. */
export type ReviewCase = { file: CaseFile; books: ProgrammeBooks; followUp: FollowUp };

/** What the review of an account is made from. */
export type ReviewView = Words &
  ReviewCase & {
    person: Person;
    today: LocalDate;
    now: Instant;
    /** The page after the click. */
    justDone: boolean;
    /** What the page must say of the answer that was just refused. */
    refused: readonly Content[];
    errors: readonly FieldError[];
    /** Of a return, as it was typed. */
    typed: { reason: string; until: string } | undefined;
  };

type Situation = Pick<ReviewView, 'file' | 'books' | 'person' | 'now' | 'followUp'>;

const situationOf = ({ file, books, person, now }: Situation) => ({
  ...file,
  programme: books.programme,
  now,
  person,
  applicants: applicantsOf(file.application, file.versions),
});

/** The person may answer now. */
export const mayAnswer = (view: Situation): boolean =>
  view.followUp.status === 'submitted' && mayReview(view.person, situationOf(view));

/** A coordinator whose own account it is: somebody else reviews it (SECURITY 10). */
export const isOwn = (view: Situation): boolean =>
  view.followUp.status === 'submitted' && hasRole(view.person, 'coordinator') && !mayAnswer(view);

/** Why the account cannot be accepted now though it could be returned: the award has moved, or something is under way. */
export function acceptRefusal(view: Situation): (DomainError & { name: DomainErrorName }) | undefined {
  if (!mayAnswer(view)) return undefined;
  try {
    assertMayReview('accept', situationOf(view));
    return undefined;
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
}

/** What the acceptance did with the money, or would do. Kronor. */
export function closingNow({ file, followUp }: Pick<ReviewView, 'file' | 'followUp'>): Closing {
  const { application, payouts } = file;
  const { paid } = moneyOf(application, payouts);
  return followUp.accepted?.closing ?? closingOf(followUp, { isProvider: isProviders(application), paid });
}
