import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { createMailReader, SignedInPerson } from './people.ts';
import { typedApplication } from './typed-application.ts';
import { expectStatus, type Page } from './visitor.ts';

export type Stage = {
  site: string;
  programme: Programme;
  director: SignedInPerson;
  mails: ReturnType<typeof createMailReader>;
};

export type Played = {
  applicationId: string;
  outcome: 'approved' | 'refused' | 'awaited';
  /** What the page said, when it refused. */
  refusal?: string;
};

/** Plays one application from the form to the applicant's mail, over HTTP and from the mailbox alone. */
export async function playApplication(
  stage: Stage,
  applicant: SignedInPerson,
  content: ApplicationContent,
): Promise<Played> {
  const applicationId = await apply(stage, applicant, content);
  await stage.mails.next(applicant.email);
  const answer = await approve(stage.director, (await stage.mails.next(stage.director.email)).link);
  if (answer.outcome === 'approved') await stage.mails.next(applicant.email);
  return { applicationId, ...answer };
}

/** The director follows a mail's link and approves what is applied for, if it is possible. */
export async function approve(
  director: SignedInPerson,
  link: string,
): Promise<Omit<Played, 'applicationId'>> {
  const question = await director.visitor.get(link);
  expectStatus(question, 200, 'the director opens the link');
  if (!question.document.querySelector('#approve-form')) return { outcome: 'awaited' };
  const answer = await director.visitor.submit(question, '#approve-form');
  if (answer.status === 409) return { outcome: 'refused', refusal: refusalOf(answer) };
  expectStatus(answer, 200, 'the director approves');
  return { outcome: 'approved' };
}

/** Opens the form, fills it in, checks the answers and hands in. Answers with the application's id. */
export async function apply(
  { site, programme }: Pick<Stage, 'site' | 'programme'>,
  { visitor }: SignedInPerson,
  content: ApplicationContent,
): Promise<string> {
  const form = await visitor.get(`${site}/programmes/${programme.id}/apply`);
  expectStatus(form, 200, 'the form opens');
  const check = await visitor.submit(form, 'form[action$="/apply/check"]', typedApplication(content));
  expectStatus(check, 200, 'the answers are checked');
  const sent = await visitor.submit(check, 'form[action$="/apply"]');
  // Two rows of a table may be the same word for word: a person is warned, and means it.
  const again =
    sent.status === 409 ? await visitor.submit(sent, 'form[action$="/apply"]', { sendAgain: 'yes' }) : sent;
  expectStatus(again, 200, 'the application is handed in');
  const id = /\/applications\/([^/?]+)$/.exec(again.url)?.[1];
  if (!id) throw new Error(`handing in led to ${again.url}`);
  return id;
}

/** What the page's error summary says first. */
export const refusalOf = (page: Page): string =>
  page.document.querySelector('.ds-error-summary li')?.textContent.trim() ?? 'refused without a word';
