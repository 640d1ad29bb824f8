import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import * as z from 'zod';
import { actions, button, link } from '../../../functions/web/ui/button.ts';
import { card } from '../../../functions/web/ui/card.ts';
import { form } from '../../../functions/web/ui/form.ts';
import type { Html } from '../../../functions/web/ui/html.ts';
import { pageTitle } from '../../../functions/web/ui/page.ts';
import { tag } from '../../../functions/web/ui/tag.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { type LocalFrame, localPage } from '../local-page.ts';
import { refusedForm } from '../own-form.ts';
import { type Bounces, bounces as kinds } from './bounces.ts';
import type { Mail } from './mailbox.ts';

const path = '/studsar';
const largestForm = 16 * 1024;
const choices = [...kinds, 'works'] as const;
const FormSchema = z.strictObject({ address: z.string().min(3).max(320), make: z.enum(choices) });

/** How mails to the address fare now, and buttons to change it. */
export function bounceForm({ t }: LocalFrame, address: string, bounces: Bounces): Html {
  const now = bounces.of(address) ?? 'works';
  const others = choices.filter((choice) => choice !== now);
  const buttons = others.map((make) =>
    button({
      text: t(`bounce.make.${make}`),
      name: 'make',
      value: make,
      size: 'sm',
      variant: 'secondary',
      ...(make === 'works' ? {} : { tone: 'danger' as const }),
    }),
  );
  return card({
    id: 'bounce',
    title: t('bounce.title'),
    tone: 'tinted',
    body: [
      html`<p>${t(`bounce.now.${now}`)}</p>`,
      html`<p class="local-quiet">${t('bounce.intro')}</p>`,
      form({ action: path, hidden: { address }, body: actions(...buttons) }),
    ],
  });
}

/** Says of a mail that it did not fare well. */
export const bounceTag = (t: Translate, { bounce }: Mail): Html | string =>
  bounce ? tag({ kind: 'rejected', text: t(`bounce.mail.${bounce}`) }) : '';

/** Takes the form, from the mailbox's own page only, and leads back to the address's mails. */
export function bounceRoutes(app: Hono, bounces: Bounces, frameOf: (context: Context) => LocalFrame): void {
  app.use(path, bodyLimit({ maxSize: largestForm }));
  app.post(path, async (context) => {
    const frame = frameOf(context);
    const refusal = refusedForm(context);
    if (refusal) return context.html(refusedPage(frame), refusal.status);
    const read = FormSchema.safeParse(await context.req.parseBody({ all: true }));
    if (!read.success) return context.html(refusedPage(frame), 400);
    const { address, make } = read.data;
    bounces.set(address, make === 'works' ? undefined : make);
    return context.redirect(`/?till=${encodeURIComponent(address.toLowerCase())}`, 303);
  });
}

function refusedPage(frame: LocalFrame): Html {
  const title = frame.t('bounce.title');
  return localPage(frame, {
    title,
    hasErrors: true,
    body: html`${pageTitle({ title, lede: frame.t('bounce.refused') })}<p>${link({ href: '/', text: frame.t('mailbox.all') })}</p>`,
  });
}
