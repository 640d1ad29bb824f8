import { Hono } from 'hono';
import * as z from 'zod';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { isDomainError } from '../../../shared/domain/errors.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import { mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import { mayRead } from '../applications/access.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound, notYours, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { wholeNumber } from '../frame/whole-number.ts';
import { actions, linkButton } from '../ui/button.ts';
import { pageTitle } from '../ui/page.ts';

const FormSchema = z.strictObject({ sequence: wholeNumber });

/** A new link in the place of one that has expired: asked for here, made and mailed by the state machine's task. */
export const renewLinkRoutes = new Hono<Site>()
  .get('/:id/link', async (c) => ((await readable(c)) ? underWay(c) : notFound(c)))
  .post('/:id/link', async (c) => {
    const file = await readable(c);
    if (!file) return notFound(c);
    if (!mayRenew(personOf(c), file)) return notYours(c);
    const read = FormSchema.safeParse(await c.req.parseBody({ all: true }));
    if (!read.success) return unreadableForm(c);
    const applicationId = file.application.id;
    try {
      await c.get('parts').renewLink({ applicationId, ...read.data });
    } catch (error) {
      // Asked for twice, or sent meanwhile: the answer is the same.
      if (!isDomainError(error) || error.name !== 'NothingWaits') throw error;
    }
    return c.redirect(`/applications/${applicationId}/link`, 303);
  });

async function readable(c: SiteContext): Promise<CaseFile | undefined> {
  const id = c.req.param('id') ?? '';
  const file = isApplicationId(id) ? await c.get('parts').applications.caseFile(id) : undefined;
  return file && mayRead(personOf(c), file.application) ? file : undefined;
}

/** Whoever has a question about it, and those who look after the questions: the link goes to its owner, whoever asks. */
const mayRenew = (person: Person, { questions }: CaseFile): boolean =>
  hasRole(person, 'coordinator', 'administrator') ||
  questions.some((question) => question.status === 'open' && mayAnswer(person, question));

function underWay(c: SiteContext) {
  const t = c.get('t');
  const see = linkButton({ href: `/applications/${c.req.param('id')}`, text: t('link.see') });
  const title = t('link.renewed.title');
  return page(c, { title, body: [pageTitle({ title, lede: t('link.renewed.text') }), actions(see)] });
}
