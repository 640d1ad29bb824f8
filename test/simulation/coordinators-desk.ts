import type { ReceivedMail } from './people.ts';
import type { createSignIns } from './sign-ins.ts';
import { expectStatus, type Page, type Visitor } from './visitor.ts';

export type CoordinatorsDesk = ReturnType<typeof createCoordinatorsDesk>;

/** An account that says no more than this of what was done is sent back. */
export const unclearMeasures = 'Se bilaga.';

/**
 * The coordinators' work at the year end: each mail about an account is followed by the one who got it, and the account is
 * accepted, or sent back when it does not say what was done. One after the other, as people do.
 */
export function createCoordinatorsDesk(
  signedIn: ReturnType<typeof createSignIns>,
  emails: readonly string[],
) {
  let reviews: ReceivedMail[] = [];
  return { lay, work, chase };

  /** Mails that have come lie there until somebody works. */
  function lay(mails: ReadonlyMap<string, ReceivedMail[]>): void {
    const own = emails.flatMap((email) => mails.get(email) ?? []);
    reviews.push(...own.filter(({ link }) => link.endsWith('/review')));
  }

  async function work(): Promise<{ accepted: number; returned: number }> {
    const done = { accepted: 0, returned: 0 };
    const mails = reviews;
    reviews = [];
    for (const { to, link } of mails) done[await review((await signedIn(to)).visitor, link)] += 1;
    return done;
  }

  /** Reminds everybody who is late on the page of the report: one click, and one more for as long as some are left. */
  async function chase(reportPage: string): Promise<void> {
    const { visitor } = await signedIn(emails[0] ?? '');
    let report = await visitor.get(reportPage);
    expectStatus(report, 200, 'the coordinator looks at who is missing');
    if (!report.document.querySelector(lateForm)) return;
    do {
      report = await visitor.submit(report, lateForm);
      expectStatus(report, 200, 'the coordinator reminds who is late');
    } while (report.document.querySelector(`${lateForm} [name="after"]`));
  }
}

const lateForm = '#remind-late-form';

async function review(visitor: Visitor, link: string): Promise<'accepted' | 'returned'> {
  const account = await visitor.get(link);
  expectStatus(account, 200, 'the coordinator opens the account');
  const isClear = !measuresIn(account).includes(unclearMeasures);
  const answered = isClear
    ? await visitor.submit(account, '#accept-form')
    : await visitor.submit(account, '#return-form', { reason: 'Berätta vad ni har gjort.' });
  expectStatus(answered, 200, 'the coordinator answers');
  return isClear ? 'accepted' : 'returned';
}

/** What the account says was done; the one before it may stand further up on the page. */
const measuresIn = ({ document, url }: Page): string => {
  const section = document.querySelector('section[aria-labelledby="answers-measures"]');
  if (!section) throw new Error(`${url} does not say what was done`);
  return section.textContent;
};
