import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Email } from 'aws-ses-v2-local/dist/store.js';
import { type Clock, type Instant, systemClock } from '../../../shared/domain/clock.ts';
import { closeServer, listenLocally, portOf } from '../machine/listen.ts';
import { StartError } from '../machine/start-error.ts';
import type { DemoPerson } from '../people/demo-person.ts';
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
};

export type Mailbox = {
  /** For `@aws-sdk/client-ses`. */
  endpoint: string;
  /** The page for people. */
  viewer: string;
  /** Everything sent, the oldest first. */
  messages(): Promise<Mail[]>;
  clear(): Promise<void>;
  stop(): Promise<void>;
};

export type MailboxOptions = {
  /** Of the SES endpoint; any free one by default. */
  port?: number;
  /** Of the page; any free one by default. */
  viewerPort?: number;
  /** A file that keeps the mails over a restart. */
  keepIn?: string;
  /** Names the recipients on the page by role. */
  persons?: () => Promise<DemoPerson[]>;
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
  if (options.keepIn) keepMails(store, options.keepIn);
  dateMails(store, options.clock ?? systemClock);
  // With this variable the package would hand every mail to a real mail server.
  delete process.env.SMTP_TRANSPORT;
  const server = await startServer({ host: '127.0.0.1', port: options.port ?? 0 });
  if (!server.listening) throw new StartError(`The mailbox cannot start: port ${options.port} is taken.`);
  const messages = async () => store.getStoreReadonly().emails.map(toMail);
  const page = createMailboxServer({ messages, persons: options.persons ?? (async () => []) });
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
    stop: async () => {
      await Promise.all([closeServer(server), closeServer(page)]);
    },
  };
}

type SesStore = {
  saveEmail(email: Email): void;
  clearStore(): void;
  getStoreReadonly(): { emails: readonly Email[] };
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
  const file = createMailFile<Email>(path);
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

function dateMails(store: SesStore, clock: Clock): void {
  const { saveEmail } = store;
  store.saveEmail = (email) => saveEmail({ ...email, at: Math.floor(Date.parse(clock.now()) / 1000) });
}

function toMail(email: Email): Mail {
  return {
    messageId: email.messageId,
    from: email.from,
    to: email.destination.to,
    subject: email.subject,
    text: email.body.text ?? '',
    html: email.body.html ?? '',
    at: new Date(email.at * 1000).toISOString(),
  };
}
