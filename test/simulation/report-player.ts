import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Report, ReportSchema } from '../../shared/domain/report.ts';
import { reportSchemaId } from '../../shared/domain/report-json.ts';
import type { SignedInPerson } from './people.ts';
import { expectStatus, type Page, type Visitor } from './visitor.ts';

/** A locked version of a report as the page names it, and as its files hold it. */
export type LockedReport = { address: string; version: number; hash: string };
export type FetchedReport = LockedReport & { report: Report; files: FetchedFile[] };
type FetchedFile = { kind: string; bytes: number };

const leadership =
  'Ledningen följer satsningen varje kvartal. Den har samlat dem som leder arbetet till två dagar om gemensamma mål.';

/**
 * The coordinator writes how the leadership supports the work, and locks the report. One that lacks accounts is locked with
 * a reason, as a person would have to.
 */
export async function lockReport({ visitor }: SignedInPerson, address: string): Promise<LockedReport> {
  const draft = await opened(visitor, address);
  const saved = await visitor.submit(draft, '#leadership-form', { text: leadership });
  expectStatus(saved, 200, 'the leadership’s text is saved');
  const isComplete = !saved.document.querySelector('#lock-form [name="because"]');
  const reason = isComplete ? {} : { because: 'Alla redovisningar har inte kommit in.' };
  const locked = await visitor.submit(saved, '#lock-form', reason);
  expectStatus(locked, 200, 'the report is locked');
  const version = Number(/\/versions\/(\d+)/.exec(locked.url)?.[1]);
  if (!version) throw new Error(`locking led to ${locked.url}`);
  return { address: locked.url.replace(/\?.*$/, ''), version, hash: hashOn(locked) };
}

/** The director looks at the version and approves it. */
export async function approveReport({ visitor }: SignedInPerson, { address }: LockedReport): Promise<void> {
  const approved = await visitor.submit(await opened(visitor, address), '#approve-form');
  expectStatus(approved, 200, 'the report is approved');
}

/** The coordinator fetches the files, sends them, and notes that. @throws Error when a file is missing, or is another one */
export async function sendReport({ visitor }: SignedInPerson, locked: LockedReport): Promise<FetchedReport> {
  const page = await opened(visitor, locked.address);
  const fetched = await fetchFiles(visitor, page);
  const json = fetched.find(({ kind }) => kind === 'json');
  if (!json) throw new Error(`${locked.address} has no JSON file`);
  const sha256 = createHash('sha256').update(json.content).digest('hex');
  if (sha256 !== locked.hash)
    throw new Error(`${locked.address}: the JSON is ${sha256}, and ${locked.hash} was locked`);
  const sent = await visitor.submit(page, '#sent-form', { reference: 'Dnr 4.1/2020' });
  expectStatus(sent, 200, 'the report is marked as sent');
  return {
    ...locked,
    report: readReport(new TextDecoder().decode(json.content)),
    files: fetched.map(({ kind, content }) => ({ kind, bytes: content.length })),
  };
}

const PublishedSchema = ReportSchema.extend({ $schema: z.literal(reportSchemaId) });

/** As the authority would read it: by the schema that it names. @throws ZodError */
function readReport(text: string): Report {
  const { $schema, ...report } = PublishedSchema.parse(JSON.parse(text));
  return report;
}

async function opened(visitor: Visitor, address: string): Promise<Page> {
  const page = await visitor.get(address);
  expectStatus(page, 200, 'the report opens');
  return page;
}

async function fetchFiles(visitor: Visitor, page: Page) {
  const links = page.document
    .querySelectorAll('a[href*="/files/"]')
    .map((link) => link.getAttribute('href') ?? '');
  return Promise.all(
    links.map(async (href) => ({
      kind: href.slice(href.lastIndexOf('/') + 1),
      content: await visitor.download(new URL(href, page.url).href),
    })),
  );
}

function hashOn({ document, url }: Page): string {
  const hash = document.querySelector('.bl-hash')?.textContent.trim() ?? '';
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`${url} names no hash`);
  return hash;
}
