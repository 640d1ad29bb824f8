import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { createMailReader, SignedInPerson } from './people.ts';
import { typedApplication } from './typed-application.ts';
import type { Page } from './visitor.ts';

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
  const question = await stage.director.visitor.get((await stage.mails.next(stage.director.email)).link);
  expectStatus(question, 200, 'the director opens the link');
  if (!question.document.querySelector('#approve-form')) return { applicationId, outcome: 'awaited' };
  const answer = await stage.director.visitor.submit(question, '#approve-form');
  if (answer.status === 409) return { applicationId, outcome: 'refused', refusal: refusalOf(answer) };
  expectStatus(answer, 200, 'the director approves');
  await stage.mails.next(applicant.email);
  return { applicationId, outcome: 'approved' };
}

/** Opens the form, fills it in, checks the answers and hands in. Answers with the application's id. */
async function apply({ site, programme }: Stage, { visitor }: SignedInPerson, content: ApplicationContent) {
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

function expectStatus(page: Page, status: number, what: string): void {
  if (page.status === status) return;
  const said = page.document.querySelector('main')?.textContent.replace(/\s+/g, ' ').trim().slice(0, 600);
  throw new Error(`${what}: ${page.url} answered ${page.status}: ${said}`);
}

const refusalOf = (page: Page): string =>
  page.document.querySelector('.ds-error-summary li')?.textContent.trim() ?? 'refused without a word';
