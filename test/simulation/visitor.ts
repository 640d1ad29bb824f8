import { type HTMLElement, parse } from 'node-html-parser';
import { CookieJar } from 'tough-cookie';

/** A page as a person would have it before them. */
export type Page = { status: number; url: string; text: string; document: HTMLElement };

/** @throws Error with what the page says, when it has another status */
export function expectStatus(page: Page, status: number, what: string): void {
  if (page.status === status) return;
  throw new Error(`${what}: ${page.url} answered ${page.status}: ${mainText(page).slice(0, 600)}`);
}

/** What stands on the page, without its frame and in one line. */
export const mainText = ({ document }: Page): string =>
  (document.querySelector('main')?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();

/** What the page's error summary says, all of it in one line; empty without one. */
export const allErrors = ({ document }: Page): string =>
  (document.querySelector('.ds-error-summary')?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();

export type Values = Record<string, string | string[]>;

export type Visitor = ReturnType<typeof createVisitor>;

const mostRedirects = 20;

/**
 * Somebody with a browser and no JavaScript: keeps cookies, follows redirects, fills in the forms that the pages really
 * have, and knows nothing of the system but its addresses.
 */
export function createVisitor() {
  const jar = new CookieJar();
  return { get, post, submit, download };

  function get(url: string): Promise<Page> {
    return follow(url, { method: 'GET' });
  }

  /** Sends a form's fields, as a browser would from that page. */
  function post(url: string, fields: URLSearchParams, origin = new URL(url).origin): Promise<Page> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin };
    return follow(url, { method: 'POST', headers, body: fields.toString() });
  }

  /** Fills in and sends the form that `selector` finds; what is not mentioned is left as the page has it. */
  function submit(page: Page, selector: string, values: Values = {}, button?: [name: string, value: string]) {
    const form = page.document.querySelector(selector);
    if (!form) throw new Error(`${page.url} (${page.status}) has no form ${selector}`);
    const fields = filled(form, values);
    if (button) fields.append(...button);
    const action = new URL(form.getAttribute('action') ?? page.url, page.url).href;
    return post(action, fields, new URL(page.url).origin);
  }

  /** A file as its bytes. @throws Error when the address gives none */
  async function download(url: string): Promise<Uint8Array> {
    const { answer } = await answered(url, { method: 'GET' });
    if (answer.status === 200) return new Uint8Array(await answer.arrayBuffer());
    throw new Error(`${url} gave no file: ${answer.status}`);
  }

  async function follow(url: string, request: RequestInit): Promise<Page> {
    const last = await answered(url, request);
    return pageOf(last.url, last.answer);
  }

  async function answered(url: string, request: RequestInit): Promise<{ url: string; answer: Response }> {
    let next = { url, request };
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const answer = await fetch(next.url, await withCookies(next.url, next.request));
      for (const cookie of answer.headers.getSetCookie())
        await jar.setCookie(cookie, next.url, { ignoreError: true });
      const location = answer.headers.get('Location');
      if (answer.status < 300 || answer.status > 399 || !location) return { url: next.url, answer };
      await answer.body?.cancel();
      next = { url: new URL(location, next.url).href, request: { method: 'GET' } };
    }
    throw new Error(`${url} redirects without end`);
  }

  async function withCookies(url: string, request: RequestInit): Promise<RequestInit> {
    const cookie = await jar.getCookieString(url);
    return {
      ...request,
      redirect: 'manual',
      headers: { ...request.headers, ...(cookie ? { Cookie: cookie } : {}) },
    };
  }
}

async function pageOf(url: string, answer: Response): Promise<Page> {
  const text = await answer.text();
  return { status: answer.status, url, text, document: parse(text) };
}

/** What a browser would send of a form: every named field with its value, ours where we have one. */
function filled(form: HTMLElement, values: Values): URLSearchParams {
  const fields = new URLSearchParams();
  const known = new Set<string>();
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name');
    if (!name) continue;
    if (name in values) {
      if (!known.has(name)) for (const value of [values[name] ?? []].flat()) fields.append(name, value);
    } else if (currentValue(field) !== undefined) fields.append(name, currentValue(field) ?? '');
    known.add(name);
  }
  const unknown = Object.keys(values).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`the form has no field called ${unknown.join(', ')}`);
  return fields;
}

function currentValue(field: HTMLElement): string | undefined {
  const type = field.getAttribute('type') ?? 'text';
  if (type === 'checkbox' || type === 'radio') {
    return field.hasAttribute('checked') ? (field.getAttribute('value') ?? 'on') : undefined;
  }
  if (field.tagName === 'SELECT')
    return field.querySelector('option[selected]')?.getAttribute('value') ?? firstOption(field);
  if (field.tagName === 'TEXTAREA') return field.textContent.replace(/^\n/, '');
  return field.getAttribute('value') ?? '';
}

const firstOption = (select: HTMLElement): string =>
  select.querySelector('option')?.getAttribute('value') ?? '';
