import { html } from 'hono/html';
import { type CaseFile, latestAsked, latestDecision } from '../../../shared/domain/case-file.ts';
import { type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { notYours, refusal } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import type { CameBy } from './came-by.ts';
import { whoHasIt } from './who-has-it.ts';

/**
 * For somebody who does not have the question: 403. Those who read everything learn who has it now and why; whoever came
 * by a link that was never theirs learns that its owner is told (SECURITY 9); others learn nothing more.
 */
export async function notTheirs(c: SiteContext, file: CaseFile, cameBy?: CameBy) {
  const { log, noteForeignOpening } = c.get('parts');
  const person = personOf(c);
  const question = latestAsked(file);
  const foreign = cameBy?.question.status === 'open' && !wasAsked(file, person);
  log.info('LINK_FOREIGN');
  if (foreign) {
    const { applicationId, sequence } = cameBy.question;
    await noteForeignOpening({ person, applicationId, sequence });
  }
  const told = foreign ? html`<p>${c.get('t')('link.foreign.told')}</p>` : html``;
  if (!question || !readsEverything(person)) return foreign ? foreignPage(c, told) : notYours(c);
  return handedOver(c, { file, question, told });
}

/** The audit says whom the question has been put to: whoever had it came by their own link. */
const wasAsked = ({ audit }: CaseFile, { email }: Person): boolean =>
  audit.some(
    ({ action, details }) => (action === 'asked' || action === 'routed') && details.askedOf === email,
  );

const signInAgain = (c: SiteContext): Html =>
  linkButton({ href: '/sign-in?again=1', text: c.get('t')('refused.signInAgain'), variant: 'secondary' });

const foreignPage = (c: SiteContext, told: Html) =>
  refusal(c, 403, 'refused.notYours.title', c.get('t')('refused.notYours.text'), [signInAgain(c)], [told]);

type Handed = { file: CaseFile; question: Question; told: Html };

/** Who has the question now, since when and why; that nobody has it; or who has decided. */
async function handedOver(c: SiteContext, { file, question, told }: Handed) {
  const t = c.get('t');
  const see = linkButton({ href: `/applications/${file.application.id}`, text: t('link.see') });
  const ways = [see, signInAgain(c)];
  if (question.status !== 'open')
    return refusal(c, 403, 'link.over.title', decidedText(c, file), ways, [told]);
  if (question.trouble)
    return refusal(c, 403, 'link.nobody.title', t('application.trouble.nobody'), ways, [told]);
  return refusal(c, 403, 'link.now.title', await whoHasIt(c, question), ways, [told]);
}

function decidedText(c: SiteContext, file: CaseFile): string {
  const t = c.get('t');
  const decision = latestDecision(file);
  if (!decision) return t('link.over');
  const at = formatDateTime(decision.decidedAt, c.get('language'));
  const outcome = t(`decision.outcome.${decision.outcome}`).toLowerCase();
  return t('link.decided', { name: decision.decidedBy.name, number: decision.number, outcome, at });
}
