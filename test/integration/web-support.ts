import { request } from 'node:http';
import { type HTMLElement, parse } from 'node-html-parser';
import { CookieJar } from 'tough-cookie';
import { ulid } from 'ulid';
import { expect } from 'vitest';
import type { Mail } from '../../infra/local/mailbox/mailbox.ts';
import { subjectOf } from '../../infra/local/people/sign-in.ts';
import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Item } from '../../shared/store/query.ts';
import { everyItem } from '../../shared/store/whole-table.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { typedApplication } from '../simulation/typed-application.ts';
import type { Values } from '../simulation/visitor.ts';

/** An answer as it came, before any redirect is followed. */
export type Answer = { status: number; headers: Headers; text: string; document: HTMLElement };

export type WebStage = Awaited<ReturnType<typeof startWebStage>>;
export type Browser = ReturnType<WebStage['browser']>;

export const programme = aProgramme({ diaryNumber: 'RS/100/2019' });
export const applyPath = `/programmes/${programme.id}/apply`;
export const director = aDirector();
export const orto = aPerson();
export const kirurgi = aPerson({
  email: 'kirurgi@example.org',
  name: 'Sökande, Kirurgi',
  unitId: 'kirurgi',
  unitName: 'Kirurgi',
});
export const coordinator = aPerson({
  email: 'samordnare@example.org',
  name: 'Samordnare',
  roles: ['coordinator', 'administrator'],
  unitId: undefined,
  unitName: undefined,
});
const persons: Person[] = [director, orto, kirurgi, coordinator];

/** The headers of a form sent from the site's own page. */
export const formType = 'application/x-www-form-urlencoded';

export const encoded = (values: Values): URLSearchParams =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );

/** The form of an application as typed, with a key of its own. */
export const typedForm = (overrides: Partial<ApplicationContent> = {}): Values => ({
  ...typedApplication(anApplicationContent(overrides)),
  key: ulid(),
});

export const anApproval = (overrides: Values = {}): Values => ({
  outcome: 'approved',
  version: '1',
  amount: '250 000',
  fundingPartId: 'stimulus',
  costObject: '9902',
  conditions: '',
  motivation: '',
  ...overrides,
});

export const aRejection = (overrides: Values = {}): Values => ({
  outcome: 'rejected',
  version: '1',
  rejectMotivation: 'Ligger utanför syftet.',
  ...overrides,
});

/** The whole real system in memory with one open programme, two units, a director and a coordinator. */
export async function startWebStage() {
  const system = await startSystem({ data: sharedDatabase(), startsAt: '2019-01-14T08:00:00.000Z' });
  try {
    await createImportProgrammes(system.store).add(programme);
    for (const person of persons) await system.store.directory.save(person);
  } catch (error) {
    await system.stop();
    throw error;
  }
  return {
    system,
    site: system.addresses.site,
    browser,
    openSession,
    apply,
    send,
    linkTo,
    mailsOf,
    expectNothingWritten,
    stop: () => system.stop(),
  };

  /** Requests by path, with this session if one is given. Redirects are not followed. */
  function browser(session?: string, site = system.addresses.site) {
    const cookies: Record<string, string> = session ? { Cookie: `__Host-session=${session}` } : {};
    const send = async (method: string, path: string, init: RequestInit = {}): Promise<Answer> =>
      answerOf(
        await fetch(`${site}${path}`, {
          ...init,
          method,
          redirect: 'manual',
          headers: { ...cookies, ...(init.headers as Record<string, string>) },
        }),
      );
    const get = (path: string, headers: Record<string, string> = {}) => send('GET', path, { headers });
    const post = (path: string, values: Values = {}, headers: Record<string, string> = {}) =>
      send('POST', path, {
        body: encoded(values).toString(),
        headers: { 'Content-Type': formType, Origin: site, ...headers },
      });
    return { send, get, post };
  }

  /** A session as the callback of the sign-in opens it. */
  async function openSession({ email }: Person): Promise<string> {
    const authTime = new Date().toISOString();
    const opened = await system.web.sessions.open({
      email,
      emailVerified: true,
      subject: subjectOf(email),
      authTime,
    });
    if ('refusal' in opened) throw new Error(opened.refusal);
    return opened.id;
  }

  /** Sends an application's form. */
  async function send(person: Person, form: Values): Promise<Answer> {
    return browser(await openSession(person)).post(applyPath, form);
  }

  /** Hands in an application over HTTP and waits until everything that it sets going is done. Gives its id. */
  async function apply(overrides: Partial<ApplicationContent> & { by?: Person } = {}): Promise<string> {
    const { by = orto, ...content } = overrides;
    const answer = await send(by, { ...typedForm(content), sendAgain: 'yes' });
    const id = /^\/applications\/([^/]+)$/.exec(answer.headers.get('Location') ?? '')?.[1];
    if (!id) throw new Error(`handing in answered ${answer.status}: ${said(answer)}`);
    await system.drain();
    return id;
  }

  /** Compares all rows but sessions and drafts before and after, when what was under way is done. */
  async function expectNothingWritten(act: () => Promise<unknown>): Promise<void> {
    await system.drain();
    const before = await rowsOf(system);
    await act();
    await system.drain();
    const after = await rowsOf(system);
    const gone = [...before].filter((row) => !after.has(row));
    const come = [...after].filter((row) => !before.has(row));
    expect({ gone, come }).toEqual({ gone: [], come: [] });
  }

  async function mailsOf(applicationId: string): Promise<Mail[]> {
    const logged = (await system.store.applications.caseFile(applicationId))?.mails ?? [];
    const ids = new Set(logged.map(({ messageId }) => messageId));
    return (await system.mailbox.messages()).filter(({ messageId }) => ids.has(messageId));
  }

  /** The path of the link in the director's mail. */
  async function linkTo(applicationId: string): Promise<string> {
    const link = (await mailsOf(applicationId))
      .map(({ text }) => /https?:\/\/\S+(\/l\/\S+)/.exec(text)?.[1])
      .find((path) => path !== undefined);
    if (!link) throw new Error(`nobody was asked about ${applicationId}`);
    return link;
  }
}

