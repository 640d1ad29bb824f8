import { type ReceivedMail, type SignedInPerson, signIn } from './people.ts';
import { expectStatus, mainText, type Page } from './visitor.ts';

export type ControllersDesk = ReturnType<typeof createControllersDesk>;

/**
 * The controllers' work: each mail's link is followed by the one who got it, and what is asked for is attested, or sent back
 * when it names no reference. One after the other, as people do.
 */
export function createControllersDesk(site: string, emails: readonly string[]) {
  const signedIn = new Map<string, SignedInPerson>();
  let waiting: ReceivedMail[] = [];
  return { lay, work };

  /** Mails that have come lie there until somebody works. */
  function lay(mails: ReadonlyMap<string, ReceivedMail[]>): void {
    waiting.push(...emails.flatMap((email) => mails.get(email) ?? []));
  }

  async function work(): Promise<{ attested: number; returned: number }> {
    const done = { attested: 0, returned: 0 };
    const mails = waiting;
    waiting = [];
    for (const mail of mails) done[await answer(await controller(mail.to), mail.link)] += 1;
    return done;
  }

  async function controller(email: string): Promise<SignedInPerson> {
    const person = signedIn.get(email) ?? (await signIn(site, email));
    signedIn.set(email, person);
    return person;
  }
}

async function answer({ visitor }: SignedInPerson, link: string): Promise<'attested' | 'returned'> {
  const question = await visitor.get(link);
  expectStatus(question, 200, 'the controller opens the link');
  const isSpecified = namesReference(question);
  const answered = isSpecified
    ? await visitor.submit(question, '#attest-form')
    : await visitor.submit(question, '#return-form', { reason: 'Ange er referens.' });
  expectStatus(answered, 200, 'the controller answers');
  return isSpecified ? 'attested' : 'returned';
}

/** Does the request of the page's quarter have a reference? Those of other quarters may stand in the history. */
function namesReference(page: Page): boolean {
  const quarter = /\/payouts\/(\d{4}Q[1-4])\//.exec(page.url)?.[1];
  return quarter !== undefined && mainText(page).includes(referencePrefix + quarter);
}

/** How the invented providers' own references begin; the quarter follows. */
export const referencePrefix = 'Faktura ';

/** What is attested goes to the finance system before the year's accounts are closed; with nothing attested the page says so. */
export async function orderPayouts({ visitor }: SignedInPerson, site: string): Promise<void> {
  const orders = await visitor.get(`${site}/orders`);
  expectStatus(orders, 200, 'the controller opens the payment orders');
  const ordered = await visitor.submit(orders, '#order-form');
  if (ordered.status !== 409) expectStatus(ordered, 200, 'the controller makes a payment order');
}
