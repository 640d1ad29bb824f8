import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { frameOf, type LocalPlaces, preparePages } from '../local-page.ts';
import type { DemoPerson } from '../people/demo-person.ts';
import { bounceRoutes } from './bounce-form.ts';
import type { Bounces } from './bounces.ts';
import { mailPage, missingPage } from './mail-page.ts';
import type { Mail } from './mailbox.ts';
import { listPage } from './mailbox-list.ts';

export type MailboxPageDeps = {
  messages(): Promise<Mail[]>;
  persons(): Promise<DemoPerson[]>;
  bounces: Bounces;
  /** Where the laptop's other parts are, for the links of the page. */
  places?: LocalPlaces | undefined;
};

/** What the pages show: every mail, the oldest first, who is who, and which mails nobody has opened yet, and which addresses bounce. */
export type Box = { mails: Mail[]; persons: DemoPerson[]; unread: ReadonlySet<string>; bounces: Bounces };

/**
 * The mailbox as people see it: `/` lists the mails, `/?till=<address>` one person's, `/?olasta=1` the unread ones,
 * `/brev/<id>` shows one and thereby has it read. What was there when the mailbox started counts as read.
 */
export function createMailboxServer({ messages, persons, bounces, places }: MailboxPageDeps): Server {
  const read = new Set<string>();
  const atStart = messages().then((mails) => {
    for (const { messageId } of mails) read.add(messageId);
  });
  const openBox = async (): Promise<Box> => {
    await atStart;
    const mails = await messages();
    const ids = mails.map(({ messageId }) => messageId).filter((id) => !read.has(id));
    return { mails, persons: await persons(), unread: new Set(ids), bounces };
  };
  const frame = (context: Context) => frameOf(context, 'mailbox', places);
  const app = new Hono();
  preparePages(app, { foreignStyles: true });
  app.get('/', async (context) =>
    context.html(
      listPage(frame(context), await openBox(), {
        recipient: context.req.query('till')?.toLowerCase() || undefined,
        unreadOnly: context.req.query('olasta') !== undefined,
        page: pageNumber(context.req.query('sida')),
      }),
    ),
  );
  app.get('/brev/:messageId', async (context) => {
    const { mails, persons: everybody } = await openBox();
    const mail = mails.find(({ messageId }) => messageId === context.req.param('messageId'));
    if (!mail) return context.html(missingPage(frame(context)), 404);
    read.add(mail.messageId);
    return context.html(mailPage(frame(context), mail, everybody));
  });
  bounceRoutes(app, bounces, frame);
  app.notFound((context) => context.html(missingPage(frame(context)), 404));
  return createServer(getRequestListener(app.fetch));
}

function pageNumber(text: string | undefined): number {
  return text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
