import { createServer } from 'node:http';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { closeServer, listenLocally } from '../../infra/local/machine/listen.ts';
import { type Mailbox, startMailbox } from '../../infra/local/mailbox/mailbox.ts';
import type { DemoPerson } from '../../infra/local/people/demo-person.ts';
import { type SignIn, startSignIn } from '../../infra/local/people/sign-in.ts';
import { expectNoViolations, launchBrowser } from './browser.ts';

const people: DemoPerson[] = [
  { email: 'director@example.test', name: 'Ingrid Fjäll', roles: ['director'] },
  { email: 'coordinator@example.test', name: 'Sara Ås', roles: ['coordinator'] },
  { email: 'a@example.test', name: 'Bo Dal', roles: ['applicant'], unitName: 'Barn- och ungdomsmedicin' },
  {
    email: 'b@example.test',
    name: 'Åsa Berg',
    roles: ['applicant'],
    unitName: 'Öron-, näs- och halssjukvård',
  },
];

const site = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="sv"><title>Webbplatsen</title><main><h1>${request.url?.split('?')[0]}</h1></main>`,
  );
});
let origin: string;
let browser: Browser;
let mailbox: Mailbox;
let signIn: SignIn;

beforeAll(async () => {
  origin = `http://localhost:${await listenLocally(site, 0, 'The site')}`;
  const persons = async () => people;
  mailbox = await startMailbox({ persons });
  signIn = await startSignIn({ clientId: 'site', redirectUris: [`${origin}/callback`], persons });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await mailbox?.stop();
  await signIn?.stop();
  await closeServer(site);
});

async function sendDecisionMail(): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const ses = new SESClient({ endpoint: mailbox.endpoint, region: 'eu-north-1', credentials });
  const link = `${origin}/l/the-token`;
  const html = `<!doctype html><html lang="sv"><head><title>Beslut</title><style>p { color: #222 }</style></head>
    <body><p>Barn- och ungdomsmedicin söker 270 000 kr.</p><p><a href="${link}">Läs och besluta</a></p></body></html>`;
  await ses.send(
    new SendEmailCommand({
      Source: 'Bidragsled <bidrag@example.test>',
      Destination: { ToAddresses: ['director@example.test'] },
      Message: {
        Subject: { Data: 'Beslut önskas: Handledare' },
        Body: { Html: { Data: html }, Text: { Data: `Läs och besluta: ${link}.` } },
      },
    }),
  );
  ses.destroy();
}

const signInAddress = () =>
  `${signIn.issuer}/auth?${new URLSearchParams({
    client_id: 'site',
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: `${origin}/callback`,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })}`;

async function newPage(options: { javaScriptEnabled: boolean; width: number }): Promise<Page> {
  const { javaScriptEnabled, width } = options;
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  return context.newPage();
}

describe.each([1280, 320])('at %i pixels', (width) => {
  test('mailbox, mail and sign-in have no axe violations, no sideways scrolling and nothing from the network', async () => {
    await sendDecisionMail();
    const page = await newPage({ javaScriptEnabled: true, width });
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!/^(http:\/\/localhost[:/]|data:)/.test(request.url())) strangers.push(request.url());
    });
    page.on('console', (message) => strangers.push(message.text()));
    const check = async () => {
      await expectNoViolations(page, page.url());
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    };

    await page.goto(mailbox.viewer);
    await check();
    await page.getByRole('link', { name: 'Beslut önskas: Handledare' }).first().click();
    await page.getByText('Brevet som ren text').click();
    await check();
    await page.goto(signInAddress());
    await check();

    expect(strangers).toEqual([]);
  }, 60_000);
});

test('with the keyboard alone and without JavaScript: from the mailbox through the mail to the site', async () => {
  await sendDecisionMail();
  const page = await newPage({ javaScriptEnabled: false, width: 1280 });

  await page.goto(mailbox.viewer);
  await page.getByRole('link', { name: /^Ingrid Fjäll/ }).press('Enter');
  await page.getByRole('link', { name: 'Beslut önskas: Handledare' }).first().press('Enter');
  await page.getByRole('link', { name: 'Läs och besluta' }).press('Enter');

  await page.getByRole('heading', { name: '/l/the-token' }).waitFor();
}, 60_000);

test('with the keyboard alone and without JavaScript: one press signs in, and another person can follow', async () => {
  const page = await newPage({ javaScriptEnabled: false, width: 1280 });

  for (const name of ['Ingrid Fjäll', 'Åsa Berg']) {
    await page.goto(signInAddress());
    await page.getByRole('button', { name }).press('Enter');
    await page.getByRole('heading', { name: '/callback' }).waitFor();
    expect(new URL(page.url()).searchParams.get('code')).toBeTruthy();
  }
}, 60_000);
