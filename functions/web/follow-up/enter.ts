import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { standingFollowUp } from '../../../shared/domain/follow-up.ts';
import { dueOnOf, lateFrom } from '../../../shared/domain/follow-up-dates.ts';
import { assertMayFollowUp } from '../../../shared/domain/follow-up-rules.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { enterOwnCase } from '../application-form/enter-application.ts';
import type { Refused } from '../application-form/way.ts';
import type { SiteContext } from '../frame/site.ts';
import { followUpPath } from './paths.ts';
import type { Matter } from './view.ts';

export type Closed = {
  file: CaseFile;
  books: ProgrammeBooks;
  /** Why no account can be sent in now. */
  closed: DomainError & { name: DomainErrorName };
};

/**
 * The activity of the address, for somebody of the unit that it was granted; `closed` says why there is nothing to write. To
 * those who may not read it, it does not exist (SECURITY 42); those who only read it may write nothing of it.
 */
export async function enterFollowUp(c: SiteContext): Promise<Matter | Closed | Refused> {
  const own = await enterOwnCase(c);
  if ('refused' in own) return own;
  const { file, books } = own;
  const { application, followUps } = file;
  const { clock, holidays } = c.get('parts');
  const now = clock.now();
  const { programme } = books;
  try {
    const award = assertMayFollowUp(application, { programme, followUps, moment: { holidays, now } });
    const { followUp } = application;
    if (!followUp) throw new RangeError(`No follow-up of ${application.id}`);
    const dueOn = dueOnOf(followUp, programme, holidays);
    const standing = standingFollowUp(followUps);
    return {
      file,
      books,
      award,
      path: followUpPath(application.id),
      dueOn,
      isLate: hasExpired(lateFrom(dueOn), now),
      returned: standing?.status === 'returned' ? standing : undefined,
    };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { file, books, closed: error };
  }
}
