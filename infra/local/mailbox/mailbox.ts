import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Email } from 'aws-ses-v2-local/dist/store.js';
import { type Clock, type Instant, systemClock } from '../../../shared/domain/clock.ts';
import type { LocalPlaces } from '../local-page.ts';
import { closeServer, listenLocally, portOf } from '../machine/listen.ts';
import { StartError } from '../machine/start-error.ts';
import type { DemoPerson } from '../people/demo-person.ts';
import { type Bounce, createBounces } from './bounces.ts';
import { createMailFile } from './mail-file.ts';
import { createMailboxServer } from './mailbox-page.ts';

export type Mail = {
  /** SES's id of the message, the same as the sender got. */
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** When it was sent by the mailbox's clock, in whole seconds. */
  at: Instant;
  /** What became of it, unless it arrived: decided when it was sent. */
  bounce?: Bounce | undefined;
};

export type Mailbox = {
  /** For `@aws-sdk/client-ses`. */
  endpoint: string;
  /** The page for people. */
  viewer: string;
  /** Everything sent, the oldest first. */
  messages(): Promise<Mail[]>;
  clear(): Promise<void>;
  /** From now on mails to the address bounce, or are complained of; without a bounce they arrive again. */
  bounce(address: string, bounce: Bounce | undefined): void;
  /** Calls with each mail that is sent from now on, as soon as it is kept. */
  onMail(listener: (mail: Mail) => void): void;
  stop(): Promise<void>;
};

export type MailboxOptions = {
  /** Of the SES endpoint; any free one by default. */
  port?: number;
  /** Of the page; any free one by default. */
  viewerPort?: number;
  /** A file that keeps the mails over a restart. */
  keepIn?: string | undefined;
  /** A file that keeps which addresses bounce. */
  keepBouncesIn?: string | undefined;
  /** Names the recipients on the page by role. */
  persons?: () => Promise<DemoPerson[]>;
  /** Where the laptop's other parts are, for the links of the page. */
  places?: LocalPlaces;
  /** Dates the mails; the domain's clock makes them fit what they are about. */
  clock?: Clock;
};

/**
 * Starts a local SES (`aws-ses-v2-local`) and a page that shows what was sent. Nothing leaves the machine.
 * SES answers a sender only after the mail is kept, so that a mail that was sent survives `kill -9`.
 * @throws StartError when a port is taken or the kept mails cannot be read
 */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const { startServer, store } = loadSes();
  const bounces = createBounces(options.keepBouncesIn);
  const listeners: ((mail: Mail) => void)[] = [];
  if (options.keepIn) keepMails(store, options.keepIn);
  tellOfMails(store, listeners);
  markMails(store, (email) => ({
    ...email,
    at: Math.floor(Date.parse((options.clock ?? systemClock).now()) / 1000),
    bounce: email.destination.to.map(bounces.of).find((bounce) => bounce !== undefined),
  }));
  // With this variable the package would hand every mail to a real mail server.
  delete process.env.SMTP_TRANSPORT;
  const server = await startServer({ host: '127.0.0.1', port: options.port ?? 0 });
  if (!server.listening) throw new StartError(`The mailbox cannot start: port ${options.port} is taken.`);
  const messages = async () => store.getStoreReadonly().emails.map(toMail);
  const { persons = async () => [], places } = options;
  const page = createMailboxServer({ messages, bounces, persons, places });
  try {
    await listenLocally(page, options.viewerPort ?? 0, 'The page of the mailbox');
  } catch (error) {
    await closeServer(server);
    throw error;
  }
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    viewer: `http://localhost:${portOf(page)}`,
    messages,
    clear: async () => store.clearStore(),
    bounce: bounces.set,
    onMail: (listener) => {
      listeners.push(listener);
    },
    stop: async () => {
      await Promise.all([closeServer(server), closeServer(page)]);
    },
  };
}

type KeptEmail = Email & { bounce?: Bounce | undefined };

type SesStore = {
  saveEmail(email: KeptEmail): void;
  clearStore(): void;
  getStoreReadonly(): { emails: readonly KeptEmail[] };
};

/** The package holds its mails in module state: each mailbox gets its own copy of the package's modules. */
function loadSes(): {
  startServer(config: { host: string; port: number }): Promise<Server>;
  store: SesStore;
} {
  const load = createRequire(import.meta.url);
  const entry = load.resolve('aws-ses-v2-local');
  const folder = dirname(entry);
  for (const file of Object.keys(load.cache)) {
    if (file.startsWith(folder + sep)) delete load.cache[file];
  }
  return { startServer: load(entry).default, store: load(join(folder, 'store.js')) };
}

/** The package calls `saveEmail` and `clearStore` through the module: the place to add what it lacks. */
function keepMails(store: SesStore, path: string): void {
  const file = createMailFile<KeptEmail>(path);
  const { saveEmail, clearStore } = store;
  for (const email of file.read()) saveEmail(email);
  store.saveEmail = (email) => {
    file.append(email);
    saveEmail(email);
  };
  store.clearStore = () => {
    file.clear();
    clearStore();
  };
}

/** What the laptop notes on a mail when it is sent. */
function markMails(store: SesStore, mark: (email: Email) => KeptEmail): void {
  const { saveEmail } = store;
  store.saveEmail = (email) => saveEmail(mark(email));
}

function tellOfMails(store: SesStore, listeners: readonly ((mail: Mail) => void)[]): void {
  const { saveEmail } = store;
  store.saveEmail = (email) => {
    saveEmail(email);
    for (const listener of listeners) listener(toMail(email));
  };
}

function toMail(email: KeptEmail): Mail {
  return {
    messageId: email.messageId,
    from: email.from,
    to: email.destination.to,
    subject: email.subject,
    text: email.body.text ?? '',
    html: email.body.html ?? '',
    at: new Date(email.at * 1000).toISOString(),
    bounce: email.bounce,
  };
}
