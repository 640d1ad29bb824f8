import { Hono } from 'hono';
import { type CaseFile, quarterQuestion } from '../../../shared/domain/case-file.ts';
import { applicantsOf } from '../../../shared/domain/content-version.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { isOwnPayout } from '../../../shared/domain/payout-rules.ts';
import { delegationOn, readsEverything } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { localDateOf, type Quarter } from '../../../shared/domain/stockholm-time.ts';
import { assertMayAnswer, mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import { mayRead } from '../applications/access.ts';
import { isApplicationId } from '../frame/ids.ts';
import { notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { whoCameBy } from '../link/came-by.ts';
import { notTheirs } from '../link/not-theirs.ts';
import { oldLinkPage } from '../link/old-link.ts';
import { readAttest } from './attest-form.ts';
import { refuseAttest, refuseByName } from './attest-refuse.ts';
import { type AttestCase, attestCaseOf, showAttest } from './attest-show.ts';
import { attestPath, quarterIn } from './paths.ts';

/** The controller's question: reading it changes nothing but the note of a forwarded link, the button attests or sends back. */
export const attestRoutes = new Hono<Site>()
  .get('/:id/payouts/:quarter/attest', async (c) => {
    const asked = await fileOf(c);
    if (!asked) return notFound(c);
    const { file, quarter } = asked;
    const person = personOf(c);
    const cameBy = await whoCameBy(c, file.application.id);
    if (!cameBy && !mayRead(person, file.application)) return notFound(c);
    const found = attestCaseOf(file, quarter);
    if (!found) return notFound(c);
    const question = quarterQuestion(file, 'attest', quarter);
    const own = question !== undefined && mayAnswer(person, question);
    const foreign = cameBy?.question.status === 'open';
    if (!own && (foreign || !readsEverything(person))) return notTheirs(c, file, cameBy);
    if (!own || question.status !== 'open') return showAttest(c, found);
    if (cameBy?.isOld) return oldLinkPage(c, question);
    try {
      await assertMayAttestNow(c, found, question);
    } catch (error) {
      return refuseByName(c, error, found);
    }
    return showAttest(c, found);
  })
  .post('/:id/payouts/:quarter/attest', async (c) => {
    const asked = await fileOf(c);
    const person = personOf(c);
    if (!asked || !mayRead(person, asked.file.application)) return notFound(c);
    const { file, quarter } = asked;
    const found = attestCaseOf(file, quarter);
    const question = quarterQuestion(file, 'attest', quarter);
    const read = readAttest(await c.req.parseBody({ all: true }), c.get('t'));
    if (!read) return unreadableForm(c);
    if (!found) return notFound(c);
    if (!question) return notTheirs(c, file);
    if (!read.ok) {
      if (!mayAnswer(person, question)) return notTheirs(c, file);
      return showAttest(c, found, { errors: read.errors, typed: read.typed, status: 422 });
    }
    const { seen, command } = read;
    const applicationId = file.application.id;
    const { attestPayout } = c.get('parts');
    try {
      await attestPayout({
        person,
        applicationId,
        quarter,
        revision: seen.revision,
        seenAward: seen.award,
        command,
      });
    } catch (error) {
      return refuseAttest(c, error, { quarter, seen, command });
    }
    return c.redirect(`${attestPath(applicationId, quarter)}?done=1`, 303);
  });

/** The file of the address, whoever asks for it. */
async function fileOf(c: SiteContext): Promise<{ file: CaseFile; quarter: Quarter } | undefined> {
  const id = c.req.param('id') ?? '';
  const quarter = quarterIn(c.req.param('quarter'));
  const file = quarter && isApplicationId(id) ? await c.get('parts').applications.caseFile(id) : undefined;
  return file && quarter && { file, quarter };
}

/** Said when the page is opened, not only when something has been written. The click is checked by the use case. */
async function assertMayAttestNow(c: SiteContext, { file }: AttestCase, question: Question): Promise<void> {
  const { directory, clock } = c.get('parts');
  const person = personOf(c);
  const now = clock.now();
  await assertMayAnswer(directory, person, question, now);
  const applicants = applicantsOf(file.application, file.versions);
  if (isOwnPayout(person, { ...file, applicants })) throw new DomainError('OwnPayoutRequest');
  if (!delegationOn(person, localDateOf(now))) throw new DomainError('NotAllowed');
}
