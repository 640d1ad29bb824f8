import type { Question } from '../../../shared/domain/question.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';
import { cameByCookie } from '../frame/cookies.ts';
import type { SiteContext } from '../frame/site.ts';
import { subjectOfPage } from './subject-of-page.ts';

/** The question that somebody has just been led to by its link; `isOld` when another issue has taken its place, or its days are over. */
export type CameBy = { question: Question; isOld: boolean };

/**
 * Takes the note that a link has left in the browser, once. Undefined when the application was opened in another way, or
 * when the note is of another application, or of another question than the page is about (SECURITY 13).
 */
export async function whoCameBy(c: SiteContext, applicationId: string): Promise<CameBy | undefined> {
  const hash = isVisit(c) ? cameByCookie.take(c) : undefined;
  if (hash === undefined) return undefined;
  const { questions, clock } = c.get('parts');
  const found = await questions.findByLinkHash(hash);
  if (found?.question.applicationId !== applicationId) return undefined;
  if (found.question.quarter !== subjectOfPage(c).quarter) return undefined;
  const { question, issue } = found;
  const over = question.linkExpiresAt !== undefined && hasExpired(question.linkExpiresAt, clock.now());
  return { question, isOld: over || issue < question.linkIssue };
}

/** A person looks at the page: it is not fetched in advance, nor asked for by HEAD (SECURITY 2). */
const isVisit = (c: SiteContext): boolean =>
  c.req.method === 'GET' && !/prefetch/i.test(`${c.req.header('Sec-Purpose')} ${c.req.header('Purpose')}`);
