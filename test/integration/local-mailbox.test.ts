import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { parse } from 'node-html-parser';
import { expect, onTestFinished, test } from 'vitest';
import { StartError } from '../../infra/local/machine/start-error.ts';
import { type Mailbox, type MailboxOptions, startMailbox } from '../../infra/local/mailbox/mailbox.ts';
import { scratchFolder } from './local-support.ts';

const persons = async () => [
  { email: 'director@example.test', name: 'Ingrid Fjäll', roles: ['director'] },
  { email: 'unit@example.test', name: 'Bo Dal', roles: ['applicant'], unitName: 'Barnkliniken' },
];

async function aMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const mailbox = await startMailbox({ persons, ...options });
  onTestFinished(mailbox.stop);
  return mailbox;
}

async function send(mailbox: Mailbox, to: string, subject: string, html?: string): Promise<string> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const ses = new SESClient({ endpoint: mailbox.endpoint, region: 'eu-north-1', credentials });
  const Body = {
    Text: { Data: `Hej,\n\nläs här: http://localhost:1/l/abc-${subject.length}.\n` },
    ...(html ? { Html: { Data: html } } : {}),
  };
  const { MessageId } = await ses.send(
    new SendEmailCommand({
      Source: 'Bidragsled <bidrag@example.test>',
      Destination: { ToAddresses: [to] },
      Message: { Subject: { Data: subject }, Body },
    }),
  );
  ses.destroy();
  return MessageId ?? '';
}

async function open(address: string) {
  const response = await fetch(address);
  return { status: response.status, page: parse(await response.text()), headers: response.headers };
}

test('a mail sent with the SES client is in the mailbox under the id that the sender got', async () => {
  const mailbox = await aMailbox({ clock: { now: () => '2019-01-14T08:00:07.250Z' } });

  const messageId = await send(mailbox, 'director@example.test', 'Åtgärd – beslut önskas', '<p>Hej</p>');

  expect(await mailbox.messages()).toEqual([
    {
      messageId,
      from: 'Bidragsled <bidrag@example.test>',
      to: ['director@example.test'],
      subject: 'Åtgärd – beslut önskas',
      text: expect.stringContaining('läs här'),
      html: '<p>Hej</p>',
      at: '2019-01-14T08:00:07.000Z',
    },
  ]);
});

test('two mailboxes in one process keep their mails apart, and one can be emptied', async () => {
  const [one, other] = [await aMailbox(), await aMailbox()];
  await send(one, 'director@example.test', 'to one');
  await send(other, 'director@example.test', 'to the other');

  await one.clear();

  expect(await one.messages()).toEqual([]);
  expect((await other.messages()).map(({ subject }) => subject)).toEqual(['to the other']);
});

test('mails are kept over a restart, but for one that a crash cut off', async () => {
  const keepIn = join(scratchFolder(), 'mails.jsonl');
  const first = await startMailbox({ keepIn });
  await send(first, 'director@example.test', 'before');
  await first.stop();
  appendFileSync(keepIn, '{"messageId":"half-');

  const second = await startMailbox({ keepIn });
  await send(second, 'director@example.test', 'after');
  await second.stop();
  const third = await aMailbox({ keepIn });

  expect((await third.messages()).map(({ subject }) => subject)).toEqual(['before', 'after']);
  await third.clear();
  const fourth = await aMailbox({ keepIn });
  expect(await fourth.messages()).toEqual([]);
});

test('a file of mails that was damaged is named with its line', async () => {
  const keepIn = join(scratchFolder(), 'mails.jsonl');
  appendFileSync(keepIn, '{"messageId":1}\nnonsense\n{"messageId":2}\n');

  await expect(startMailbox({ keepIn })).rejects.toThrow(StartError);
  await expect(startMailbox({ keepIn })).rejects.toThrow(/line 2 of .*mails\.jsonl/);
});

test('a taken port is said in one sentence', async () => {
  const mailbox = await aMailbox();
  const port = Number(new URL(mailbox.endpoint).port);

  await expect(startMailbox({ port })).rejects.toThrow(`The mailbox cannot start: port ${port} is taken.`);
});

test('the page lists mails with the newest first, and those of one recipient by role', async () => {
  const mailbox = await aMailbox();
  await send(mailbox, 'director@example.test', 'one');
  await send(mailbox, 'unit@example.test', 'two');
  await send(mailbox, 'Director@example.test', 'three');

  const { page } = await open(mailbox.viewer);
  const groups = page.querySelectorAll('nav h2').map((heading) => heading.text);
  const links = page.querySelectorAll('nav li').map((entry) => entry.text);
  const directors = await open(`${mailbox.viewer}/?till=director%40example.test`);

  expect(page.querySelectorAll('main li h2').map((heading) => heading.text)).toEqual(['three', 'two', 'one']);
  expect(groups).toEqual(['Hälso- och sjukvårdsdirektör', 'Sökande']);
  expect(links).toEqual([
    'Alla brev (3 brev)',
    'Olästa brev (3 brev)',
    'Ingrid Fjäll (2 brev)',
    'Bo Dal, Barnkliniken (1 brev)',
  ]);
  expect(directors.page.querySelector('h1')?.text).toBe('Brev till Ingrid Fjäll');
  expect(directors.page.querySelectorAll('main li h2').map((heading) => heading.text)).toEqual([
    'three',
    'one',
  ]);
});