/** Every row but the sessions and what people have begun to write, as text that two moments can be compared by. */
async function rowsOf({ table }: LocalSystem): Promise<Set<string>> {
  const rows = (await everyItem(table)).filter(({ itemType }) => !passing.includes(String(itemType)));
  return new Set(rows.map((row) => JSON.stringify(sorted(row))));
}

const passing = ['Session', 'Draft'];

const sorted = (row: Item): [string, unknown][] =>
  Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));

export async function answerOf(answer: Response): Promise<Answer> {
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, document: parse(text) };
}

/** What a page says, in one line. */
export const said = ({ document }: Pick<Answer, 'document'>): string =>
  (document.querySelector('main') ?? document).textContent.replace(/\s+/g, ' ').trim();

/** What stands in the list of errors, with the field that each leads to. */
export const faultsOf = ({ document }: Pick<Answer, 'document'>): [field: string, text: string][] =>
  document
    .querySelectorAll('.ds-error-summary a')
    .map((it) => [(it.getAttribute('href') ?? '').slice(1), it.textContent.trim()]);

/** The cookies that an answer sets, as attributes by name; the value under `value`. */
export function cookiesOf({ headers }: Pick<Answer, 'headers'>): Record<string, Record<string, string>> {
  const read = headers.getSetCookie().map((line) => {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const named = attributes.map((it) => it.toLowerCase().split('=')).map(([key, of = 'yes']) => [key, of]);
    return [name, { value: decodeURIComponent(value), ...Object.fromEntries(named) }] as const;
  });
  return Object.fromEntries(read);
}

/** A request with headers that fetch would set itself, such as Host. Gives status, Location and text. */
export function rawRequest(
  site: string,
  options: {
    method?: string;
    path: string;
    headers: Record<string, string | string[]>;
    body?: string | Buffer[];
  },
): Promise<{ status: number; location: string | undefined; text: string }> {
  const { port } = new URL(site);
  const { method = 'GET', path, body } = options;
  const length = typeof body === 'string' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
  const headers = { ...options.headers, ...length };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    // Several chunks without a Content-Length are sent chunked.
    if (Array.isArray(body)) for (const chunk of body) sent.write(chunk);
    sent.end(Array.isArray(body) ? undefined : body);
  });
}

/** Walks through the issuer's pages as this person. Gives the address that it sends the browser back to. */
export async function chooseAtIssuer(address: string, email: string): Promise<URL> {
  const jar = new CookieJar();
  const { origin } = new URL(address);
  const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { Cookie: await jar.getCookieString(url) },
    });
    for (const cookie of answer.headers.getSetCookie()) await jar.setCookie(cookie, url);
    const target = new URL(answer.headers.get('Location') ?? url, url);
    return answer.headers.has('Location') && target.origin === origin ? go(target.href) : answer;
  };
  const form = parse(await (await go(address)).text()).querySelector('form');
  const action = new URL(form?.getAttribute('action') ?? '', origin).href;
  const back = await go(action, { method: 'POST', body: new URLSearchParams({ person: email }) });
  return new URL(back.headers.get('Location') ?? '');
}
