import { createVisitor, type Page, type Visitor } from './visitor.ts';

/** Somebody who is signed in, with the browser that they use. */
export type SignedInPerson = { email: string; visitor: Visitor; start: Page };

/** Signs in as people do: the site's link, the person's button on the issuer's page, and back. */
export async function signIn(
  site: string,
  email: string,
  visitor = createVisitor(),
): Promise<SignedInPerson> {
  const choice = await visitor.get(`${site}/sign-in`);
  return { email, visitor, start: await choosePerson(choice, email, visitor) };
}

/** Presses a person's button on the sign-in page that one has been sent to. */
export async function choosePerson(choice: Page, email: string, visitor: Visitor): Promise<Page> {
  const button = choice.document
    .querySelectorAll('button[name=person]')
    .find((it) => it.getAttribute('value') === email);
  if (!button) throw new Error(`nobody called ${email} can sign in`);
  return visitor.submit(choice, 'form.local-roles', {}, ['person', email]);
}

export type ReceivedMail = {
  id: string;
  at: number;
  to: string;
  subject: string;
  text: string;
  link: string;
};

const longestWaitMilliseconds = 60_000;

/** Reads people's mail as it arrives, oldest first, each once. `ses` is the address of the local SES. */
export function createMailReader(ses: string) {
  const read = new Set<string>();
  const since = new Map<string, number>();
  return { next };

  /** The next mail to this person, waited for. @throws when none has come after a minute */
  async function next(to: string): Promise<ReceivedMail> {
    const deadline = performance.now() + longestWaitMilliseconds;
    while (performance.now() < deadline) {
      const mails = await receivedMails(ses, since.get(to) ?? 0);
      const mail = mails.find((one) => one.to === to && !read.has(one.id));
      if (mail) {
        read.add(mail.id);
        since.set(to, mail.at);
        return mail;
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error(`no mail came to ${to}`);
  }
}

type Stored = {
  messageId: string;
  at: number;
  subject: string;
  destination: { to: string[] };
  body: { text?: string };
};

/**
 * What has come, to whomever, since a moment in seconds since 1970: the store holds every mail there ever was. A mail to
 * two is there twice.
 */
export async function receivedMails(ses: string, since: number): Promise<ReceivedMail[]> {
  const store = (await (await fetch(`${ses}/store?since=${since}`)).json()) as { emails: Stored[] };
  return store.emails.flatMap(({ messageId, at, subject, body, destination }) => {
    const text = body.text ?? '';
    return destination.to.map((to) => ({ id: messageId, at, to, subject, text, link: linkIn(text) }));
  });
}

/** The one link of a mail: it stands on a line of its own, whatever an activity may hold. */
const linkIn = (text: string): string => /^https?:\/\/\S+$/m.exec(text)?.[0] ?? '';