test('a mail is shown with its facts, its HTML and its text with a link without the full stop', async () => {
  const mailbox = await aMailbox();
  const id = await send(
    mailbox,
    'unit@example.test',
    'Beslut',
    '<p><a href="http://localhost:1/l/t">Läs</a></p>',
  );

  const { page, headers } = await open(`${mailbox.viewer}/brev/${id}`);

  expect(page.querySelectorAll('dd').map((value) => value.text)).toContain(
    'Bo Dal, Barnkliniken <unit@example.test>',
  );
  expect(page.querySelector('template[shadowrootmode=open] a')?.getAttribute('href')).toBe(
    'http://localhost:1/l/t',
  );
  expect(page.querySelector('.local-mail__text a')?.getAttribute('href')).toBe('http://localhost:1/l/abc-6');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('markup in a subject is shown as text, and an unknown mail answers 404', async () => {
  const mailbox = await aMailbox();
  await send(mailbox, 'unit@example.test', '<script>alert(1)</script>');

  const { page } = await open(mailbox.viewer);

  expect(page.querySelectorAll('script')).toEqual([]);
  expect((await open(`${mailbox.viewer}/brev/ses-0`)).status).toBe(404);
});

test('an address bounces from when it is told until it works again, over a restart too, and each mail keeps what became of it', async () => {
  const keepIn = join(scratchFolder(), 'mails.jsonl');
  const keepBouncesIn = join(scratchFolder(), 'bounces.json');
  const first = await startMailbox({ keepIn, keepBouncesIn });
  await send(first, 'director@example.test', 'arrives');
  first.bounce('Director@example.test', 'bounce');
  await first.stop();

  const mailbox = await aMailbox({ keepIn, keepBouncesIn });
  const told: (string | undefined)[] = [];
  mailbox.onMail(({ bounce }) => told.push(bounce));
  await send(mailbox, 'director@example.test', 'bounces');
  await send(mailbox, 'unit@example.test', 'arrives as well');
  mailbox.bounce('director@example.test', undefined);
  await send(mailbox, 'director@example.test', 'arrives again');

  expect((await mailbox.messages()).map(({ subject, bounce }) => [subject, bounce])).toEqual([
    ['arrives', undefined],
    ['bounces', 'bounce'],
    ['arrives as well', undefined],
    ['arrives again', undefined],
  ]);
  expect(told).toEqual(['bounce', undefined, undefined]);
});

test('a form on a person’s page makes their mails bounce, and says so there and on the mail', async () => {
  const mailbox = await aMailbox();
  const post = (fields: Record<string, string>, origin = mailbox.viewer) =>
    fetch(`${mailbox.viewer}/studsar`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin },
      body: new URLSearchParams(fields),
    });
  const { page: before } = await open(`${mailbox.viewer}/?till=director%40example.test`);
  expect(before.querySelectorAll('form[action="/studsar"] button').map((it) => it.text)).toEqual([
    'Låt mejl studsa',
    'Anmäl mejl som oönskade',
  ]);

  const answer = await post({ address: 'director@example.test', make: 'complaint' });
  await send(mailbox, 'director@example.test', 'unwanted');

  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?till=director%40example.test']);
  const { page } = await open(`${mailbox.viewer}/?till=director%40example.test`);
  expect(page.text).toContain('Mejl hit anmäls nu som oönskade.');
  expect(page.text).toContain('Anmält som oönskat');
  expect(
    (await post({ address: 'director@example.test', make: 'bounce' }, 'https://evil.example')).status,
  ).toBe(403);
  expect((await post({ address: 'director@example.test', make: 'vanish' })).status).toBe(400);
  expect((await post({ address: 'director@example.test', make: 'works' })).status).toBe(303);
  await send(mailbox, 'director@example.test', 'wanted');
  expect((await mailbox.messages()).map(({ bounce }) => bounce)).toEqual(['complaint', undefined]);
});

test('a damaged file of bouncing addresses is named', async () => {
  const keepBouncesIn = join(scratchFolder(), 'bounces.json');
  appendFileSync(keepBouncesIn, '{"a@example.test":"vanish"}');
  await expect(startMailbox({ keepBouncesIn })).rejects.toThrow(/bounces\.json/);
});

test('a mail is unread until it is opened, and what was there at the start counts as read', async () => {
  const keepIn = join(scratchFolder(), 'mails.jsonl');
  const first = await startMailbox({ keepIn });
  await send(first, 'director@example.test', 'from before');
  await first.stop();
  const mailbox = await aMailbox({ keepIn });
  const id = await send(mailbox, 'director@example.test', 'one');
  await send(mailbox, 'unit@example.test', 'two');
  const unread = async () =>
    (await open(`${mailbox.viewer}/?olasta=1`)).page.querySelectorAll('main li h2').map(({ text }) => text);

  const before = await unread();
  await open(`${mailbox.viewer}/brev/${id}`);

  expect(before).toEqual(['two', 'one']);
  expect(await unread()).toEqual(['two']);
});

test('many mails come fifty at a time, and the page speaks English to those who choose it', async () => {
  const mailbox = await aMailbox();
  for (let n = 1; n <= 51; n += 1) await send(mailbox, 'director@example.test', `mail ${n}`);

  const { page } = await open(`${mailbox.viewer}/?lang=en`);
  const older = page.querySelector('.local-pages a');
  const next = await open(`${mailbox.viewer}${older?.getAttribute('href')}`);

  expect(page.querySelector('h1')?.text).toBe('All mails');
  expect(page.querySelectorAll('main li h2')).toHaveLength(50);
  expect(older?.text).toBe('Older mails');
  expect(next.page.querySelectorAll('main li h2').map(({ text }) => text)).toEqual(['mail 1']);
});
