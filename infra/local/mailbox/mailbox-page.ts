import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { localPage, preparePages } from '../local-page.ts';
import { type DemoPerson, groupByRole, mainRoleOf, roleLabel } from '../people/demo-person.ts';
import type { Mail } from './mailbox.ts';

export type MailboxPageDeps = { messages(): Promise<Mail[]>; persons(): Promise<DemoPerson[]> };

/** The mailbox as people see it: `/` lists the mails, `/?till=<address>` one person's, `/brev/<id>` shows one. */
export function createMailboxServer({ messages, persons }: MailboxPageDeps): Server {
  const app = new Hono();
  preparePages(app);
  app.get('/', async (context) => {
    const box = { mails: await messages(), persons: await persons() };
    return context.html(listPage(box, context.req.query('till')?.toLowerCase()));
  });
  app.get('/brev/:messageId', async (context) => {
    const mail = (await messages()).find(({ messageId }) => messageId === context.req.param('messageId'));
    if (!mail) return context.html(missingPage(), 404);
    return context.html(mailPage(mail, await persons()));
  });
  app.notFound((context) => context.html(missingPage(), 404));
  return createServer(getRequestListener(app.fetch));
}

type Box = { mails: Mail[]; persons: DemoPerson[] };

function listPage(box: Box, recipient: string | undefined) {
  const shown = box.mails.filter((mail) => !recipient || isTo(mail, recipient)).reverse();
  const person = box.persons.find(({ email }) => email.toLowerCase() === recipient);
  const title = recipient ? `Brev till ${person ? fullName(person) : recipient}` : 'Alla brev';
  return localPage({
    title: `${title} – Brevlådan`,
    heading: 'brevlådan',
    body: html`
      <h1 class="ds-heading" data-size="lg">${title}</h1>
      <p class="ds-paragraph">Här hamnar varje brev som systemet skickar. Inget av dem lämnar datorn.</p>
      <div class="columns">
        ${peopleNav(box, recipient)}
        <section aria-label="Brev, de senaste först">
          ${shown.length === 0 ? html`<p class="ds-paragraph">Inga brev har kommit än.</p>` : ''}
          <ul class="plain mails">${shown.map((mail) => mailItem(mail, box.persons))}</ul>
        </section>
      </div>`,
  });
}

function mailItem(mail: Mail, persons: DemoPerson[]) {
  return html`<li class="ds-card">
    <h2><a class="ds-link" href="/brev/${encodeURIComponent(mail.messageId)}">${mail.subject}</a></h2>
    <p>Till ${mail.to.map((address) => nameOf(address, persons)).join(', ')}</p>
    <p class="quiet">${when(mail)}</p>
  </li>`;
}

function peopleNav({ mails, persons }: Box, recipient: string | undefined) {
  const addresses = [...new Set(mails.flatMap(({ to }) => to.map((address) => address.toLowerCase())))];
  const recipients = addresses.map(
    (email) =>
      persons.find((person) => person.email.toLowerCase() === email) ?? { email, name: email, roles: [] },
  );
  const link = (address: string, name: string, count: number) => html`<li>
    <a class="ds-link" href="${address ? `/?till=${encodeURIComponent(address)}` : '/'}"
      ${address === (recipient ?? '') ? raw('aria-current="page"') : ''}>${name} (${count})</a>
  </li>`;
  const countOf = (email: string) => mails.filter((mail) => isTo(mail, email)).length;
  return html`<nav class="people" aria-label="Mottagare">
    <ul class="plain">${link('', 'Alla brev', mails.length)}</ul>
    ${groupByRole(recipients).map(
      (group) => html`<h2 class="quiet">${group.label}</h2>
        <ul class="plain">${group.persons.map((person) => link(person.email.toLowerCase(), fullName(person), countOf(person.email)))}</ul>`,
    )}
  </nav>`;
}

function mailPage(mail: Mail, persons: DemoPerson[]) {
  return localPage({
    title: `${mail.subject} – Brevlådan`,
    heading: 'brevlådan',
    body: html`
      <p class="ds-paragraph"><a class="ds-link" href="/">Alla brev</a></p>
      <h1 class="ds-heading" data-size="md">${mail.subject}</h1>
      <dl class="facts">
        <dt>Från</dt><dd>${mail.from}</dd>
        <dt>Till</dt><dd>${mail.to.map((address) => `${nameOf(address, persons)} <${address}>`).join(', ')}</dd>
        <dt>Skickat</dt><dd>${when(mail)}</dd>
      </dl>
      ${mail.html ? html`${htmlPart(mail.html)}${textDetails(mail.text)}` : html`<div class="mail">${textPart(mail.text)}</div>`}`,
  });
}

/**
 * The mail's own styles stay within a shadow root, and the page's policy stops scripts and the network.
 * Unlike in a frame, its links are plain links of the page, by mouse and by keyboard.
 */
function htmlPart(content: string) {
  return html`<article class="mail" aria-label="Brevets innehåll"><div>
    <template shadowrootmode="open">${raw(content)}</template>
  </div></article>`;
}

function textDetails(text: string) {
  if (!text) return '';
  return html`<details class="ds-details"><summary>Brevet som ren text</summary><div>${textPart(text)}</div></details>`;
}

function textPart(text: string) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/);
  return html`<div class="mail-text">${parts.map((part, index) =>
    index % 2 === 1 ? html`<a class="ds-link" href="${part}">${part}</a>` : part,
  )}</div>`;
}

function missingPage() {
  return localPage({
    title: 'Brevet finns inte – Brevlådan',
    heading: 'brevlådan',
    body: html`<h1 class="ds-heading" data-size="md">Brevet finns inte</h1>
      <p class="ds-paragraph"><a class="ds-link" href="/">Visa alla brev</a></p>`,
  });
}

/** Those who apply are told apart by their unit. */
const fullName = ({ name, unitName }: DemoPerson): string => (unitName ? `${name}, ${unitName}` : name);

function isTo(mail: Mail, recipient: string): boolean {
  return mail.to.some((address) => address.toLowerCase() === recipient.toLowerCase());
}

function nameOf(address: string, persons: DemoPerson[]): string {
  const person = persons.find(({ email }) => email.toLowerCase() === address.toLowerCase());
  if (!person) return address;
  return `${person.name}, ${person.unitName ?? roleLabel(mainRoleOf(person)).toLowerCase()}`;
}

function when(mail: Mail): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(mail.at));
}
