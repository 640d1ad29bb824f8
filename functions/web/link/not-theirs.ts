import { html } from 'hono/html';
import { type CaseFile, latestDecision } from '../../../shared/domain/case-file.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { type Payout, standingPayout } from '../../../shared/domain/payout.ts';
import { type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { formatDateTime, type Quarter } from '../../../shared/domain/stockholm-time.ts';
import { latestAbout } from '../../../shared/use-cases/routed-subject.ts';
import { notYours, refusal } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import type { CameBy } from './came-by.ts';
import { subjectOfPage } from './subject-of-page.ts';
import { whoHasIt } from './who-has-it.ts';

/**
 * For somebody who does not have the question that the page is about: 403. Those who read everything learn who has it now and why; whoever came
 * by a link that was never theirs learns that its owner is told (SECURITY 9); others learn nothing more.
 */
export async function notTheirs(c: SiteContext, file: CaseFile, cameBy?: CameBy) {
  const { log, noteForeignOpening } = c.get('parts');
  const person = personOf(c);
  const question = latestAbout(file, subjectOfPage(c));
  const foreign = cameBy?.question.status === 'open' && !wasAsked(file, cameBy.question, person);
  log.info('LINK_FOREIGN');
  if (foreign) {
    const { applicationId, sequence } = cameBy.question;
    await noteForeignOpening({ person, applicationId, sequence });
  }
  const told = foreign ? html`<p>${c.get('t')('link.foreign.told')}</p>` : html``;
  if (!question || !readsEverything(person)) return foreign ? foreignPage(c, told) : notYours(c);
  return handedOver(c, { file, question, told });
}

/** The audit says whom the question has been put to since it began: whoever had it came by their own link. */
const wasAsked = ({ audit }: CaseFile, { firstAskedAt = '' }: Question, { email }: Person): boolean =>
  audit.some(
    ({ action, at, details }) =>
      (action === 'asked' || action === 'routed') && at >= firstAskedAt && details.askedOf === email,
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
    return refusal(c, 403, 'link.over.title', answerText(c, file, question), ways, [told]);
  if (question.trouble)
    return refusal(c, 403, 'link.nobody.title', t('application.trouble.nobody'), ways, [told]);
  return refusal(c, 403, 'link.now.title', await whoHasIt(c, question), ways, [told]);
}

const answerText = (c: SiteContext, file: CaseFile, { quarter }: Question): string =>
  quarter === undefined ? decidedText(c, file) : attestedText(c, file, quarter);

function decidedText(c: SiteContext, file: CaseFile): string {
  const t = c.get('t');
  const decision = latestDecision(file);
  if (!decision) return t('link.over');
  const at = formatDateTime(decision.decidedAt, c.get('language'));
  const outcome = t(`decision.outcome.${decision.outcome}`).toLowerCase();
  return t('link.decided', { name: decision.decidedBy.name, number: decision.number, outcome, at });
}

function attestedText(c: SiteContext, { payouts }: CaseFile, quarter: Quarter): string {
  const t = c.get('t');
  const payout = standingPayout(payouts, quarter);
  const answer = payout && answerTo(payout);
  if (!answer) return t('link.over');
  const { outcome, by, at } = answer;
  const facts = { name: by.name, amount: formatKronor(payout.amount) };
  return t(`link.payout.${outcome}`, { ...facts, at: formatDateTime(at, c.get('language')) });
}

function answerTo({ attest, returned }: Payout) {
  if (attest) return { ...attest, outcome: 'attested' as const };
  return returned && { ...returned, outcome: 'returned' as const };
}
